import type { Article } from '../schemas/index.js';

/** Sources whose rate is remembered; the one that was quiet longest is forgotten first. */
const MOST_SOURCES = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/**
 * Says whether an article is within the rate of its source, `perMinute`, with as many at once: a bucket of tokens for
 * the feed or the host of the address. Articles of no known source are always within it. `now` is in milliseconds.
 */
export function sourceRate(perMinute: number, now: () => number = Date.now): (article: Article) => boolean {
  const buckets = new Map<string, Bucket>();
  return (article) => {
    const source = sourceOf(article);
    if (source === null) return true;
    const at = now();
    const bucket = buckets.get(source) ?? { left: perMinute, at };
    bucket.left = Math.min(perMinute, bucket.left + ((at - bucket.at) / 60_000) * perMinute);
    bucket.at = at;
    // Put behind all others.
    buckets.delete(source);
    buckets.set(source, bucket);
    const [quietest] = buckets.keys();
    if (buckets.size > MOST_SOURCES && quietest !== undefined) buckets.delete(quietest);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  };
}

function sourceOf({ url, origin }: Article): string | null {
  if (origin.feed !== null) return origin.feed;
  return url !== undefined && URL.canParse(url) ? new URL(url).host : null;
}
