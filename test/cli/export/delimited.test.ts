import { describe, expect, test } from '@jest/globals';
import { delimitedRow } from '../../../cli/export/delimited.js';

describe('delimitedRow', () => {
  test.each([
    ['plain', ['a', 1, null], 'a,1,'],
    [
      'commas, quotes and line breaks are quoted',
      ['a,b', 'say "x"', 'two\nlines'],
      '"a,b","say ""x""","two\nlines"',
    ],
    [
      'a formula gets an apostrophe',
      ['=1+1', '+7', '-cmd', '@SUM(A1)', '\tx'],
      "'=1+1,'+7,'-cmd,'@SUM(A1),'\tx",
    ],
    ['a negative number is no formula', [-33.9, 18.4], '-33.9,18.4'],
    ['a quoted formula', ['=HYPERLINK("http://x","y")'], '"\'=HYPERLINK(""http://x"",""y"")"'],
  ])('comma: %s', (_, cells, row) => {
    expect(delimitedRow(cells, 'comma')).toBe(row);
  });

  test('TSV has no quoting: tabs and line breaks become blanks', () => {
    expect(delimitedRow(['a\tb', 'c\r\nd', 'e,"f"', 'lone \uD800'], 'tab')).toBe(
      'a b\tc d\te,"f"\tlone \uFFFD',
    );
  });
});
