import type { z } from 'zod';
import { GlosswireError } from '../errors.js';

/** A sink's URL taken apart: the URL of its server, without our own options, and those options. */
export interface SinkUrl<Options> {
  /** With credentials: for the client alone. */
  readonly server: string;
  /** Without credentials and query, for messages and receipts. */
  readonly name: string;
  readonly options: Options;
}

/**
 * Takes a sink URL of the form `scheme://host/path?option=value` apart. Options that `shape` names are taken out of the
 * URL; the others stay, for the server's own client. Throws `E_SINK_CONFIG`, never showing what may be a secret.
 */
export function parseSinkUrl<Shape extends z.ZodObject>(
  url: string,
  scheme: { readonly ours: string; readonly server: string },
  shape: Shape,
  form: string,
): SinkUrl<z.infer<Shape>> {
  const rest = url.slice(scheme.ours.length);
  // A WHATWG URL of an unknown scheme takes anything for its host; http's rules check it.
  if (!rest.startsWith('://') || !URL.canParse(`http${rest}`)) {
    throw new GlosswireError(
      'E_SINK_CONFIG',
      `The ${scheme.ours} sink has an address that cannot be read. Write ${form}.`,
    );
  }
  const parsed = new URL(`${scheme.server}${rest}`);
  const given: Record<string, string> = {};
  for (const key of Object.keys(shape.shape)) {
    const value = parsed.searchParams.get(key);
    if (value !== null) given[key] = value;
    parsed.searchParams.delete(key);
  }
  return {
    server: parsed.href,
    name: `${scheme.ours}://${parsed.host}${parsed.pathname}`,
    options: checked(given, shape, scheme.ours, form),
  };
}

/** Takes a sink URL of the form `scheme:target?option=value` apart. Throws `E_SINK_CONFIG`. */
export function parseOptions<Shape extends z.ZodType>(
  url: string,
  shape: Shape,
  form: string,
): { readonly target: string; readonly options: z.infer<Shape> } {
  const [scheme = '', rest = ''] = url.split(/:(.*)/s, 2);
  const [target = '', query = ''] = rest.split(/\?(.*)/s, 2);
  return { target, options: checked(Object.fromEntries(new URLSearchParams(query)), shape, scheme, form) };
}

function checked<Shape extends z.ZodType>(
  given: Record<string, string>,
  shape: Shape,
  scheme: string,
  form: string,
): z.infer<Shape> {
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new GlosswireError(
    'E_SINK_CONFIG',
    `The options of sink ${scheme} cannot be used: ${faults.join('; ')}. Write ${form}.`,
  );
}
