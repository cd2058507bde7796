import { documentJobId } from '../../queues/index.js';
import { type ArticleInput, article } from '../../schemas/index.js';

/** An article that is to be worked, and how to know it again in the sink and in the dead letters. */
export interface Report {
  readonly article: ArticleInput;
  /** Stands in the text, and so in the emitted document, once. */
  readonly mark: string;
  readonly jobId: string;
}

/** How many of the reports nothing can be made of; they belong in the dead letters. */
export const EMPTY_REPORTS = 2;

const SENTENCE = 'The river rose again overnight and the road to the harbour stayed closed to lorries. ';

/**
 * `count` articles of about `length` UTF-16 units, the last two without a text. Another `edition` has the same
 * addresses and other texts.
 */
export function reports(count: number, { edition = 1, length = 300 } = {}): Report[] {
  return Array.from({ length: count }, (_, at) => {
    const mark = `Report ${at}, edition ${edition}.`;
    const content =
      at < count - EMPTY_REPORTS
        ? { text: `${mark} ${SENTENCE.repeat(Math.ceil(length / SENTENCE.length))}` }
        : { html: `<script>${mark}</script>` };
    const input = { url: `https://news.example/${at}`, ...content };
    return { article: input, mark, jobId: documentJobId(article.parse(input)) };
  });
}

/** The mark of an emitted text. */
export const markOf = (text: string): string => /Report \d+, edition \d+\./.exec(text)?.[0] ?? text;

/** As `glosswire enqueue -` reads them. */
export const asLines = (all: readonly Report[]): string =>
  all.map((report) => `${JSON.stringify(report.article)}\n`).join('');
