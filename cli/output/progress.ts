import { Presets, SingleBar } from 'cli-progress';
import { watched } from './terminal.js';

export interface Progress {
  /** `note` is said beside the figures; where `total` is 1 it is all there is to say, and there is no bar. */
  update(done: number, total: number, note?: string): void;
  /** Writes a line to standard error; a bar that stands there makes room and comes back. */
  say(line: string): void;
  stop(): void;
}

const SHOW_AFTER_MS = 500;

/**
 * A progress bar on standard error where a person watches and the work takes longer than a moment; else nothing but
 * the lines that are said.
 */
export function startProgress(label: string, unit: string, wanted = watched()): Progress {
  const started = performance.now();
  let bar: SingleBar | null = null;
  let timer: NodeJS.Timeout | null = null;
  let latest: [done: number, total: number, note: string] = [0, 1, ''];
  const show = () => {
    const [done, total, note] = latest;
    bar ??= startBar(label, unit, total);
    bar.setTotal(total);
    bar.update(done, { note });
  };
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    bar?.stop();
    bar = null;
  };
  return {
    update(done, total, note = '') {
      if (!wanted) return;
      latest = [done, total, note];
      const wait = started + SHOW_AFTER_MS - performance.now();
      if (wait <= 0) show();
      else timer ??= setTimeout(show, wait).unref();
    },
    say(line) {
      stop();
      process.stderr.write(`${line}\n`);
    },
    stop,
  };
}

function startBar(label: string, unit: string, total: number): SingleBar {
  const bar = new SingleBar(
    {
      format: `${label} ${total > 1 ? `{bar} {value}/{total} ${unit} ` : ''}{note} {duration_formatted}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0, { note: '' });
  return bar;
}
