import type { SharingStrings } from '../sharing.js';

export const sharing: SharingStrings = {
  share: 'Share',
  sms: 'Send by text message',
  mail: 'Send by email',
  other: 'Other app',
  phone: 'Tel.',
};
