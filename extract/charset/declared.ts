import { canonicalCharset, decodeAs } from './encodings.js';

const HEAD = 4096;
const IN_HEADER = /charset\s*=\s*["']?([\w.:-]{2,40})/i;
const IN_META = /<meta[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w.:-]{2,40})/i;
const IN_XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i;

/**
 * The encoding that the HTTP header, the page's `<meta>` or the XML declaration names, where the bytes bear it out;
 * null otherwise. The bytes are known not to be UTF-8, so a declaration of UTF-8 is false. A header that says
 * Latin-1, which old servers send for everything, gives way to the page.
 */
export function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const header = usable(IN_HEADER.exec(contentType ?? '')?.[1]);
  const page = usable((IN_XML.exec(head) ?? IN_META.exec(head))?.[1]);
  const ordered = header === 'windows-1252' ? [page, header] : [header, page];
  return ordered.find((charset) => charset !== null && bearsOut(bytes, charset)) ?? null;
}

function usable(label: string | undefined): string | null {
  const charset = label === undefined ? null : canonicalCharset(label);
  return charset === null || /^utf-|^ucs/.test(charset) ? null : charset;
}

/** False where the encoding leaves more than one wrong character in a hundred beyond ASCII. */
function bearsOut(bytes: Uint8Array, charset: string): boolean {
  const { text } = decodeAs(bytes.subarray(0, 200_000), charset);
  let beyond = 0;
  let wrong = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    beyond++;
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0 && code !== 0x85)) wrong++;
  }
  return wrong <= Math.max(1, beyond * 0.01);
}
