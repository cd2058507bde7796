import { collapse } from '../html/element.js';
import { plainText } from '../html/parse.js';
import { absoluteUrl } from '../html/url.js';
import { readBylines } from './bylines.js';
import { firstOf, type PageFacts } from './contract.js';
import { isoDate } from './date-text.js';
import { type JsonLdNode, jsonLdNodes } from './json-ld.js';
import { splitKeywords } from './meta-tags.js';
import { resembles } from './title.js';

export interface JsonLdFacts extends PageFacts {
  /** The article's text as the page states it, for machines. */
  readonly body: string | null;
}

const ARTICLE = /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Blog\w*)$/;
const PAGE = /^(?:WebPage|ItemPage|VideoObject|\w*Page|CreativeWork)$/;

/**
 * What the JSON-LD of a page says of its article (schema.org), whichever way it is nested. Of several articles it is
 * the one whose headline the page's `title` bears out.
 */
export function jsonLdFacts(
  scripts: readonly string[],
  base: string | null,
  title: string | null,
): JsonLdFacts {
  const nodes = jsonLdNodes(scripts);
  const byId = new Map(
    nodes.flatMap((node) => (isFull(node) ? [[node['@id'] as string, node] as const] : [])),
  );
  const article = mainNode(nodes, title);
  if (article === undefined) return { body: null, siteName: siteName(undefined, nodes) };
  const resolve = (value: unknown) =>
    list(value).map((entry) => (isNode(entry) ? (byId.get(String(entry['@id'])) ?? entry) : entry));
  const site = firstOf(...resolve(article.publisher).map(nameOf), siteName(article, nodes));
  const authors = [...resolve(article.author), ...resolve(article.creator)].flatMap((author) => {
    const name = nameOf(author);
    return name === null || name === site ? [] : [name];
  });
  return {
    title: textOf(article.headline) ?? textOf(article.name),
    bylines: readBylines(authors),
    siteName: site,
    section: firstOf(...list(article.articleSection).map(textOf)) ?? breadcrumb(nodes),
    publishedAt: dateOf(article.datePublished) ?? dateOf(article.dateCreated) ?? dateOf(article.uploadDate),
    modifiedAt: dateOf(article.dateModified),
    declaredLanguage: firstOf(...list(article.inLanguage).map((value) => textOf(value) ?? nameOf(value))),
    leadImage: firstOf(...resolve(article.image).map((image) => absoluteUrl(imageUrl(image), base))),
    keywords: list(article.keywords).flatMap((value) =>
      typeof value === 'string' ? splitKeywords(value) : (nameOf(value) ?? []),
    ),
    canonicalUrl: absoluteUrl(textOf(article.url) ?? idOf(article.mainEntityOfPage), base),
    body: typeof article.articleBody === 'string' ? article.articleBody : null,
  };
}

function isFull(node: JsonLdNode): boolean {
  return typeof node['@id'] === 'string' && Object.keys(node).length > 1;
}

function mainNode(nodes: readonly JsonLdNode[], title: string | null): JsonLdNode | undefined {
  const articles = nodes.filter((node) => node.headline !== undefined && hasType(node, ARTICLE));
  const named =
    title === null ? undefined : articles.find((node) => resembles(textOf(node.headline) ?? '', title));
  return (
    named ??
    articles[0] ??
    nodes.find((node) => node.datePublished !== undefined && hasType(node, ARTICLE)) ??
    nodes.find((node) => node.datePublished !== undefined && hasType(node, PAGE))
  );
}

function hasType(node: JsonLdNode, type: RegExp): boolean {
  return list(node['@type']).some((name) => typeof name === 'string' && type.test(name));
}

function siteName(article: JsonLdNode | undefined, nodes: readonly JsonLdNode[]): string | null {
  const parts = list(article?.isPartOf).map(nameOf);
  return firstOf(...parts, nameOf(nodes.find((node) => list(node['@type']).includes('WebSite'))));
}

/** The last but one entry of the breadcrumb: the last is the article itself. */
function breadcrumb(nodes: readonly JsonLdNode[]): string | null {
  const trail = nodes.find((node) => list(node['@type']).includes('BreadcrumbList'));
  const names = list(trail?.itemListElement).map(
    (entry) => nameOf(entry) ?? (isNode(entry) ? nameOf(entry.item) : null),
  );
  return names.length >= 3 ? (names.at(-2) ?? null) : null;
}

function list(value: unknown): readonly unknown[] {
  return value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
}

function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.length < 5000 ? plainText(collapse(value)) : null;
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return textOf(value);
  return isNode(value) ? firstOf(...list(value.name).map(textOf)) : null;
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : isNode(value) ? textOf(value['@id']) : null;
}

function imageUrl(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return isNode(value) ? (firstOf(...list(value.url).map(textOf)) ?? textOf(value.contentUrl)) : null;
}

function dateOf(value: unknown): string | null {
  return typeof value === 'string' ? isoDate(value) : null;
}
