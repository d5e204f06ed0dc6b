import type { AlertArchiveStrings } from '../alert-archive.js';

export const alertArchive: AlertArchiveStrings = {
  title: 'Messages passés',
  none: 'Aucun message passé.',
  ending: { over: 'terminé', replaced: 'remplacé', cancelled: 'annulé' },
  onDay: (day, from, until) => `Le ${day}, de ${from} à ${until}`,
  span: (from, until) => `Du ${from} au ${until}`,
  issuer: (name) => `Publié par ${name}`,
  read: 'Lire le message',
  more: 'Afficher plus',
};
