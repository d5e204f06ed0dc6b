import type { HoursStrings } from '../hours.js';

export const hours: HoursStrings = {
  open: (closes) => `Open, closes at ${closes}`,
  openUntil: (moment) => `Open, closes ${moment}`,
  openNoEnd: 'Open day and night',
  closingSoon: (closes) => `Closing soon, at ${closes}`,
  closed: (opens) => `Closed, opens ${opens}`,
  closedNoOpening: 'Closed',
  byAppointment: 'By appointment',
  exceptionallyClosed: (opens) => `Exceptionally closed, opens ${opens}`,
  exceptionallyClosedNoOpening: 'Exceptionally closed',
  callUntil: (time) => `Call before ${time}`,
  callFrom: (day, time) => `Call ${day} from ${time}`,
  unknown: 'Opening hours not known',
  unknownCall: 'Opening hours not known, call before you come',
  holidayDoubt: 'Public holiday: check before you come',
  week: 'Hours this week',
  closedDay: 'Closed',
  byAppointmentSlot: (slot) => `${slot}, by appointment`,
  slot: (opens, closes) => `${opens} to ${closes}`,
  allDay: 'day and night',
  todayMark: 'today',
};
