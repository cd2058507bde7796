import { describe, expect, test } from '@jest/globals';
import { loadEnricher } from '../../index.js';
import type { CasualtyTotal, CasualtyType } from '../../schemas/index.js';
import { readCases } from '../cases.js';

/**
 * A whole article with what a reader takes away from it. A type that is left out has no victims; a list holds every
 * figure that counts as right. `set` says whether rules were made with the article in view (`development`) or it is
 * only scored (`held-out`). `misread` lists the types that still come out wrong: whoever mends one takes it off.
 */
interface ArticleCase {
  readonly title: string;
  readonly text: string;
  readonly publishedAt?: string;
  readonly summary: Readonly<Partial<Record<CasualtyType, number | null | readonly (number | null)[]>>>;
  readonly set: 'development' | 'held-out';
  readonly misread?: readonly CasualtyType[];
  /** What is held of a total beside its best figure, of any type. */
  readonly bounds?: Readonly<Partial<Record<CasualtyType, Partial<CasualtyTotal> | null>>>;
  /** The events of a round-up that it adds up, or of a text that tells of several: killed and injured by place. */
  readonly events?: readonly {
    readonly place: string;
    readonly killed?: number;
    readonly injured?: number;
  }[];
}

const types = ['killed', 'injured'] as const;
const articles = readCases<ArticleCase>('articles.jsonl');
const enrich = await loadEnricher();

describe('casualties of whole articles', () => {
  test.each(articles)('$where $title', ({ title, text, publishedAt, language, summary, misread = [] }) => {
    const document = enrich({ title, text, language, ...(publishedAt === undefined ? {} : { publishedAt }) });
    const wrong = types.filter((type) => {
      const found = document.casualtySummary[type]?.best ?? 0;
      return ![summary[type] ?? 0].flat().some((gold) => (gold ?? 0) === found);
    });
    expect(wrong).toEqual([...misread]);
  });

  test.each(articles.filter(({ events }) => events !== undefined))(
    '$where: events of $title',
    ({ title, text, language, events = [] }) => {
      const { casualtyEvents, casualtySummary, entities } = enrich({ title, text, language });
      expect(casualtyEvents[0]?.totals.killed).toEqual(casualtySummary.killed);
      for (const { place, ...totals } of events) {
        const found = casualtyEvents.filter((event) =>
          entities
            .find(({ id }) => id === event.place)
            ?.mentions.some((mention) =>
              mention.text.toLowerCase().includes(place.toLowerCase().slice(0, 4)),
            ),
        );
        const best = found.map((event) =>
          Object.fromEntries(
            Object.entries(totals).map(([type]) => [type, event.totals[type as CasualtyType]?.best]),
          ),
        );
        expect(best).toContainEqual(totals);
      }
    },
  );

  test.each(articles.filter(({ bounds }) => bounds !== undefined))(
    '$where: bounds of $title',
    ({ title, text, publishedAt, language, bounds = {} }) => {
      const dated = publishedAt === undefined ? {} : { publishedAt };
      const { casualtySummary } = enrich({ title, text, language, ...dated });
      for (const [type, total] of Object.entries(bounds)) {
        const found = casualtySummary[type as CasualtyType] ?? null;
        if (total === null) expect(found).toBeNull();
        else expect(found).toMatchObject(total);
      }
    },
  );

  test.each(articles)('$where: summary and records agree', ({ title, text, language }) => {
    const { casualties, casualtySummary } = enrich({ title, text, language });
    const typeOf = new Map(casualties.map(({ id, type }) => [id, type]));
    for (const [type, total] of Object.entries(casualtySummary)) {
      expect(total.evidence.length).toBeGreaterThan(0);
      for (const id of [...total.evidence, ...total.conflicting]) expect(typeOf.get(id)).toBe(type);
      for (const id of total.conflicting) expect(total.evidence).not.toContain(id);
      if (total.best === null) continue;
      expect(total.low).toBeLessThanOrEqual(total.best);
      if (total.high !== null) expect(total.high).toBeGreaterThanOrEqual(total.best);
    }
  });
});
