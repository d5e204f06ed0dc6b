import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Root } from '../../src/feed/index.js';
import type { Text } from '../../src/feed/index.js';
import { lintRoot, lintSection } from '../../src/feed/lint.js';
import type { SectionName } from '../../src/feed/section.js';

const root: Root = {
  parvis: '1.0',
  inLanguage: ['fr'],
  timezone: 'Europe/Paris',
  publisher: { id: 'org:mairie', name: 'Ville', telephone: '+33299000000' },
  places: [{ id: 'lieu:mairie', name: 'Mairie' }],
  organizations: [{ id: 'org:caf', name: 'Caf' }],
};
const now = Date.parse('2026-11-23T12:00:00+01:00');

/** `code @ path` of each finding. */
function findings(name: SectionName, item: object, changes: Partial<Root> = {}): string[] {
  const context = { now, root: { ...root, ...changes }, itemIds: new Set(['a0']) };
  const whole = { id: 'x', name: 'X', ...item };
  return lintSection(name, [whole], context).map(
    ({ code, severity, path }) => `${severity} ${code} @ ${path.join('.')}`,
  );
}

const alert = { headline: 'H', severity: 'info', sent: '2026-11-23', expires: '2026-11-25T18:00' };
const poll = {
  choices: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  endTime: '2026-12-31',
};
const desk = [{ channelType: 'in-person', place: 'lieu:mairie' }];
const service = { availableChannel: desk, lastReviewed: '2026-01-01' };

