/** What each Arabic or Persian letter is written as in Latin letters, the likeliest first; `-` is nothing at all. */
const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'ا=a,e,o,i,u,aa,- آ=a,aa,o أ=a,e,o,u,i إ=i,e,a ء=- ئ=-,y,i,e ؤ=-,o,u,w ى=a,y,i ' +
    'ب=b,p,v پ=p ت=t,th ث=th,s,t ج=j,g,dj,dzh چ=ch,c,tch,tsh ح=h,kh خ=kh,h,ch,x,j د=d ذ=dh,z,th,d ر=r,rr ز=z,s ' +
    'ژ=zh,j,z س=s,c,ss,z ش=sh,ch,sch,s ص=s,ss ض=d,dh,z ط=t ظ=z,dh,th ع=-,a,o,u,i,e غ=gh,g,q ف=f,v,ph,ff ق=q,k,g,gh,c ' +
    'ك=k,c,q,ck,g,x ک=k,c,q,ck,g گ=g,gh ل=l,ll م=m,mm ن=n,nn ه=h,-,a,e,ah,eh ة=a,ah,eh,at,et,- ' +
    'و=w,v,u,o,ou,oo,ow,au ي=y,i,e,ee,ei,ai,ie,j,ey,ay ی=y,i,e,ee,ei,ai,ie,j,ey,ay,a'
  )
    .split(' ')
    .map((pair) => {
      const [letter = '', spellings = ''] = pair.split('=');
      return [letter, spellings.split(',').map((each) => (each === '-' ? '' : each))];
    }),
);

/** What a letter costs that has no counterpart: a short vowel is not written, a long one nearly always is. */
const COST = { letter: 1, long: 0.6, alef: 0.3, vowel: 0.12, doubled: 0.05 } as const;

/**
 * How well a name in Arabic letters, which leave short vowels out, sounds like one in Latin letters (lower case, without
 * accents), 0 to 1, by the cheapest alignment: حسن is Hassan and حسين is Hussein, though their consonants are the same.
 * Costs set on the names of knowledge/data/people-*.jsonl.
 */
export function abjadLikeness(name: string, latin: string): number {
  const letters = [...name.normalize('NFKC')].filter((letter) => SPELLINGS.has(letter));
  const size = latin.length;
  if (letters.length === 0 || size === 0) return 0;
  let row = skipped(new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY), latin, true);
  for (const letter of letters) {
    const next = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
    const absent = letter === 'ا' ? COST.alef : /[ويیى]/.test(letter) ? COST.long : COST.letter;
    for (let at = 0; at <= size; at++) {
      const cost = row[at]!;
      if (cost === Number.POSITIVE_INFINITY) continue;
      next[at] = Math.min(next[at]!, cost + absent);
      for (const spelling of SPELLINGS.get(letter)!)
        if (latin.startsWith(spelling, at))
          next[at + spelling.length] = Math.min(next[at + spelling.length]!, cost);
      if (at < size) next[at + 1] = Math.min(next[at + 1]!, cost + COST.letter);
    }
    row = skipped(next, latin, false);
  }
  const consonants = latin.replace(/[aeiou]/g, '').length;
  return Math.max(0, 1 - row[size]! / Math.max(letters.length, consonants));
}

/** A row of costs after Latin letters that nothing stands for were skipped; the first row starts with all of them left. */
function skipped(row: Float64Array, latin: string, first: boolean): Float64Array {
  if (first) row[0] = 0;
  for (let at = 0; at < latin.length; at++) {
    const letter = latin[at]!;
    const cost =
      letter === latin[at - 1] ? COST.doubled : 'aeiou'.includes(letter) ? COST.vowel : COST.letter;
    if (row[at]! + cost < row[at + 1]!) row[at + 1] = row[at]! + cost;
  }
  return row;
}
