export interface MemoryWatchOptions {
  /** Bytes that the process may hold beyond what it held when the watch was made. */
  readonly budget: number;
  /** Ends what made the process grow, of which it gets the resident bytes; false where nothing is to blame. */
  readonly relieve: (held: number) => boolean;
  /** Resident bytes of the process when the watch is made. */
  readonly held: number;
  /** Milliseconds. */
  readonly now?: () => number;
}

/** How long the memory of an ended thread may take to go back to the system. */
const RELIEF_MS = 2000;

/**
 * A check of the process's resident bytes, to be called at an interval while tasks run, of what V8's own limit does not cover: a thread's heap limit
 * leaves out buffers and WebAssembly memory, and one large allocation at the limit ends the whole process (seen with a
 * growing Map, with String.split and with Array.fill). So memory is measured from outside and a thread is ended before
 * it meets V8's limit. Where that does not help, the memory is somebody else's and the watch takes it as given.
 */
export function memoryWatch({
  budget,
  relieve,
  held: atFirst,
  now = () => performance.now(),
}: MemoryWatchOptions): (held: number) => void {
  let limit = atFirst + budget;
  let relievedAt: number | null = null;
  return (held) => {
    if (held <= limit) {
      relievedAt = null;
    } else if (relievedAt === null) {
      if (relieve(held)) relievedAt = now();
    } else if (now() - relievedAt > RELIEF_MS) {
      limit = held + budget;
      relievedAt = null;
    }
  };
}
