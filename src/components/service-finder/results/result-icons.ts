import { CLOCK, MAIL, ONLINE, PHONE, PLACE } from '../../../controllers/card-icons.js';
import { HOUSE, MONEY, PEOPLE } from '../icons.js';

// Lucide (ISC), https://lucide.dev, each drawn as one path.
/** chevron-left */
export const BACK = 'm15 18-6-6 6-6';

export const channelIcons: Readonly<Record<string, string>> = {
  phone: PHONE,
  'in-person': PLACE,
  online: ONLINE,
  mail: MAIL,
  'home-visit': HOUSE,
};

/** users, file-text, banknote, list-ordered */
export const answerIcons = {
  who: PEOPLE,
  bring:
    'M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.7.7l3.6 3.6A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2zM14 2v5a1 1 0 0 0 1 1h5M16 13H8M16 17H8',
  cost: MONEY,
  delay: CLOCK,
  how: 'M11 5h10M11 12h10M11 19h10M4 4h1v5M4 9h2M6.5 20H3.4c0-1 2.6-1.9 2.6-3.5a1.5 1.5 0 0 0-2.6-1',
} as const;
