import type { AlertArchiveStrings } from '../alert-archive.js';

export const alertArchive: AlertArchiveStrings = {
  title: 'Past messages',
  none: 'No past message.',
  ending: { over: 'over', replaced: 'replaced', cancelled: 'cancelled' },
  onDay: (day, from, until) => `${day}, ${from} to ${until}`,
  span: (from, until) => `${from} to ${until}`,
  issuer: (name) => `Issued by ${name}`,
  read: 'Read the message',
  more: 'Show more',
};
