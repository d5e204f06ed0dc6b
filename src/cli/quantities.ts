import { UsageError } from './context.js';

const UNITS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  j: 86_400_000,
};
const SIZES: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000 };

/** `90m`, `24h`, `30d` (or `30j`, as French days are) in ms. */
export function readDuration(text: string): number {
  const [, number, unit] = /^(\d{1,6})\s*([smhdj])$/i.exec(text.trim()) ?? [];
  const ms = Number(number) * (UNITS[unit?.toLowerCase() ?? ''] ?? NaN);
  if (!(ms > 0)) throw new UsageError('not-a-duration', text);
  return ms;
}

/** `250k`, `1m`, `250000` in bytes. */
export function readSize(text: string): number {
  const [, number, unit = ''] = /^(\d{1,9})\s*([km]?)(?:b|o)?$/i.exec(text.trim()) ?? [];
  const bytes = Number(number) * (SIZES[unit.toLowerCase()] ?? NaN);
  if (!(bytes >= 1000)) throw new UsageError('not-a-size', text);
  return bytes;
}
