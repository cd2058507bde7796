import type { Neighbours } from './contract.js';

export const lowFranconian: Neighbours = {
  languages: {
    nl: {
      words: `
        de het een van ik te dat niet zijn aan voor er hem dan zou mijn dit zo door ze zich bij ook je uit naar
        heeft hebben werd wordt worden deze nog werden meer onder kunnen hij zij veel andere geen tegen wij jij
        zal zegt zei ging gaan komen kwam alleen nieuwe onze mensen jaren volgens tijdens`,
      endings: 'ijk ijke heid',
      letters: 'ij',
      leaning: 'en van is het was',
    },
    af: {
      words: `
        nie 'n vir hulle sy by as sal deur hierdie baie hy ek se oor wees nou tog mense gesê nuwe`,
      leaning: 'die was en is',
    },
    fy: {
      words: 'de it yn fan mei troch syn waard oan dy net ek nei foar hat binne wie hawwe',
    },
  },
};
