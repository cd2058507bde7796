import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { blocksOf, extractFrom } from './article.js';

describe('plain text', () => {
  test('takes a short first line before a blank line as the title', () => {
    const result = extractFrom({
      text: 'Bridge reopens\n\nThe bridge over the Vel reopened on Monday.\n\nTraffic flows.',
    });
    expect(result.metadata.title).toBe('Bridge reopens');
    expect(result.text).toBe('Bridge reopens\n\nThe bridge over the Vel reopened on Monday.\nTraffic flows.');
  });

  test('a given title is not repeated', () => {
    const result = extractFrom({ title: 'Bridge reopens', text: 'Bridge reopens\n\nTraffic flows again.' });
    expect(result.text).toBe('Bridge reopens\n\nTraffic flows again.');
  });

  test('joins lines that were hard-wrapped and leaves others apart', () => {
    const wrapped =
      'The river rose by two metres in the night and\nthe lower town was cleared before the morning came.';
    expect(blocksOf(extractFrom({ title: 'T', text: wrapped }), 'paragraph')).toEqual([
      wrapped.replace('\n', ' '),
    ]);
    expect(blocksOf(extractFrom({ title: 'T', text: 'One line.\nAnother.' }), 'paragraph')).toHaveLength(2);
  });
});

describe('fragments', () => {
  test('keep paragraphs, headings, lists and quotes, and drop what only links elsewhere', () => {
    const result = extractFrom({
      title: 'Flood &amp; fire',
      url: 'https://news.example/a/1.html',
      html: `<h2>What is known</h2><p>Water reached the <a href="/map">old town</a>.</p><ul><li>Two roads closed</li></ul>
        <blockquote>We saw it come.</blockquote>
        <div class="related"><a href="/2">Another story that you may like</a></div>
        <p><a href="https://www.facebook.com/sharer.php?u=1">Share</a></p>`,
    });
    expect(result.text).toBe(
      'Flood & fire\n\nWhat is known\nWater reached the old town.\nTwo roads closed\nWe saw it come.',
    );
    expect(result.blocks.map(({ kind }) => kind)).toEqual(['title', 'heading', 'paragraph', 'list', 'quote']);
    expect(result.metadata.links).toEqual([{ url: 'https://news.example/map', text: 'old town' }]);
  });
});

describe('any input', () => {
  test('nothing to read is told by name', () => {
    expect(() => extractFrom({ html: '<nav>Home</nav>', url: 'https://news.example/x' })).toThrow(
      expect.objectContaining({
        code: 'E_EXTRACT_EMPTY',
        message: expect.stringContaining('news.example/x'),
      }),
    );
  });

  test('blocks are in order, apart and without surrounding white space', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class=x>',
        '</div>',
        '<br>',
        '&nbsp;',
        '\ud800',
        '\0',
        '<li>',
        'word. ',
        '<b>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, html) => {
        const content = `Start ${pieces.join('')}`;
        const { text, blocks } = extractFrom(html ? { html: content } : { text: content });
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toContain('\0');
        let last = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end).trim()).toHaveLength(end - start);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
