import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../cli/run.js';
import { variables } from '../../config.js';
import { version } from '../../version.js';
import { type Ended, glosswire } from './glosswire.js';

// Each test starts the program anew, and the machine may be busy.
jest.setTimeout(120_000);

/** Every command with the words that lead to it, groups included. */
function commandsOf(command: Command, path: string[] = []): { path: string[]; command: Command }[] {
  return command.commands.flatMap((child) => {
    const here = [...path, child.name()];
    return [{ path: here, command: child }, ...commandsOf(child, here)];
  });
}
const commands = commandsOf(createProgram());
const leaves = commands.filter(({ command }) => command.commands.length === 0);

describe('help', () => {
  const helps = new Map<string, Ended>();
  beforeAll(async () => {
    for (const { path } of commands) helps.set(path.join(' '), await glosswire([...path, '--help']));
  }, 60_000);

  test.each(commands.map(({ path }) => path.join(' ')))('%s --help says what it does', (path) => {
    const { code, stdout, stderr } = helps.get(path)!;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`Usage: glosswire ${path}`);
  });

  test.each(leaves.map(({ path }) => path.join(' ')))('%s --help has examples of itself', (path) => {
    const [, examples = ''] = helps.get(path)!.stdout.split('\nExamples:\n');
    expect(examples).toContain(`  glosswire ${path}`);
  });

  test.each(variables)('$name stands in the help of some command', ({ name, description }) => {
    expect(description).not.toBe('');
    expect([...helps.values()].some(({ stdout }) => stdout.includes(`  ${name} `))).toBe(true);
  });

  test('glosswire --help lists every command', async () => {
    const { code, stdout } = await glosswire(['--help']);
    expect(code).toBe(0);
    for (const { path } of commands)
      if (path.length === 1) expect(stdout).toMatch(new RegExp(`^  ${path[0]} `, 'm'));
  });

  test('--version', async () => {
    expect(await glosswire(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });
});

describe('wrong usage ends with 2 and a line that helps', () => {
  test.each([
    [['nonsense'], /unknown command 'nonsense'/],
    [['enrich'], /missing required argument 'input'/],
    [['enrich', '--nonsense', 'x'], /unknown option '--nonsense'/],
    [['enrich', '--stages', ',', 'x'], /one or more names/],
    [
      ['enrich', '--stages', 'nonsense', 'x'],
      /E_STAGE_UNKNOWN: There is no stage "nonsense"\. Choose from language,/,
    ],
    [['enqueue', '--priority', '0', 'x'], /whole number from 1/],
    [['serve', '--port', '65536'], /0 to 65535/],
    [['dead', 'retry'], /job ids or --all/],
    [['dead', 'drop', 'x', '--all'], /job ids or --all/],
    [['dead', 'list', '--queue', 'other'], /Allowed choices are documents, deliver/],
  ])('%j', async (args, message) => {
    const { code, stdout, stderr } = await glosswire(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('no command at all shows the help', async () => {
    const { code, stderr } = await glosswire([]);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: glosswire');
  });

  test('an environment variable that cannot be used', async () => {
    const { code, stderr } = await glosswire(['enrich', 'x'], { env: { GLOSSWIRE_DEADLINE_MS: 'soon' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^E_CONFIG_INVALID: GLOSSWIRE_DEADLINE_MS="soon".*\n$/);
  });

  test('--debug and DEBUG=glosswire add the stack', async () => {
    const env = { GLOSSWIRE_DEADLINE_MS: 'soon' };
    expect((await glosswire(['--debug', 'status'], { env })).stderr).toMatch(/^\s+at readConfig/m);
    expect((await glosswire(['status'], { env: { ...env, DEBUG: 'glosswire' } })).stderr).toMatch(
      /^\s+at readConfig/m,
    );
  });
});
