import type { Folded } from './fold.js';
import { letter } from './letters.js';

/** What Arabic writes together with the next word: and, so, in, for, as; then the same with the article. */
const PROCLITICS = [
  'و',
  'ف',
  'ب',
  'ل',
  'ك',
  'ال',
  'وب',
  'ول',
  'وال',
  'فال',
  'بال',
  'كال',
  'لل',
  'وبال',
  'ولل',
];
const ALEF = 0x0627;
const YEH = 0x06cc;

/** The proclitics that the word at `at` may begin with, as folded text. Empty for other scripts. */
export function arabicProclitics({ codes, classes }: Folded, at: number): string[] {
  const first = codes[at]!;
  if (first < 0x0600 || first > 0x06ff) return [];
  return PROCLITICS.filter((proclitic) => {
    for (let i = 0; i < proclitic.length; i++) {
      const code = foldedArabic(proclitic.charCodeAt(i));
      if (codes[at + i] !== code) return false;
    }
    // What is left has to be a word of three letters or more.
    return [0, 1, 2].every((i) => classes[at + proclitic.length + i] === letter.spaced);
  });
}

/** Arabic and Persian kaf, yeh and alef variants are folded together: the lists here are written in Arabic. */
function foldedArabic(code: number): number {
  if (code === 0x0643) return 0x06a9;
  if (code === 0x064a || code === 0x0649) return YEH;
  return code === 0x0623 || code === 0x0625 || code === 0x0622 ? ALEF : code;
}

const PARTICLES =
  /^(은|는|이|가|을|를|의|에|와|과|도|로|만|측|군|인|산|발|계|행|서|에서|에게|에는|으로|부터|까지|처럼|보다|이나|이라|라고|이라고|에서는|으로부터|에서의|과의|와의|정부|당국|대통령|총리|외무|국방|씨|내|간|전|후)/;

/** True where the letters after a Korean name are particles or words that follow names; long names need none. */
export function koreanTail({ codes, classes }: Folded, end: number, size: number): boolean {
  if (size >= 4) return true;
  let tail = '';
  for (let at = end; classes[at] === letter.hangul && tail.length < 4; at++)
    tail += String.fromCharCode(codes[at]!);
  return PARTICLES.test(tail);
}
