import type { Text } from '../../feed/index.js';
import type { Reader } from './reader.js';

type Forms = readonly [one: string, many: string];

const UNITS: Readonly<Record<string, { readonly fr: Forms; readonly en: Forms }>> = {
  Y: { fr: ['an', 'ans'], en: ['year', 'years'] },
  M: { fr: ['mois', 'mois'], en: ['month', 'months'] },
  W: { fr: ['semaine', 'semaines'], en: ['week', 'weeks'] },
  D: { fr: ['jour', 'jours'], en: ['day', 'days'] },
  H: { fr: ['heure', 'heures'], en: ['hour', 'hours'] },
  TM: { fr: ['minute', 'minutes'], en: ['minute', 'minutes'] },
};

/** How long it takes: a text as it is, a duration of one unit ("P3W") in words. */
export function readDuration(reader: Reader, name: string): Text | undefined {
  const words = reader.words(name);
  if (!/^P[\dT]/.test(words)) return reader.text(name);
  const [, days, dayUnit, hours, hourUnit] = /^P(?:(\d+)([YMWD])|T(\d+)([HM]))$/.exec(words) ?? [];
  const count = Number(days ?? hours);
  const unit = UNITS[dayUnit ?? (hourUnit === 'M' ? 'TM' : (hourUnit ?? ''))];
  if (!unit) {
    reader.warn(name, 'value-unreadable', { field: name, value: words });
    return undefined;
  }
  const inWords = ([one, many]: Forms, isOne: boolean): string => `${count} ${isOne ? one : many}`;
  return reader.label({ fr: inWords(unit.fr, count < 2), en: inWords(unit.en, count === 1) });
}
