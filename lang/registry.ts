import { ar } from './ar/index.js';
import type { Language } from './contract.js';
import { cs } from './cs/index.js';
import { de } from './de/index.js';
import { el } from './el/index.js';
import { en } from './en/index.js';
import { es } from './es/index.js';
import { fa } from './fa/index.js';
import { fr } from './fr/index.js';
import { he } from './he/index.js';
import { hi } from './hi/index.js';
import { id } from './id/index.js';
import { it } from './it/index.js';
import { ja } from './ja/index.js';
import { km } from './km/index.js';
import { ko } from './ko/index.js';
import { lo } from './lo/index.js';
import { my } from './my/index.js';
import { nl } from './nl/index.js';
import { pl } from './pl/index.js';
import { pt } from './pt/index.js';
import { ro } from './ro/index.js';
import { ru } from './ru/index.js';
import { sv } from './sv/index.js';
import { th } from './th/index.js';
import { tr } from './tr/index.js';
import { uk } from './uk/index.js';
import { vi } from './vi/index.js';
import { zh } from './zh/index.js';

/** Every language Glosswire ships, by primary tag. Adding one is its folder, its test cases and one line here. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [
    ar,
    cs,
    de,
    el,
    en,
    es,
    fa,
    fr,
    he,
    hi,
    id,
    it,
    ja,
    km,
    ko,
    lo,
    my,
    nl,
    pl,
    pt,
    ro,
    ru,
    sv,
    th,
    tr,
    uk,
    vi,
    zh,
  ].map((language) => [language.tag, language]),
);
