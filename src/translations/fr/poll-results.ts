import type { PollResultsStrings } from '../poll-results.js';
import { onMoment } from './dates.js';

const ballots = (count: string, isOne: boolean): string =>
  isOne ? '1 avis compté' : `${count} avis comptés`;

export const pollResults: PollResultsStrings = {
  results: 'Résultats',
  shown: (count) => `Résultats affichés\u00a0: ${count}`,
  choice: 'Réponse',
  votes: 'Voix',
  share: 'Part',
  online: 'En ligne',
  paper: 'Sur papier',
  paperApart:
    'Les avis donnés sur papier ou par téléphone sont dans une colonne à part. La part est celle des avis en ligne.',
  points: 'Points',
  firstPlace: '1re place',
  pointsRule: (places) =>
    places > 1
      ? `Une 1re place vaut ${places} points. Chaque place suivante vaut 1 point de moins.`
      : 'Une 1re place vaut 1 point.',
  yours: 'votre choix',
  ballots: (count, isOne) => `${ballots(count, isOne)}.`,
  ballotsOf: (count, population, isOne) => `${ballots(count, isOne)} pour ${population} habitants.`,
  ownLater:
    'Votre avis peut encore manquer dans ces chiffres\u00a0: ils changent par étapes, pour que personne ne soit reconnu.',
  updated: (moment) => `Mis à jour ${onMoment(moment)}.`,
};
