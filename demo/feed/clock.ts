const ZONE = 'Europe/Paris';
const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEKDAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** The town's calendar, seen from one moment: what is dated "in three days" is written with it. */
export interface Clock {
  readonly year: number;
  /** Days from today as `YYYY-MM-DD`. */
  day(offset: number): string;
  /** A time of such a day, with the zone's offset: `2026-11-23T18:00:00+01:00`. */
  at(offset: number, time: string): string;
  /** Such a day as people say it: "mardi 1er décembre", "Tuesday 1 December". */
  words(offset: number, locale: 'fr-FR' | 'en-GB'): string;
  /** Hours from now, on a full five minutes. */
  hours(offset: number): string;
  /** Days to the next such weekday (today counts), plus whole weeks. */
  next(weekday: string, weeks?: number): number;
}

export function clockAt(now: Date): Clock {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(now);
  const midday = Date.parse(`${today}T12:00Z`);
  const day = (offset: number): string =>
    new Date(midday + offset * DAY).toISOString().slice(0, 10);
  return {
    year: Number(today.slice(0, 4)),
    day,
    at: (offset, time) => zoned(instantOf(day(offset), time)),
    words: (offset, locale) =>
      new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      })
        .format(midday + offset * DAY)
        .replace(/ 1 (?=\p{L})/u, locale === 'fr-FR' ? ' 1er ' : ' 1 ')
        .replace(',', ''),
    hours: (offset) => {
      const step = 5 * MINUTE;
      return zoned(Math.floor((now.getTime() + offset * 60 * MINUTE) / step) * step);
    },
    next: (weekday, weeks = 0) =>
      ((WEEKDAYS.indexOf(weekday) - new Date(midday).getUTCDay() + 7) % 7) + 7 * weeks,
  };
}

/** Minutes by which the town's clocks are ahead of UTC. */
function offsetAt(instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(instant).find(({ type }) => type === 'timeZoneName')!.value;
  const [, hours, minutes] = /\+(\d\d):(\d\d)/.exec(name)!;
  return Number(hours) * 60 + Number(minutes);
}

function instantOf(date: string, time: string): number {
  const wall = Date.parse(`${date}T${time}Z`);
  const guess = wall - offsetAt(wall) * MINUTE;
  return wall - offsetAt(guess) * MINUTE;
}

function zoned(instant: number): string {
  const offset = offsetAt(instant);
  const wall = new Date(instant + offset * MINUTE).toISOString().slice(0, 19);
  const hours = String(Math.floor(offset / 60)).padStart(2, '0');
  return `${wall}+${hours}:${String(offset % 60).padStart(2, '0')}`;
}
