import type { BlockKind } from '../../schemas/index.js';
import { collapse, type HtmlElement, type HtmlNode, textOf } from '../html/element.js';
import { blockTags, headingTags } from '../html/tags.js';
import { absoluteUrl } from '../html/url.js';
import type { Content, DraftBlock } from './draft.js';
import { imageOf } from './image.js';

export interface EmitOptions {
  /** Elements to leave out with everything below them. */
  readonly dropped: ReadonlySet<HtmlElement>;
  /** What relative addresses are resolved against. */
  readonly base: string | null;
}

const LEAD =
  /(?:^|[\s_-])(?:lead|lede|standfirst|chapo|intro|introduction|deck|dek|subtitle|summary|excerpt|entradilla|bajada|sapo|vorspann|teaser-text|article__lead|anons|announce)(?:$|[\s_-])/;
const CAPTION =
  /(?<=^|[\s\w-])caption(?:$|[\s_-])|(?:^|[\s_-])(?:legende?|photo-?credit|image-?(?:credit|text|desc\w*)|credits?|bildunterschrift|pie-?(?:de-)?foto|epigrafe|wp-caption-text)(?:$|[\s_-])/;
/** Far more than any article has. */
const MAX_IMAGES = 200;
const MAX_LINKS = 1000;
const SENTENCE_END = /[.!?…。！？؟।:;”"»)]$/;

/**
 * The blocks, images and links below `roots`, in document order. A line break ends a block where a sentence ends
 * before it or where two follow each other; otherwise it is a space.
 */
export function emit(roots: readonly HtmlElement[], { dropped, base }: EmitOptions): Content {
  const blocks: DraftBlock[] = [];
  const images: Content['images'] = [];
  const links: Content['links'] = [];
  const pictured = new Set<string>();
  let buffer: string[] = [];
  /** The end of the text in `buffer`: looking into a string that grows would copy it each time. */
  let tail = '';
  let breaks = 0;

  const flush = (kind: BlockKind): void => {
    const text = collapse(buffer.join(''));
    if (text !== '') blocks.push({ kind, text });
    buffer = [];
    tail = '';
    breaks = 0;
  };
  const addText = (text: string, kind: BlockKind): void => {
    if (breaks > 0 && text.trim() !== '') {
      if (breaks > 1 || SENTENCE_END.test(tail)) flush(kind);
      breaks = 0;
    }
    buffer.push(text);
    tail = text.slice(-20).trimEnd() || tail;
  };
  const visit = (node: HtmlNode, kind: BlockKind): void => {
    if (typeof node === 'string') {
      addText(node, kind);
      return;
    }
    if (dropped.has(node)) return;
    if (node.tag === 'br') {
      breaks++;
      buffer.push(' ');
      return;
    }
    if (node.tag === 'img') {
      const image = imageOf(node, base);
      if (image !== null && !pictured.has(image.url) && images.length < MAX_IMAGES) {
        pictured.add(image.url);
        images.push(image);
      }
      return;
    }
    if (node.tag === 'a') addLink(node);
    const own = kindOf(node, kind);
    const breaking =
      (blockTags.has(node.tag) && !isInlineCell(node)) || (own === 'caption' && kind !== 'caption');
    if (breaking) flush(kind);
    else if (node.tag === 'td' || node.tag === 'th') buffer.push(' ');
    for (const child of node.children) visit(child, own);
    if (breaking) flush(own);
  };
  const addLink = (node: HtmlElement): void => {
    const url = absoluteUrl(node.attribute('href'), base);
    const text = url === null ? '' : textOf(node, 1000);
    if (url !== null && text !== '' && links.length < MAX_LINKS) links.push({ url, text });
  };

  for (const root of roots) {
    visit(root, 'paragraph');
    flush('paragraph');
  }
  return { blocks, images, links };
}

function kindOf(node: HtmlElement, inherited: BlockKind): BlockKind {
  if (headingTags.has(node.tag)) return 'heading';
  if (CAPTION.test(node.hint) && node.tag !== 'figure') return 'caption';
  switch (node.tag) {
    case 'li':
    case 'dd':
    case 'dt':
      return 'list';
    case 'blockquote':
      return 'quote';
    case 'figcaption':
      return 'caption';
    case 'p':
    case 'div':
    case 'header':
    case 'section':
    case 'strong':
      return inherited === 'paragraph' && LEAD.test(node.hint) ? 'lead' : inherited;
    default:
      return inherited;
  }
}

/** A table cell that holds words only: its row is one line. */
function isInlineCell(node: HtmlElement): boolean {
  if (node.tag !== 'td' && node.tag !== 'th') return false;
  return !node.children.some((child) => typeof child !== 'string' && blockTags.has(child.tag));
}
