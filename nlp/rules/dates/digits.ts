const CJK = '〇一二三四五六七八九';

/**
 * The value of a short number written in digits of any script or in Chinese numerals up to 99 or digit by digit
 * (２０２３, ١٩, 二十三, 二〇二三). NaN where it is none.
 */
export function readDigits(written: string): number {
  const plain = written.normalize('NFKC').replaceAll('零', '〇');
  if (plain.includes('十')) {
    const [tens = '', ones = ''] = plain.split('十');
    return (tens === '' ? 1 : CJK.indexOf(tens)) * 10 + (ones === '' ? 0 : CJK.indexOf(ones));
  }
  let value = 0;
  for (const character of plain) {
    const digit = digitOf(character);
    if (digit === null) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function digitOf(character: string): number | null {
  const code = character.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0x660 && code <= 0x669) return code - 0x660;
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0;
  const index = CJK.indexOf(character);
  return index >= 0 ? index : null;
}
