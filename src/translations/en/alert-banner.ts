import type { AlertBannerStrings } from '../alert-banner.js';
import { severities } from './severities.js';

export const alertBanner: AlertBannerStrings = {
  region: 'Important messages',
  severity: severities,
  whatToDo: 'What to do',
  phoneOf: (name, phone) => `${name}: ${phone}`,
  learnMore: 'Learn more',
  area: (names) => `Area: ${names}`,
  issued: (issuer, moment) => `Issued by ${issuer}, ${moment}`,
  validUntil: (moment) => `Valid until ${moment}`,
  confirmed: (moment) => `Checked ${moment}`,
  notTranslated: (language) => `Not yet translated into ${language}`,
  tools: 'More options',
  fold: 'Show less',
  unfold: 'Read more',
  hide: 'Hide',
  hideMessage: (headline) => `Hide message: ${headline}`,
  hiddenCount: (count) => `${count} ${count === 1 ? 'message' : 'messages'} hidden`,
  showAgain: 'Show',
  arrived: (severity, headline) => `New message. ${severity}: ${headline}`,
  dismissed: 'Message hidden.',
  unverified: 'Alerts cannot be checked at the moment. If in doubt, call the town hall.',
};
