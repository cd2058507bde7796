import type { HtmlElement } from '../html/element.js';

/** What an element holds, without what was dropped below it. */
export interface Measure {
  /** Weight of its text: characters that are no white space, ideographs and kana counting twice. */
  readonly text: number;
  /** The part of `text` that stands inside links. */
  readonly link: number;
  readonly commas: number;
  /** Text weight of the strings that are its own children. */
  readonly own: number;
  readonly images: number;
}

export type Measures = ReadonlyMap<HtmlElement, Measure>;

/** Measures every element below `root` that is not dropped, and `root` itself. */
export function measure(root: HtmlElement, dropped: ReadonlySet<HtmlElement>): Measures {
  const measures = new Map<HtmlElement, Measure>();
  const visit = (element: HtmlElement, inLink: boolean): Measure => {
    let text = 0;
    let link = 0;
    let commas = 0;
    let own = 0;
    let images = element.tag === 'img' ? 1 : 0;
    for (const child of element.children) {
      if (typeof child === 'string') {
        const weight = weigh(child);
        own += weight.text;
        commas += weight.commas;
      } else if (!dropped.has(child)) {
        const below = visit(child, inLink || child.tag === 'a');
        text += below.text;
        link += below.link;
        commas += below.commas;
        images += below.images;
      }
    }
    text += own;
    const result = { text, link: inLink ? text : link, commas, own, images };
    measures.set(element, result);
    return result;
  };
  visit(root, false);
  return measures;
}

/** The share of an element's text that stands inside links, 0..1. */
export function linkDensity({ text, link }: Measure): number {
  return text === 0 ? 0 : link / text;
}

/**
 * An ideograph or kana says as much as two letters: without the weight, thresholds set on European pages would throw
 * Chinese and Japanese paragraphs away.
 */
function weigh(value: string): { text: number; commas: number } {
  let text = 0;
  let commas = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code <= 0x20 || code === 0xa0) continue;
    text += code >= 0x3040 && code < 0xa000 ? 2 : 1;
    if (code === 0x2c || code === 0xff0c || code === 0x3001 || code === 0x60c || code === 0x3002) commas++;
  }
  return { text, commas };
}
