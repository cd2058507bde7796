import type { Content, DraftBlock } from './blocks/draft.js';
import { emit } from './blocks/emit.js';
import { type HtmlElement, textOf } from './html/element.js';
import { type HtmlPage, parseHtml, plainText } from './html/parse.js';
import { readabilityContent, statedParagraphs } from './main/fallback.js';
import { findMainContent, type MainContent, wholeFragment } from './main/main-content.js';
import { textWeight } from './main/measure.js';
import { trimBlocks } from './main/trim.js';
import type { PageFacts } from './metadata/contract.js';
import { type CombinedFacts, pageFacts } from './metadata/page-facts.js';
import { type PageRecord, recordOf } from './metadata/page-record.js';
import { resembles } from './metadata/title.js';

export interface HtmlArticle {
  readonly title: string | null;
  readonly content: Content;
  readonly facts: PageFacts;
}

/** Pages say so in their first lines; everything else is the content of an article already. */
const PAGE = /<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i;

/** The article of a page or of an HTML fragment. `title` is the one the source states, else null. */
export function readHtml(html: string, url: string | null, title: string | null): HtmlArticle {
  const page = parseHtml(html);
  const record = recordOf(page.root, url);
  const facts = pageFacts(html, page, record, url);
  const stated = title === null ? null : plainText(title);
  const read = (main: MainContent, headline: string | null) => {
    const content = emit(main.roots, { dropped: main.dropped, base: record.base });
    const named = headline ?? headingOf(content);
    return { title: named, facts, content: { ...content, blocks: trimBlocks(content, named) } };
  };
  if (!PAGE.test(html.slice(0, 20_000))) return read(wholeFragment(page.root), stated ?? facts.title ?? null);
  const article = read(
    findMainContent(page.root, titleHeading(record, facts.title ?? null)),
    stated ?? facts.title ?? null,
  );
  const better = betterBody(html, page, facts, article, read);
  return better === null ? article : { ...article, content: { ...article.content, blocks: better } };
}

/** The main heading that bears the page's title. */
function titleHeading({ mainHeadings }: PageRecord, title: string | null): HtmlElement | null {
  const bears = (heading: HtmlElement) => title !== null && resembles(textOf(heading, 1000), title);
  return mainHeadings.find(bears) ?? null;
}

/** A page's text of less weight is doubtful; articles of three sentences weigh more. */
const DOUBTFUL = 250;

/**
 * Another reading of a page on which the main text came out doubtfully short: the body that JSON-LD states, where it
 * is at least twice as long, else what Readability finds. Null where neither is better.
 */
function betterBody(
  html: string,
  page: HtmlPage,
  { body }: CombinedFacts,
  article: HtmlArticle,
  read: (main: MainContent, headline: string | null) => HtmlArticle,
): readonly DraftBlock[] | null {
  const weight = weightOf(article.content.blocks);
  if (body !== null && textWeight(body) > Math.max(2 * weight, DOUBTFUL)) {
    const stated = trimBlocks({ blocks: statedParagraphs(body) }, article.title);
    if (weightOf(stated) > 1.5 * weight) return stated;
  }
  if (weight >= DOUBTFUL) return null;
  const fragment = readabilityContent(html, page);
  if (fragment === null) return null;
  const { content } = read(wholeFragment(parseHtml(fragment).root), article.title);
  return weightOf(content.blocks) > 1.5 * weight ? content.blocks : null;
}

function weightOf(blocks: readonly DraftBlock[]): number {
  return blocks.reduce((sum, { text, kind }) => sum + (kind === 'caption' ? 0 : textWeight(text)), 0);
}

function headingOf({ blocks }: Content): string | null {
  return blocks[0]?.kind === 'heading' ? blocks[0].text : null;
}
