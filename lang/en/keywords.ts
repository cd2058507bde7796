import type { KeywordData } from '../contract/keywords.js';

const words = `
  least north south east west kills injured
  a about above across after again against ago all almost along already also although always
  am amid among an and another any anyone anything are around as asked at away back be became
  because become been before began behind being below between both but by called came can
  cannot come could day days did do does doing done down during each earlier early eight
  either else end enough even every everyone everything expected far few first five for former
  found four from further gave get give given go going gone got had half has have having he
  held help her here hers herself high him himself his hour hours how however if in including
  into is it its itself just keep kept known large last late later least left less like little
  local long made main major make makes making man many may me men might million minutes month
  months more most mr mrs ms much must my near nearly need never new next nine no none nor not
  nothing now number of off officials often old on once one ones only onto or other others our
  out over own part parts people per percent place possible put rather reported reporters
  right said same saw say saying says second see seen set several seven she should show side
  since six small so some something soon state statement states still such take taken ten than
  that the their them themselves then there these they thing things third this those though
  thousand thousands three through time times to today together told too took toward towards
  two under until up upon us use used using very via want was way we week weeks well went were
  what when where whether which while who whole whom whose why will with within without woman
  women work would year years yes yesterday yet you your pm according added nearby road
  whatever
`;

export const keywords: KeywordData = { stopWords: words.trim().split(/\s+/) };
