const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Waits for SIGTERM or SIGINT, then shuts down within `limitMs`; a second signal means at once. Resolves to the first
 * signal when the shutdown is done.
 */
export function shutdownOnSignals(
  shutdown: (limitMs: number) => Promise<unknown>,
  limitMs: number,
): Promise<NodeJS.Signals> {
  return new Promise((resolve, reject) => {
    let signals = 0;
    const stop = (signal: NodeJS.Signals) => {
      signals++;
      if (signals > 1) {
        shutdown(0).catch(reject);
        return;
      }
      shutdown(limitMs)
        .finally(() => {
          for (const name of SIGNALS) process.off(name, stop);
        })
        .then(() => resolve(signal), reject);
    };
    for (const name of SIGNALS) process.on(name, stop);
  });
}
