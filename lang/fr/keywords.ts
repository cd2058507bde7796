import type { KeywordData } from '../contract/keywords.js';

const words = `
  a à afin ai ainsi alors an ans après assez au aucun aujourd'hui auquel aussi autour autre
  autres aux avaient avait avant avec avoir beaucoup bien c ce cela celle celles celui
  cependant certains ces cet cette ceux chaque chez ci cinq comme comment contre d dans de
  déjà depuis dernier dernière derniers des deux devant dire dit dix doit doivent donc dont du
  durant elle elles en encore enfin entre environ est et étaient était étant été être eu eux
  fait faire fois font grand grande heure heures hier huit ici il ils j jamais je jour jours
  jusqu jusque l la le lequel les leur leurs lors lorsque lui m ma mais mal malgré me même
  mêmes mes midi mieux millions moins mois moment mon n ne neuf ni nombre non nos notre nous
  nouveau nouvelle on ont onze ou où outre par parce parmi part pas pendant personnes peu peut
  peuvent plus plusieurs point pour pourquoi pourrait près premier première presque pris
  proche puis qu quand quatre que quel quelle quelles quelques qui quoi rien s sa sans se
  selon semaine sept sera serait seront ses si six soit son sont source sous souvent suite sur
  surtout t tandis te tel telle temps toujours tous tout toute toutes trois trop très tu un
  une va vers veut vingt voir vont vos votre vous y affirmé ajouté annoncé déclaré indiqué
  précisé raconté expliqué
`;

export const keywords: KeywordData = { stopWords: words.trim().split(/\s+/) };
