/**
 * The words of Markdown as plain text: without marks of headings, emphasis, lists, quotes and code, links and pictures
 * by their text. A line that was a heading keeps a blank line after it, so that the first one reads as the title.
 */
export function markdownText(markdown: string): string {
  return markdown
    .split(/\r?\n/)
    .map((line) =>
      /^ {0,3}(?:```|~~~|(?:[-*_] ?){3,}$|\[[^\]]{1,200}\]:)/.test(line) ? '' : inline(block(line)),
    )
    .join('\n');
}

function block(line: string): string {
  const heading = /^ {0,3}#{1,6}\s(.*)$/.exec(line)?.[1];
  if (heading !== undefined)
    return `${heading
      .trim()
      .replace(/(?<!#)#+$/, '')
      .trim()}\n`;
  return line.replace(/^\s{0,8}(?:>\s?)+/, '').replace(/^\s{0,8}(?:[-*+]|\d{1,3}[.)])\s+/, '');
}

function inline(line: string): string {
  return line
    .replace(/!\[[^\]]{0,500}\]\([^()]{0,2000}\)/g, '')
    .replace(/\[([^\]]{0,500})\]\([^()]{0,2000}\)/g, '$1')
    .replace(/\*\*|__|~~|`/g, '')
    .replace(/(^|[\s("“])[*_](\S[^*_]{0,500})[*_](?=$|[\s.,;:!?)"”])/g, '$1$2');
}
