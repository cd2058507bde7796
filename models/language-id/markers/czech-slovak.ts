import type { Neighbours } from './contract.js';

export const czechSlovak: Neighbours = {
  languages: {
    cs: {
      words: `
        jsou jsem být byl byla bylo byly který která které kteří se také nebo při ne jako co když pro ve ze více
        jen ještě nyní podle mezi během let lidí může jejich tato čtyři pět pouze však před až kde jsme než
        proto takže díky toho této jeho svého další první roku bude mají`,
      letters: 'ř ě ů',
    },
    sk: {
      words: `
        sú som byť bol bola bolo boli ktorý ktorá ktoré ktorí sa aj alebo pri nie ako čo keď pre vo zo so viac
        iba len ešte teraz podľa medzi počas rokov ľudí môže ich táto štyri päť však pred až kde sme než preto
        takže vďaka toho tejto jeho svojho ďalší prvý roku bude majú tiež`,
      letters: 'ľ ĺ ŕ ä ô',
      endings: 'ť',
    },
  },
};
