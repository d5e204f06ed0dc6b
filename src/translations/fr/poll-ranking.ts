import type { PollRankingStrings } from '../poll-ranking.js';

export const pollRanking: PollRankingStrings = {
  ranked: 'Votre classement',
  empty: 'Rien n’est classé pour le moment.',
  rest: 'À classer',
  put: (place) => `Mettre en ${placeWords(place)}`,
  full: 'Plus de place',
  up: 'Monter',
  down: 'Descendre',
  out: 'Retirer',
  moved: (name, place, count) => `${name}\u00a0: ${placeWords(place)} sur ${count}.`,
  removed: (name) => `${name}\u00a0: retiré du classement.`,
};

function placeWords(place: number): string {
  return `${place}${place === 1 ? 're' : 'e'} place`;
}
