import jschardet from 'jschardet';
import { canonicalCharset } from './encodings.js';

/** Enough text for the detector's statistics; more only costs time. */
const SAMPLE = 30_000;

/**
 * The encoding of bytes that are neither Unicode nor declared, from their own statistics; `windows-1252` where they
 * tell nothing. Markup and scripts are left out first, since their ASCII drowns the letters.
 */
export function detectCharset(bytes: Uint8Array): string {
  const { encoding } = jschardet.detect(Buffer.from(lettersOf(bytes), 'latin1'), { minimumThreshold: 0 });
  return (encoding ? canonicalCharset(encoding) : null) ?? 'windows-1252';
}

/** The text between tags, as Latin-1, cut to the sample size. */
function lettersOf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.subarray(0, SAMPLE * 20)).toString('latin1');
  const text = withoutScripts(raw)
    .replace(/<[^<>]{0,2000}>/g, ' ')
    .replace(/[\t\r ]+/g, ' ');
  return (/[\x80-\xff]/.test(text) ? text : raw).slice(0, SAMPLE);
}

/** By hand, since a lazy pattern over unclosed scripts costs the square of the page. */
function withoutScripts(raw: string): string {
  const lower = raw.toLowerCase();
  let text = '';
  let from = 0;
  for (let open = lower.indexOf('<script'); open >= 0; open = lower.indexOf('<script', from)) {
    text += raw.slice(from, open);
    const close = lower.indexOf('</script', open);
    if (close < 0) return text;
    from = close;
  }
  return text + raw.slice(from);
}
