import type { EntityStore } from './entity-store.js';
import { spelledRight } from './matcher.js';
import { firstSense, type Sense } from './name-index.js';
import { ANY_LANGUAGE, primarySubtag } from './names.js';
import { nameFlag } from './segment.js';

/**
 * The senses that count for a surface in a text of `language`: right capitals, and no short name of another language,
 * which would be any word (Fas is Morocco in Turkish only; FDI is Israel's army in Spanish, and an investment in English). Undefined where none does.
 */
export function acceptedSenses(
  stores: readonly EntityStore[],
  { a, b }: { readonly a: number; readonly b: number },
  surface: string,
  skipped: string,
  language: string,
): Sense[] | undefined {
  const tag = primarySubtag(language);
  const accepted: Sense[] = [];
  for (let number = 0; number < stores.length; number++) {
    const store = stores[number]!;
    const { hashes, entities, details, languages } = store.segment;
    const first = firstSense(store.segment, a, b);
    if (first < 0) continue;
    for (let at = first; hashes[at] === b; at++) {
      const flags = details[at]! & 0xff;
      const own = languages[details[at]! >> 8]!;
      if (!spelledRight(flags, surface, skipped) || !countsIn(tag, own, flags, surface)) continue;
      accepted.push({ segment: number, entity: entities[at]!, flags, language: own });
    }
  }
  return accepted.length === 0 ? undefined : accepted;
}

function countsIn(tag: string, own: string, flags: number, surface: string): boolean {
  if (own === ANY_LANGUAGE || own === tag || tag === 'und') return true;
  if ((flags & (nameFlag.inflected | nameFlag.weak)) !== 0) return false;
  if ((flags & nameFlag.capitals) !== 0) return surface.length > (own === 'en' ? 2 : 3);
  return surface.length > 4 || /\P{ASCII}/u.test(surface);
}
