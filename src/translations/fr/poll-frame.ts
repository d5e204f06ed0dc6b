import type { PollFrameStrings } from '../poll-frame.js';

export const pollFrame: PollFrameStrings = {
  asks: 'Qui pose la question',
  purpose: 'À quoi sert votre avis',
  answer: 'Réponse de la ville',
  answerBy: (date) => `Publiée au plus tard le ${date}`,
  worth: 'Ce que vaut le résultat',
  notASurvey: 'C’est une consultation, pas un sondage représentatif.',
  inhabitants: (population) => `La ville compte ${population} habitants.`,
  privacy: 'Ce que devient votre avis',
  privacyWords:
    'Il est compté sans votre nom et sans l’adresse de votre appareil. Un code tiré au hasard reste sur cet appareil, pour ne compter votre avis qu’une fois. La ville ne publie que des totaux.',
  privacyLink: 'Tout savoir sur vos données',
};
