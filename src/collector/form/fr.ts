import type { FormWords } from './form-words.js';

export const fr: FormWords = {
  lang: 'fr',
  errorPrefix: 'Erreur\u00a0: ',
  answer: 'Votre réponse',
  confirm: {
    title: 'Confirmez votre avis',
    text: 'Votre avis n’est pas encore compté. Relisez votre réponse, puis appuyez sur le bouton.',
  },
  submit: 'Donner mon avis',
  confirmSubmit: 'Confirmer mon avis',
  chooseOne: 'Choisissez une réponse.',
  chooseUpTo: (count) => `Choisissez jusqu’à ${count} réponses.`,
  rankUpTo: (count) => `Choisissez jusqu’à ${count} réponses, votre préférée en premier.`,
  place: (place) => (place === 1 ? '1er choix' : `${place}e choix`),
  noPlace: 'Aucune réponse',
  noOpinion: 'Je n’ai pas d’avis',
  noChoice: 'Choisissez au moins une réponse.',
  repeatedChoice: 'Vous avez choisi deux fois la même réponse. Changez l’une des deux.',
  notAlone:
    '« Sans opinion » se choisit seul. Retirez les autres réponses, ou retirez « Sans opinion ».',
  tooManyChoices: (count) =>
    count === 1
      ? 'Vous avez choisi trop de réponses. Gardez-en une seule.'
      : `Vous avez choisi trop de réponses. Gardez-en ${count} au plus.`,
  unknownChoice: 'Cette réponse n’existe pas ou n’existe plus. Choisissez-en une autre.',
  privacy:
    'Votre avis est compté sans votre nom. Nous ne gardons ni l’adresse de votre appareil, ni l’heure exacte. Cette page n’utilise pas de cookie.',
  counted: { title: 'Votre avis est compté', text: 'Merci\u00a0! Vous pouvez fermer cette page.' },
  changed: {
    title: 'Votre nouvel avis est compté',
    text: 'Il remplace l’ancien. Vous pouvez fermer cette page.',
  },
  already: {
    title: 'Votre avis est déjà compté',
    text: 'Il compte une seule fois. Vous n’avez plus rien à faire.',
  },
  notChangeable: {
    title: 'Votre avis est déjà compté',
    text: 'Pour cette question, un avis ne peut plus être changé.',
  },
  outdated: {
    title: 'Votre avis est déjà compté',
    text: 'Une autre réponse est déjà comptée pour ce formulaire. Elle est écrite ci-dessous.',
  },
  receipt: (code) => `Numéro de reçu\u00a0: ${code}`,
  yourChoice: 'Votre réponse comptée',
  change: 'Modifier mon avis',
  closed: {
    title: 'La consultation est terminée',
    text: 'Il n’est plus possible de donner son avis.',
  },
  notStarted: {
    title: 'La consultation n’est pas encore ouverte',
    text: 'Votre avis n’est pas compté. Revenez quand elle sera ouverte.',
  },
  unknownPoll: {
    title: 'Cette consultation n’existe pas',
    text: 'L’adresse est fausse, ou la consultation a été retirée.',
  },
  tooManyRequests: (minutes) => ({
    title: 'Votre avis n’est pas encore compté',
    text: `Beaucoup d’avis arrivent du même endroit. Attendez ${
      minutes === 1 ? 'une minute' : `${minutes} minutes`
    }, puis renvoyez le formulaire. Vous pouvez aussi donner votre avis autrement.`,
  }),
  unavailable: {
    title: 'Votre avis n’est pas encore compté',
    text: 'Le service est en panne pour un moment. Attendez une minute, puis renvoyez le formulaire\u00a0: votre avis comptera une seule fois.',
  },
  unknownOrigin: {
    title: 'Votre avis n’est pas encore compté',
    text: 'Nous ne savons pas de quelle page vient ce formulaire. Ouvrez le formulaire ici pour donner votre avis.',
  },
  notUnderstood: {
    title: 'Votre avis n’est pas compté',
    text: 'Le formulaire est arrivé abîmé. Ouvrez-le à nouveau.',
  },
  openForm: 'Ouvrir le formulaire',
  otherWays: 'Autres façons de participer',
  back: 'Revenir au site de la ville',
};
