import type { SharingStrings } from '../sharing.js';

export const sharing: SharingStrings = {
  share: 'Partager',
  sms: 'Envoyer par SMS',
  mail: 'Envoyer par e-mail',
  other: 'Autre application',
  phone: 'Tél.',
  copyLink: 'Copier le lien',
  copied: 'Lien copié',
  print: 'Imprimer',
  confirmedOn: (moment) => `Informations du ${moment}`,
  onlineVersion: 'À jour en ligne\u00a0:',
  qrCode: 'Code QR vers cette page',
};
