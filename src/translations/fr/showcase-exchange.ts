import type { ShowcaseExchangeStrings } from '../showcase-exchange.js';
import { untilMoment } from './dates.js';

export const showcaseExchange: ShowcaseExchangeStrings = {
  title: 'Qui propose, qui cherche',
  offers: 'On propose',
  needs: 'On cherche',
  search: 'Chercher un mot',
  theme: 'Thème',
  allThemes: 'Tous les thèmes',
  count: (count) => (count > 1 ? `${count}\u00a0annonces` : `${count}\u00a0annonce`),
  clear: 'Tout afficher',
  noOffers: 'Aucune offre pour le moment.',
  noNeeds: 'Aucune demande pour le moment.',
  noneFound: 'Aucune annonce ne correspond.',
  empty: 'Il n’y a pas encore d’annonce.',
  until: (day) => untilMoment(day).replace(/^j/, 'J'),
  write: 'Écrire',
  writeTo: (name) => `Écrire à ${name}`,
  website: 'Site internet',
  mailSubject: (what) => `Votre annonce\u00a0: ${what}`,
  mailBody: (what) => `Bonjour,\n\nJ’ai lu votre annonce\u00a0: ${what}.\n\n`,
  noContact: 'Pas de contact publié. Demandez à la mairie.',
  more: 'Afficher plus',
  pairs: 'Ils pourraient s’entendre',
  pairsHow:
    'Votre appareil compare les mots des annonces. Personne n’est averti\u00a0: appelez-vous.',
  noPairs: 'Aucune offre ne répond à une demande pour le moment.',
  offer: 'Propose',
  need: 'Cherche',
  sameWord: ['Même mot\u00a0: «\u00a0', '\u00a0».'],
  nearWords: ['Mots proches\u00a0: «\u00a0', '\u00a0» et «\u00a0', '\u00a0».'],
  sameTheme: ['Même thème\u00a0: ', '.'],
  sameQuarter: ['Même quartier\u00a0: ', '.'],
  howToPost:
    'Vous proposez ou cherchez quelque chose\u202f? Appelez la mairie\u00a0: pas de compte à créer.',
};
