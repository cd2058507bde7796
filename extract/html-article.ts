import type { Content } from './blocks/draft.js';
import { emit } from './blocks/emit.js';
import { parseHtml, plainText } from './html/parse.js';
import { findMainContent, wholeFragment } from './main/main-content.js';
import { trimBlocks } from './main/trim.js';
import type { PageFacts } from './metadata/contract.js';
import { metaFacts } from './metadata/meta-tags.js';

export interface HtmlArticle {
  readonly title: string | null;
  readonly content: Content;
  readonly facts: PageFacts;
}

/** Pages say so in their first lines; everything else is the content of an article already. */
const PAGE = /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i;

/** The article of a page or of an HTML fragment. `title` is the one the source states, else null. */
export function readHtml(html: string, url: string | null, title: string | null): HtmlArticle {
  const { root } = parseHtml(html);
  const page = PAGE.test(html.slice(0, 20_000));
  const facts = metaFacts(root, url);
  const main = page ? findMainContent(root) : wholeFragment(root);
  const content = emit(main.roots, { dropped: main.dropped, base: url });
  const headline = (title === null ? null : plainText(title)) ?? facts.title ?? headingOf(content);
  return { title: headline, facts, content: { ...content, blocks: trimBlocks(content, headline) } };
}

function headingOf({ blocks }: Content): string | null {
  return blocks[0]?.kind === 'heading' ? blocks[0].text : null;
}
