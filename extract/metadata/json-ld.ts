/** A JSON-LD node with whatever the page wrote into it. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

const MAX_NODES = 2000;
const MAX_DEPTH = 12;

/** All nodes of the JSON-LD scripts of a page: arrays, `@graph` and nested nodes, outermost first. */
export function jsonLdNodes(scripts: readonly string[]): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || nodes.length >= MAX_NODES) return;
    if (Array.isArray(value)) {
      for (const entry of value) visit(entry, depth + 1);
      return;
    }
    nodes.push(value as JsonLdNode);
    for (const inner of Object.values(value)) visit(inner, depth + 1);
  };
  for (const script of scripts) visit(parseLoosely(script), 0);
  return nodes;
}

/** JSON as pages really write it: in comments or CDATA, with raw line breaks, trailing commas, a last semicolon. */
function parseLoosely(script: string): unknown {
  const text = script
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  const attempts = [
    () => text,
    () => text.replace(/[\u0000-\u001f]+/g, ' '),
    () => text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s?([}\]])/g, '$1'),
    () =>
      text
        .replace(/[\u0000-\u001f]+/g, ' ')
        .replace(/,\s?([}\]])/g, '$1')
        .replace(/\\(?!["\\/bfnrtu])/g, '\\\\'),
    () => `[${text.replace(/[\u0000-\u001f]+/g, ' ').replace(/\}\s?\{/g, '},{')}]`,
  ];
  for (const attempt of attempts) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt mends more.
    }
  }
  return brokenFacts(text);
}

const STRINGS = ['headline', 'datePublished', 'dateModified', 'articleSection', 'inLanguage'];

/** What can still be read out of JSON that nothing mends: plain string properties by name. */
function brokenFacts(text: string): JsonLdNode | null {
  const facts: Record<string, unknown> = {};
  for (const name of STRINGS) {
    const value = new RegExp(`"${name}"\\s?:\\s?"((?:[^"\\\\]|\\\\.){1,500})"`).exec(text)?.[1];
    if (value !== undefined) facts[name] = value.replaceAll('\\"', '"').replaceAll('\\/', '/');
  }
  return facts.datePublished === undefined ? null : { '@type': 'NewsArticle', ...facts };
}
