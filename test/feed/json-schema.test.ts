import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/index.js';
import { feedSchema } from '../../src/feed/json-schema.js';

const validate = new Ajv2020({
  allowUnionTypes: true,
  strict: true,
  strictRequired: false,
}).compile(feedSchema());

const base = { parvis: '1.0', publisher: { name: 'Ville de Saint-Parvis' } };
const alert = {
  id: 'a1',
  headline: 'Coupure d’eau',
  severity: 'moderate',
  sent: '2026-11-22T09:00:00+01:00',
  expires: '2026-11-24',
};
const poll = {
  id: 'p1',
  name: 'Où mettre les vélos ?',
  choices: [
    { id: 'a', name: 'À la gare' },
    { id: 'b', name: 'À la mairie' },
  ],
  endTime: '2026-12-31T18:00:00+01:00',
};
const service = { id: 's1', name: { fr: 'Carte d’identité', 'fr-simple': 'La carte', en: '' } };
const entry = { id: 'e1', name: 'Le Fournil', type: 'LocalBusiness' };

const wholeFeed = {
  ...base,
  inLanguage: ['fr', 'fr-simple', 'en'],
  timezone: 'Europe/Paris',
  calendars: { PH: ['2026-12-25'], SH: [['2026-12-19', '2027-01-04']] },
  collector: 'https://votes.example.org',
  places: [{ id: 'lieu', name: 'Mairie', geo: { latitude: 48.1, longitude: -1.6 } }],
  alerts: [{ ...alert, instruction: ['Fermez le robinet.', { fr: 'Attendez.' }], paths: ['/*'] }],
  services: [
    {
      ...service,
      provider: { name: 'État civil', openingHours: 'Mo-Fr 09:00-12:00; PH off' },
      reviewInterval: 'P1Y',
      availableChannel: [
        { channelType: 'phone', telephone: '+33299000000', appointment: true },
        { channelType: 'in-person', place: 'lieu', appointment: 'Le matin' },
        { channelType: 'videophone', url: '/visio' },
      ],
      costOptions: [{ option: 'Timbre', amount: 25, currency: 'EUR' }],
      ourOwnField: { kept: true },
    },
  ],
  polls: [poll],
  showcase: { index: 'vitrine/index.json', pages: ['vitrine/1.json'], count: 120 },
};

