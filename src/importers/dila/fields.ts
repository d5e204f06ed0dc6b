import type { Path } from '../../feed/index.js';
import { plainText } from '../plain-text.js';
import { isObject } from '../json.js';

/** A value and where it was found, for what may have to be said of it. */
export interface Value {
  readonly text: string;
  readonly path: Path;
  /** What the source says beside it: "Standard", "Site de la commune". */
  readonly label?: string;
}

/**
 * Takes the fields of one record, and knows in the end which ones nobody took. The API writes lists
 * as JSON inside strings; they are read like lists. Never throws.
 */
export class Fields {
  readonly #taken = new Set<string>();

  constructor(
    private readonly record: Readonly<Record<string, unknown>>,
    readonly path: Path,
  ) {}

  /** The first of these fields that holds words, as plain text. */
  text(...names: string[]): Value | undefined {
    return this.#found(names, (name) => {
      const text = wordsOf(this.#take(name));
      return text ? { text, path: [...this.path, name] } : undefined;
    });
  }

  /** Single values, also given as a list, or as objects with `valeur` and a label. */
  values(name: string): Value[] {
    return this.#list(name).flatMap(({ value, path }) => {
      if (!isObject(value)) {
        const text = wordsOf(value);
        return text ? [{ text, path }] : [];
      }
      const one = new Fields(value, path);
      const found = one.text('valeur');
      const label = one.text('libelle', 'description')?.text;
      return found ? [{ ...found, ...(label && { label }) }] : [];
    });
  }

  /** The objects of a list. */
  objects(name: string): Fields[] {
    return this.#list(name).flatMap(({ value, path }) =>
      isObject(value) ? [new Fields(value, path)] : [],
    );
  }

  object(name: string): Fields | undefined {
    return this.objects(name)[0];
  }

  /** Fields that say something and that nothing has asked for. */
  untaken(): string[] {
    return Object.keys(this.record).filter(
      (name) => !this.#taken.has(name) && !isEmpty(unwrap(this.record[name])),
    );
  }

  #take(name: string): unknown {
    this.#taken.add(name);
    return Object.hasOwn(this.record, name) ? this.record[name] : undefined;
  }

  #list(name: string): { value: unknown; path: Path }[] {
    const value = unwrap(this.#take(name));
    const path = [...this.path, name];
    if (!Array.isArray(value)) return [{ value, path }];
    return value.map((entry: unknown, index) => ({ value: entry, path: [...path, index] }));
  }

  #found<T>(names: readonly string[], read: (name: string) => T | undefined): T | undefined {
    const found = names.map(read);
    return found.find((value) => value !== undefined);
  }
}

/** A list or object that was written as a string. */
function unwrap(value: unknown): unknown {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function wordsOf(value: unknown): string {
  return ['string', 'number', 'boolean'].includes(typeof value) ? plainText(`${value}`) : '';
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
