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
  /** Exercises too, marked as such. */
  readonly showExercises?: boolean;
}

export interface CurrentAlerts {
  /** The most serious first, then the newest. */
  readonly alerts: readonly Alert[];
  /** When the list changes by itself, ms; `Infinity` for never. */
  readonly nextChange: number;
}

/**
 * The alerts that hold at one moment: actual ones (never tests), from `effective` (or `sent`) until `expires`,
 * without those that a later Update or Cancel refers to (CAP 1.2, §3.2.1 `references`).
 */
export function currentAlerts(all: readonly Alert[], context: AlertContext): CurrentAlerts {
  const { now, timeZone, showExercises } = context;
  const instant = (value: string): number => instantOf(value, timeZone);
  const published = all.filter(
    (alert) => statusOf(alert) === 'Actual' || (showExercises && isExercise(alert)),
  );
  const superseded = new Map<string, number>();
  let nextChange = Infinity;
  for (const message of published) {
    const from = takesOverAt(message, timeZone);
    for (const key of targetsOf(message))
      superseded.set(key, Math.min(from, superseded.get(key) ?? Infinity));
  }
  const alerts = published.filter((alert) => {
    if (alert.msgType === 'Cancel' || !isForPath(alert, context.path)) return false;
    if (context.area && !isForArea(alert, context.area)) return false;
    const start = instant(alert.effective ?? alert.sent);
    const ends = keysOf(alert).map((key) => superseded.get(key) ?? Infinity);
    const end = Math.min(instant(alert.expires), ...ends);
    for (const change of [start, end]) if (change > now) nextChange = Math.min(nextChange, change);
    return start <= now && now < end;
  });
  return { alerts: alerts.sort(bySeverity(timeZone)), nextChange };
}

/** Exercises after all that is real, the most serious first, then the newest. */
export function bySeverity(timeZone: string | undefined): (a: Alert, b: Alert) => number {
  return (a, b) =>
    rankOf(b) - rankOf(a) || instantOf(b.sent, timeZone) - instantOf(a.sent, timeZone);
}

/**
 * The Cancel in force that ended an alert: its own, or that of an Update in between, which a page
 * that asks every two minutes may never have seen.
 */
export function cancelOf(
  alert: Alert,
  all: readonly Alert[],
  { now, timeZone }: AlertContext,
): Alert | undefined {
  const keys = new Set(keysOf(alert));
  const later = all.filter((message) => takesOverAt(message, timeZone) <= now);
  for (let before = 0; before < keys.size;) {
    before = keys.size;
    for (const message of later) {
      if (!targetsOf(message).some((key) => keys.has(key))) continue;
      if (message.msgType === 'Cancel') return message;
      for (const key of keysOf(message)) keys.add(key);
    }
  }
  return undefined;
}

/** An exercise counts less than anything real. */
export function rankOf(alert: Alert): number {
  return isExercise(alert) ? -1 : SEVERITIES.indexOf(severityOf(alert.severity));
}

/** Severe and extreme alerts stay, and are said at once when they arrive. */
export function isSerious(alert: Alert): boolean {
  return rankOf(alert) >= SEVERITIES.indexOf('severe');
}

export function isExercise(alert: Alert): boolean {
  return statusOf(alert) === 'Exercise';
}

/** A severity word from a newer version of the feed is shown in the middle, never hidden. */
export function severityOf(word: string): Severity {
  return SEVERITIES.find((severity) => severity === word) ?? 'moderate';
}

/** What a dismissal remembers: a changed text or severity, or a later message, comes back. */
export function alertVersion(alert: Alert): string {
  const text = JSON.stringify([
    alert.sent,
    alert.severity,
    alert.headline,
    alert.description,
    alert.instruction,
  ]);
  let hash = 0x811c9dc5; // FNV-1a: tells versions apart, guards nothing
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

function statusOf({ status = 'Actual' }: Alert): string {
  return status;
}

/** A Cancel ends at once; an Update takes over when it takes effect. */
export function takesOverAt({ msgType, sent, effective = sent }: Alert, timeZone?: string): number {
  return instantOf(msgType === 'Cancel' ? sent : effective, timeZone);
}

/**
 * What a message replaces or ends, each with the status, since an exercise ends nothing real. CAP
 * writes `sender,identifier,sent`; a feed by hand writes the id alone, in which a comma may stand.
 */
export function targetsOf(message: Alert): string[] {
  const { msgType, references = [] } = message;
  if (msgType !== 'Update' && msgType !== 'Cancel') return [];
  return references
    .flatMap((reference) => [reference, reference.split(',').slice(1, -1).join()])
    .map((id) => `${statusOf(message)} ${id}`);
}

/** A message that says several things is several alerts: `id`, `id#2`… */
export function keysOf(alert: Alert): string[] {
  return [alert.id, alert.id.replace(/#\d+$/, '')].map((id) => `${statusOf(alert)} ${id}`);
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
  const [name] = areaWords(wanted);
  return (
    !area?.length ||
    area.some(({ areaDesc, geocode }) => areaWords([areaDesc, geocode]).includes(name!))
  );
}

/**
 * All texts and numbers in a value, in small letters. A geocode is one code, or codes by the list
 * that they are of: `{ "SAME": ["006109"] }`.
 */
export function areaWords(value: unknown): string[] {
  if (typeof value === 'object') return Object.values(value ?? {}).flatMap(areaWords);
  const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return word.trim() ? [word.trim().toLowerCase()] : [];
}
