import { areaWords, isSerious } from './alert-life.js';
import type { Alert } from './model/alert.js';
import type { Area } from './model/common.js';

/**
 * Areas that a person was asked about: what each was called then, by its key; an empty word for those
 * that they left out.
 */
export type ChosenAreas = Readonly<Record<string, string>>;

/**
 * What an area is known by, in small letters: its codes where it has any, else its names in all
 * languages.
 */
export function areaKeys({ areaDesc, geocode }: Area): string[] {
  const codes = areaWords(geocode);
  return codes.length ? codes : areaWords(areaDesc);
}

/** Whether alerts name at least two areas, so that there is something to choose. */
export function nameSeveralAreas(alerts: readonly Alert[]): boolean {
  const areas = alerts.flatMap(({ area = [] }) => area);
  return new Set(areas.flatMap((area) => areaKeys(area).slice(0, 1))).size > 1;
}

/** Whether a person chose any area. */
export function hasChosen(chosen: ChosenAreas): boolean {
  return Object.values(chosen).some(Boolean);
}

/**
 * Whether an alert is for other areas than the chosen ones. One match is enough; what names no area
 * is for everywhere, an area with neither code nor name may be anybody's, and what endangers lives is
 * everybody's business. A severe alert is put away only where the person left its areas out: one that
 * they were never asked about may hold theirs, as a department holds a quarter.
 */
export function isElsewhere(alert: Alert, chosen: ChosenAreas): boolean {
  const wanted = new Set(areaWords(Object.entries(chosen).filter(([, name]) => name)));
  const { area, severity } = alert;
  if (!area?.length || !wanted.size || severity === 'extreme') return false;
  return area.every((one) => {
    // A name, too: not every alert gives the code of an area.
    const known = [...areaKeys(one), ...areaWords(one.areaDesc)];
    const isLeftOut = known.some((key) => chosen[key] === '');
    return (
      known.length > 0 && !known.some((key) => wanted.has(key)) && (isLeftOut || !isSerious(alert))
    );
  });
}
