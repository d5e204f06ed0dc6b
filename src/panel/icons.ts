import type { CheckSeverity } from '../check/finding.js';

// Lucide (ISC), https://lucide.dev, each drawn as one path.
const RING = 'M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20';
export const SEVERITY_ICONS: Readonly<Record<CheckSeverity, string>> = {
  /** circle-x */
  error: `${RING}m3 7-6 6m0-6 6 6`,
  /** triangle-alert */
  warning:
    'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
  /** lightbulb */
  hint: 'M15 14c.2-1 .7-1.7 1.5-2.5 1-.9 1.5-2.2 1.5-3.5A6 6 0 0 0 6 8c0 1 .2 2.2 1.5 3.5.7.7 1.3 1.5 1.5 2.5M9 18h6M10 22h4',
  /** circle-check */
  good: `${RING}m4 7-5.5 5.5L8 12`,
};
/** x */
export const CLOSE = 'M18 6 6 18M6 6l12 12';
/** copy */
export const COPY =
  'M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2';
/** refresh-cw */
export const AGAIN =
  'M3 12a9 9 0 0 1 9-9 9.75 9.75 0 0 1 6.74 2.74L21 8M21 3v5h-5M21 12a9 9 0 0 1-9 9 9.75 9.75 0 0 1-6.74-2.74L3 16M8 16H3v5';
