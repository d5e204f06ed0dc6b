import type { OpinionPollStrings } from '../opinion-poll.js';
import { onMoment, untilMoment } from './dates.js';

export const opinionPoll: OpinionPollStrings = {
  region: 'Consultation',
  chooseOne: 'Choisissez une réponse.',
  chooseUpTo: (count) => `Choisissez jusqu’à ${count} réponses.`,
  limitReached: (count) => `Vous avez choisi ${count} réponses. Décochez-en une pour changer.`,
  putInOrder: (most) =>
    `Classez ${most ? `jusqu’à ${most} réponses` : 'les réponses'}, en commençant par votre préférée. Vous n’avez pas à tout classer.`,
  noOpinion: 'Je n’ai pas d’avis',
  submit: 'Donner mon avis',
  cancel: 'Garder mon avis',
  nothingChosen: 'Choisissez au moins une réponse.',
  sending: 'Envoi de votre avis…',
  counted: 'Votre avis est compté.',
  kept: 'Votre avis est gardé sur cet appareil.',
  keptMore: 'Il n’est pas encore envoyé. Il partira tout seul dès que possible.',
  closed: (moment) => `Cette consultation est terminée depuis ${onMoment(moment)}.`,
  notStarted: (moment) => `Cette consultation ouvre ${onMoment(moment)}.`,
  until: (moment) => `Ouvert ${untilMoment(moment)}`,
  refusedOther: 'Votre avis n’a pas pu être compté. Appelez la mairie.',
  noCollector: 'Le vote en ligne n’est pas disponible.',
  decides: 'Qui décide',
  otherWays: 'Autres façons de participer',
  tools: 'Écouter ou lire autrement',
  none: 'Aucune consultation n’est ouverte en ce moment.',
  unknown: 'Cette consultation n’existe pas ou n’existe plus.',
};
