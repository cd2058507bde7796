import type { HtmlElement } from '../html/element.js';

const word = (...names: string[]) => new RegExp(`(?:^|[\\s_-])(?:${names.join('|')})`);

/** Names that page authors give to the article's own text. */
export const POSITIVE =
  /article|body|content|entry|hentry|main|page|post|text|blog|story|artikel|articulo|noticia|nota|cuerpo|texte|corpo|materia|haber|berita/;

/** Names of what surrounds an article. */
export const NEGATIVE =
  /-ad-|hidden|banner|combx|comment|com-|contact|foot|footer|footnote|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|tool|widget|newsletter|recommend|taboola|teaser|popular|trending|breadcrumb|social|subscribe/;

/** Names of blocks that are no part of the text unless most of the page's prose stands in them. */
const BOILERPLATE = word(
  'share(?!d)',
  'sharing',
  'social',
  'sns',
  'addthis',
  'related',
  'read-?(?:more|next|also)',
  'more-(?:on|from|stories|news)',
  'also-(?:read|like)',
  'recommend',
  'outbrain',
  'taboola',
  'newsletter',
  'signup',
  'sign-up',
  'promo',
  'sponsor',
  'advert',
  'ads?(?:$|[\\s_-])',
  'adsbygoogle',
  'banner',
  'cookie',
  'gdpr',
  'consent',
  'disqus',
  'breadcrumb',
  'byline',
  'author(?!ity|iz)',
  'dateline',
  'timestamp',
  'tags?(?:$|[\\s_-])',
  'tag-?list',
  'widget',
  'sidebar',
  'most-?(?:read|popular|viewed)',
  'popular',
  'trending',
  'toolbar',
  'print(?:$|[\\s_-])',
  'copyright',
  'disclaimer',
  'pagination',
  'skip-?(?:link|to)',
  'app-?(?:promo|banner|download)',
  'modal',
  'popup',
  'pop-up',
  'overlay',
  'tooltip',
  'rollover',
  'notification',
  'login',
  'masthead',
  'site-?(?:header|footer|nav)',
  'slidecount',
  'control-(?:bar|panel)',
  'player-with-placeholder',
  'jp-relatedposts',
);

/** Names of what asks readers to pay; some sites give them to the very paragraphs that are paid for. */
const PAYING = word('subscri', 'paywall', 'piano', 'registration');

/** Page builders call every part of a page, its text included, a widget. */
const BUILDER = /elementor|siteorigin|so-widget|wpb_|fl-module|et_pb/;

/** Names of what readers wrote and of the page's foot, which may hold more text than the article. */
const FOREIGN = word(
  'comments?(?:$|[\\s_-](?!open|closed))',
  'comment-?(?:list|section|area|container)',
  'commentlist',
  'reactions?(?:$|\\s)',
  'footer',
  'colophon',
);

/** Names for texts that only screen readers or printers get. */
const UNSEEN = word(
  'sr-only',
  'visually-?hidden',
  'screen-?reader',
  'off-?screen',
  'hidden(?:$|\\s)',
  'visuallyhidden',
  'print-only',
  'no-?display',
);

const EMBED = /embed|tweet|twitter-|instagram-media|fb-post/;
const PARTS_ROLE = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'banner',
  'dialog',
  'alertdialog',
  'search',
  'menu',
  'toolbar',
  'alert',
]);
/** Machine-readable facts that metadata takes; as text they only repeat it. */
const FACT =
  /^(?:datepublished|datemodified|datecreated|author|publisher|image|keywords|headline|name|url|width|height|wordcount|interactionstatistic|mainentityofpage)$/i;

/** True where the author's name for the element says that it is no part of the article. */
export function isNamedBoilerplate({ hint, attributes }: HtmlElement): boolean {
  if (FACT.test(attributes.itemprop ?? '')) return true;
  return BOILERPLATE.test(hint) && !EMBED.test(hint) && !BUILDER.test(hint);
}

/** True for a box that asks readers to subscribe, or a text for those who have. */
export function isPaying({ hint }: HtmlElement): boolean {
  return PAYING.test(hint);
}

/** Parts of the page that may be longer than the article: asides, footers, comments, other roles than the main one. */
export function isForeign(element: HtmlElement): boolean {
  if (element.tag === 'aside' || element.tag === 'footer') return true;
  return PARTS_ROLE.has(element.attributes.role ?? '') || FOREIGN.test(element.hint);
}

/** Attributes, not classes, by which some sites mark their own promotion (`data-selfpromo-newsletter`). */
const PROMOTION_ATTRIBUTE = /^data-(?:selfpromo|promo|share|root-share|ad-|newsletter)/;

export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  if ('hidden' in attributes || UNSEEN.test(element.hint)) return true;
  if (attributes['aria-hidden'] === 'true' && element.tag !== 'figure' && element.tag !== 'img') return true;
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '')) return true;
  for (const name in attributes) if (PROMOTION_ATTRIBUTE.test(name)) return true;
  return false;
}
