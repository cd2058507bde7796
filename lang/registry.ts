import { ar } from './ar/index.js';
import type { Language } from './contract.js';
import { de } from './de/index.js';
import { en } from './en/index.js';
import { es } from './es/index.js';
import { fr } from './fr/index.js';
import { ja } from './ja/index.js';
import { ru } from './ru/index.js';
import { zh } from './zh/index.js';

/** Every language Glosswire ships, by primary tag. Adding one is its folder, its test cases and one line here. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [ar, de, en, es, fr, ja, ru, zh].map((language) => [language.tag, language]),
);
