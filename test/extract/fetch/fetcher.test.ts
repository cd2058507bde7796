import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MockAgent } from 'undici';
import { defaultFetchOptions, Fetcher } from '../../../extract/fetch/fetcher.js';
import { startSite } from './site.js';

let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite({ '/': 'secret' });
});
afterAll(() => site.close());

const agents: MockAgent[] = [];
afterAll(() => Promise.all(agents.map((agent) => agent.close())));

/** A fetcher for which https://news.example/old redirects; everything else is real. */
function redirecting(location: string, allowPrivate: boolean): Fetcher {
  const agent = new MockAgent();
  agents.push(agent);
  agent.enableNetConnect(/^127\.0\.0\.1/);
  const pool = agent.get('https://news.example');
  pool.intercept({ path: '/robots.txt' }).reply(404);
  pool.intercept({ path: '/old' }).reply(302, '', { headers: { location } });
  return new Fetcher({ ...defaultFetchOptions, allowPrivate, delayMs: 0 }, agent);
}

describe('a public page that redirects to this machine', () => {
  test('is refused before anything is asked there', async () => {
    for (const location of [
      `${site.url}/`,
      'http://[::1]/',
      'http://169.254.169.254/',
      'file:///etc/passwd',
    ]) {
      const fetcher = redirecting(location, false);
      await expect(fetcher.get('https://news.example/old')).rejects.toMatchObject({
        code: 'E_FETCH_REFUSED',
      });
    }
    expect(site.requests).toEqual([]);
  });

  test('is followed where that is allowed', async () => {
    const fetcher = redirecting(`${site.url}/`, true);
    expect(await fetcher.get('https://news.example/old')).toMatchObject({ url: `${site.url}/` });
  });
});
