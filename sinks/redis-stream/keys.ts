/** The keys of one stream; the hash tag keeps all of them on one slot of a Redis Cluster. */
export interface StreamKeys {
  readonly stream: string;
  /** The set of revisions that were written in a period, numbered from 1970. */
  revisions(period: number): string;
}

export function streamKeys(stream: string): StreamKeys {
  const tagged = /\{[^{}]{1,200}\}/.test(stream) ? stream : `{${stream}}`;
  return { stream: tagged, revisions: (period) => `${tagged}:revisions:${period}` };
}
