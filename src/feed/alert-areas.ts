import { areaWords, severityOf } from './alert-life.js';
import type { Alert } from './model/alert.js';

export type AlertArea = NonNullable<Alert['area']>[number];

/** Areas that a person chose: what each was called then, by its key. */
export type ChosenAreas = Readonly<Record<string, string>>;

/**
 * What an area is known by, in small letters: its codes where it has any, else its names in all
 * languages.
 */
export function areaKeys({ areaDesc, geocode }: AlertArea): string[] {
  const codes = areaWords(geocode);
  return codes.length ? codes : areaWords(areaDesc);
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
  const wanted = new Set(areaWords(Object.entries(chosen)));
  if (!area?.length || !wanted.size || severityOf(severity) === 'extreme') return false;
  return area.every((one) => {
    // A name, too: not every alert gives the code of an area.
    const known = [...areaKeys(one), ...areaWords(one.areaDesc)];
    return known.length > 0 && !known.some((key) => wanted.has(key));
  });
}
