import type { Metadata } from '../../schemas/index.js';

/** What one part of a page says about its article; what it leaves out the next part may say. */
export interface PageFacts extends Partial<Omit<Metadata, 'images' | 'links'>> {
  readonly canonicalUrl?: string | null;
}
