import type { CommonStrings } from '../common.js';

export const common: CommonStrings = {
  loading: 'Chargement en cours…',
  unreachable:
    'Ces informations ne peuvent pas être chargées. Vérifiez votre connexion, puis réessayez.',
  timeout: 'Le réseau est trop lent. Réessayez dans un instant.',
  unreadable: 'Ces informations sont illisibles pour le moment. Réessayez plus tard.',
  noFeed: 'Aucune source d’informations n’est indiquée pour cette page.',
  retry: 'Réessayer',
  staleOffline: (moment) => `Pas de réseau. Informations du ${moment}.`,
  staleUnconfirmed: (moment) => `Informations du ${moment}.`,
  partial: 'Il en manque une partie, qui n’a pas pu être chargée.',
  call: (phone) => `Appeler le ${phone}`,
  today: 'aujourd’hui',
  tomorrow: 'demain',
  yesterday: 'hier',
  date: (written) => written.replace(/(^|\s)1(?=\s)/, '$11er'),
  time: (hour, minute) =>
    minute
      ? `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`
      : hour === 0
        ? 'minuit'
        : `${hour}\u00a0h`,
  dayAtTime: (day, time) => `${day} à ${time}`,
};
