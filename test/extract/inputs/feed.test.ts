import { describe, expect, test } from '@jest/globals';
import { createSeenMemory, readFeed } from '../../../extract/index.js';
import { articlesOf, errorsOf, itemsOf } from './items.js';

const rss = `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xml:base="https://news.example/a/"><channel>
<title>News &amp;amp; more</title><link>https://news.example/</link><language>fr</language>
<item><title>Tom &amp;amp; Jo</title><link>un.html</link><guid isPermaLink="false">g1</guid>
<author>ann@news.example (Ann Lee)</author><pubDate>Tue, 19 Sep 2023 23:06:00 +0200</pubDate><description>Court.</description>
<content:encoded><![CDATA[<p>Le texte <a href="z">entier</a>.</p>]]></content:encoded></item>
<item><title>Deux</title><link>https://news.example/2</link><description>Un résumé.</description></item>
</channel></rss>`;
const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://news.example/b/"><title>N</title>
<entry xml:base="c/"><title type="html">Max &amp;amp; Co</title><link href="1.html"/><id>urn:1</id>
<author><name>Jo Maier</name></author><updated>2023-09-19T23:06:00+02:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Text.</p></div></content></entry></feed>`;
const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>N</title></channel><item rdf:about="https://news.example/3"><title>Drei</title><link>https://news.example/3</link><dc:creator>By Bo Ek and Eva Lund</dc:creator><dc:date>2023-01-02T03:04:05Z</dc:date><description>Kurz.</description></item></rdf:RDF>`;
const json = `{\n"version":"https://jsonfeed.org/version/1.1","title":"N","items":[{"id":"1","url":"https://news.example/4","title":"Four","authors":[{"name":"Kim Ho"}],"content_text":"a < b","date_published":"2023-01-02T03:04:05Z"}]}`;

describe('readFeed', () => {
  test('RSS: titles decoded, links absolute, full and summary items told apart', () => {
    const feed = readFeed(rss, 'https://news.example/rss');
    expect(feed.title).toBe('News & more');
    expect(feed.items).toMatchObject([
      {
        guid: 'g1',
        complete: true,
        article: {
          title: 'Tom & Jo',
          url: 'https://news.example/a/un.html',
          publishedAt: '2023-09-19T23:06:00+02:00',
          language: 'fr',
          bylines: ['Ann Lee'],
        },
      },
      {
        guid: 'https://news.example/2',
        complete: false,
        article: { html: expect.stringContaining('Un résumé.') },
      },
    ]);
  });

  test('Atom: xml:base at every level', () => {
    expect(readFeed(atom, null).items).toMatchObject([
      {
        guid: 'urn:1',
        article: {
          title: 'Max & Co',
          url: 'https://news.example/b/c/1.html',
          language: 'de',
          bylines: ['Jo Maier'],
          publishedAt: '2023-09-19T23:06:00+02:00',
        },
      },
    ]);
  });

  test('RDF and JSON Feed', () => {
    expect(readFeed(rdf, null).items).toMatchObject([
      { guid: 'https://news.example/3', article: { title: 'Drei', bylines: ['Bo Ek', 'Eva Lund'] } },
    ]);
    expect(readFeed(json, null).items).toMatchObject([
      {
        complete: true,
        article: { title: 'Four', bylines: ['Kim Ho'], html: expect.stringContaining('<p>a &lt; b</p>') },
      },
    ]);
  });
});

describe('feeds as inputs', () => {
  test('what has been seen is left out, under whatever name the feed comes again', async () => {
    const seen = createSeenMemory();
    const titles = async (text: string, name: string) =>
      articlesOf(await itemsOf(text, name, { seen })).map(({ title }) => title);
    expect(await titles(rss, 'monday.xml')).toEqual(['Tom & Jo', 'Deux']);
    const tuesday = rss.replace('<item>', '<item><title>Trois</title><guid>g3</guid></item><item>');
    expect(await titles(tuesday, 'tuesday.xml')).toEqual(['Trois']);
    expect(seen.skipped).toBe(2);
  });

  test.each([
    ['rss', rss, 2],
    ['atom', atom, 1],
    ['rdf', rdf, 1],
    ['json', json, 1],
  ])('%s fans out', async (_, text, count) => {
    expect(articlesOf(await itemsOf(text, 'feed'))).toHaveLength(count);
  });

  test('a feed cut in the middle still gives what it has, or says so', async () => {
    const items = await itemsOf(rss.slice(0, rss.indexOf('<item><title>Deux')), 'feed.xml');
    expect(articlesOf(items).length + errorsOf(items).length).toBe(1);
  });
});
