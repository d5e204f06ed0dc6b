import { alert } from './model/alert.js';
import {
  address,
  area,
  contactPoint,
  geo,
  image,
  organization,
  place,
  root,
  sectionReference,
  tiles,
} from './model/common.js';
import { poll } from './model/poll.js';
import { service } from './model/service.js';
import { showcaseEntry } from './model/showcase.js';
import { SECTIONS } from './parse-feed.js';
import type {
  EitherShape,
  Fields,
  ListShape,
  NumberShape,
  RecordShape,
  Shape,
  StringShape,
} from './shape.js';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Records that have a name of their own in the published schema. */
const NAMED: Readonly<Record<string, RecordShape>> = {
  alert,
  service,
  poll,
  showcaseEntry,
  organization,
  place,
  address,
  area,
  geo,
  image,
  tiles,
  contactPoint,
  sectionReference,
};

/** What an editor shows beside a field while somebody writes it. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  id: 'Stable name of this entry, never given to another one.',
  name: 'What it is called. For a poll: the question.',
  summary: 'One sentence that says what it is for.',
  headline: 'What happens, in a few words.',
  severity: 'How serious: info, minor, moderate, severe or extreme.',
  sent: 'When it was published, for example 2026-11-22T09:00:00+01:00.',
  expires: 'When it stops being shown.',
  instruction: 'What people should do: a text, or a list of steps.',
  paths: 'Pages that show it, for example /demarches/*. Without it: all pages.',
  inLanguage: 'Languages of the texts; a bare text is in the first one.',
  timezone: 'IANA name, for example Europe/Paris.',
  publisher: 'Who publishes this feed: the town, with the phone and hours of the town hall.',
  collector: 'Address of the vote collector.',
  provider: 'Who answers for it: the id of an organization, or the organization itself.',
  place: 'Where it is: the id of a place, or the place itself.',
  lastReviewed: 'When somebody last checked this entry.',
  reviewInterval: 'How often it should be checked, for example P1Y or P6M.',
  openingHours: 'For example Mo-Fr 09:00-12:00,13:30-17:30; Sa[1,3] 10:00-12:00; PH off.',
  openingHoursText: 'Hours in words, when they cannot be computed.',
  telephone: 'With the country code, for example +33299000000.',
  image: 'With alt: what the picture shows, for those who do not see it.',
  choices:
    'At least two, each with an id and a name. The id no-opinion is reserved for who has none. ' +
    'Of a rating: the grades, lowest first.',
  questionType:
    'single, multiple, rating (one grade of a scale) or ranking (in order of preference). ' +
    'Without it maxChoices decides between the first two.',
  maxChoices: 'How many may be ticked, or ranked.',
  shuffle: 'true: each device shows the choices in an order of its own.',
  purpose: 'What the answers can change.',
  decisionMaker: 'Who decides in the end.',
  answerBy: 'By when the town says what it decided, and why.',
  population: 'How many people could answer, to read the number of answers by.',
  offlineAlternative: 'How to take part without this page: desk, paper, phone.',
  endTime: 'When the poll closes.',
  area:
    'Where: a name, a code, and an outline as a GeoJSON geometry (Polygon or MultiPolygon). ' +
    'Of the feed itself: the town, drawn behind the map.',
  tiles:
    'Background of the map: an address with {z}, {x} and {y}, or with the credit that its licence ' +
    'asks for. Without it the outline of the town alone.',
  parvis: 'Version of the feed format: 1.0.',
};

const DIGITS_OF_YEAR = '(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
const DAY =
  '(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)' +
  `|02-(?:0[1-9]|1\\d|2[0-8]))|${DIGITS_OF_YEAR}-02-29)`;
const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?';

/** Of the web, or relative to the document. */
const WEB =
  '[Hh][Tt][Tt][Pp][Ss]?:[\\\\/]*[^\\s\\\\/?#]+\\s*(?:[\\\\/?#][\\s\\S]*)?$' +
  '|(?![A-Za-z][-+.A-Za-z0-9\\t\\n\\r]*:)\\S';

/** As strict as `check.ts`: a test holds the two together. Space around a value is passed over. */
const PATTERNS: Readonly<Record<StringShape['kind'], string>> = {
  string: '\\S',
  date: `^\\s*${DAY}\\s*$`,
  dateTime: `^\\s*${DAY}(?:[T ]${TIME}(?:Z|[+-]\\d\\d:?\\d\\d)?)?\\s*$`,
  duration:
    '^\\s*P(?=[\\dT])(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+S)?)?\\s*$',
  url: `^\\s*(?:${WEB}|[Mm][Aa][Ii][Ll][Tt][Oo]:|[Tt][Ee][Ll]:)`,
  template: `^\\s*(?:${WEB})`,
};

/**
 * The JSON Schema (2020-12) of a feed's documents, made from the shapes that `parseFeed` checks
 * with. It is as lenient as the reader: unknown fields and words pass, a single value may stand for
 * a list, a number for a code. What it refuses, `parseFeed` reports as an error. Duplicate ids and
 * time zones are beyond a schema: `parvis validate` finds them.
 */
