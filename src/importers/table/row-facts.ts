import type { Image, Text } from '../../feed/index.js';
import { readNumber } from '../coordinates.js';
import { readDate } from '../dates.js';
import type { ImportDiagnostic } from '../diagnostic.js';
import { readFrenchHours, readWeekdayColumns } from '../hours/french-hours.js';
import type { HoursReading } from '../hours/hours.js';
import type { Entry, Intake } from '../intake.js';
import { readBoolean } from './cells.js';
import type { Plan } from './plan.js';
import type { Say } from './rules.js';
import type { TargetName } from './targets.js';

const NOTHING: readonly string[] = [];
const MAX_KNOWN = 1000;

/** What one row says, field by field in the types of the feed; what cannot be read is said at once. */
export class RowFacts {
  readonly #say: Say = (field, value) => this.warn('value-unreadable', { field, value });

  constructor(
    readonly plan: Plan,
    private readonly cells: readonly string[],
    private readonly intake: Intake<{ id: string }>,
    readonly entry: Entry<{ id: string }>,
  ) {}

  parts(target: TargetName): readonly string[] {
    return this.plan.readers.get(target)?.(this.cells, this.#say) ?? NOTHING;
  }

  words(target: TargetName): string {
    return this.parts(target)[0] ?? '';
  }

  text(target: TargetName): Text | undefined {
    const words = this.words(target);
    return words ? this.inLanguage(words) : undefined;
  }

  texts(target: TargetName): Text[] {
    const parts = this.parts(target);
    return parts.length < 2
      ? parts.map((words) => this.inLanguage(words))
      : [...new Set(parts)].map((words) => this.inLanguage(words));
  }

  boolean(target: TargetName): boolean | undefined {
    return this.#read(target, readBoolean);
  }

  number(target: TargetName): number | undefined {
    return this.#read(target, readNumber);
  }

  date(target: TargetName): string | undefined {
    return this.#read(target, readDate, 'date-unreadable');
  }

  images(): Image[] {
    const urls = this.parts('image').flatMap((part) => part.split(/[\s;|]+|,(?=\s*http)/));
    if (!urls.length) return [];
    const [alt, creditText] = [this.text('image.alt'), this.words('image.creditText')];
    return urls
      .map((url) => url.replace(/,$/, ''))
      .filter(Boolean)
      .map((url) => ({ url, ...(alt && { alt }), ...(creditText && { creditText }) }));
  }

  /** The hours as one cell says them, or a cell for each day. */
  hours(): { openingHours?: string; openingHoursText?: Text } {
    const { weekdays } = this.plan;
    const words = weekdays ? '' : this.words('openingHours');
    if (!weekdays && !words) return this.#saidHours();
    const reading: HoursReading = weekdays
      ? readWeekdayColumns(weekdays.map((read) => read?.(this.cells, this.#say)[0]))
      : this.#readHours(words);
    const { openingHours, openingHoursText, isUnreadable } = reading;
    if (isUnreadable) this.warn('hours-unreadable', { value: openingHoursText });
    if (openingHours) return { openingHours, ...this.#saidHours() };
    return openingHoursText
      ? { openingHoursText: this.inLanguage(openingHoursText) }
      : this.#saidHours();
  }

  inLanguage(words: string): Text {
    return this.intake.text(words, this.plan.mapping.language);
  }

  warn(code: ImportDiagnostic['code'], args: ImportDiagnostic['args']): void {
    this.entry.warn(code, args);
  }

  /** Many places of a table are open at the same hours. */
  #readHours(words: string): HoursReading {
    const { knownHours } = this.plan;
    const known = knownHours.get(words);
    if (known) return known;
    const reading = readFrenchHours(words);
    if (knownHours.size < MAX_KNOWN) knownHours.set(words, reading);
    return reading;
  }

  #saidHours(): { openingHoursText?: Text } {
    const openingHoursText = this.text('openingHoursText');
    return openingHoursText ? { openingHoursText } : {};
  }

  #read<T>(
    target: TargetName,
    read: (words: string) => T | undefined,
    code: ImportDiagnostic['code'] = 'value-unreadable',
  ): T | undefined {
    const words = this.words(target);
    if (!words) return undefined;
    const value = read(words);
    if (value === undefined) this.warn(code, { field: target, value: words });
    return value;
  }
}
