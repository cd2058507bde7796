import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/**
 * When written lines are forced onto the disk. `batch`: before a write resolves, so that a document whose job is done
 * survives a power cut (writes that wait together share one call). `close`: when a file is full or closed; a killed
 * process loses nothing, a power cut may lose the last seconds.
 */
export type FsyncPolicy = 'batch' | 'close';

/**
 * A file that only grows by whole pieces. It has one writer, so it writes at the offset it knows to be good: a piece
 * that failed half-way (full disk) is cut off again, or overwritten by the next one.
 */
export class AppendFile {
  readonly #handle: FileHandle;
  readonly #fsync: FsyncPolicy;
  #length: number;

  private constructor(handle: FileHandle, fsync: FsyncPolicy, length: number) {
    this.#handle = handle;
    this.#fsync = fsync;
    this.#length = length;
  }

  /** Opens or creates `path`, cut to `length` bytes: what lies behind them is a torn line. */
  static async open(path: string, fsync: FsyncPolicy, length: number): Promise<AppendFile> {
    const handle = await open(path, constants.O_RDWR | constants.O_CREAT, 0o644);
    try {
      if ((await handle.stat()).size > length) await handle.truncate(length);
    } catch (error) {
      await handle.close();
      throw error;
    }
    return new AppendFile(handle, fsync, length);
  }

  /** Bytes of whole lines. */
  get length(): number {
    return this.#length;
  }

  /** True where somebody has deleted the file: what is appended now would be lost. */
  async isDeleted(): Promise<boolean> {
    return (await this.#handle.stat()).nlink === 0;
  }

  /** Appends all of `bytes`, or throws and leaves the file as it was. */
  async append(bytes: Buffer): Promise<void> {
    try {
      let done = 0;
      while (done < bytes.length) {
        const { bytesWritten } = await this.#handle.write(
          bytes,
          done,
          bytes.length - done,
          this.#length + done,
        );
        done += bytesWritten;
      }
      if (this.#fsync === 'batch') await this.#handle.datasync();
    } catch (error) {
      // Cutting needs no space; where it fails too, the next piece overwrites this one and opening repairs the rest.
      await this.#handle.truncate(this.#length).catch(() => undefined);
      throw error;
    }
    this.#length += bytes.length;
  }

  async close(): Promise<void> {
    try {
      await this.#handle.datasync();
    } finally {
      await this.#handle.close();
    }
  }
}