export function feedSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Parvis feed',
    description:
      'One town’s alerts, services, polls and showcase, as a root or a section document.',
    if: {
      anyOf: [
        { type: 'array' },
        { type: 'object', required: ['items'], not: { required: ['publisher'] } },
      ],
    },
    then: { $ref: '#/$defs/sectionDocument' },
    else: { $ref: '#/$defs/feed' },
    $defs: {
      feed: rootSchema(),
      sectionDocument: sectionDocumentSchema(),
      ...Object.fromEntries(
        Object.entries(NAMED).map(([name, shape]) => [name, recordSchema(shape, name)]),
      ),
      text: textSchema(),
      empty: { title: 'Not given', enum: [null, ''] },
    },
  };
}

function rootSchema(): JsonSchema {
  const schema = recordSchema(root, 'feed') as { properties: Record<string, JsonSchema> };
  const sections = Object.values(SECTIONS).map(({ name, shape }) => [
    name,
    {
      title: titleOf(name),
      anyOf: [
        { type: 'array', items: schemaOf(shape) },
        { $ref: '#/$defs/sectionReference' },
        { type: 'null' },
      ],
    },
  ]);
  return { ...schema, properties: { ...schema.properties, ...Object.fromEntries(sections) } };
}

/** The section is named by the root that points here, not by the document: any of the four. */
function sectionDocumentSchema(): JsonSchema {
  const items = {
    type: 'array',
    items: { anyOf: Object.values(SECTIONS).map(({ shape }) => schemaOf(shape)) },
  };
  const parvis = { description: DESCRIPTIONS['parvis'], ...stringSchema('string', false) };
  return {
    title: 'Section document',
    anyOf: [items, { type: 'object', required: ['items'], properties: { parvis, items } }],
  };
}

/**
 * @param isExact within alternatives, which are told apart by JSON type: no number for a string,
 *   no single value for a list
 */
function schemaOf(shape: Shape, isExact = false): JsonSchema {
  switch (shape.kind) {
    case 'any':
      return {};
    case 'record': {
      const name = Object.keys(NAMED).find((key) => NAMED[key] === shape);
      return name ? { $ref: `#/$defs/${name}` } : recordSchema(shape);
    }
    case 'list':
      return listSchema(shape, isExact);
    case 'either':
      return eitherSchema(shape);
    case 'text':
      return isExact ? { ...textSchema(true) } : { $ref: '#/$defs/text' };
    case 'boolean':
      return { type: 'boolean' };
    case 'number':
    case 'integer':
      return numberSchema(shape);
    case 'word':
      return { anyOf: [{ enum: [...shape.words] }, stringSchema('string', isExact)] };
    default:
      return stringSchema(shape.kind, isExact);
  }
}

function recordSchema({ required, optional }: RecordShape, name?: string): JsonSchema {
  const properties = (fields: Fields, isOptional: boolean): [string, JsonSchema][] =>
    Object.entries(fields).map(([field, shape]) => [field, fieldSchema(field, shape, isOptional)]);
  const names = Object.keys(required);
  return {
    ...(name && { title: titleOf(name) }),
    type: 'object',
    ...(names.length && { required: names }),
    properties: Object.fromEntries([...properties(required, false), ...properties(optional, true)]),
  };
}

/** An optional field may be there and empty, as exports of spreadsheets leave it. */
function fieldSchema(field: string, shape: Shape, isOptional: boolean): JsonSchema {
  const description = DESCRIPTIONS[field];
  const schema = schemaOf(shape);
  return {
    ...(description && { description }),
    ...(isOptional ? { anyOf: [schema, { $ref: '#/$defs/empty' }] } : schema),
  };
}

function listSchema({ of, min = 0 }: ListShape, isExact: boolean): JsonSchema {
  const entry = schemaOf(of as Shape);
  const list = { type: 'array', items: entry, ...(min && { minItems: min }) };
  return isExact || min > 1 ? list : { anyOf: [list, entry] };
}

/** The reader falls back to the first alternative, so that one alone takes what fits none. */
function eitherSchema({ shapes }: EitherShape): JsonSchema {
  return { anyOf: shapes.map((shape, index) => schemaOf(shape, index > 0)) };
}

function numberSchema({ kind, min, max }: NumberShape): JsonSchema {
  return {
    type: kind,
    ...(min !== undefined && { minimum: min }),
    ...(max !== undefined && { maximum: max }),
  };
}

function stringSchema(kind: StringShape['kind'], isExact: boolean): JsonSchema {
  const isDate = kind === 'date' || kind === 'dateTime' || kind === 'duration';
  const type = isExact || isDate ? 'string' : ['string', 'number'];
  return { type, pattern: PATTERNS[kind] };
}

function textSchema(isExact = false): JsonSchema {
  return {
    title: 'Text',
    description: 'A text in the first language, or one text per language: {"fr": "…", "en": "…"}.',
    anyOf: [
      stringSchema('string', isExact),
      {
        type: 'object',
        additionalProperties: {
          anyOf: [stringSchema('string', false), { $ref: '#/$defs/empty' }],
        },
        not: { additionalProperties: { $ref: '#/$defs/empty' } },
      },
    ],
  };
}

/** `showcaseEntry` → "Showcase entry". */
function titleOf(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words[0]!.toUpperCase() + words.slice(1);
}
