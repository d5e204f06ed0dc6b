import type { CommonStrings } from '../common.js';

export const common: CommonStrings = {
  loading: 'Loading…',
  unreachable: 'This information cannot be loaded. Check your connection, then try again.',
  timeout: 'The network is too slow. Try again in a moment.',
  unreadable: 'This information cannot be read at the moment. Try again later.',
  noFeed: 'No source of information is set for this page.',
  retry: 'Try again',
  staleOffline: (moment) => `No network. Information from ${moment}.`,
  staleUnconfirmed: (moment) => `Information from ${moment}.`,
  partial: 'Part of it is missing: it could not be loaded.',
  call: (phone) => `Call ${phone}`,
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',
  date: (written) => written,
  time: (hour, minute) => {
    if (!minute && hour === 0) return 'midnight';
    if (!minute && hour === 12) return 'noon';
    const minutes = minute ? `:${String(minute).padStart(2, '0')}` : '';
    return `${hour % 12 || 12}${minutes}\u00a0${hour < 12 ? 'am' : 'pm'}`;
  },
  dayAtTime: (day, time) => `${day} at ${time}`,
};
