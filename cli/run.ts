import { Command, CommanderError } from 'commander';
import { debugAsked } from '../config.js';
import { describeError, type ErrorCode, GlosswireError, withoutSecrets } from '../errors.js';
import { version } from '../version.js';
import { addCommands } from './commands/index.js';

/** The program was asked for something that cannot be: the caller has to change the command line or environment. */
const USAGE: ReadonlySet<ErrorCode> = new Set([
  'E_CONFIG_INVALID',
  'E_STAGE_UNKNOWN',
  'E_QUEUE_URL',
  'E_SINK_CONFIG',
  'E_AUTH_MISSING',
  'E_FILTER_INVALID',
  'E_CHECKPOINT_INVALID',
]);

/**
 * Runs one command line (`argv` as in `process.argv`) and gives the exit code: 0 done, 1 failed in whole or part,
 * 2 wrong usage. Failures go to standard error as one line `E_CODE: message`, with the stack where `--debug` or
 * `DEBUG=glosswire` asks for it.
 */
export async function run(argv: readonly string[]): Promise<number> {
  const program = createProgram();
  try {
    await program.parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const debug = program.opts<{ debug?: boolean }>().debug === true || debugAsked();
    process.stderr.write(`${describeFailure(error, debug)}\n`);
    return error instanceof GlosswireError && USAGE.has(error.code) ? 2 : 1;
  }
}

/** The program with all its commands, as help and tests see it. */
export function createProgram(): Command {
  const program = new Command('glosswire')
    .description(
      'Multilingual news enrichment: who, where and how many, with the span of text that proves it.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .option('--debug', 'show stack traces (also DEBUG=glosswire)')
    .showHelpAfterError('(--help shows what can be given)')
    .exitOverride();
  addCommands(program);
  return program;
}

function describeFailure(error: unknown, debug: boolean): string {
  if (debug && error instanceof Error) return `${describeError(error)}\n${withoutSecrets(error.stack ?? '')}`;
  if (error instanceof GlosswireError) return describeError(error);
  return `glosswire: ${describeError(error).split('\n', 1)[0]} (--debug shows where)`;
}
