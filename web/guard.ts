import { isIP } from 'node:net';
import type { RequestHandler } from 'express';

/**
 * Headers on every answer. Nothing may be loaded from, sent to or framed by another site. Styles may be inline since
 * Bull Board's are; scripts may not.
 */
const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cache-Control': 'no-store',
};

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set(HEADERS);
  next();
};

/**
 * Refuses requests for a name that is not ours: a page elsewhere can point its own domain at 127.0.0.1 and would
 * then read the board as its own (DNS rebinding). An IP address cannot be rebound, so any is taken.
 */
export function hostCheck(names: readonly string[]): RequestHandler {
  const ours = new Set(['localhost', ...names.map((name) => name.toLowerCase())]);
  return (request, response, next) => {
    const name = hostName(request.headers.host);
    if (name !== null && (ours.has(name) || isIP(name) !== 0)) return next();
    response
      .status(421)
      .type('text')
      .send('This server does not answer to that name. Use http://localhost or set GLOSSWIRE_HOST.\n');
  };
}

function hostName(header: string | undefined): string | null {
  if (header === undefined || !URL.canParse(`http://${header}`)) return null;
  return new URL(`http://${header}`).hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

const READING = new Set(['GET', 'HEAD']);

/** Refuses everything that could change a queue, whatever the board behind would say. */
export const readOnly: RequestHandler = (request, response, next) => {
  if (READING.has(request.method)) return next();
  response
    .status(405)
    .set('Allow', 'GET, HEAD')
    .json({ error: 'This board is read-only. Start it with --allow-writes to change queues.' });
};

/** Refuses changes that a page of another site asks the browser for; programs that send no such header pass. */
export const sameSiteWrites: RequestHandler = (request, response, next) => {
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const foreign =
    (site !== undefined && site !== 'same-origin') ||
    (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host));
  if (READING.has(request.method) || !foreign) return next();
  response.status(403).json({ error: 'Changes are taken only from this board itself.' });
};
