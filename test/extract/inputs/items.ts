import { type InputItem, type InputLimits, readInput, type SeenMemory } from '../../../extract/index.js';

/** Everything that an input of these bytes gives; `chunk` bytes arrive at a time. */
export async function itemsOf(
  content: string | Uint8Array,
  name = 'input',
  options: { limits?: InputLimits; chunk?: number; seen?: SeenMemory } = {},
): Promise<InputItem[]> {
  const bytes = Buffer.from(content as string);
  const size = options.chunk ?? 7;
  async function* stream() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const items: InputItem[] = [];
  for await (const item of readInput({ stream: stream(), name }, options.limits, options.seen))
    items.push(item);
  return items;
}

export const articlesOf = (items: readonly InputItem[]) =>
  items.flatMap((item) => ('article' in item ? [item.article] : []));
export const errorsOf = (items: readonly InputItem[]) =>
  items.flatMap((item) => ('error' in item ? [item.error] : []));
