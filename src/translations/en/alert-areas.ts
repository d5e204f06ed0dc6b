import type { AlertAreasStrings } from '../alert-areas.js';

export const alertAreas: AlertAreasStrings = {
  legend: 'Choose your areas',
  effect: 'Messages for your areas stay at the top. The others are put away below.',
  kept: 'Your choice stays on this device. Nobody else sees it.',
  unnamed: (area) => `${area} (no message)`,
  clear: 'Clear my choice',
  cleared: 'Choice cleared. All messages are shown.',
};
