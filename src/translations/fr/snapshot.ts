import type { SnapshotStrings } from '../snapshot.js';

export const snapshot: SnapshotStrings = {
  messagesRead: (moment) => `Messages relevés le ${moment}.`,
  noMessage: (moment) => `Aucun message publié au ${moment}.`,
  read: (moment) => `Informations relevées le ${moment}.`,
  callInDoubt: (phone, name) => `En cas de doute, appelez le ${phone} (${name}).`,
  askInDoubt: (name) => `En cas de doute, adressez-vous ici\u00a0: ${name}.`,
  otherServices: 'Autres services',
  term: (name, words) => `${name}\u00a0: ${words}`,
  days: (first, last, count) =>
    count === 1 ? first : count === 2 ? `${first} et ${last}` : `du ${first} au ${last}`,
  everyDay: 'tous les jours',
  byDate: 'selon la date',
  schoolHolidays: 'vacances scolaires',
  askedBy: (name) => `Question posée par ${name}`,
  confirmNext:
    'À la page suivante, vous relirez votre réponse. Elle compte quand vous la confirmez.',
  noOpinion: 'Je n’ai pas d’avis',
  rankUpTo: (count) => `Choisissez jusqu’à ${count} réponses, votre préférée en premier.`,
  place: (place) => (place === 1 ? '1er choix' : `${place}e choix`),
  noPlace: 'Aucune réponse',
};
