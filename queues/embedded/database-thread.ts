// The thread that runs PGlite. It speaks PostgreSQL's wire protocol in whole frames: bytes in, bytes out. Everything
// that has to be decided is decided on the other side, so that a slow statement blocks nothing but this thread.
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';

/** What the thread posts: that it is open, an answer to the last frames, or why it cannot go on. */
export type ThreadMessage = { ready: true } | { bytes: Uint8Array } | { fault: string };

const port = parentPort!;
const post = (message: ThreadMessage, transfer: ArrayBuffer[] = []) => port.postMessage(message, transfer);
const { folder } = workerData as { folder: string };

try {
  const database = await PGlite.create({ dataDir: folder });
  port.on('message', async (request: Uint8Array | 'close') => {
    try {
      if (request === 'close') {
        await database.close();
        port.close();
        return;
      }
      // Copied: what execProtocolRaw returns may be a view of the WASM memory.
      const bytes = Uint8Array.from(await database.execProtocolRaw(request));
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
