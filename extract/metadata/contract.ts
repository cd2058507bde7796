import type { Metadata } from '../../schemas/index.js';

/** What one part of a page says about its article; what it leaves out another part may say. */
export interface PageFacts extends Partial<Omit<Metadata, 'images' | 'links'>> {
  readonly canonicalUrl?: string | null;
}

/** The first of several values that is there. */
export function firstOf<T>(...values: readonly (T | null | undefined)[]): T | null {
  return values.find((value) => value !== null && value !== undefined && value !== '') ?? null;
}
