import type { ShowcaseEntry } from '../feed/index.js';
import type { ImportOptions, ImportResult } from './diagnostic.js';
import { Intake } from './intake.js';
import { readJson } from './json.js';
import { inLanguages, placeItem } from './osm/item.js';
import { kindOf, type Kind } from './osm/kinds.js';
import { readMap, type MapObject } from './osm/objects.js';
import { isUntaken } from './osm/words.js';
import { slug } from './slug.js';

/** A place that is gone or not there yet. */
const GONE = /^(?:disused|abandoned|was|removed|demolished|razed|closed|construction|proposed):/;
/** Streets, borders, rivers, fields. */
const GROUND = /^(?:highway|boundary|waterway|railway|landuse|natural|place|route|admin_level)$/;
/** Of a map that somebody drew: all that is known is that it is a place. */
const PLACE: Kind = { type: 'CivicStructure', fr: 'Lieu', en: 'Place' };

/**
 * Reads places of OpenStreetMap (an answer of Overpass, GeoJSON) or of a map that somebody drew
 * (GeoJSON, uMap) into `showcase`. What says of itself that it comes from OpenStreetMap carries its
 * licence and contributors. Never throws.
 */
export function importOsm(text: string, options: ImportOptions = {}): ImportResult<ShowcaseEntry> {
  const intake = new Intake<ShowcaseEntry>(options, 'showcase');
  const reading = readJson(text);
  const map = 'json' in reading ? readMap(reading.json) : undefined;
  if ('message' in reading) intake.report('error', 'json-syntax', { message: reading.message });
  else if (!map) intake.report('error', 'not-this-format', { format: 'osm' });
  const rare = new Set<string>();
  for (const object of map?.objects ?? []) takeObject(object, map!.isRaw, intake, rare);
  return intake.result();
}

function takeObject(
  object: MapObject,
  isRaw: boolean,
  intake: Intake<ShowcaseEntry>,
  rare: Set<string>,
): void {
  const { tags, path, position } = object;
  const said = inLanguages(tags, 'name', intake) ?? tags['brand'] ?? tags['operator'];
  const plain = typeof said === 'object' ? Object.values(said)[0] : said;
  const entry = intake.open({ path }, plain);
  const found = kindOf(tags);
  const isGone =
    Object.keys(tags).some((tag) => GONE.test(tag)) && !found
      ? true
      : /^(?:off|closed)$/i.test(tags['opening_hours'] ?? '');
  if (isGone) return entry.leaveOut('not-published', {}, 'hint');
  // A map by hand says what its places are by their layer, or not at all.
  if (!found && (isRaw || Object.keys(tags).some((tag) => GROUND.test(tag))))
    return entry.leaveOut('not-taken', { kind: kindWords(tags) }, 'hint');
  if (!said || !plain) return entry.leaveOut('missing-field', { field: 'name' });
  if (found && !found.isKnown && !rare.has(found.tag)) {
    rare.add(found.tag);
    entry.hint('unknown-type', { value: found.tag, used: found.kind.fr });
  }
  if (!position) entry.warn('position-unreadable', { given: '' });
  for (const tag of Object.keys(tags)) if (isUntaken(tag)) intake.fieldNotTaken(tag);
  const { prefix = 'osm' } = intake.options;
  const id = `${prefix}:${object.osmId ?? object.identifier ?? slug(plain, place(object))}`;
  entry.take(placeItem(object, { id, name: said, kind: found?.kind ?? PLACE }, { intake, entry }));
}

/** Two places of one name are told apart by where they are. */
function place({ position }: MapObject): string {
  return position ? `${position.latitude} ${position.longitude}` : '';
}

function kindWords(tags: MapObject['tags']): string {
  const [first] = Object.entries(tags).filter(([tag]) => !/^(?:name|source|type)\b/.test(tag));
  return first ? first.join('=') : 'name';
}
