const DAY = 86_400_000;
const formatters = new Map<string | undefined, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at an instant, in ms; without a zone, the device's. */
function zoneOffset(instant: number, timeZone: string | undefined): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    const part = 'numeric';
    formatter = new Intl.DateTimeFormat('en-u-hc-h23', {
      timeZone,
      year: part,
      month: part,
      day: part,
      hour: part,
      minute: part,
    });
    formatters.set(timeZone, formatter);
  }
  const [month = 1, day, year = 0, hour, minute] = formatter
    .formatToParts(instant)
    .filter(({ type }) => type !== 'literal')
    .map(({ value }) => Number(value));
  return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000;
}

/**
 * The instant (ms) that a feed's date or date-time means. Without an offset it is what the clock
 * shows in `timeZone`, the first time where autumn shows it twice; a date alone is its first moment.
 * `NaN` for text that is no date.
 */
export function instantOf(value: string, timeZone?: string): number {
  const [, date, time = '00:00', offset] =
    /^(\d{4}-\d\d-\d\d)(?:[T ]([\d:.]+)(Z|[+-]\d\d:?\d\d)?)?$/.exec(value) ?? [];
  if (!date) return NaN;
  if (offset) return Date.parse(`${date}T${time}${offset.replace(/(\d\d)(\d\d)$/, '$1:$2')}`);
  const wall = Date.parse(`${date}T${time}Z`);
  // No zone changes twice in two days: the day before and the day after know both its offsets.
  const before = zoneOffset(wall - DAY, timeZone);
  const early = wall - before;
  return zoneOffset(early, timeZone) === before ? early : wall - zoneOffset(wall + DAY, timeZone);
}
