import { openingWords } from '../../../controllers/opening-words.js';
import type { ShowcaseEntry, Stop } from '../../../feed/model/showcase.js';
import { ownValue } from '../../../feed/own-value.js';
import { zoneOf } from '../../../feed/showcase-dates.js';
import { instantOf } from '../../../feed/zoned-time.js';
import type { OpeningState } from '../../../hours/index.js';
import { hasDoor } from '../kinds.js';
import type { Showcase } from '../showcase.js';

/** What one wants to know of a door before going there, or of an event. */
export interface Door {
  /** Only of what has hours. */
  readonly state?: OpeningState;
  /** « Ouvert, ferme à 19 h », « samedi à 15 h »; empty where there is nothing to say. */
  readonly words: string;
  /** Why one had better check: « Jour férié : vérifiez avant de venir ». */
  readonly doubt?: string;
}

/** The state of an entry's door, or of one of its stops, where that has hours of its own. */
export function doorOf(
  entry: ShowcaseEntry,
  stop: Stop | undefined,
  showcase: Pick<Showcase, 'localize' | 'now' | 'root'>,
): Door {
  const { localize } = showcase;
  const timed = stop && (hasHours(stop) || stop.openingHoursText) ? stop : entry;
  if (entry.startDate && !stop) return { words: dateWords(entry, entry.startDate, showcase) };
  if (!hasHours(timed)) {
    if (timed.openingHoursText) return { words: localize.plain(timed.openingHoursText) };
    if (!hasDoor(entry)) return { words: '' };
  }
  const context = { instant: showcase.now(), root: showcase.root(), localize };
  const { state, words, doubt } = openingWords(timed, context, entry.telephone);
  return { state, words, doubt };
}

function hasHours({ openingHours, specialOpeningHours }: Stop): boolean {
  return openingHours !== undefined || specialOpeningHours !== undefined;
}

/** When it takes place, and first of all if it does not. */
function dateWords(
  { eventStatus = '', timezone }: ShowcaseEntry,
  startDate: string,
  { localize, now, root }: Pick<Showcase, 'localize' | 'now' | 'root'>,
): string {
  const zone = zoneOf({ timezone }, root()?.timezone);
  const moments = localize.momentsIn(zone);
  const start = instantOf(startDate, zone);
  const date = startDate.length > 10 ? moments.moment(start, now()) : moments.day(start, now());
  return [ownValue(localize.strings.eventStatus, eventStatus), date].filter(Boolean).join(', ');
}
