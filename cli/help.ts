import type { Command } from 'commander';
import { type Variable, variables } from '../config.js';

const LEFT = 28;

export interface HelpParts {
  /** Command lines without the leading `glosswire `, each with what it does. */
  readonly examples: readonly (readonly [line: string, meaning: string])[];
  readonly environment: readonly Variable[];
}

/** Adds the examples and the environment variables that a command reads to its `--help`. */
export function explain(command: Command, { examples, environment }: HelpParts): Command {
  const example = ([line, meaning]: readonly [string, string]) => `  # ${meaning}\n  glosswire ${line}`;
  const variable = (name: Variable) => {
    const { description, fallback } = variables.find((entry) => entry.name === name)!;
    return `  ${name.padEnd(LEFT)}${description}${fallback === '' ? '' : ` (default: ${fallback})`}`;
  };
  const parts = [
    `\nExamples:\n${examples.map(example).join('\n')}`,
    environment.length > 0 ? `\nEnvironment:\n${environment.map(variable).join('\n')}` : '',
  ];
  return command.addHelpText('after', parts.filter(Boolean).join('\n'));
}
