import { plainText } from '../plain-text.js';
import { field, isObject, listOf, wordsOf, type JsonObject } from '../json.js';
import type { Geometry } from './geometry.js';
import type { Info, Message } from './message.js';

/** Read below; everything else that says something is counted as not taken. */
const READ = new Set(
  (
    '@id @type id areaDesc geocode references sent effective onset expires status messageType category ' +
    'severity event sender senderName headline description instruction web language scope'
  ).split(' '),
);
const SHAPES = new Set(['Point', 'Polygon', 'MultiPolygon', 'GeometryCollection']);

/**
 * Alerts as GeoJSON in the way of the US National Weather Service: CAP's fields as properties of a
 * feature (https://www.weather.gov/documentation/services-web-api). `undefined` for another JSON.
 */
export function messagesInGeoJson(json: unknown): Message[] | undefined {
  const isOne = field(json, 'type') === 'Feature';
  const features = isOne ? [json] : field(json, 'features');
  if (!Array.isArray(features) || !features.every(isAlert)) return undefined;
  return features.map((feature: JsonObject, index) =>
    readFeature(feature, isOne ? [] : ['features', index]),
  );
}

function isAlert(feature: unknown): boolean {
  const properties = field(feature, 'properties');
  return !!field(properties, 'messageType') || !!field(properties, 'severity');
}

function readFeature(feature: JsonObject, path: readonly (string | number)[]): Message {
  const properties = field(feature, 'properties') as JsonObject;
  const words = (name: string): string => plainText(wordsOf(field(properties, name)));
  const place = { path: [...path, 'properties'] };
  return {
    place,
    identifier: words('id'),
    sender: words('sender'),
    sent: words('sent'),
    status: words('status'),
    msgType: words('messageType'),
    scope: words('scope'),
    references: listOf(field(properties, 'references'))
      .map((reference) => wordsOf(field(reference, 'identifier')))
      .filter(Boolean),
    infos: [{ ...readInfo(words, feature, properties), place }],
    link: '',
    untaken: Object.keys(properties).filter(
      (name) => !READ.has(name) && listOf(properties[name]).length > 0,
    ),
  };
}

function readInfo(
  words: (name: string) => string,
  feature: JsonObject,
  properties: JsonObject,
): Omit<Info, 'place'> {
  const geocode = Object.entries(field(properties, 'geocode') ?? {})
    .map(([list, codes]) => [list, listOf(codes).map(wordsOf).filter(Boolean)] as const)
    .filter(([, codes]) => codes.length);
  const area = {
    areaDesc: words('areaDesc'),
    geocode: Object.fromEntries(geocode),
    geometry: shapeOf(field(feature, 'geometry')),
    unreadable: [],
  };
  return {
    language: words('language'),
    headline: words('headline'),
    event: words('event'),
    category: listOf(field(properties, 'category')).map(wordsOf).filter(Boolean),
    severity: words('severity'),
    effective: words('effective'),
    onset: words('onset'),
    expires: words('expires'),
    senderName: words('senderName'),
    description: words('description'),
    instruction: words('instruction'),
    web: words('web'),
    contact: '',
    areas: [area],
    images: [],
  };
}

/** GeoJSON as it is; a link or a broken shape is none. */
function shapeOf(value: unknown): Geometry | undefined {
  const isShape = isObject(value) && SHAPES.has(wordsOf(value['type']));
  return isShape ? (value as unknown as Geometry) : undefined;
}
