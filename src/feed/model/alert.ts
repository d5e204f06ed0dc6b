import { dateTime, either, list, record, string, text, url, word, type Infer } from '../shape.js';
import type { Section } from '../section.js';
import { area, commonFields } from './common.js';

/** From the least to the most serious; the order is used for sorting. */
export const SEVERITIES = ['info', 'minor', 'moderate', 'severe', 'extreme'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Names from the Common Alerting Protocol 1.2 (OASIS). */
export const alert = record(
  { id: string, headline: text, severity: word(...SEVERITIES), sent: dateTime, expires: dateTime },
  {
    ...commonFields,
    effective: dateTime,
    onset: dateTime,
    event: text,
    category: list(string),
    status: word('Actual', 'Exercise', 'System', 'Test', 'Draft'),
    msgType: word('Alert', 'Update', 'Cancel', 'Ack', 'Error'),
    references: list(string),
    description: text,
    instruction: either(text, list(text)),
    web: url,
    area: list(area),
    paths: list(string),
    affects: list(string),
  },
);
export type Alert = Infer<typeof alert>;

export const alerts: Section<Alert> = { name: 'alerts', shape: alert };
