import type { PollStatusStrings } from '../poll-status.js';

export const pollStatus: PollStatusStrings = {
  change: 'Modifier mon avis',
  withdraw: 'Retirer mon avis',
  notSentYet: 'Votre avis n’est pas encore envoyé.',
  notSentYetMore:
    'Cet appareil ne peut pas le garder. Laissez cette page ouverte\u00a0: il partira tout seul.',
  sendNow: 'Envoyer maintenant',
  withdrawing: 'Retrait de votre avis…',
  withdrawn: 'Votre avis est retiré. Il n’est plus compté.',
  keptWithdrawal: 'Votre avis n’est pas encore retiré.',
  keptWithdrawalMore: 'Votre demande est gardée. Elle partira toute seule dès que possible.',
  yourAnswer: 'Votre réponse\u00a0:',
  receipt: 'Numéro de reçu\u00a0:',
  receiptUse: 'Il ne dit ni qui vous êtes, ni ce que vous avez répondu.',
  seeResults: 'Voir les résultats',
  closedTooLate: 'La consultation est terminée. Cet avis n’a pas pu être compté.',
  refused: {
    'not-changeable': 'Un avis est déjà compté pour cet appareil. Il ne peut plus être changé.',
    outdated: 'Un avis plus récent est déjà compté pour cet appareil.',
    'unknown-poll': 'Cette consultation n’existe plus. Votre avis n’a pas été compté.',
    'not-started': 'La consultation n’est pas encore ouverte. Votre avis n’a pas été compté.',
    'unknown-choice': 'La ville a changé les réponses. Choisissez de nouveau.',
  },
  stillCounted: 'Votre réponse d’avant reste comptée.',
  hidden: {
    'before-vote': 'Les résultats s’affichent après votre avis.',
    'before-close': 'Les résultats s’affichent à la fin de la consultation.',
    'too-few':
      'Les résultats s’affichent quand assez de personnes ont répondu, pour que personne ne soit reconnu.',
    'too-few-at-close':
      'Trop peu de personnes ont répondu. Les résultats restent cachés, pour que personne ne soit reconnu.',
  },
  resultsUnreachable: 'Les résultats ne peuvent pas être chargés pour le moment.',
  closedNow: 'La consultation vient de se terminer.',
  notSent: 'Votre avis n’a pas été envoyé. Il n’est pas compté.',
};
