import ICAL from 'ical.js';
import type { ContentLine } from './lines.js';

/** A property taken apart by the library. */
export interface Property {
  readonly name: string;
  readonly line: number;
  /** The whole line, for who has to be told of it. */
  readonly source: string;
  /** Texts without their escapes; a rule is an object. */
  readonly values: readonly unknown[];
  readonly parameter: (name: string) => string;
}

const SHOWN = 120;
const TEXTS = 'x-alt-desc styled-description x-wr-calname x-wr-timezone name geo conference image';
/** Dates stay as they are written, so that what is no date is seen; a list ends at a comma. */
const DATES = 'dtstart dtend duration recurrence-id last-modified dtstamp created';
const LISTS = 'exdate rdate';

const byName = (names: string, details: object): object =>
  Object.fromEntries(names.split(' ').map((name) => [name, details]));
const standard = ICAL.design.icalendar as { value: object; property: object };
const AS_WRITTEN = { date: {}, 'date-time': {}, period: {}, duration: {} };
const DESIGN = {
  ...standard,
  value: { ...standard.value, ...AS_WRITTEN },
  property: {
    ...standard.property,
    ...byName(TEXTS, { defaultType: 'text' }),
    ...byName(DATES, { defaultType: 'date' }),
    ...byName(LISTS, { defaultType: 'date', multiValue: ',' }),
  },
} as unknown as Parameters<typeof ICAL.parse.property>[1];

/** What a component says. A property that cannot be read does not take the others with it. */
export class Properties {
  readonly broken: ContentLine[] = [];
  readonly #byName = new Map<string, Property[]>();

  constructor(lines: readonly ContentLine[]) {
    for (const line of lines) {
      const property = readProperty(line);
      const known = property && this.#byName.get(property.name);
      if (known) known.push(property);
      else if (property) this.#byName.set(property.name, [property]);
      else this.broken.push({ line: line.line, text: shown(line.text) });
    }
  }

  names(): Iterable<string> {
    return this.#byName.keys();
  }

  all(name: string): readonly Property[] {
    return this.#byName.get(name) ?? [];
  }

  first(name: string): Property | undefined {
    return this.all(name)[0];
  }

  /** The first of these that says something. */
  text(...names: string[]): string {
    for (const name of names)
      for (const property of this.all(name)) {
        const text = textOf(property);
        if (text) return text;
      }
    return '';
  }
}

export function textOf({ values: [value] }: Property): string {
  return typeof value === 'string' ? value.trim() : '';
}

function readProperty({ text, line }: ContentLine): Property | undefined {
  if (!/^[\w-]+[;:]/.test(text)) return undefined;
  try {
    const read = ICAL.parse.property(text, DESIGN) as unknown[];
    const [name, parameters, , ...values] = read as [string, Record<string, unknown>, ...unknown[]];
    const parameter = (key: string): string => {
      const value = Object.hasOwn(parameters, key) ? parameters[key] : '';
      return typeof value === 'string' ? value.trim() : '';
    };
    return { name, line, source: shown(text), values, parameter };
  } catch {
    return undefined;
  }
}

function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
