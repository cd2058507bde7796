import { GlosswireError } from '../errors.js';
import type { Sink } from './contract.js';
import { type SinkSurroundings, sinkKinds } from './sink-kinds.js';

/** The sink URLs there are, for help texts. */
export const sinkForms: readonly string[] = [...new Set(Object.values(sinkKinds).map(({ form }) => form))];

/**
 * Opens the sinks that `urls` name, such as `jsonl:./out`. Throws `E_SINK_CONFIG` for a kind that does not exist, an
 * option that cannot be used or the same sink twice, and `E_SINK_WRITE` for a server that does not answer; sinks that
 * were open by then are closed again. No message shows what may be a secret.
 */
export async function openSinks(
  urls: readonly string[],
  surroundings: SinkSurroundings = {},
): Promise<Sink[]> {
  if (urls.length === 0) {
    throw new GlosswireError('E_SINK_CONFIG', `No sink is named. Set one of ${sinkForms.join(', ')}.`);
  }
  const sinks: Sink[] = [];
  try {
    for (const url of urls) {
      const sink = await openSink(url, surroundings);
      sinks.push(sink);
      if (sinks.some((other) => other !== sink && other.name === sink.name)) {
        throw new GlosswireError('E_SINK_CONFIG', `Sink ${sink.name} is named twice. Remove one.`);
      }
    }
    return sinks;
  } catch (error) {
    await Promise.allSettled(sinks.map((sink) => sink.close()));
    throw error;
  }
}

async function openSink(url: string, surroundings: SinkSurroundings): Promise<Sink> {
  const colon = url.indexOf(':');
  const scheme = colon === -1 ? url : url.slice(0, colon);
  const kind = Object.hasOwn(sinkKinds, scheme) ? sinkKinds[scheme] : undefined;
  if (kind === undefined || colon === -1) {
    // Only the scheme is shown: the rest of a sink URL may hold a password.
    throw new GlosswireError(
      'E_SINK_CONFIG',
      `There is no sink "${scheme}". Choose from ${sinkForms.join(', ')}.`,
    );
  }
  return kind.open(url, kind.form, surroundings);
}
