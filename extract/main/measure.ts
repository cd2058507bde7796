import type { HtmlElement } from '../html/element.js';
import { blockTags } from '../html/tags.js';

/** What an element holds, without what was dropped below it. Weights count an ideograph or kana as two. */
export interface Measure {
  /** Weight of its text: characters that are no white space. */
  readonly text: number;
  /** The part of `text` that stands inside links. */
  readonly link: number;
  /** Text that flows in it directly or through inline elements: its words as a paragraph. */
  readonly flow: number;
  readonly flowLink: number;
  readonly commas: number;
  /** The part of `text` that stands in paragraphs of prose. */
  readonly prose: number;
}

export type Measures = ReadonlyMap<HtmlElement, Measure>;

/** Shorter paragraphs may be menu entries, buttons or captions. */
const PROSE_MINIMUM = 50;
const PROSE_LINK_DENSITY = 0.4;

/** List items are left out: lists of teasers hold as much text as articles do. */
const PROSE_TAGS = new Set('p div section article main blockquote pre td center dd'.split(' '));

/** Measures every element below `root` that is not dropped, and `root` itself. */
export function measure(root: HtmlElement, dropped: ReadonlySet<HtmlElement>): Measures {
  const measures = new Map<HtmlElement, Measure>();
  const visit = (element: HtmlElement, inLink: boolean): Measure => {
    let text = 0;
    let link = 0;
    let flow = 0;
    let flowLink = 0;
    let commas = 0;
    let prose = 0;
    for (const child of element.children) {
      if (typeof child === 'string') {
        const weight = weigh(child);
        text += weight.text;
        flow += weight.text;
        commas += weight.commas;
        if (inLink) {
          link += weight.text;
          flowLink += weight.text;
        }
      } else if (!dropped.has(child)) {
        const below = visit(child, inLink || child.tag === 'a');
        text += below.text;
        link += below.link;
        prose += below.prose;
        if (!blockTags.has(child.tag)) {
          flow += below.flow;
          flowLink += below.flowLink;
          commas += below.commas;
        }
      }
    }
    if (PROSE_TAGS.has(element.tag) && flow >= PROSE_MINIMUM && flowLink < flow * PROSE_LINK_DENSITY)
      prose += flow;
    if (element.tag === 'li' || element.tag === 'figure') prose = 0;
    const result = { text, link, flow, flowLink, commas, prose };
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

/** How much a text says, in letters: its characters without white space, ideographs, kana and Hangul counting twice. */
export function textWeight(value: string): number {
  return weigh(value).text;
}

/**
 * An ideograph or syllable says as much as two letters: without the weight, thresholds set on European pages would
 * throw Chinese, Japanese and Korean paragraphs away.
 */
function weigh(value: string): { text: number; commas: number } {
  let text = 0;
  let commas = 0;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    if (code <= 0x20 || code === 0xa0) continue;
    text += (code >= 0x3040 && code < 0xa000) || (code >= 0xac00 && code < 0xd7b0) ? 2 : 1;
    if (code === 0x2c || code === 0xff0c || code === 0x3001 || code === 0x60c || code === 0x3002) commas++;
  }
  return { text, commas };
}
