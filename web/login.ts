import { createHash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';
import type { RequestHandler } from 'express';

/** True for an address that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * Lets through who knows `auth`: `user:password` by HTTP basic, a token without a colon as bearer, or as the password of
 * any user, so that a browser can give it too. Everybody else gets 401. Comparing takes the same time for every guess.
 */
export function requireLogin(auth: string): RequestHandler {
  const isToken = !auth.includes(':');
  const right = digest(auth);
  return (request, response, next) => {
    const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ', 2);
    const guess = /^basic$/i.test(scheme)
      ? decoded(given, isToken)
      : /^bearer$/i.test(scheme) && isToken
        ? given
        : '';
    if (timingSafeEqual(digest(guess), right)) return next();
    response
      .status(401)
      .set('WWW-Authenticate', 'Basic realm="Glosswire", charset="UTF-8"')
      .type('text')
      .send('A login is needed: the one that GLOSSWIRE_AUTH holds.\n');
  };
}

function decoded(base64: string, passwordOnly: boolean): string {
  const text = Buffer.from(base64, 'base64').toString('utf8');
  return passwordOnly ? text.slice(text.indexOf(':') + 1) : text;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
