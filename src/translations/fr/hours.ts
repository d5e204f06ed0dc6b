import type { HoursStrings } from '../hours.js';

export const hours: HoursStrings = {
  open: (closes) => `Ouvert, ferme à ${closes}`,
  openNoEnd: 'Ouvert jour et nuit',
  closingSoon: (closes) => `Ferme bientôt, à ${closes}`,
  closed: (opens) => `Fermé, ouvre ${opens}`,
  closedNoOpening: 'Fermé',
  byAppointment: 'Sur rendez-vous',
  exceptionallyClosed: (opens) => `Exceptionnellement fermé, ouvre ${opens}`,
  exceptionallyClosedNoOpening: 'Exceptionnellement fermé',
  unknown: 'Horaires non connus',
  unknownCall: 'Horaires non connus, appelez avant de venir',
  holidayDoubt: 'Jour férié\u00a0: vérifiez avant de venir',
  week: 'Horaires de la semaine',
  closedDay: 'Fermé',
  byAppointmentSlot: (slot) => `${slot}, sur rendez-vous`,
  slot: (opens, closes) => `${opens} à ${closes}`,
  todayMark: 'aujourd’hui',
};
