// The thread that runs PGlite. It speaks PostgreSQL's wire protocol in whole frames: bytes in, bytes out. Everything
// that has to be decided is decided on the other side, so that a slow statement blocks nothing but this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** What the thread posts: that it is open, an answer to the last frames, or why it cannot go on. */
export type ThreadMessage = { ready: true } | { bytes: Uint8Array } | { fault: string };

const port = parentPort!;
const post = (message: ThreadMessage, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
const { folder } = workerData as { folder: string };

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

try {
  const database = await PGlite.create({ dataDir: folder });
  port.on('message', async (request: Uint8Array | 'close') => {
    try {
      if (request === 'close') {
        await database.close();
        port.close();
        return;
      }
      // As a stream, since `execProtocolRaw` also parses every answer and keeps it for ever: 8 kB a job.
      const parts: Uint8Array<ArrayBuffer>[] = [];
      // Copied: a part is a view of the WASM memory.
      await database.execProtocolRawStream(request, { onRawData: (part) => parts.push(part.slice()) });
      const bytes = parts.length === 1 ? parts[0]! : joined(parts);
      post({ bytes }, [bytes.buffer]);
    } catch (error) {
      post({ fault: String(error) });
    }
  });
  post({ ready: true });
} catch (error) {
  post({ fault: error instanceof Error ? error.message : String(error) });
  port.close();
}
