import type { CasualtyData } from './contract/casualties.js';
import type { DateData } from './contract/dates.js';
import type { KeywordData } from './contract/keywords.js';
import type { NameData } from './contract/names.js';
import type { NumberData } from './contract/numbers.js';
import type { QuoteData } from './contract/quotes.js';
import type { RoleData } from './contract/roles.js';
import type { SentenceData } from './contract/sentences.js';
import type { TokenData } from './contract/tokens.js';
import type { VariantData } from './contract/variants.js';
import type { WritingData } from './contract/writing.js';

/**
 * What Glosswire knows of one language. Each part is data in a file of the language's folder, with at most a little
 * code; an absent part is an absent capability, shows as `skipped` in the output and as a gap in the README's table.
 */
export interface Language {
  /** BCP 47 primary tag, also the name of the folder. */
  readonly tag: string;
  /** Other primary tags that this language's data serve: written Cantonese shares the Chinese data. */
  readonly alsoServes?: readonly string[];
  /** English name. */
  readonly name: string;
  readonly writing?: WritingData;
  readonly variants?: VariantData;
  readonly sentences?: SentenceData;
  readonly tokens?: TokenData;
  readonly numbers?: NumberData;
  readonly casualties?: CasualtyData;
  readonly dates?: DateData;
  readonly quotes?: QuoteData;
  readonly keywords?: KeywordData;
  readonly names?: NameData;
  readonly roles?: RoleData;
}
