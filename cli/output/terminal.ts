const WITHOUT_TERMINAL = 120;

/** Columns of the terminal on standard output; a fixed width where there is none, so that files come out alike. */
export function terminalWidth(): number {
  return process.stdout.columns ?? WITHOUT_TERMINAL;
}

/** True where a person watches standard error, so that a progress bar helps. */
export const watched = (): boolean => process.stderr.isTTY === true;
