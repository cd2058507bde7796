import type { Neighbours } from './contract.js';

export const turkic: Neighbours = {
  languages: {
    az: {
      words: `
        və ilə üçün çox kimi qədər görə deyil olan də daha sonra ki edib olub isə lakin böyük kiçik gün okean
        qrup sayt haqqında artıq müəllim edən amma bəzi başqa birinci üzrə tərəfindən əvvəl`,
      letters: 'ə iya',
      alphabet: 'ğ ş ç ö ü ı x q',
      beginnings: 'okean qrup kiçik böyük azərb',
    },
    tr: {
      words: 've ile için çok gibi kadar göre değil olan daha sonra ki etti ise ancak olarak',
      endings: 'ler leri lerin den ecek mek mesi diği',
      alphabet: 'ğ ş ç ö ü ı',
      letters: 'syon zyon iye küç büy',
    },
    uz: {
      words: "va bilan uchun edi bo'lgan bo'ladi ham emas yoki esa haqida kerak lekin yil",
      letters: "oʻ gʻ oʼ gʼ o' g' o‘ g‘ o’ g’",
      endings: 'larni lari ning dagi gan',
      alphabet: 'sh ch q x',
    },
  },
};
