import type { SharingStrings } from '../sharing.js';

export const sharing: SharingStrings = {
  share: 'Share',
  sms: 'Send by text message',
  mail: 'Send by email',
  other: 'Other app',
  phone: 'Tel.',
  copyLink: 'Copy link',
  copied: 'Link copied',
  print: 'Print',
  confirmedOn: (moment) => `Information of ${moment}`,
  onlineVersion: 'Up to date online:',
  qrCode: 'QR code of this page',
};
