import type { SentenceData } from '../contract/sentences.js';

export const sentences: SentenceData = {
  // 纳戈尔诺．卡拉巴赫: press that lacks the middle dot writes this one.
  nameDots: '．',
  abbreviations: ['Mr.', 'Mrs.', 'Dr.', 'U.S.', 'Inc.', 'Co.', 'Ltd.', 'Corp.'],
};
