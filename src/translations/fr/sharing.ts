import type { SharingStrings } from '../sharing.js';

export const sharing: SharingStrings = {
  share: 'Partager',
  sms: 'Envoyer par SMS',
  mail: 'Envoyer par e-mail',
  other: 'Autre application',
  phone: 'Tél.',
};
