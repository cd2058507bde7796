import type { Metadata } from '../../schemas/index.js';
import { descendants, type HtmlElement, textOf } from '../html/element.js';
import { absoluteUrl } from '../html/url.js';

const LAZY_SOURCES = ['data-src', 'data-original', 'data-lazy-src', 'data-image', 'src'];

/** The address and caption of an `<img>`; null where it is a tracking pixel, an icon or has no address yet. */
export function imageOf(element: HtmlElement, base: string | null): Metadata['images'][number] | null {
  const width = Number(element.attribute('width') ?? Number.NaN);
  if (width < 50) return null;
  const url = imageAddress(element, base);
  return url === null ? null : { url, caption: captionOf(element) };
}

function imageAddress(element: HtmlElement, base: string | null): string | null {
  for (const name of LAZY_SOURCES) {
    const url = absoluteUrl(element.attribute(name), base);
    if (url !== null) return url;
  }
  const first = (element.attribute('srcset') ?? element.attribute('data-srcset'))?.split(/\s/, 1)[0];
  return absoluteUrl(first, base);
}

/** The words of the `<figcaption>` of the figure that the image stands in. */
function captionOf(element: HtmlElement): string | null {
  let figure: HtmlElement | null = element.parent;
  for (let steps = 0; figure !== null && figure.tag !== 'figure'; figure = figure.parent)
    if (++steps > 6) return null;
  if (figure === null) return null;
  for (const child of descendants(figure)) {
    if (child.tag !== 'figcaption') continue;
    const caption = textOf(child, 2000);
    return caption === '' ? null : caption;
  }
  return null;
}
