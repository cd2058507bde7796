import type { Neighbours } from './contract.js';

export const iberian: Neighbours = {
  languages: {
    pt: {
      letters: 'ã õ',
      words: `
        não uma umas numa mais também pelo pela pelos pelas já hoje ontem governo muito muitos mas sem quando
        qual dois até depois são então em à com eles estão foram pessoas este às sua suas ele duas`,
      endings: 'ção ções ões agem lho nho lha nha',
    },
    gl: {
      letters: 'ñ',
      words: `
        non unha unhas dunha nunha máis tamén polo pola polos polas xa hoxe onte goberno moito moitos moi sen
        cando cal dous ata despois á súa están foron persoas xunto xente`,
      endings: 'ción cións axe',
    },
    es: {
      words: `
        el los las una unas y en con más también la lo sin muy pero cuando hasta después ya hoy ayer dijo según
        ha han fue fueron son este estos gobierno mucho muchos cual del al su sus es ciudad personas donde`,
      letters: 'ñ',
      endings: 'ción ciones',
    },
    ca: {
      words: `
        els una unes i en amb més també per la es sense molt però quan fins després ja avui ahir segons ha han
        són aquest aquesta aquests aquestes govern molts qual està del dels al als seva com és ciutat persones
        perquè l`,
      letters: 'è ò l·l',
      endings: 'cions atge',
      leaning: 'les va van des ho',
      leaningEndings: 'ció',
    },
  },
};
