import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { glosswire } from '../cli/glosswire.js';
import { line } from '../security/lines.js';
import { freePort } from '../servers/free-port.js';
import { postgresMissing, startPostgres } from '../servers/postgres.js';
import { redisMissing, startRedis } from '../servers/redis.js';
import { findProgram, type LastingServer, missing, temporaryFolder } from '../servers/server.js';

jest.setTimeout(120_000);
const noOpenssl = missing(['openssl', findProgram('openssl')]);

/** A certificate for 127.0.0.1 that nobody has signed but itself. */
function selfSigned(): { folder: string; cert: string; key: string } {
  const folder = temporaryFolder('tls');
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1,DNS:localhost'];
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', cert, ...subject],
    { stdio: 'ignore' },
  );
  return { folder, cert, key };
}

const status = (url: string, env: Record<string, string> = {}) =>
  glosswire(['status', '--json'], { env: { QUEUE_URL: url, ...env } });

describe(line('S9'), () => {
  const absent = noOpenssl ?? redisMissing() ?? postgresMissing();
  if (absent !== null) {
    test(`not tested: ${absent}`, () => expect(absent).not.toBeNull());
    return;
  }
  const { folder, cert, key } = selfSigned();
  afterAll(() => rmSync(folder, { recursive: true }));

  describe('Redis', () => {
    let server: LastingServer;
    let url: string;
    beforeAll(async () => {
      const port = await freePort();
      server = await startRedis(
        ...['--tls-port', String(port), '--tls-cert-file', cert, '--tls-key-file', key],
        ...['--tls-ca-cert-file', cert, '--tls-auth-clients', 'no'],
      );
      url = `rediss://127.0.0.1:${port}`;
    });
    afterAll(() => server.stop());

    test('a certificate that nobody vouches for is refused', async () => {
      const { code, stderr } = await status(url);
      expect({ code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/E_QUEUE_UNREACHABLE.*self-signed/),
      });
    });

    test('one that NODE_EXTRA_CA_CERTS vouches for is taken', async () => {
      expect(await status(url, { NODE_EXTRA_CA_CERTS: cert })).toMatchObject({ code: 0 });
    });
  });

  describe('PostgreSQL', () => {
    let server: LastingServer;
    let url: string;
    beforeAll(async () => {
      // PostgreSQL wants a key that only its own user can read.
      if (process.getuid?.() === 0) {
        const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
        chmodSync(folder, 0o755);
        for (const file of [cert, key]) chownSync(file, id('-u'), id('-g'));
      }
      server = await startPostgres({ settings: ['ssl=on', `ssl_cert_file=${cert}`, `ssl_key_file=${key}`] });
      url = `${server.url}?sslmode=verify-full`;
    });
    afterAll(() => server.stop());

    test('a certificate that nobody vouches for is refused', async () => {
      const { code, stderr } = await status(url);
      expect({ code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/E_QUEUE_UNREACHABLE.*self-signed/),
      });
    });

    test('one that NODE_EXTRA_CA_CERTS or sslrootcert vouches for is taken', async () => {
      expect(await status(url, { NODE_EXTRA_CA_CERTS: cert })).toMatchObject({ code: 0 });
      expect(await status(`${url}&sslrootcert=${cert}`)).toMatchObject({ code: 0 });
    });
  });
});