const cases: [string, SectionName, object, string[], Partial<Root>?][] = [
  ['a current alert', 'alerts', alert, []],
  [
    'an alert that is over',
    'alerts',
    { ...alert, expires: '2026-11-23T11:59' },
    ['warning alert-expired @ 0.expires'],
  ],
  [
    'an alert that ends at this moment',
    'alerts',
    { ...alert, expires: '2026-11-23T12:00' },
    ['warning alert-expired @ 0.expires'],
  ],
  [
    'an alert that ends before it begins',
    'alerts',
    { ...alert, expires: '2026-11-22' },
    ['error ends-before-start @ 0.expires'],
  ],
  [
    'an alert that takes effect too late',
    'alerts',
    { ...alert, effective: '2026-11-26' },
    ['error ends-before-start @ 0.expires'],
  ],
  [
    'an alert of the future',
    'alerts',
    { ...alert, sent: '2026-11-23T12:06' },
    ['warning sent-in-future @ 0.sent'],
  ],
  [
    'an alert for an area that cannot be drawn',
    'alerts',
    { ...alert, area: [{ areaDesc: 'Bourg', geometry: { type: 'Circle' } }] },
    ['warning broken-area @ 0.area.0.geometry'],
  ],
  ['an alert of a clock that is ahead', 'alerts', { ...alert, sent: '2026-11-23T12:04' }, []],
  [
    'times that depend on the device',
    'alerts',
    alert,
    ['warning time-without-zone @ 0.sent'],
    { timezone: undefined },
  ],
  [
    'times with an offset',
    'alerts',
    { ...alert, sent: '2026-11-23T10:00Z', expires: '2026-11-25T18:00+01:00' },
    [],
    { timezone: undefined },
  ],
  [
    'an update of an alert that is gone',
    'alerts',
    { ...alert, references: ['a0', 'mairie,a0,2026-11-22', 'a9'] },
    ['warning dangling-reference @ 0.references.2'],
  ],
  ['a service with a desk', 'services', service, []],
  [
    'a service with a phone number',
    'services',
    { ...service, availableChannel: [{ channelType: 'online', telephone: '3646' }] },
    [],
  ],
  [
    'a service with a phone of its own',
    'services',
    { ...service, availableChannel: [], contactPoint: [{ telephone: '3646' }] },
    [],
  ],
  [
    'a service that is only online',
    'services',
    { ...service, availableChannel: [{ channelType: 'online', url: 'https://a.fr' }] },
    ['warning no-human-channel @ 0.availableChannel'],
  ],
  [
    'a service without any channel',
    'services',
    { lastReviewed: '2026-01-01' },
    ['warning no-human-channel @ 0'],
  ],
  [
    'a service that nobody checked',
    'services',
    { availableChannel: desk },
    ['hint never-reviewed @ 0'],
  ],
  [
    'a service that was checked in time',
    'services',
    { ...service, lastReviewed: '2025-11-24', reviewInterval: 'P1Y' },
    [],
  ],
  [
    'a service that is due',
    'services',
    { ...service, lastReviewed: '2025-11-23', reviewInterval: 'P1Y' },
    ['warning review-overdue @ 0.lastReviewed'],
  ],
  [
    'a service that was due a week ago',
    'services',
    { ...service, lastReviewed: '2026-11-09', reviewInterval: 'P1W' },
    ['warning review-overdue @ 0.lastReviewed'],
  ],
  ['an endless interval', 'services', { ...service, reviewInterval: 'P999999999999Y' }, []],
  [
    'a desk that nobody knows',
    'services',
    { ...service, availableChannel: [...desk, { place: 'lieu:gare' }] },
    ['warning dangling-reference @ 0.availableChannel.1.place'],
  ],
  [
    'a service done elsewhere, by phone',
    'services',
    { ...service, availableChannel: [], referral: { telephone: '3939' } },
    [],
  ],
  [
    'related services, one of which nobody knows',
    'services',
    { ...service, isRelatedTo: ['a0', 'lost'] },
    ['warning dangling-reference @ 0.isRelatedTo.1'],
  ],
  ['a provider that is known', 'services', { ...service, provider: 'org:caf' }, []],
  ['the publisher as provider', 'services', { ...service, provider: 'org:mairie' }, []],
  [
    'a provider that nobody knows',
    'services',
    { ...service, provider: 'org:cpam' },
    ['warning dangling-reference @ 0.provider'],
  ],
  [
    'a picture without words',
    'showcase',
    { type: 'NGO', image: [{ url: '/a.jpg', alt: 'Le lavoir' }, { url: '/b.jpg' }] },
    ['warning image-without-alt @ 0.image.1', 'hint never-reviewed @ 0'],
  ],
  [
    'a shop to be checked again',
    'showcase',
    { lastReviewed: '2024-01-01', reviewInterval: 'P1Y' },
    ['warning review-overdue @ 0.lastReviewed'],
  ],
  [
    'an event that ends before it begins',
    'showcase',
    { startDate: '2026-12-02', endDate: '2026-12-01' },
    ['warning ends-before-start @ 0.endDate'],
  ],
  [
    'an entry that leads on to another, and to one that nobody knows',
    'showcase',
    { lastReviewed: '2026-01-01', isRelatedTo: ['a0', 'lost'] },
    ['warning dangling-reference @ 0.isRelatedTo.1'],
  ],
  [
    'a shop at a place of the feed',
    'showcase',
    { lastReviewed: '2026-01-01', place: 'lieu:mairie' },
    [],
  ],
  [
    'a shop at a place that nobody knows',
    'showcase',
    { lastReviewed: '2026-01-01', place: 'lieu:gare' },
    ['warning dangling-reference @ 0.place'],
  ],
  [
    'rounds with a stop that nobody knows',
    'showcase',
    { lastReviewed: '2026-01-01', stops: [{ place: 'lieu:mairie' }, { place: 'lieu:gare' }] },
    ['warning dangling-reference @ 0.stops.1.place'],
  ],
  ['an event of one day', 'showcase', { startDate: '2026-12-02T09:00', endDate: '2026-12-02' }, []],
  ['a poll', 'polls', poll, []],
  [
    'two choices of one id',
    'polls',
    { ...poll, choices: [...poll.choices, { id: 'a', name: 'C', image: { url: '/a' } }] },
    ['error duplicate-choice @ 0.choices.2.id', 'warning image-without-alt @ 0.choices.2.image'],
  ],
  [
    'a poll that ends before it begins',
    'polls',
    { ...poll, startTime: '2027-01-01' },
    ['error ends-before-start @ 0.endTime'],
  ],
  [
    'more choices allowed than there are',
    'polls',
    { ...poll, maxChoices: 3 },
    ['warning too-many-choices @ 0.maxChoices'],
  ],
  [
    'a ranking in an order of its own',
    'polls',
    { ...poll, questionType: 'ranking', shuffle: true },
    [],
  ],
  [
    'a scale in no order, with several grades',
    'polls',
    { ...poll, questionType: 'rating', shuffle: true, maxChoices: 2 },
    ['warning unused-field @ 0.maxChoices', 'warning unused-field @ 0.shuffle'],
  ],
];

describe('lintSection', () => {
  for (const [what, name, item, expected, changes] of cases)
    it(`${expected.length ? 'reports' : 'accepts'} ${what}`, () => {
      assert.deepEqual(findings(name, item, changes), expected);
    });
});

describe('the day of the next review', () => {
  const due = (lastReviewed: string, reviewInterval: string): unknown => {
    const context = { now: Infinity, root, itemIds: new Set<string>() };
    const whole = { id: 'x', name: 'X', ...service, lastReviewed, reviewInterval };
    return lintSection('services', [whole], context).map(({ args }) => args['due'])[0];
  };

  it('is counted by the calendar, whatever the zone', () => {
    assert.equal(due('2025-10-07', 'P1Y'), '2026-10-07');
    assert.equal(due('2025-10-07T23:30:00+02:00', 'P6M'), '2026-04-07');
    assert.equal(due('2025-12-31', 'P2W1D'), '2026-01-15');
  });
});

