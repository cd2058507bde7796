import { z } from 'zod';
import { GlosswireError } from '../errors.js';
import type { Sink } from './contract.js';
import { jsonlSink } from './jsonl/jsonl-sink.js';
import { memorySink } from './memory-sink.js';

/** Opens a sink from the part of its URL after the scheme. */
interface SinkKind {
  /** How the URL is written, for error messages and help. */
  readonly form: string;
  open(target: string, options: URLSearchParams): Promise<Sink>;
}

const jsonlParameters = z.strictObject({
  maxBytes: z.coerce.number().int().min(1).optional(),
  fsync: z.enum(['batch', 'close']).optional(),
});

const kinds: Readonly<Record<string, SinkKind>> = {
  jsonl: {
    form: 'jsonl:FOLDER[?maxBytes=BYTES&fsync=batch|close]',
    async open(target, options) {
      if (target === '')
        throw new GlosswireError('E_SINK_CONFIG', 'jsonl: lacks a folder. Write jsonl:./out.');
      return jsonlSink({ folder: target, ...parameters(jsonlParameters, 'jsonl', options) });
    },
  },
  memory: {
    form: 'memory:',
    async open(target, options) {
      parameters(z.strictObject({}), 'memory', options);
      return memorySink({ name: `memory:${target}` });
    },
  },
};

/** The sink URLs there are, for help texts. */
export const sinkForms: readonly string[] = Object.values(kinds).map(({ form }) => form);

/**
 * Opens the sinks that `urls` name, such as `jsonl:./out`. Throws `E_SINK_CONFIG` for a kind that does not exist, an
 * option that cannot be used or the same sink twice; sinks that were open by then are closed again.
 */
export async function openSinks(urls: readonly string[]): Promise<Sink[]> {
  if (urls.length === 0) {
    throw new GlosswireError('E_SINK_CONFIG', `No sink is named. Set one of ${sinkForms.join(', ')}.`);
  }
  const sinks: Sink[] = [];
  try {
    for (const url of urls) {
      const sink = await openSink(url);
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

async function openSink(url: string): Promise<Sink> {
  const colon = url.indexOf(':');
  const scheme = colon === -1 ? url : url.slice(0, colon);
  const kind = Object.hasOwn(kinds, scheme) ? kinds[scheme] : undefined;
  if (kind === undefined || colon === -1) {
    // Only the scheme is shown: the rest of a sink URL may hold a password.
    throw new GlosswireError(
      'E_SINK_CONFIG',
      `There is no sink "${scheme}". Choose from ${sinkForms.join(', ')}.`,
    );
  }
  const [target = '', query = ''] = url.slice(colon + 1).split(/\?(.*)/s, 2);
  return kind.open(target, new URLSearchParams(query));
}

function parameters<Shape extends z.ZodType>(
  shape: Shape,
  scheme: string,
  given: URLSearchParams,
): z.infer<Shape> {
  const parsed = shape.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) =>
    [issue.path.join('.'), issue.message].filter(Boolean).join(': '),
  );
  throw new GlosswireError(
    'E_SINK_CONFIG',
    `The options of sink ${scheme} cannot be used: ${faults.join('; ')}. Write ${kinds[scheme]?.form}.`,
  );
}
