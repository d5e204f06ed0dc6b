import type { Shape } from '../../src/feed/shape.js';

const DAY_MS = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();
const PAST = /^(sent|startTime|effective|onset|validFrom|lastReviewed)$/;

/** Fields that decide whether an item is shown at all, or that name another one. */
const FIXED: Readonly<Record<string, unknown>> = {
  ...{ dayOfWeek: ['Mo'], opens: '09:00', closes: '12:00', soleTrader: false, consent: true },
  ...{ isAccessibleForFree: false, currency: 'EUR', priceCurrency: 'EUR', maxChoices: 1 },
  ...{ latitude: 48.1, longitude: -1.6, reviewInterval: 'P1Y' },
  ...Object.fromEntries(
    ['page', 'paths', 'affects', 'references', 'isRelatedTo', 'timezone', 'nth', 'closed'].map(
      (name) => [name, undefined],
    ),
  ),
};

export interface Filling {
  /** What stands in the text field at this path, such as `contactPoint.0.name`. */
  text(path: string): unknown;
  /** What stands in a field that has no languages, such as a postal code; without it, a text. */
  string?(path: string): unknown;
  /** What stands in the address at this path. */
  url(path: string): unknown;
  /** Entries of each list. */
  readonly copies: number;
}

/** A value of the feed in which every field is filled, from the model that the feed is read by. */
export function fillShape(shape: Shape, filling: Filling, path = '', index = 0): unknown {
  switch (shape.kind) {
    case 'text':
      return filling.text(path);
    case 'string':
      // A day, among structured hours.
      if (/\.valid(From|Through)$/.test(path)) return at(path.endsWith('From') ? -1 : 9);
      return filling.string ? filling.string(path) : filling.text(path);
    case 'url':
    case 'template':
      return filling.url(path);
    case 'word':
      return shape.words[index % shape.words.length];
    case 'date':
      return at(9).slice(0, 10);
    case 'dateTime':
      return at(PAST.test(path.split('.').at(-1)!) ? -1 : 9);
    case 'number':
    case 'integer':
      return shape.min ?? 1;
    case 'boolean':
      return true;
    case 'list':
      return Array.from({ length: filling.copies }, (_, at) =>
        fillShape(shape.of as Shape, filling, `${path}.${at}`, at),
      );
    case 'either':
      // The first form is the fuller one where it has fields, else the last.
      return fillShape(
        shape.shapes.at(shape.shapes[0]!.kind === 'record' && index % 2 ? 0 : -1)!,
        filling,
        path,
        index,
      );
    case 'record': {
      const fields = Object.entries({ ...shape.required, ...shape.optional });
      return Object.fromEntries(
        fields.map(([name, field]) => [
          name,
          name in FIXED
            ? FIXED[name]
            : fillShape(field, filling, path ? `${path}.${name}` : name, index),
        ]),
      );
    }
    default:
      return undefined;
  }
}
