import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';

/** Why the browser suite cannot run here, or null. On a CI machine a missing browser is a failure, not a reason. */
export function missingBrowser(): string | null {
  if (existsSync(CHROMIUM)) return null;
  const reason = `there is no ${CHROMIUM} (apt-get install chromium)`;
  if (process.env.CI) throw new Error(`The browser suite must run here, but ${reason}.`);
  return reason;
}

/** Chromium's own errands, which its flags do not all switch off; no page asks for them. */
const ERRANDS =
  /\b(update|content-autofill|optimizationguide-pa|clients2)\.googleapis\.com\b|\baccounts\.google\.com\b/;

/** A browser whose every request to another machine goes to a proxy that notes it and answers with nothing. */
export interface WatchedBrowser {
  readonly browser: Browser;
  /** `METHOD target` of each request that was not for the loopback address. */
  readonly foreign: string[];
  close(): Promise<void>;
}

export async function launchWatched(): Promise<WatchedBrowser> {
  const foreign: string[] = [];
  const note = (request: string) => {
    if (!ERRANDS.test(request)) foreign.push(request);
  };
  const proxy = createServer((request, response) => {
    note(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  proxy.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: [
      `--proxy-server=http://127.0.0.1:${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    browser,
    foreign,
    close: async () => {
      await browser.close();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
