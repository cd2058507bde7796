import { type ExtractedArticle, extract } from '../../extract/index.js';
import { type ArticleInput, article } from '../../schemas/index.js';

/** Extracts an article given as a producer gives it. */
export const extractFrom = (input: ArticleInput): ExtractedArticle => extract(article.parse(input));

/** The texts of the blocks of one kind. */
export const blocksOf = ({ text, blocks }: ExtractedArticle, kind: string): string[] =>
  blocks.filter((block) => block.kind === kind).map(({ start, end }) => text.slice(start, end));
