const keyword = { type: 'keyword', ignore_above: 512 };
const span = { properties: { text: { type: 'text' } } };

/**
 * What a new index is made with: the fields that desks search by. Everything else is kept in the document and not
 * indexed (`dynamic: false`), since open-ended objects such as names by language would make a field each.
 */
export const indexSettings = {
  mappings: {
    dynamic: false,
    properties: {
      id: keyword,
      revision: keyword,
      text: { type: 'text' },
      fingerprint: keyword,
      source: { properties: { id: keyword, url: keyword, feed: keyword } },
      metadata: {
        properties: {
          title: { type: 'text' },
          siteName: keyword,
          publishedAt: { type: 'date', ignore_malformed: true },
        },
      },
      language: { properties: { tag: keyword } },
      entities: {
        type: 'nested',
        properties: { id: keyword, type: keyword, name: { type: 'text' }, country: keyword },
      },
      casualties: {
        type: 'nested',
        properties: {
          type: keyword,
          count: { type: 'integer' },
          low: { type: 'integer' },
          high: { type: 'integer' },
          status: keyword,
          place: keyword,
          evidence: span,
        },
      },
    },
  },
};
