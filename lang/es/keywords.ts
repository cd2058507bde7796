import type { KeywordData } from '../contract/keywords.js';

const words = `
  menos norte sur este oeste nacional general nuevamente
  a acá ahí al algo algún alguna algunas alguno algunos allí ambos ante antes año años aquel
  aquella aquí así aún aunque ayer bajo bien cada casi centro cerca cinco como cómo con contra
  cual cuando cuatro de debe del desde después día días dice diez dijo donde dónde dos durante
  e el él ella ellas ellos en entonces entre era eran eres es esa esas ese eso esos esta está
  estaba están estar estas este esto estos fin fue fueron gran ha había habían hace hacer
  hacia han hasta hay hora horas hoy incluso informó jueves la las le les lo los luego lunes
  más mayor me mes meses mi mientras mil millones mis mismo mucho muchos muy nada ni ningún no
  nos nosotros noche nuestra nuestro nueve nuevo nunca o ocho otra otras otro otros para parte
  pero personas poco por porque primer primera pudo pueden puede pues que qué quien quienes se
  sea según segundo seis semana ser será si sí sido siempre siete siguen sin sino sobre solo
  sólo son su sus tal también tampoco tan tanto te tenemos tener tenía ti tiene tienen toda
  todas todavía todo todos tras tres tu tú un una unas uno unos usted va van veces vez y ya yo
  añadió indicó afirmó aseguró anunció señaló explicó
`;

export const keywords: KeywordData = { stopWords: words.trim().split(/\s+/) };
