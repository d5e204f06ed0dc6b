/** A day with its number takes an article in French; « demain » and « jeudi » do not. */
const DATED = /^\S+ \d/;

/** « le jeudi 24 décembre à 9 h », « demain à 9 h ». */
export function onMoment(moment: string): string {
  return DATED.test(moment) ? `le ${moment}` : moment;
}

/** « jusqu’au jeudi 24 décembre à 9 h », « jusqu’à demain à 9 h ». */
export function untilMoment(moment: string): string {
  return DATED.test(moment) ? `jusqu’au ${moment}` : `jusqu’à ${moment}`;
}
