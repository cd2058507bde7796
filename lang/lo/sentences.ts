import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  titles: ['ທ.', 'ທ່ານ.', 'ດຣ.', 'ພ.ສ.', 'ຄ.ສ.'],
  abbreviations: ['ສປປ.', 'U.S.'],
  // A Lao space is a pause of any kind; these words begin a new statement in news.
  afterSpace: [
    'ນອກຈາກນີ້',
    'ນອກຈາກນັ້ນ',
    'ພ້ອມກັນນັ້ນ',
    'ໃນຂະນະດຽວກັນ',
    'ຂະນະດຽວກັນ',
    'ຢ່າງໃດກໍ່ຕາມ',
    'ຫຼັງຈາກນັ້ນ',
    'ຕໍ່ມາ',
    'ກ່ອນໜ້ານີ້',
    'ຫຼ້າສຸດ',
    'ສຳລັບ',
    'ດັ່ງນັ້ນ',
  ],
};
