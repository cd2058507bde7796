import type { TokenKind } from '../../schemas/index.js';
import { simhash } from '../rules/fingerprint/simhash.js';
import { stage } from '../stage.js';

/** Blocks that a copy of the article may lack or word differently. */
const AROUND: ReadonlySet<string> = new Set(['title', 'caption', 'heading']);

const COUNTED: ReadonlySet<TokenKind> = new Set(['word', 'number', 'date']);

/** A near-duplicate hash of the body: title, headings and captions have no say in it. */
export const fingerprint = stage({
  name: 'fingerprint',
  version: '1',
  needs: ['text', 'blocks', 'tokens'],
  adds: ['fingerprint'],
  run: ({ text, blocks, tokens }) => {
    const body = blocks.filter(({ kind }) => !AROUND.has(kind));
    let at = 0;
    const words = tokens.filter(({ start, kind }) => {
      while (at < body.length && body[at]!.end <= start) at += 1;
      return COUNTED.has(kind) && (body[at]?.start ?? Number.POSITIVE_INFINITY) <= start;
    });
    return {
      fingerprint: simhash(
        words.map(({ start, end }) => text.slice(start, end).normalize('NFKC').toLowerCase()),
      ),
    };
  },
});
