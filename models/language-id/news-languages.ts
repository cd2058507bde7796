/** Languages with newspapers or broadcasters of some reach; the models know many that only an encyclopedia is in. */
const NEWS_LANGUAGES = new Set(
  (
    'af am ar as az be bg bm bn bo bs ca ckb cs da de ee el en es et eu fa ff fi fr ga gl gu ha he hi hr ht hu hy id ' +
    'ig is it ja ka kk km kn ko kr ku ky lg lo lt lv man mg mk ml mn mr ms mt my nd ne nl no or pa pl ps pt rn ro ru ' +
    'rw sd si sk sl sn so sq sr st sv sw ta te tg th ti tk tl tn tpi tr ts ug uk ur uz vi wo xh yo zh zu'
  ).split(' '),
);

export function isNewsLanguage(tag: string): boolean {
  return NEWS_LANGUAGES.has(tag);
}
