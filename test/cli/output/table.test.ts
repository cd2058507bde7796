import { describe, expect, test } from '@jest/globals';
import { formatTable } from '../../../cli/output/table.js';
import { columnsOf, fit, pad, printable } from '../../../cli/output/text.js';

describe('text for a terminal', () => {
  test.each([
    ['abc', 3],
    ['阿塞拜疆', 8],
    ['é', 1],
    ['e\u0301', 1],
    ['👩‍🚒', 2],
    ['한국', 4],
  ])('%s takes %i columns', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });

  test.each([
    ['阿塞拜疆', 8, '阿塞拜疆'],
    ['阿塞拜疆', 7, '阿塞拜…'],
    ['阿塞拜疆', 6, '阿塞…'],
    ['abcdef', 4, 'abc…'],
    ['ab cdef', 4, 'ab…'],
  ])('fit(%s, %i) is %s', (text, columns, expected) => {
    expect(fit(text, columns)).toBe(expected);
    expect(columnsOf(fit(text, columns))).toBeLessThanOrEqual(columns);
  });

  test('pads by columns and not by characters', () => {
    expect(pad('纳卡', 6)).toBe('纳卡  ');
    expect(pad('7', 3, 'right')).toBe('  7');
  });

  test('escape sequences and bidirectional overrides do not reach the terminal', () => {
    expect(printable('a\u001b[31mred\u001b]0;title\u0007\u202eabc\u0000\n\tz')).toBe(
      'a [31mred ]0;title abc z',
    );
    expect(printable('\ud800x')).toBe('\ufffdx');
  });
});

describe('formatTable', () => {
  const columns = [
    { heading: 'title', shrink: true },
    { heading: 'ms', align: 'right' as const },
  ];

  test('lines up wide and narrow characters', () => {
    const lines = formatTable(
      columns,
      [
        ['山体滑坡', '3'],
        ['Fire', '12'],
      ],
      80,
    );
    expect(lines.slice(1)).toEqual(['山体滑坡   3', 'Fire      12']);
  });

  test('shrinks what may shrink to the width of the terminal', () => {
    const [, line] = formatTable(columns, [['Rescuers search the valley for survivors', '1234']], 24);
    expect(line).toBe('Rescuers search t…  1234');
    expect(columnsOf(line!)).toBe(24);
  });

  test('keeps what may not shrink, however narrow the terminal', () => {
    const [, line] = formatTable(columns, [['abcdefghijkl', '123456']], 5);
    expect(line).toBe('abcdefg…  123456');
  });
});
