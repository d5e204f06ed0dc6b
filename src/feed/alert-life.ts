import type { Alert, Severity } from './model/alert.js';
import { SEVERITIES } from './model/alert.js';
import { instantOf } from './zoned-time.js';

export interface AlertContext {
  /** ms */
  readonly now: number;
  readonly timeZone: string | undefined;
  /** Path of the page, for alerts that are limited to pages; without it, those of all pages. */
  readonly path?: string;
  /** Only alerts of this area, by `areaDesc` or `geocode`, and those for everywhere. */
  readonly area?: string;
}

export interface CurrentAlerts {
  /** The most serious first, then the newest. */
  readonly alerts: readonly Alert[];
  /** When the list changes by itself, ms; `Infinity` for never. */
  readonly nextChange: number;
}

/**
 * The alerts that hold at one moment: actual ones, from `effective` (or `sent`) until `expires`,
 * without those that a later Update or Cancel refers to (CAP 1.2, §3.2.1 `references`).
 */
export function currentAlerts(all: readonly Alert[], context: AlertContext): CurrentAlerts {
  const { now, timeZone } = context;
  const instant = (value: string): number => instantOf(value, timeZone);
  const actual = all.filter(({ status = 'Actual' }) => status === 'Actual');
  const superseded = new Map<string, number>();
  let nextChange = Infinity;
  for (const { references = [], msgType, sent, effective = sent } of actual) {
    if (msgType !== 'Update' && msgType !== 'Cancel') continue;
    // A Cancel ends at once; an Update takes over when it takes effect.
    const from = instant(msgType === 'Cancel' ? sent : effective);
    for (const reference of references) superseded.set(referenceId(reference), from);
  }
  const alerts = actual.filter((alert) => {
    if (alert.msgType === 'Cancel' || !isForPath(alert, context.path)) return false;
    if (context.area && !isForArea(alert, context.area)) return false;
    const start = instant(alert.effective ?? alert.sent);
    const end = Math.min(
      instant(alert.expires),
      superseded.get(alert.id) ?? superseded.get(messageId(alert)) ?? Infinity,
    );
    for (const change of [start, end]) if (change > now) nextChange = Math.min(nextChange, change);
    return start <= now && now < end;
  });
  const rank = ({ severity }: Alert): number => SEVERITIES.indexOf(severityOf(severity));
  alerts.sort((a, b) => rank(b) - rank(a) || instant(b.sent) - instant(a.sent));
  return { alerts, nextChange };
}

/** A severity word from a newer version of the feed is shown in the middle, never hidden. */
export function severityOf(word: string): Severity {
  return SEVERITIES.find((severity) => severity === word) ?? 'moderate';
}

/** What a dismissal remembers: a changed text or a later message comes back. */
export function alertVersion(alert: Alert): string {
  const text = JSON.stringify([alert.sent, alert.headline, alert.description, alert.instruction]);
  let hash = 0x811c9dc5; // FNV-1a: tells versions apart, guards nothing
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** CAP writes `sender,identifier,sent`; a feed by hand writes the id alone. */
export function referenceId(reference: string): string {
  const parts = reference.split(',');
  return parts.length === 3 ? parts[1]! : reference;
}

/** A message that says several things is several alerts: `id`, `id#2`… */
export function messageId({ id }: Alert): string {
  return id.replace(/#\d+$/, '');
}

function isForPath({ paths }: Alert, path: string | undefined): boolean {
  if (path === undefined || !paths?.length) return true;
  const page = readable(path.replace(/[?#].*$/s, ''));
  return paths.some((glob) => {
    const wanted = readable(glob);
    return globMatches(wanted, page) || globMatches(bare(wanted), bare(page));
  });
}

/** `/d%C3%A9chets` as an editor writes it: `/déchets`. */
function readable(path: string): string {
  try {
    return decodeURI(path).normalize();
  } catch {
    return path;
  }
}

/** `/demarches/` and `/demarches` are the same page to everyone but a server. */
function bare(path: string): string {
  return path.endsWith('/') ? path.slice(0, -1) : path;
}

/** `*` stands for any run of characters: `/demarches/*`. Linear, whatever the glob. */
function globMatches(glob: string, path: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (!rest.length) return glob === path;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = rest.pop()!;
  for (const part of rest) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return path.length - last.length >= at && path.endsWith(last);
}

/** By name in any language, or by code. */
export function isForArea({ area }: Alert, wanted: string): boolean {
  if (!area?.length) return true;
  const name = wanted.toLowerCase();
  return area.some(({ areaDesc, geocode }) => {
    const names = typeof areaDesc === 'object' ? Object.values(areaDesc) : [areaDesc ?? ''];
    // A code, or codes by the list that they are of: `{ "SAME": ["006109"] }`.
    const codes: unknown[] =
      typeof geocode === 'object' ? Object.values(geocode ?? {}).flat() : [geocode];
    return [...names, ...codes].some(
      (text) => typeof text === 'string' && text.toLowerCase() === name,
    );
  });
}
