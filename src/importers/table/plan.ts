import type { HoursReading } from '../hours/hours.js';
import type { Intake } from '../intake.js';
import { fold } from './cells.js';
import type { Mapping, Rule } from './mapping.js';
import { toDegrees, type ToDegrees } from './projections.js';
import { columnsOf, compileRule, type Reader } from './rules.js';
import { targetsOf, type TargetName } from './targets.js';

/** Without these no row becomes an item. */
const NEEDED = new Set<TargetName>(['name', 'type']);

/** A mapping made ready for one table. */
export interface Plan {
  readonly mapping: Mapping;
  readonly readers: ReadonlyMap<TargetName, Reader>;
  /** Monday first. */
  readonly weekdays?: readonly (Reader | undefined)[];
  readonly toDegrees?: ToDegrees;
  /** What hours that came before mean. */
  readonly knownHours: Map<string, HoursReading>;
  /** Columns that nothing reads, with what to call them. */
  readonly untaken: readonly (readonly [index: number, name: string])[];
}

/** Where each header stands; of a repeated one the first. */
export class Columns {
  readonly #places = new Map<string, number>();
  readonly repeated: string[] = [];

  constructor(readonly header: readonly string[]) {
    for (const [index, name] of header.entries()) {
      const key = fold(name);
      if (!key) continue;
      if (this.#places.has(key)) this.repeated.push(name.trim());
      else this.#places.set(key, index);
    }
  }

  find(header: string): number | undefined {
    return this.#places.get(fold(header));
  }

  get names(): string[] {
    return this.header.map((name) => name.trim()).filter(Boolean);
  }
}

/**
 * Finds the columns of a mapping in a table and says what is missing; a preset names columns that a
 * table may leave out. `undefined` when no row could become an item.
 */
export function makePlan(
  mapping: Mapping,
  columns: Columns,
  { intake, isPreset }: { intake: Intake<{ id: string }>; isPreset: boolean },
): Plan | undefined {
  const taken = new Set<number>();
  const find = (header: string): number | undefined => {
    const index = columns.find(header);
    if (index !== undefined) taken.add(index);
    return index;
  };
  const targets = targetsOf(mapping.section);
  const compile = (rule: Rule, target: TargetName): Reader | undefined =>
    compileRule(rule, { ...targets[target], find });
  const readers = new Map<TargetName, Reader>();
  const { weekdays, fields } = splitWeek(mapping);
  for (const [target, rule] of fields) {
    const reader = compile(rule, target);
    const isNeeded = !reader && NEEDED.has(target);
    if (reader) readers.set(target, reader);
    // Of alternatives one is enough.
    if (isNeeded || !(isPreset || (reader && Array.isArray(rule))))
      reportMissing(intake, columns, rule, isNeeded ? 'error' : 'warning');
  }
  const week = weekdays?.map((rule) => compile(rule, 'openingHours'));
  if (weekdays && !isPreset) reportMissing(intake, columns, weekdays, 'warning');
  for (const header of columns.repeated)
    intake.report(taken.has(columns.find(header)!) ? 'warning' : 'hint', 'header-repeated', {
      header,
    });
  if (fields.some(([target]) => NEEDED.has(target) && !readers.has(target))) return undefined;
  return {
    mapping,
    readers,
    knownHours: new Map(),
    ...(week && { weekdays: week }),
    ...(mapping.projection && { toDegrees: toDegrees(mapping.projection) }),
    untaken: columns.header.flatMap((name, index) =>
      taken.has(index) ? [] : [[index, name.trim() || letterOf(index)] as const],
    ),
  };
}

function splitWeek({ fields }: Mapping): {
  fields: (readonly [TargetName, Rule])[];
  weekdays: readonly Rule[] | undefined;
} {
  const entries = Object.entries(fields) as [TargetName, Rule][];
  const week = entries.find(([, rule]) => typeof rule === 'object' && 'weekdays' in rule)?.[1];
  return {
    fields: entries.filter(([, rule]) => rule !== week),
    weekdays: (week as { weekdays?: readonly Rule[] } | undefined)?.weekdays,
  };
}

function reportMissing(
  intake: Intake<{ id: string }>,
  columns: Columns,
  rule: Rule,
  severity: 'error' | 'warning',
): void {
  const missing = columnsOf(rule).filter((header) => columns.find(header) === undefined);
  for (const header of new Set(missing))
    intake.report(severity, 'header-missing', { header, words: columns.names });
}

/** As a spreadsheet calls a column without a header. */
function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter;
}
