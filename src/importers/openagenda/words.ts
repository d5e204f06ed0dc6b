/** What an event says by a code, in words. */
export type Label = Readonly<Record<'fr' | 'en', string>>;

/** Disabilities that there are arrangements for (OpenAgenda, Structure d'un événement). */
export const ACCESSIBILITY: Readonly<Record<string, Label>> = {
  mi: {
    fr: 'Aménagements pour le handicap moteur',
    en: 'Arrangements for people with a motor impairment',
  },
  hi: {
    fr: 'Aménagements pour le handicap auditif',
    en: 'Arrangements for people with a hearing impairment',
  },
  vi: {
    fr: 'Aménagements pour le handicap visuel',
    en: 'Arrangements for people with a visual impairment',
  },
  pi: {
    fr: 'Aménagements pour le handicap psychique',
    en: 'Arrangements for people with a mental health condition',
  },
  ii: {
    fr: 'Aménagements pour le handicap intellectuel',
    en: 'Arrangements for people with an intellectual disability',
  },
};

/** As important as the title, its documentation says; the first is the usual state. */
export const STATUS = {
  scheduled: 1,
  rescheduled: 2,
  online: 3,
  postponed: 4,
  full: 5,
  cancelled: 6,
};
export const NOTICES: Readonly<Record<number, Label>> = {
  [STATUS.rescheduled]: { fr: 'Nouveaux horaires.', en: 'New times.' },
  [STATUS.online]: { fr: 'Se tient maintenant en ligne.', en: 'Now takes place online.' },
  [STATUS.postponed]: {
    fr: 'Reporté à une date ultérieure.',
    en: 'Postponed to a later date.',
  },
  [STATUS.full]: { fr: 'Complet.', en: 'Fully booked.' },
};

export const PUBLISHED = 2;

/** By `attendanceMode`; what takes place on site needs no word. */
export const ATTENDANCE: Readonly<Record<number, Label>> = {
  2: { fr: 'En ligne', en: 'Online' },
  3: { fr: 'Sur place et en ligne', en: 'On site and online' },
};

export const REGISTRATION: Label = { fr: 'Inscription', en: 'Registration' };
export const ONLINE_ACCESS: Label = { fr: 'Accès en ligne', en: 'Online access' };

/** Nobody is older. */
const EVERYBODY = 99;

export function ageWords(min: number, max: number): Label | undefined {
  const isOpen = max >= EVERYBODY;
  if (isOpen && min <= 0) return undefined;
  if (isOpen) return { fr: `À partir de ${years(min)}.`, en: `From the age of ${min}.` };
  if (min <= 0) return { fr: `Jusqu’à ${years(max)}.`, en: `Up to the age of ${max}.` };
  return { fr: `De ${min} à ${years(max)}.`, en: `For ages ${min} to ${max}.` };
}

function years(age: number): string {
  return `${age}\u00a0an${age > 1 ? 's' : ''}`;
}
