/**
 * Month names and their usual abbreviations, January to December, in the languages whose pages write them out. Only
 * the beginning of a word is compared, so that one entry covers its inflections. From Unicode CLDR.
 */
const NAMES: readonly string[] = [
  'jan|ene|gen|januar|januari|janv|янв|січ|stycz|sty|oca|ינואר|يناير|كانون الثاني|ژانویه|jänner|ian|ιαν|tammi|มกราคม|ม.ค|जनवरी|জানুয়ারি',
  'feb|fév|fev|févr|feв|фев|лют|lut|şub|sub|פברואר|فبراير|شباط|فوریه|φεβ|helmi|กุมภาพันธ์|ก.พ|फरवरी|ফেব্রুয়ারি',
  'mar|mär|mrt|maart|mars|мар|бер|מרץ|مارس|آذار|μαρ|μάρ|maalis|มีนาคม|มี.ค|मार्च|মার্চ',
  'apr|avr|abr|апр|квіт|kwi|nis|אפריל|أبريل|ابريل|نيسان|آوریل|απρ|huhti|เมษายน|เม.ย|अप्रैल|এপ্রিল',
  'may|mai|maj|mei|mag|май|мая|трав|мае|מאי|مايو|أيار|ايار|مه|μαΐ|μάι|μαι|touko|พฤษภาคม|พ.ค|मई|মে',
  'jun|juin|giu|июн|черв|cze|haz|יוני|يونيو|حزيران|ژوئن|ιουν|ιούν|kesä|มิถุนายน|มิ.ย|जून|জুন',
  'jul|juil|lug|июл|лип|lip|tem|יולי|يوليو|تموز|ژوئیه|ιουλ|ιούλ|heinä|กรกฎาคม|ก.ค|जुलाई|জুলাই',
  'aug|août|aou|ago|авг|серп|sie|ağu|agu|אוגוסט|أغسطس|اغسطس|آب|اوت|αυγ|αύγ|elo|สิงหาคม|ส.ค|अगस्त|আগস্ট',
  'sep|set|сен|вер|wrz|eyl|ספטמבר|سبتمبر|أيلول|ايلول|سپتامبر|σεπ|syys|กันยายน|ก.ย|सितंबर|সেপ্টেম্বর',
  'oct|oct|okt|ott|out|окт|жовт|paź|paz|eki|אוקטובר|أكتوبر|اكتوبر|تشرين الأول|اکتبر|οκτ|loka|ตุลาคม|ต.ค|अक्टूबर|অক্টোবর',
  'nov|ноя|лист|lis|kas|נובמבר|نوفمبر|تشرين الثاني|نوامبر|νοε|νοέ|marras|พฤศจิกายน|พ.ย|नवंबर|নভেম্বর',
  'dec|déc|dic|dez|des|дек|груд|gru|ara|דצמבר|ديسمبر|كانون الأول|دسامبر|δεκ|joulu|ธันวาคม|ธ.ค|दिसंबर|ডিসেম্বর',
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split('|').map((name) => [name, index + 1] as const)),
);
const LONGEST = Math.max(...[...MONTHS.keys()].map(({ length }) => length));

/** The month (1–12) whose name a word begins with, the longest name first; null where it is no month. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  for (let length = Math.min(LONGEST, lower.length); length >= 2; length--) {
    const month = MONTHS.get(lower.slice(0, length));
    if (month !== undefined) return month;
  }
  return null;
}
