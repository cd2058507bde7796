export interface MemoryWatchOptions {
  /** Bytes that the process may hold beyond what it held when the watch was made. */
  readonly budget: number;
  /** Ends what holds too much; gives false where there was nothing to end. */
  readonly relieve: () => boolean;
  /** Resident bytes of the process. */
  readonly rss?: () => number;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** How long the memory of an ended thread may take to go back to the system. */
const RELIEF_MS = 2000;

/**
 * A check, to be called at an interval while tasks run, of what V8's own limit does not cover: a thread's heap limit
 * leaves out buffers and WebAssembly memory, and one large allocation at the limit ends the whole process (seen with a
 * growing Map, with String.split and with Array.fill). So memory is measured from outside and a thread is ended before
 * it meets V8's limit. Where that does not help, the memory is somebody else's and the watch takes it as given.
 */
export function memoryWatch({
  budget,
  relieve,
  rss = () => process.memoryUsage.rss(),
  now = () => performance.now(),
}: MemoryWatchOptions): () => void {
  let limit = rss() + budget;
  let relievedAt: number | null = null;
  return () => {
    const held = rss();
    if (held <= limit) {
      relievedAt = null;
    } else if (relievedAt === null) {
      if (relieve()) relievedAt = now();
    } else if (now() - relievedAt > RELIEF_MS) {
      limit = held + budget;
      relievedAt = null;
    }
  };
}
