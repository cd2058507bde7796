import { describe, expect, test } from '@jest/globals';
import { openBackend } from '../../queues/backend.js';
import { freePort } from '../servers/free-port.js';

const open = (queueUrl: string) => openBackend({ queueUrl, dataFolder: 'unused', prefix: 'test' });

describe('a URL of no backend', () => {
  test.each(['ftp://user:secret@host/x', 'redis', 'http:/', 'mysql://user:secret@host', ' '])(
    '%j',
    async (url) => {
      await expect(open(url)).rejects.toMatchObject({
        code: 'E_QUEUE_URL',
        message: expect.not.stringContaining('secret'),
      });
    },
  );
});

describe('a server that does not answer ends in an error that says where, without the password', () => {
  test.each(['redis', 'rediss', 'postgres', 'postgresql'])('%s', async (scheme) => {
    const port = await freePort();
    const failure = await open(`${scheme}://user:secret@127.0.0.1:${port}/0`).catch((error) => error);
    expect(failure).toMatchObject({
      code: 'E_QUEUE_UNREACHABLE',
      message: expect.stringContaining(`127.0.0.1:${port}`),
    });
    expect(failure.message).not.toContain('secret');
  });
});
