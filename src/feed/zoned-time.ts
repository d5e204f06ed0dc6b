const MINUTE = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at an instant, in ms. */
export function zoneOffset(instant: number, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-u-hc-h23', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of formatter.formatToParts(instant)) parts[type] = Number(value);
  const wall = Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute);
  return wall - Math.floor(instant / MINUTE) * MINUTE;
}

/**
 * The instant (ms) that a feed's date or date-time means. Without an offset it is wall-clock time in
 * `timeZone`; a time that the spring change skips is read as if the change had not come yet. A date
 * alone is its first moment. `NaN` for text that is no date.
 */
export function instantOf(value: string, timeZone = 'UTC'): number {
  const [, date, time = '00:00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ]([\d:.]+)(Z|[+-]\d\d:?\d\d)?)?$/.exec(value) ?? [];
  if (!date) return NaN;
  if (offset) return Date.parse(`${date}T${time}${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  const wall = Date.parse(`${date}T${time}Z`);
  // The offset at the answer is what counts; two steps settle it on either side of a change.
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}
