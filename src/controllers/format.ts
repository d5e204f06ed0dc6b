import { localTime } from '../feed/zoned-time.js';
import type { CommonStrings, InterfaceLanguage } from '../translations/common.js';

const formatters = new Map<string, Intl.DateTimeFormat>();

/** `Intl.DateTimeFormat` is slow to make (0.1 ms and more on a phone) and free to keep. */
function formatter(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = lang + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = new Intl.DateTimeFormat(lang, options)));
  return found;
}

/** « jeudi 24 décembre » at the head of a line. */
export function capitalized(words: string, lang: string): string {
  return words.charAt(0).toLocaleUpperCase(lang) + words.slice(1);
}

/** « Fermé » within a sentence. */
export function lowered(words: string, lang: string): string {
  return words.charAt(0).toLocaleLowerCase(lang) + words.slice(1);
}

/** Says dates and times as people do, in one interface language and the town's time zone. */
export class MomentFormat {
  constructor(
    private readonly lang: InterfaceLanguage,
    private readonly strings: CommonStrings,
    private readonly timeZone: string | undefined,
  ) {}

  /** « 18 h », « 9 h 30 ». */
  time(instant: number): string {
    const { minute } = localTime(instant, this.timeZone);
    return this.strings.time(Math.floor(minute / 60), minute % 60);
  }

  /** « aujourd’hui », « demain », « jeudi » within the week, else « jeudi 24 décembre ». */
  day(instant: number, now: number): string {
    const distance = localTime(instant, this.timeZone).day - localTime(now, this.timeZone).day;
    if (distance === 0) return this.strings.today;
    if (distance === 1) return this.strings.tomorrow;
    if (distance === -1) return this.strings.yesterday;
    if (distance > 0 && distance < 7) return this.#format(instant, { weekday: 'long' });
    return this.date(instant, now);
  }

  /** « jeudi 24 décembre », with the year when it is not this one. */
  date(instant: number, now: number): string {
    return this.#withYear(instant, now, { weekday: 'long' });
  }

  /** « 12 novembre » or « 12 novembre 2025 »: for "last checked", where the weekday says nothing. */
  calendarDate(instant: number, now: number): string {
    return this.#withYear(instant, now, {});
  }

  /** « aujourd’hui à 14 h 05 », « jeudi à 9 h », « jeudi 24 décembre à 9 h ». */
  moment(instant: number, now: number): string {
    return this.strings.dayAtTime(this.day(instant, now), this.time(instant));
  }

  #withYear(instant: number, now: number, options: Intl.DateTimeFormatOptions): string {
    const year = { year: 'numeric' } as const;
    const isThisYear = this.#format(instant, year) === this.#format(now, year);
    const dated = { ...options, day: 'numeric', month: 'long' } as const;
    const written = this.#format(instant, isThisYear ? dated : { ...dated, ...year });
    return this.strings.date(written);
  }

  #format(instant: number, options: Intl.DateTimeFormatOptions): string {
    const lang = this.lang === 'en' ? 'en-GB' : this.lang;
    return formatter(lang, { timeZone: this.timeZone, ...options }).format(instant);
  }
}
