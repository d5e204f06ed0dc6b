import type { AlertBannerStrings } from '../alert-banner.js';

/** In words, because colour and icon alone say nothing to many. */
export const severities: AlertBannerStrings['severity'] = {
  info: 'Information',
  minor: 'À noter',
  moderate: 'Attention',
  severe: 'Alerte',
  extreme: 'Danger',
};
