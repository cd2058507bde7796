import { describe, expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../cli/run.js';
import { variables } from '../../config.js';

/** Every command with the words that lead to it, groups included. */
function commandsOf(command: Command, path: string[] = []): { path: string[]; command: Command }[] {
  return command.commands.flatMap((child) => {
    const here = [...path, child.name()];
    return [{ path: here, command: child }, ...commandsOf(child, here)];
  });
}
const commands = commandsOf(createProgram());
const leaves = commands.filter(({ command }) => command.commands.length === 0);

/** What `--help` prints. */
function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}

describe('help', () => {
  const helps = new Map(commands.map(({ path, command }) => [path.join(' '), helpOf(command)]));

  test.each(commands.map(({ path }) => path.join(' ')))('%s --help says what it does', (path) => {
    expect(helps.get(path)).toContain(`Usage: glosswire ${path}`);
  });

  test.each(leaves.map(({ path }) => path.join(' ')))('%s --help has examples of itself', (path) => {
    const [, examples = ''] = helps.get(path)!.split('\nExamples:\n');
    expect(examples).toContain(`  glosswire ${path}`);
  });

  test.each(variables)('$name stands in the help of some command', ({ name, description }) => {
    expect(description).not.toBe('');
    expect([...helps.values()].some((help) => help.includes(`  ${name} `))).toBe(true);
  });

  test('glosswire --help lists every command', () => {
    const help = helpOf(createProgram());
    for (const { path } of commands)
      if (path.length === 1) expect(help).toMatch(new RegExp(`^  ${path[0]} `, 'm'));
  });
});
