import type { HoursStrings } from '../hours.js';
import { onMoment } from './dates.js';

export const hours: HoursStrings = {
  open: (time) => `Ouvert, ferme à ${time}`,
  openUntil: (moment) => `Ouvert, ferme ${onMoment(moment)}`,
  openNoEnd: 'Ouvert jour et nuit',
  closingSoon: (closes) => `Ferme bientôt, à ${closes}`,
  closed: (moment) => `Fermé, ouvre ${onMoment(moment)}`,
  closedNoOpening: 'Fermé',
  byAppointment: 'Sur rendez-vous',
  exceptionallyClosed: (moment) => `Exceptionnellement fermé, ouvre ${onMoment(moment)}`,
  exceptionallyClosedNoOpening: 'Exceptionnellement fermé',
  callUntil: (time) => `Appelez avant ${time}`,
  callFrom: (day, time) => `Appelez ${onMoment(day)} à partir de ${time}`,
  unknown: 'Horaires non connus',
  unknownCall: 'Horaires non connus, appelez avant de venir',
  holidayDoubt: 'Jour férié\u00a0: vérifiez avant de venir',
  week: 'Horaires de la semaine',
  closedDay: 'Fermé',
  byAppointmentSlot: (slot) => `${slot}, sur rendez-vous`,
  slot: (opens, closes) => `${opens} à ${closes}`,
  allDay: 'jour et nuit',
  todayMark: 'aujourd’hui',
};
