import type { KeywordData } from '../contract/keywords.js';

const words = `
  beim nördlich südlich östlich westlich mindestens weitere
  ab aber als also am an andere anderen anders auch auf aus außerdem bei beide beiden bereits
  bis bisher da dabei dadurch dafür damals damit danach dann daran darauf darf darin darüber
  darum darunter das dass dazu dem den denen denn der deren des deshalb dessen die dies diese
  diesem diesen dieser dieses doch dort drei du durch ebenfalls eigenen ein eine einem einen
  einer eines einige einmal er ersten erst es etwa etwas euch fast fünf für gab ganz gegen
  gegenüber geht gekommen gemacht gewesen gibt hat hatte hatten hätte hätten hier hinter ich
  ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins ist ja jahr jahre jahren jede jeden
  jeder jedoch jetzt kann kein keine keinen knapp können könnte kurz lassen laut machen man
  mehr mehrere mehreren meinem menschen mich mit möglich morgen muss müssen mussten nach
  nachdem neben neue neuen nicht nichts noch nun nur ob oder ohne personen rund sagen sagte
  schon sechs sei seien sein seine seinem seinen seiner seit seitdem selbst sich sie sieben
  sind so sogar soll sollen sollte sollten sondern sowie später statt stunden tag tage tagen
  teil trotz über um und uns unter viel viele vielen vier vom von vor war waren warum was weg
  wegen weil weiter weitere weiteren welche welcher wenn wer werde werden weniger wie wieder
  will wir wird wissen wo woche wochen worden wurde wurden während zehn zeit zu zudem zuletzt
  zum zur zurück zwei zwischen acht neun uhr erklärte mitteilte teilte angaben informationen
  einsatz
`;

export const keywords: KeywordData = { stopWords: words.trim().split(/\s+/) };
