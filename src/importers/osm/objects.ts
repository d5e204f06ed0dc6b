import type { Path } from '../../feed/index.js';
import { readCoordinates, type Coordinates } from '../coordinates.js';
import { field, isObject, listOf, wordsOf } from '../json.js';

/** One object of the map, whatever document it came in. */
export interface MapObject {
  readonly path: Path;
  readonly tags: Readonly<Record<string, string>>;
  readonly position: Coordinates | undefined;
  /** `node/123`, where the document says that it is OpenStreetMap's. */
  readonly osmId: string | undefined;
  /** Any other identifier. */
  readonly identifier: string | undefined;
  /** Of uMap: the layer that somebody put it in. */
  readonly layer: string | undefined;
}

export interface MapDocument {
  readonly objects: readonly MapObject[];
  /** Straight from the map: with all that the request met, streets and borders among them. */
  readonly isRaw: boolean;
}

const OSM_ID = /(?:^|\/)(node|way|relation)\/(\d+)$/;

/** Objects with tags of Overpass JSON, GeoJSON or uMap; `undefined` for another document. */
export function readMap(json: unknown): MapDocument | undefined {
  const elements = field(json, 'elements');
  if (Array.isArray(elements)) return { objects: readElements(elements), isRaw: true };
  const layers = field(json, 'type') === 'umap' ? field(json, 'layers') : undefined;
  const objects = Array.isArray(layers)
    ? layers.flatMap((layer, at) => readLayer(layer, ['layers', at]))
    : field(json, 'type') === 'FeatureCollection'
      ? readLayer(json, [])
      : field(json, 'type') === 'Feature'
        ? [readFeature(json, [], undefined)]
        : undefined;
  return objects && { objects, isRaw: false };
}

function readElements(elements: readonly unknown[]): MapObject[] {
  const points = new Map<unknown, readonly [unknown, unknown]>();
  for (const element of elements)
    if (field(element, 'type') === 'node')
      points.set(field(element, 'id'), [field(element, 'lon'), field(element, 'lat')]);
  return elements.flatMap((element, index) => readElement(element, index, points));
}

/** Points that only give a way its shape have no tags: they are part of it, no object of their own. */
function readElement(
  element: unknown,
  index: number,
  points: ReadonlyMap<unknown, readonly [unknown, unknown]>,
): MapObject[] {
  const tags = tagsOf(field(element, 'tags'));
  if (!Object.keys(tags).length) return [];
  const center = field(element, 'center') ?? element;
  const bounds = field(element, 'bounds');
  const position =
    readCoordinates(field(center, 'lat'), field(center, 'lon')) ??
    middle(
      [field(bounds, 'minlat'), field(bounds, 'minlon')],
      [field(bounds, 'maxlat'), field(bounds, 'maxlon')],
    ) ??
    // A way names its points, which may be in the document as well.
    positionOf({
      coordinates: listOf(field(element, 'nodes')).flatMap((id) => [points.get(id) ?? []]),
    });
  const osmId = `${wordsOf(field(element, 'type'))}/${wordsOf(field(element, 'id'))}`;
  return [
    {
      path: ['elements', index],
      tags,
      position,
      osmId: OSM_ID.test(osmId) ? osmId : undefined,
      identifier: undefined,
      layer: undefined,
    },
  ];
}

function readLayer(layer: unknown, path: Path): MapObject[] {
  const options = field(layer, '_umap_options') ?? field(layer, '_storage');
  const name = wordsOf(field(options, 'name')) || undefined;
  return listOf(field(layer, 'features')).map((feature, index) =>
    readFeature(feature, [...path, 'features', index], name),
  );
}

function readFeature(feature: unknown, path: Path, layer: string | undefined): MapObject {
  const properties = field(feature, 'properties');
  const nested = field(properties, 'tags');
  const osmId = osmIdOf(feature, properties);
  return {
    path,
    tags: tagsOf(isObject(nested) ? nested : properties),
    position: positionOf(field(feature, 'geometry')),
    osmId,
    identifier: osmId ? undefined : wordsOf(field(feature, 'id')) || undefined,
    layer,
  };
}

/** Each exporter has its own place for it. */
function osmIdOf(feature: unknown, properties: unknown): string | undefined {
  const type = wordsOf(field(properties, 'type') ?? field(properties, '_type'));
  const id = wordsOf(field(properties, 'id') ?? field(properties, '_id'));
  const candidates = [
    wordsOf(field(properties, '@id')),
    wordsOf(field(feature, 'id')),
    wordsOf(field(properties, 'osm_id')),
    `${type}/${id}`,
  ];
  const [, kind, number] =
    candidates.map((candidate) => OSM_ID.exec(candidate)).find(Boolean) ?? [];
  return kind && `${kind}/${number}`;
}

/** Scalars only; the exporters' own fields are no tags. */
function tagsOf(value: unknown): Record<string, string> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value)
    .filter(([key]) => !/^(?:@|_|tags$|meta$|relations$|tainted$)/.test(key))
    .map(([key, tag]) => [key, wordsOf(tag)])
    .filter(([, tag]) => tag);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** A point as it is; of a line or an area the middle of its bounds, which may be in a courtyard. */
function positionOf(geometry: unknown): Coordinates | undefined {
  const corners = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  visit(field(geometry, 'coordinates'), corners);
  for (const part of listOf(field(geometry, 'geometries')))
    visit(field(part, 'coordinates'), corners);
  const { west, south, east, north } = corners;
  return Number.isFinite(west) ? middle([south, west], [north, east]) : undefined;
}

interface Corners {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** GeoJSON's positions in lists of any depth: longitude first. */
function visit(value: unknown, corners: Corners, depth = 0): void {
  if (!Array.isArray(value) || depth > 5) return;
  const [east, north] = value as unknown[];
  if (typeof east !== 'number' || typeof north !== 'number')
    return value.forEach((part) => visit(part, corners, depth + 1));
  corners.west = Math.min(corners.west, east);
  corners.east = Math.max(corners.east, east);
  corners.south = Math.min(corners.south, north);
  corners.north = Math.max(corners.north, north);
}

function middle(
  [south, west]: readonly unknown[],
  [north, east]: readonly unknown[],
): Coordinates | undefined {
  const [a, b] = [readCoordinates(south, west), readCoordinates(north, east)];
  return a && b
    ? readCoordinates((a.latitude + b.latitude) / 2, (a.longitude + b.longitude) / 2)
    : undefined;
}
