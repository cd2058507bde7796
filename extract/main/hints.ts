import type { HtmlElement } from '../html/element.js';

const edge = (names: string) => new RegExp(`(?:^|[\\s_-])(?:${names})`);

/** Names that page authors give to the article's own text. */
export const POSITIVE =
  /article|body|content|entry|hentry|main|page|post|text|blog|story|artikel|articulo|noticia|nota|cuerpo|texte|corpo|materia|haber|berita/;

/** Names of what surrounds an article. */
export const NEGATIVE =
  /-ad-|hidden|banner|combx|comment|com-|contact|foot|footer|footnote|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget|newsletter|recommend|taboola|teaser|popular|trending|breadcrumb|social|subscribe/;

/** Names of blocks that are never part of the text, whatever they hold. */
const BOILERPLATE = edge(
  [
    'share',
    'sharing',
    'social',
    'sns',
    'addthis',
    'related',
    'read-?more',
    'more-on',
    'also-read',
    'recommend',
    'outbrain',
    'taboola',
    'newsletter',
    'subscri',
    'paywall',
    'promo',
    'sponsor',
    'advert',
    'ads?(?:$|[\\s_-])',
    'adsbygoogle',
    'banner',
    'cookie',
    'gdpr',
    'consent',
    'comments?(?:$|[\\s_-])',
    'disqus',
    'breadcrumb',
    'byline',
    'author',
    'tags?(?:$|[\\s_-])',
    'tag-?list',
    'widget',
    'sidebar',
    'most-?read',
    'popular',
    'trending',
    'toolbar',
    'print(?:$|[\\s_-])',
    'copyright',
    'pagination',
    'skip-?link',
    'app-?(?:promo|banner|download)',
    'sr-only',
    'visually-hidden',
    'screen-reader',
  ].join('|'),
);

/** True where the author's name for the element says that it is boilerplate. */
export function isNamedBoilerplate(element: HtmlElement): boolean {
  return BOILERPLATE.test(element.hint);
}

/** Attributes, not classes, by which some sites mark their own promotion (`data-selfpromo-newsletter`). */
const PROMOTION_ATTRIBUTE = /^data-(?:selfpromo|promo|share|root-share|ad-|newsletter)/;

export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  if ('hidden' in attributes) return true;
  if (attributes['aria-hidden'] === 'true' && element.tag !== 'figure' && element.tag !== 'img') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')) return true;
  for (const name in attributes) if (PROMOTION_ATTRIBUTE.test(name)) return true;
  return false;
}
