import {
  parseSection,
  sectionOfItem,
  type Diagnostic,
  type SectionName,
  type Text,
} from '../feed/index.js';
import type { ImportDiagnostic, ImportOptions, ImportPlace, ImportResult } from './diagnostic.js';

type Code = ImportDiagnostic['code'];
type Args = ImportDiagnostic['args'];
type Severity = ImportDiagnostic['severity'];

const PROGRESS_STEP = 1000;
/** The one diagnostic of a record that did not become an item. */
const LEFT_OUT = { isLeftOut: true } as const;

/**
 * What an import takes and leaves out. Every record is opened, and then taken or left out with the
 * reason, so that nothing gets lost; what is taken has passed the feed's own check, so that the feed
 * cannot become invalid.
 */
export class Intake<T extends { id: string }> {
  readonly #items = new Map<string, T>();
  readonly #diagnostics: ImportDiagnostic[] = [];
  /** Opened, and neither taken nor left out yet. */
  readonly #open = new Set<Entry<T>>();
  #count = 0;
  readonly #languages = new Set<string>();
  readonly #untaken = new Map<string, number>();
  #persons = 0;

  /** @param section of all items; without it, each item shows by its fields where it belongs */
  constructor(
    readonly options: ImportOptions = {},
    readonly section?: SectionName,
  ) {}

  /** A record of the document begins: from now on it counts. */
  open(place: ImportPlace = {}, name?: string): Entry<T> {
    const entry = new Entry<T>(this, place, name);
    this.#open.add(entry);
    if (++this.#count % PROGRESS_STEP === 0) this.options.onProgress?.(this.#count);
    return entry;
  }

  /** Says something of the document as a whole. */
  report(severity: Severity, code: Code, args: Args = {}, { path = [], ...at }: ImportPlace = {}) {
    this.#diagnostics.push({ code, severity, path, ...at, args });
  }

  /** The words as the feed needs them; in no language that is known, they are taken as its own. */
  text(words: string, language?: string): Text {
    const { feedLanguage = 'fr' } = this.options;
    if (!language || language === feedLanguage || primary(language) === primary(feedLanguage))
      return words;
    this.#languages.add(language);
    return { [language]: words };
  }

  /** One text in several languages; `undefined` when none has words. */
  texts(variants: Readonly<Record<string, string>>): Text | undefined {
    const entries = Object.entries(variants).filter(([, words]) => words);
    if (entries.length === 0) return undefined;
    if (entries.length === 1) return this.text(entries[0]![1], entries[0]![0]);
    const { feedLanguage = 'fr' } = this.options;
    for (const [tag] of entries)
      if (primary(tag) !== primary(feedLanguage)) this.#languages.add(tag);
    return Object.fromEntries(entries);
  }

  /** A field that says something and that no item has a place for. */
  fieldNotTaken(name: string, times = 1): void {
    this.#untaken.set(name, (this.#untaken.get(name) ?? 0) + times);
  }

  /** The name or contact data of one person that were not asked for. */
  personNotTaken(): void {
    this.#persons++;
  }

  /** @internal */
  push(diagnostic: ImportDiagnostic): void {
    this.#diagnostics.push(diagnostic);
  }

  /** @internal */
  close(entry: Entry<T>): void {
    this.#open.delete(entry);
  }

  /** @internal False when the id has been taken already. */
  keep(item: T): boolean {
    if (this.#items.has(item.id)) return false;
    this.#items.set(item.id, item);
    return true;
  }

  result(): ImportResult<T> {
    for (const entry of this.#open) entry.leaveOut('empty-record');
    const isSilent = !this.#diagnostics.some(({ severity }) => severity === 'error');
    if (!this.#count && isSilent) this.report('warning', 'nothing-found');
    if (this.#persons) this.report('hint', 'persons-not-taken', { count: this.#persons });
    const counts = [...this.#untaken].sort(([, a], [, b]) => b - a);
    if (counts.length)
      this.report('hint', 'fields-not-taken', { fields: Object.fromEntries(counts) });
    const items = [...this.#items.values()];
    return {
      items,
      in: this.#count,
      leftOut: this.#count - items.length,
      diagnostics: this.#diagnostics,
      languages: [...this.#languages],
    };
  }
}

/** One record on its way from the document into the feed. */
export class Entry<T extends { id: string }> {
  #isOpen = true;

  constructor(
    private readonly intake: Intake<T>,
    private readonly place: ImportPlace,
    /** What people call it, as soon as that is known. */
    public name?: string,
  ) {}

  hint(code: Code, args: Args = {}, place?: ImportPlace): void {
    this.#say('hint', code, args, place);
  }

  warn(code: Code, args: Args = {}, place?: ImportPlace): void {
    this.#say('warning', code, args, place);
  }

  /** The end of this record. `hint` when its author wanted it so. */
  leaveOut(code: Code, args: Args = {}, severity: Severity = 'error', place?: ImportPlace): void {
    if (!this.#isOpen) return;
    this.#close();
    this.#say(severity, code, args, place, LEFT_OUT);
  }

  /** The end of this record: it becomes this item, without the values that no feed can hold. */
  take(draft: T): void {
    const section = this.intake.section ?? sectionOfItem(draft);
    const { items, diagnostics } = parseSection(section, [draft]);
    const problems = diagnostics.filter(isProblem);
    if (!items[0]) {
      const [{ code, args } = { code: 'wrong-type', args: {} } as const] = problems;
      return this.leaveOut(code, args);
    }
    const item = problems.length ? (items[0] as unknown as T) : draft;
    if (!this.intake.keep(item)) return this.leaveOut('duplicate-id', { id: item.id });
    this.#close();
    for (const { code, args } of problems) this.warn(code, args);
  }

  #close(): void {
    this.#isOpen = false;
    this.intake.close(this);
  }

  #say(
    severity: Severity,
    code: Code,
    args: Args,
    place: ImportPlace = {},
    more: object = {},
  ): void {
    const { path = [], ...at } = { ...this.place, ...place };
    const item = this.name;
    this.intake.push({ code, severity, path, ...at, ...(item && { item }), args, ...more });
  }
}

/** Words outside of a list are good where the feed shows any word as it is given. */
function isProblem({ code, severity }: Diagnostic): boolean {
  return severity === 'error' && code !== 'unknown-word';
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
