import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filterFields } from '../../../consumers/filter/fields.js';
import { parseFilter } from '../../../consumers/index.js';
import { GlosswireError } from '../../../errors.js';
import { clash } from './documents.js';

describe('parseFilter', () => {
  test.each([
    ['casualties.killed>=10 and country=AM', true],
    ['casualties.killed >= 13 or casualties.killed.high = 14', true],
    ['casualties.killed > 12', false],
    ['casualties.injured < 5', false],
    ['not casualties.injured', true],
    ['casualties.killed', true],
    ['casualties', false],
    ['country = am', true],
    ['country != AM', false],
    ['country in (AZ, AM)', true],
    ['country in (AZ)', false],
    ['name = 亚美尼亚', true],
    ['name ~ arm', true],
    ['title ~ "the border"', true],
    ["title = 'clash at the BORDER'", true],
    ['byline = "Ani Petrosyan"', true],
    ['site', false],
    ['site != x', false],
    ['published >= 2026-03-02T04:00:00Z', true],
    ['published > 2026-03-02T04:00:00Z', false],
    ['published < 2026', false],
    ['modified < 2030-01-01', false],
    ['language = en and (country = AZ or entity = iso:AM)', true],
    ['language = zh or language = en and country = AZ', false],
    ['(language = zh or language = en) and not country = AZ', true],
    ['NOT language = zh AND country = AM', true],
    ['text ~ "and"', false],
    ['source = clash', true],
  ])('%s is %s', (filter, expected) => {
    expect(parseFilter(filter)(clash)).toBe(expected);
  });

  test.each([
    ['', /at its end: a field is missing/],
    [
      'casualties.dead > 3',
      /at character 1: there is no field "casualties\.dead"\. Fields: id, .*casualties\.killed/,
    ],
    ['constructor = 3', /there is no field "constructor"/],
    ['casualties.killed > many', /at character 21: many is no number/],
    ['casualties.killed ~ 1', /only text can be searched/],
    ['published > yesterday', /yesterday is no date; write one like 2026-03-02/],
    ['language > en', /text has no order for >/],
    ['language =', /at its end: a value is missing/],
    ['language = en country = AM', /at character 15: "and" or "or" is missing before "country"/],
    ['(language = en', /at its end: the bracket is not closed/],
    ['language in en', /like in \(AM, AZ\)/],
    ['language in (en', /the list is not closed/],
    ['title = "open', /at character 9: the quote " is not closed/],
    ['language ! en', /at character 10: ! stands alone/],
    [`${'not '.repeat(60)}site`, /nested more than 50 deep/],
    ['('.repeat(100), /nested more than 50 deep/],
    ['x'.repeat(5000), /longer than 4000/],
  ])('%s is refused', (filter, message) => {
    const refuse = () => parseFilter(filter);
    expect(refuse).toThrow(GlosswireError);
    expect(refuse).toThrow(message);
  });

  test('whatever is written is a filter or a clear error', () => {
    const part = fc.constantFrom(
      ...filterFields.keys(),
      '(',
      ')',
      'and',
      'or',
      'not',
      'in',
      '=',
      '<',
      '~',
      ',',
      '3',
      'AM',
      '"a b"',
      "'",
      '\0',
    );
    const anything = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anything, (filter) => {
        try {
          expect(typeof parseFilter(filter)(clash)).toBe('boolean');
        } catch (error) {
          expect(error).toMatchObject({ code: 'E_FILTER_INVALID' });
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
