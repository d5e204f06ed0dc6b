import type { AlertNoticeStrings } from '../alert-notice.js';
import { untilMoment } from './dates.js';
import { severities } from './severities.js';

export const alertNotice: AlertNoticeStrings = {
  severity: severities,
  until: (moment) => `Valable ${untilMoment(moment)}`,
  learnMore: 'En savoir plus',
};
