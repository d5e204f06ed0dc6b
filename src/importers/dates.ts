/** `2026-11-24`, `2026-11-24T18:00`, `20261124T180000Z`, with or without separators and offset. */
const ISO =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
/** `24/11/2026 18:00`, `24-11-2026`, `24.11.2026 18h00`: the day first, as in all of Europe. */
const DAY_FIRST =
  /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})(?:[ ,T]+(?:à )?(\d\d?)[:hH](\d\d)?(?::(\d\d))?)?$/;
/** RFC 822 and 2822: `Tue, 24 Nov 2026 18:00:00 +0100`. */
const MAIL =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d\d?)[\s-]([a-z]{3})[a-z]*[\s-](\d{2,4})(?:\s+(\d\d?):(\d\d)(?::(\d\d))?\s*([a-z]{1,4}|[+-]\d\d:?\d\d)?)?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** RFC 822, §5.1; the military letters were never used right and mean UTC (RFC 1123). */
const ZONES: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  cet: '+01:00',
  cest: '+02:00',
};

type Part = string | undefined;

/**
 * A date or a date with its time in any usual form, as the feed writes it: `2026-11-24` or
 * `2026-11-24T18:00:00+01:00`; without an offset where the source has none. `undefined` for what is
 * no date, or a day that does not exist.
 */
export function readDate(text: string): string | undefined {
  const value = text.trim();
  const iso = ISO.exec(value);
  if (iso) return written(iso.slice(1, 4), iso.slice(4, 7), iso[7]);
  const [, day, month, year, ...time] = DAY_FIRST.exec(value) ?? [];
  if (year) return written([year, month, day], time.slice(0, 3));
  const mail = MAIL.exec(value);
  if (!mail) return undefined;
  const index = MONTHS.indexOf(mail[2]!.toLowerCase());
  const full = mail[3]!.length === 2 ? `${Number(mail[3]) > 69 ? 19 : 20}${mail[3]}` : mail[3];
  return written([full, `${index + 1}`, mail[1]], mail.slice(4, 7), mail[7]);
}

/** The day alone. */
export function readDay(text: string): string | undefined {
  return readDate(text)?.slice(0, 10);
}

/** Seconds (or ms) since 1970 as UTC. */
export function fromEpoch(value: number): string | undefined {
  const ms = Math.abs(value) < 1e11 ? value * 1000 : value;
  if (!Number.isFinite(ms) || Math.abs(ms) > 8e15) return undefined;
  const text = new Date(ms).toISOString();
  return /^\d{4}-/.test(text) ? text.replace('.000Z', 'Z') : undefined;
}

function written(
  date: readonly Part[],
  [hour, minute = '00', second = '00']: readonly Part[],
  zone?: string,
): string | undefined {
  const [year, month, day] = date.map((part) => part!.padStart(2, '0'));
  const text = `${year}-${month}-${day}`;
  // `Date` quietly moves 30 February into March.
  if (!toJson(text)?.startsWith(text)) return undefined;
  if (hour === undefined) return text;
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  // An hour 24 is the next day's first; a leap second is the last one of its minute.
  if (time === '24:00:00') return `${text}T23:59:59${offset(zone)}`;
  const fixed = time.replace(/:60$/, ':59');
  return toJson(`${text}T${fixed}Z`) ? `${text}T${fixed}${offset(zone)}` : undefined;
}

function toJson(text: string): string | undefined {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

function offset(zone?: string): string {
  if (!zone) return '';
  const [, sign, hours, minutes = '00'] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  if (sign) return `${sign}${hours}:${minutes}`;
  return ZONES[zone.toLowerCase()] ?? 'Z';
}
