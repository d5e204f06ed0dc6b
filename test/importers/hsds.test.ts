import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Service } from '../../src/feed/index.js';
import { importHsds, importHsdsTables } from '../../src/importers/hsds.js';

const FOLDER = new URL('../fixtures/importers/hsds/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');
const LIST = read('service-list.json');

describe('a page of an API', () => {
  const { items, diagnostics, in: all, leftOut } = importHsds(LIST);

  it('gives each service with what belongs to it', () => {
    assert.deepEqual([all, leftOut], [4, 2]);
    assert.deepEqual(items[0], {
      id: 'hsds:s1',
      name: 'Advice desk',
      alternateName: ['Citizen help'],
      description: 'Closed for works until May.\n\nHelp with forms & letters.',
      category: ['Advice'],
      keywords: ['Urdu'],
      eligibility: { fr: 'À partir de 16 ans.', en: 'From the age of 16.' },
      applicationProcess: ['Call first.'],
      requiredDocument: ['A letter with your address'],
      costOptions: [{ option: 'Under 18', amount: 0, currency: 'GBP' }],
      processingTime: 'One week',
      availableChannel: [
        { channelType: 'phone', telephone: '+441234567890' },
        { channelType: 'phone', telephone: '01234567891' },
        {
          channelType: 'in-person',
          place: {
            id: 'hsds:place-place-1',
            name: 'Town library',
            address: {
              streetAddress: '1 High Street',
              postalCode: 'HP1',
              addressLocality: 'Aylesbury',
              addressCountry: 'GB',
            },
            geo: { latitude: 51.5, longitude: -0.7 },
            accessibility: ['Ramp at the door.'],
          },
          openingHours: 'Mo-Tu 09:00-12:00',
        },
        { channelType: 'online', url: 'https://advice.example' },
        { channelType: 'mail', email: 'desk@advice.example' },
      ],
      provider: { name: 'Advice Trust', url: 'https://trust.example' },
      url: 'https://advice.example',
      lastReviewed: '2026-10-01',
      source: { identifier: 's1' },
    });
  });

  it('gives the organisation’s phone where there is no other', () => {
    assert.deepEqual(items[1]!.availableChannel, [
      { channelType: 'phone', telephone: '+441234999999' },
    ]);
    assert.equal(items[1]!.status, 'temporarily closed');
  });

  it('reports what is withdrawn, nameless or unreadable, and drops persons', () => {
    assert.deepEqual(
      diagnostics.map(({ code, severity, path }) => [code, severity, path.join('.')]),
      [
        ['not-published', 'hint', 'contents.1'],
        ['missing-field', 'error', 'contents.2'],
        ['url-unreadable', 'warning', 'contents.3'],
        ['email-unreadable', 'warning', 'contents.3'],
        ['url-unreadable', 'warning', 'contents.3'],
        ['date-unreadable', 'warning', 'contents.3'],
        ['persons-not-taken', 'hint', ''],
        ['fields-not-taken', 'hint', ''],
      ],
    );
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { accreditations: 1, fax: 1 } });
  });

  it('takes persons when asked to', () => {
    const [service] = importHsds(LIST, { keepContacts: true }).items;
    assert.deepEqual(service!.contactPoint, [{ name: 'Ann Persona', email: 'ann@advice.example' }]);
  });
});

describe('other documents', () => {
  const [service] = (JSON.parse(LIST) as { contents: object[] }).contents;
  const only = (json: unknown): Service => {
    const { items } = importHsds(JSON.stringify(json));
    assert.equal(items.length, 1);
    return items[0]!;
  };

  it('are one service, a list, a page of the older standard', () => {
    for (const json of [service, [service], { content: [service], totalElements: 1 }])
      assert.equal(only(json).name, 'Advice desk');
  });

  it('are an organisation with its services, which it answers for', () => {
    const inside = { id: 's', name: 'Desk', status: 'active' };
    const { provider } = only({ name: 'Trust', organization_identifiers: [], services: [inside] });
    assert.deepEqual(provider, { name: 'Trust' });
  });

  it('are a service at a location', () => {
    const location = { id: 'x', name: 'Hall' };
    const { availableChannel } = only({ id: 'l', service: { id: 's', name: 'Desk' }, location });
    assert.deepEqual(availableChannel, [
      { channelType: 'in-person', place: { id: 'hsds:place-x', name: 'Hall' } },
    ]);
  });

  it('are Open Referral UK 1 with its own names', () => {
    const found = only({
      content: [
        {
          id: 1,
          name: 'Brownies',
          min_age: 5,
          max_age: 11,
          free: true,
          locations: [
            {
              id: 1,
              address_1: 'Hazell Avenue',
              country: 'GB',
              geometry: { type: 'Point', coordinates: [-0.79, 51.81] },
            },
          ],
          taxonomies: [{ name: 'Clubs' }],
          regular_schedules: [{ weekday: 'Monday', opens_at: '10:00', closes_at: '17:00' }],
        },
      ],
    });
    assert.deepEqual(found.eligibility, { fr: 'De 5 à 11 ans.', en: 'Aged 5 to 11.' });
    assert.deepEqual([found.isAccessibleForFree, found.category], [true, ['Clubs']]);
    const [desk] = found.availableChannel!;
    assert.equal(desk!.openingHours, 'Mo 10:00-17:00');
    assert.deepEqual((desk!.place as { geo: object }).geo, { latitude: 51.81, longitude: -0.79 });
  });

  for (const [what, text, code] of [
    ['a term', '{"id": "1", "name": "Advice", "taxonomy": "t"}', 'not-this-format'],
    [
      'a place',
      '{"id": "1", "name": "Hall", "location_type": "physical", "schedules": []}',
      'not-this-format',
    ],
    ['an empty page', '{"contents": []}', 'nothing-found'],
    ['half a page', '{"contents": [', 'json-syntax'],
  ] as const)
    it(`are not ${what}`, () => {
      const { in: all, diagnostics } = importHsds(text);
      assert.deepEqual([all, diagnostics.map((one) => one.code)], [0, [code]]);
    });
});

describe('tables', () => {
  const files = Object.fromEntries(
    readdirSync(new URL('tables/', FOLDER)).map((name) => [name, read(`tables/${name}`)]),
  );
  const { items, diagnostics, in: all, leftOut } = importHsdsTables(files);

  it('are tied by their ids', () => {
    assert.deepEqual([all, leftOut], [2, 1]);
    const { availableChannel, provider, eligibility, costOptions, description } = items[0]!;
    assert.equal(description, 'Help with forms\nand letters');
    assert.deepEqual([eligibility, costOptions], ['Everyone', [{ option: 'Free' }]]);
    assert.deepEqual(provider, { name: 'Advice Trust', url: 'https://trust.example' });
    const [phone, desk] = availableChannel!;
    assert.equal(phone!.telephone, '01234567890');
    assert.equal(desk!.openingHours, 'Mo 09:00-12:00,14:00-17:00');
    assert.deepEqual(desk!.specialOpeningHours, [
      { validFrom: '2026-12-25', validThrough: '2026-12-26', closed: true },
    ]);
  });

  it('are named with file and line in what is reported', () => {
    const [missing] = diagnostics.filter(({ isLeftOut }) => isLeftOut);
    assert.deepEqual(
      [missing!.code, missing!.file, missing!.line],
      ['missing-field', 'services.csv', 4],
    );
  });

  it('need the one with the services', () => {
    const { diagnostics: found } = importHsdsTables({ 'phones.csv': 'id\n1' });
    assert.deepEqual(
      found.map(({ code }) => code),
      ['not-this-format'],
    );
  });
});
