import { Parser } from 'htmlparser2';
import { collapse, HtmlElement, textOf } from './element.js';
import { defaultHtmlLimits, type HtmlLimits, limitExceeded } from './limits.js';

export interface HtmlPage {
  readonly root: HtmlElement;
  /** The contents of `<script type="application/ld+json">`, unparsed. */
  readonly jsonLd: readonly string[];
  readonly elements: number;
  /** How many there are on all elements together. */
  readonly attributes: number;
}

/** Elements whose content is never article text. */
const SKIPPED = new Set(
  'script style noscript template iframe svg canvas object embed select textarea button map dialog audio video'.split(
    ' ',
  ),
);

/** JSON-LD beyond this is cut, which makes it invalid: no article needs it, and mending it costs several passes. */
const MAX_JSON = 500_000;

/**
 * Parses a page or fragment into a light tree. Every limit is checked while parsing, before the work that it bounds
 * is done; throws `E_EXTRACT_LIMIT`.
 */
export function parseHtml(html: string, limits: HtmlLimits = defaultHtmlLimits): HtmlPage {
  if (html.length > limits.length) throw limitExceeded('characters', limits.length);
  const root = new HtmlElement('#root', {}, null);
  const jsonLd: string[] = [];
  let current = root;
  let depth = 0;
  let elements = 0;
  let attributes = 0;
  let allAttributes = 0;
  let skipping = 0;
  let json: string | null = null;

  const parser = new Parser({
    onopentagname() {
      attributes = 0;
      if (++elements > limits.elements) throw limitExceeded('elements', limits.elements);
      if (++depth > limits.depth) throw limitExceeded('nested elements', limits.depth);
    },
    onattribute() {
      allAttributes++;
      if (++attributes > limits.attributes)
        throw limitExceeded('attributes on one element', limits.attributes);
    },
    onopentag(tag, attribs) {
      if (skipping > 0 || SKIPPED.has(tag)) {
        if (skipping === 0 && tag === 'script' && /ld\+json/i.test(attribs.type ?? '')) json = '';
        skipping++;
        return;
      }
      const element = new HtmlElement(tag, attribs, current);
      current.children.push(element);
      current = element;
    },
    ontext(data) {
      if (json !== null && json.length < MAX_JSON) json += data;
      if (skipping > 0) return;
      const { children } = current;
      const last = children.length - 1;
      // Decoded entities arrive as texts of their own.
      if (typeof children[last] === 'string') children[last] += data;
      else children.push(data);
    },
    onclosetag() {
      depth--;
      if (skipping > 0) {
        skipping--;
        if (json !== null && skipping === 0) {
          jsonLd.push(json);
          json = null;
        }
      } else current = current.parent ?? root;
    },
  });
  parser.write(html);
  parser.end();
  return { root, jsonLd, elements, attributes: allAttributes };
}

/** The words of a piece of markup such as a title with entities; null where there are none. */
export function plainText(markup: string): string | null {
  if (!/[<&]/.test(markup)) return collapse(markup) || null;
  return textOf(parseHtml(markup).root) || null;
}
