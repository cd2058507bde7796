export type HtmlNode = HtmlElement | string;

/** An element of a parsed page. Text is kept as plain strings: a page has more text runs than elements. */
export class HtmlElement {
  readonly children: HtmlNode[] = [];
  #hint: string | undefined;

  constructor(
    readonly tag: string,
    readonly attributes: Readonly<Record<string, string>>,
    readonly parent: HtmlElement | null,
  ) {}

  /** The value of an attribute, trimmed; null where it is absent or empty. */
  attribute(name: string): string | null {
    const value = Object.hasOwn(this.attributes, name) ? this.attributes[name]!.trim() : '';
    return value === '' ? null : value;
  }

  /** Class, id and test id in lower case: what page authors call this element. */
  get hint(): string {
    if (this.#hint === undefined) {
      const { class: names, id, 'data-testid': testId, 'data-component': component } = this.attributes;
      this.#hint = [names, id, testId, component].filter(Boolean).join(' ').toLowerCase();
    }
    return this.#hint;
  }

  *elements(): Iterable<HtmlElement> {
    for (const child of this.children) if (typeof child !== 'string') yield child;
  }
}

/** Every element below (and without) `root`, in document order; an element for which `enter` is false is not entered. */
export function* descendants(
  root: HtmlElement,
  enter: (element: HtmlElement) => boolean = () => true,
): Iterable<HtmlElement> {
  const stack = [...root.elements()].reverse();
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    yield element;
    if (!enter(element)) continue;
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index]!;
      if (typeof child !== 'string') stack.push(child);
    }
  }
}

/** The text below an element with white space collapsed; `limit` bounds the work for callers that need the start. */
export function textOf(root: HtmlElement, limit = 100_000): string {
  const parts: string[] = [];
  let length = 0;
  const visit = (node: HtmlNode): void => {
    if (length >= limit) return;
    if (typeof node === 'string') {
      parts.push(node);
      length += node.length;
      return;
    }
    if (node.tag === 'br') parts.push(' ');
    for (const child of node.children) visit(child);
  };
  visit(root);
  return collapse(parts.join(''));
}

/** White space runs to one space, invisible hyphens and control characters out, ends trimmed. */
export function collapse(text: string): string {
  return text
    .replace(/[\u00ad\u0000]/g, '')
    .replace(/[\s\u0001-\u001f\u007f-\u009f]+/g, ' ')
    .trim();
}