/** What `parseFeed` reports as lost, with an address that relative links can resolve against. */
function errorsOf(feed: object): string[] {
  const { diagnostics } = parseFeed(feed, { baseUrl: 'https://example.org/parvis.json' });
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

describe('feedSchema', () => {
  it('accepts a whole feed', () => {
    assert.ok(validate(wholeFeed), JSON.stringify(validate.errors));
    assert.deepEqual(errorsOf(wholeFeed), []);
  });

  it('accepts a section document, as an object or a bare list', () => {
    assert.ok(validate({ parvis: '1.0', items: [service, entry] }));
    assert.ok(validate([alert]));
    assert.equal(validate({ parvis: '1.0', items: [{ id: 'no-name' }] }), false);
    assert.equal(validate([12]), false);
  });

  it('describes and names what an editor writes', () => {
    const { $defs } = feedSchema() as { $defs: Record<string, Record<string, unknown>> };
    assert.equal($defs['showcaseEntry']!['title'], 'Showcase entry');
    assert.deepEqual($defs['poll']!['required'], ['id', 'name', 'choices', 'endTime']);
    const { severity } = $defs['alert']!['properties'] as { severity: { description: string } };
    assert.match(severity.description, /severe/);
  });

  const cases: [string, object, boolean][] = [
    ['no publisher', { parvis: '1.0' }, false],
    ['a publisher without a name', { parvis: '1.0', publisher: {} }, false],
    ['a number as version', { ...base, parvis: 1 }, true],
    ['a section that is text', { ...base, alerts: 'none' }, false],
    ['a section left empty', { ...base, alerts: null }, true],
    ['an unknown word', { ...base, alerts: [{ ...alert, severity: 'scary' }] }, true],
    ['a blank word', { ...base, alerts: [{ ...alert, severity: ' ' }] }, false],
    ['an empty headline', { ...base, alerts: [{ ...alert, headline: {} }] }, false],
    [
      'a headline of empty variants',
      { ...base, alerts: [{ ...alert, headline: { fr: '' } }] },
      false,
    ],
    [
      'a variant that is a list',
      { ...base, alerts: [{ ...alert, headline: { fr: ['x'] } }] },
      false,
    ],
    ['a date of the calendar', { ...base, alerts: [{ ...alert, sent: '2024-02-29' }] }, true],
    ['a date that does not exist', { ...base, alerts: [{ ...alert, sent: '2026-02-29' }] }, false],
    ['a French date', { ...base, alerts: [{ ...alert, sent: '22/11/2026' }] }, false],
    ['24 o’clock', { ...base, alerts: [{ ...alert, sent: '2026-11-22T24:00' }] }, false],
    ['a relative link', { ...base, alerts: [{ ...alert, web: '/alerte' }] }, true],
    ['a script as link', { ...base, alerts: [{ ...alert, web: ' javascript:alert(1)' }] }, false],
    ['a hidden script', { ...base, alerts: [{ ...alert, web: 'java\nscript:alert(1)' }] }, false],
    ['a link without a host', { ...base, alerts: [{ ...alert, web: 'https://' }] }, false],
    ['one step for a list', { ...base, alerts: [{ ...alert, instruction: 'Attendez.' }] }, true],
    ['one item for a list', { ...base, services: [{ ...service, keywords: 'papiers' }] }, true],
    ['an empty optional field', { ...base, services: [{ ...service, url: '' }] }, true],
    ['a missing entry', { ...base, services: [{ ...service, keywords: [null] }] }, false],
    [
      'a number as postal code',
      { ...base, services: [{ ...service, address: { postalCode: 35000 } }] },
      true,
    ],
    [
      'text as latitude',
      { ...base, services: [{ ...service, geo: { latitude: '48', longitude: 2 } }] },
      false,
    ],
    [
      'a number as appointment',
      { ...base, services: [{ ...service, availableChannel: [{ appointment: 1 }] }] },
      false,
    ],
    [
      'hours as one object',
      { ...base, showcase: [{ ...entry, openingHours: { opens: '09:00' } }] },
      false,
    ],
    [
      'hours as a list',
      { ...base, showcase: [{ ...entry, openingHours: [{ opens: '09:00' }] }] },
      true,
    ],
    ['one choice', { ...base, polls: [{ ...poll, choices: [poll.choices[0]] }] }, false],
    ['no choice allowed', { ...base, polls: [{ ...poll, maxChoices: 0 }] }, false],
    ['half a choice', { ...base, polls: [{ ...poll, maxChoices: 1.5 }] }, false],
    ['tiles by their address', { ...base, tiles: '/tuiles/{z}/{x}/{y}.png' }, true],
    [
      'tiles with their credit',
      {
        ...base,
        tiles: { url: 'https://{s}.t.example/{z}', attribution: { fr: 'IGN' }, maxZoom: 19 },
      },
      true,
    ],
    ['tiles that are code', { ...base, tiles: 'javascript:alert(1)' }, false],
    ['tiles by mail', { ...base, tiles: 'mailto:a@t.example' }, false],
    ['tiles of a zoom beyond the earth', { ...base, tiles: { url: '/t', maxZoom: 40 } }, false],
    ['the town’s outline', { ...base, area: [{ areaDesc: 'Ville', geometry: {} }] }, true],
    ['an outline by name alone', { ...base, area: 'Ville' }, false],
    ['a bad duration', { ...base, services: [{ ...service, reviewInterval: 'P' }] }, false],
    ['a duration', { ...base, services: [{ ...service, reviewInterval: 'P1Y6M' }] }, true],
  ];
  for (const [what, feed, isGood] of cases)
    it(`${isGood ? 'accepts' : 'refuses'} ${what}, as the reader does`, () => {
      assert.equal(validate(feed), isGood, JSON.stringify(validate.errors));
      assert.equal(errorsOf(feed).length === 0, isGood, errorsOf(feed).join());
    });

  it('judges any value of any field as the reader does', () => {
    const value = fc.oneof(
      fc.constantFrom<unknown>(null, '', ' ', 0, 1.5, true, [], {}, [[]], [null], { fr: 'x' }),
      fc.constantFrom<unknown>('a', ['a'], [{ fr: 'a' }], { name: 'x' }, { url: '/a' }, [
        { id: 'a' },
      ]),
      fc.constantFrom<unknown>('2026-02-30', '2026-02-28', '20:00', 'P1Y', 'PT', 'data:x', 'tel:1'),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const sections = { alerts: alert, polls: poll, services: service, showcase: entry };
    const field = fc
      .constantFrom(...(Object.keys(sections) as (keyof typeof sections)[]))
      .chain((section) => fc.tuple(fc.constant(section), fc.constantFrom(...fieldsOf(section))));
    fc.assert(
      fc.property(field, value, ([section, name], any) => {
        const feed = { ...base, [section]: [{ ...sections[section], [name]: any }] };
        assert.equal(validate(feed), errorsOf(feed).length === 0, JSON.stringify(validate.errors));
      }),
      { numRuns: 2000 },
    );
  });

  it('judges any value of the root’s map as the reader does', () => {
    const address = fc.oneof(
      fc.constantFrom(
        '/t/{z}',
        'https://t.example/{z}',
        'tel:1',
        'mailto:a',
        'data:x',
        ' ',
        '{s}:1',
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const tiles = fc.oneof(address, fc.record({ url: address, attributionUrl: address }));
    fc.assert(
      fc.property(tiles, fc.jsonValue({ maxDepth: 2 }), (any, area) => {
        const feed = { ...base, tiles: any, area };
        assert.equal(validate(feed), errorsOf(feed).length === 0, JSON.stringify(validate.errors));
      }),
      { numRuns: 1000 },
    );
  });
});

function fieldsOf(section: string): string[] {
  const names = { alerts: 'alert', polls: 'poll', services: 'service', showcase: 'showcaseEntry' };
  const { $defs } = feedSchema() as { $defs: Record<string, { properties: object }> };
  return Object.keys($defs[names[section as keyof typeof names]]!.properties);
}
