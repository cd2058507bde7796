import { PipelineBuilder } from '../pipeline.js';
import type { AnyStage } from '../stage.js';
import { casualties } from './casualties.js';
import { dates } from './dates.js';
import { entities } from './entities.js';
import { fingerprint } from './fingerprint.js';
import { keywords } from './keywords.js';
import { language } from './language.js';
import { mentions } from './mentions.js';
import { numbers } from './numbers.js';
import { quotes } from './quotes.js';
import { sentences } from './sentences.js';
import { tokens } from './tokens.js';

/** The stages Glosswire ships, in the order they run. */
export const defaultStages: readonly AnyStage[] = PipelineBuilder.start()
  .add(language)
  .add(sentences)
  .add(tokens)
  .add(numbers)
  .add(dates)
  .add(mentions)
  .add(entities)
  .add(quotes)
  .add(casualties)
  .add(keywords)
  .add(fingerprint)
  .stages();
