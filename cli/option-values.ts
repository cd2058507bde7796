import { InvalidArgumentError } from 'commander';

/** The option of commands that fetch. */
export const allowPrivateOption = [
  '--allow-private',
  'fetch from this machine and private networks too; only where you trust every address',
] as const;

/** Parses an option that counts something. */
export function positiveInteger(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < 1 || !Number.isSafeInteger(number)) {
    throw new InvalidArgumentError('Give a whole number from 1.');
  }
  return number;
}

/** Parses a TCP port; 0 picks a free one. */
export function portNumber(value: string): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > 65_535)
    throw new InvalidArgumentError('Give a number from 0 to 65535.');
  return number;
}

/** Parses a comma-separated list of names. */
export function nameList(value: string): string[] {
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length === 0) throw new InvalidArgumentError('Give one or more names, separated by commas.');
  return names;
}