describe('lintRoot', () => {
  const codes = (changes: Partial<Root>): string[] =>
    lintRoot({ ...root, ...changes }).map(({ code, path }) => [code, ...path].join(' '));

  it('accepts a whole root', () => {
    assert.deepEqual(codes({}), []);
  });

  it('asks for the languages and for the phone of the town hall', () => {
    assert.deepEqual(codes({ inLanguage: [], publisher: { name: 'Ville' } }), [
      'no-language',
      'no-publisher-phone publisher',
    ]);
  });

  it('reports a second place of one id', () => {
    const places = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
      { id: 'a', name: 'C' },
    ];
    assert.deepEqual(codes({ places }), ['duplicate-id places 2 id']);
  });

  const square = [
    [-1.7, 48.1],
    [-1.6, 48.1],
    [-1.6, 48.2],
    [-1.7, 48.1],
  ];
  const outline = { type: 'Polygon', coordinates: [square] };
  const hall = [{ id: 'mairie', name: 'Mairie', geo: { latitude: 48.15, longitude: -1.65 } }];

  it('accepts the outline of the town, and an area of which only the name is known', () => {
    const area = [{ areaDesc: 'Ville', geometry: outline }, { areaDesc: 'Le Bourg' }];
    assert.deepEqual(codes({ area, places: hall }), []);
  });

  it('reports an outline that no map can draw, by its place', () => {
    const broken: Record<string, unknown> = {
      'a Feature': { type: 'Feature', geometry: outline },
      'a line': { type: 'LineString', coordinates: square },
      'no degrees': { type: 'Polygon', coordinates: [[[352_000, 6_789_000]]] },
      'a ring of text': { type: 'Polygon', coordinates: [[['-1,7', '48,1']]] },
    };
    for (const [what, geometry] of Object.entries(broken))
      assert.deepEqual(
        codes({ area: [{ geometry: outline }, { geometry }] }),
        ['broken-area area 1 geometry'],
        what,
      );
  });

  it('reports latitude before longitude, which moves the town to another ocean', () => {
    const swapped = { ...outline, coordinates: [square.map(([x, y]) => [y, x])] };
    assert.deepEqual(codes({ area: [{ geometry: swapped }], places: hall }), [
      'area-elsewhere area',
    ]);
    assert.deepEqual(codes({ area: [{ geometry: swapped }] }), []);
  });

  it('takes an outline across the 180th meridian for what it is', () => {
    const ring = [
      [179.9, -14],
      [-179.8, -14],
      [-179.8, -13],
      [179.9, -14],
    ];
    const places = [{ id: 'a', name: 'A', geo: { latitude: -13.5, longitude: -179.9 } }];
    const area = [{ geometry: { type: 'Polygon', coordinates: [ring] } }];
    assert.deepEqual(codes({ area, places }), []);
  });

  it('reports a background without places to fill in, or without credit', () => {
    const attribution = '© OpenStreetMap';
    const url = 'https://t.example/{z}/{x}/{y}.png';
    assert.deepEqual(codes({ tiles: { url, attribution } }), []);
    assert.deepEqual(codes({ tiles: { url: url.replace('{y}', '{-y}'), attribution } }), []);
    assert.deepEqual(codes({ tiles: url }), ['tiles-without-credit tiles']);
    assert.deepEqual(codes({ tiles: { url: 'https://t.example/{z}/', attribution } }), [
      'tiles-incomplete tiles url',
    ]);
  });
});

describe('long sentences', () => {
  const thirteen = 'Pour la demande il faut venir à la mairie avec une photo très récente.';
  const found = (description: Text): unknown[] =>
    lintSection('polls', [{ ...poll, description } as never], {
      now: 0,
      root: { parvis: '1.0', publisher: { name: 'X' } },
      itemIds: new Set(),
    })
      .filter(({ code }) => code === 'long-sentence')
      .map(({ args, path }) => [path.join('.'), args['count'], args['value']]);

  it('are hinted at, the longest one of an item', () => {
    assert.deepEqual(found(`Court. ${thirteen} ${thirteen.replace('.', ' et datée.')}`), [
      ['0.description', 16, thirteen.replace('.', ' et datée')],
    ]);
  });

  it('are good with twelve words, and beside a plain variant', () => {
    assert.deepEqual(found(thirteen.replace(' très', '').replace(' récente', '')), []);
    assert.deepEqual(found({ fr: thirteen, 'fr-simple': 'Venez à la mairie.' }), []);
    assert.equal(found({ fr: thirteen, 'en-simple': 'Come.' }).length, 1);
  });

  it('are told from numbers and addresses', () => {
    assert.deepEqual(found('Appelez le 02 99 00 00 00 ou écrivez à a.b@c.fr.'), []);
  });
});
