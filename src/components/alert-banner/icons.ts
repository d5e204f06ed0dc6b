import { svg, type SVGTemplateResult } from 'lit';
import type { Severity } from '../../feed/model/alert.js';

// Lucide (ISC), https://lucide.dev: octagon-alert, triangle-alert, circle-alert, info, phone.
const circle = svg`<circle cx="12" cy="12" r="10" />`;
const attention = svg`${circle}<path d="M12 8v4" /><path d="M12 16h.01" />`;
const info = svg`${circle}<path d="M12 16v-4" /><path d="M12 8h.01" />`;

export const severityIcons: Readonly<Record<Severity, SVGTemplateResult>> = {
  extreme: svg`<path d="M12 16h.01" /><path d="M12 8v4" /><path d="M15.3 2a2 2 0 0 1 1.4.6l4.7 4.7a2 2 0 0 1 .6 1.4v6.6a2 2 0 0 1-.6 1.4l-4.7 4.7a2 2 0 0 1-1.4.6H8.7a2 2 0 0 1-1.4-.6l-4.7-4.7a2 2 0 0 1-.6-1.4V8.7a2 2 0 0 1 .6-1.4l4.7-4.7A2 2 0 0 1 8.7 2z" />`,
  severe: svg`<path d="m21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3" /><path d="M12 9v4" /><path d="M12 17h.01" />`,
  moderate: attention,
  minor: info,
  info,
};

export const phoneIcon = svg`<path d="M13.8 16.6a1 1 0 0 0 1.2-.3l.4-.5A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.5.4a1 1 0 0 0-.3 1.2 14 14 0 0 0 6.4 6.4" />`;
