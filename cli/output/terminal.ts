import pc from 'picocolors';

const WITHOUT_TERMINAL = 120;

/** Columns of the terminal on standard output; a fixed width where there is none, so that files come out alike. */
export function terminalWidth(): number {
  return process.stdout.columns ?? WITHOUT_TERMINAL;
}

/** True where a person watches standard error, so that a progress bar helps. */
export const watched = (): boolean => process.stderr.isTTY === true;

// picocolors colours whatever CI runs, pipes included: only a terminal that wants colours gets them.
const coloursFor = (stream: NodeJS.WriteStream) =>
  pc.createColors(stream.isTTY === true && pc.isColorSupported);

/** Colours for standard output. */
export const colours = coloursFor(process.stdout);
/** Colours for standard error. */
export const errorColours = coloursFor(process.stderr);
