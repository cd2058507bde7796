import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** How far a group has read: bytes of each file. */
export type Offsets = Record<string, number>;

/** What a group of one folder remembers: `.consumers/<group>.json` beside the documents, and who reads now. */
export class GroupFile {
  readonly #folder: string;
  readonly #path: string;
  readonly #lock: string;
  readonly #me = `${hostname()} ${process.pid} ${randomUUID()}`;

  constructor(dataFolder: string, group: string) {
    this.#folder = join(dataFolder, '.consumers');
    this.#path = join(this.#folder, `${group}.json`);
    this.#lock = join(this.#folder, `${group}.lock`);
  }

  /** Becomes the group's one reader; false while another process is. One that has died on this machine is replaced. */
  async claim(): Promise<boolean> {
    await mkdir(this.#folder, { recursive: true });
    const made = () =>
      writeFile(this.#lock, this.#me, { flag: 'wx' }).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') return false;
          throw error;
        },
      );
    if (await made()) return true;
    const holder = await readFile(this.#lock, 'utf8').catch(() => '');
    if (!isGone(holder)) return false;
    // Whoever moves the dead holder's lock away may try to make one; another process may still be faster.
    const aside = `${this.#lock}.${randomUUID()}`;
    await rename(this.#lock, aside).catch(() => undefined);
    await rm(aside, { force: true });
    return made();
  }

  /** Null where the group has read nothing yet. */
  async load(): Promise<Offsets | null> {
    const text = await readFile(this.#path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : (JSON.parse(text) as Offsets);
  }

  /** Replaces the file in one step, so that a crash leaves the old or the new state. */
  async save(offsets: Offsets): Promise<void> {
    // A reader that has just ended and the next one may run in one process and save at the same moment.
    const draft = `${this.#path}.${randomUUID()}.tmp`;
    await writeFile(draft, JSON.stringify(offsets));
    await rename(draft, this.#path);
  }

  async release(): Promise<void> {
    if ((await readFile(this.#lock, 'utf8').catch(() => '')) === this.#me)
      await rm(this.#lock, { force: true });
  }
}

function isGone(holder: string): boolean {
  const [host, pid] = holder.split(' ');
  if (host !== hostname() || !Number(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
