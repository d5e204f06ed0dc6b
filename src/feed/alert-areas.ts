import { severityOf } from './alert-life.js';
import type { Alert } from './model/alert.js';

export type AlertArea = NonNullable<Alert['area']>[number];

/** Areas that a person chose: what each was called then, by its key. */
export type ChosenAreas = Readonly<Record<string, string>>;

/**
 * What an area is known by, in small letters: its codes where it has any, else its names in all
 * languages. A geocode is one code, or codes by the list that they are of: `{ "SAME": ["006109"] }`.
 */
export function areaKeys({ areaDesc, geocode }: AlertArea): string[] {
  const codes = words(geocode);
  return codes.length ? codes : words(areaDesc);
}

/** Whether alerts name at least two areas, so that there is something to choose. */
export function nameSeveralAreas(alerts: readonly Alert[]): boolean {
  const areas = alerts.flatMap(({ area = [] }) => area);
  return new Set(areas.flatMap((area) => areaKeys(area).slice(0, 1))).size > 1;
}

/**
 * Whether an alert is for other areas than the chosen ones. One match is enough; what names no area
 * is for everywhere, an area with neither code nor name may be anybody's, and what endangers lives is
 * everybody's business.
 */
export function isElsewhere({ area, severity }: Alert, chosen: ChosenAreas): boolean {
  const wanted = new Set(words(Object.entries(chosen)));
  if (!area?.length || !wanted.size || severityOf(severity) === 'extreme') return false;
  return area.every((one) => {
    // A name, too: not every alert gives the code of an area.
    const known = [...areaKeys(one), ...words(one.areaDesc)];
    return known.length > 0 && !known.some((key) => wanted.has(key));
  });
}

/** All texts and numbers in a value, in small letters. */
function words(value: unknown): string[] {
  if (typeof value === 'object') return Object.values(value ?? {}).flatMap(words);
  const word = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return word.trim() ? [word.trim().toLowerCase()] : [];
}
