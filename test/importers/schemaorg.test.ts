import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Document } from '../../src/cli/document.js';
import {
  parseFeed,
  sectionOfItem,
  type Alert,
  type Service,
  type ShowcaseEntry,
} from '../../src/feed/index.js';
import { stateAt } from '../../src/hours/index.js';
import type { ImportDiagnostic, ImportOptions } from '../../src/importers/diagnostic.js';
import { importSchemaOrg } from '../../src/importers/schemaorg.js';
import { damaged } from '../helpers/damaged.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/schemaorg/${name}`, import.meta.url), 'utf8');
const found = ({ line, code, path }: ImportDiagnostic): string =>
  [line, code, path.join('.')].filter(Boolean).join(' ');
const NOW = Date.parse('2026-11-24T12:00:00Z');

function read(
  node: object,
  options: ImportOptions = {},
): ReturnType<typeof importSchemaOrg> & { item: ShowcaseEntry } {
  const text = JSON.stringify({ '@context': 'https://schema.org', ...node });
  const result = importSchemaOrg(text, options);
  return { ...result, item: result.items[0] as ShowcaseEntry };
}

/** The one place of a document, made of a few fields. */
const place = (fields: object, options: ImportOptions = {}): ReturnType<typeof read> =>
  read({ '@type': 'Store', name: 'X', ...fields }, options);
const event = (fields: object, options: ImportOptions = {}): ReturnType<typeof read> =>
  read({ '@type': 'Event', name: 'X', ...fields }, options);
const codes = ({ diagnostics }: { diagnostics: ImportDiagnostic[] }): string[] =>
  diagnostics.map(({ code }) => code);

describe('places and organisations', () => {
  const { items, diagnostics, languages, ...counts } = importSchemaOrg(fixture('places.jsonld'));
  const [cafe, friends, museum, shelter] = items as ShowcaseEntry[];

  it('takes each node that is a place, once, or says why not', () => {
    assert.deepEqual(counts, { in: 9, leftOut: 5 });
    assert.deepEqual(
      items.map(({ id }) => id),
      [
        'schemaorg:https://saint-parvis.example/#cafe',
        'schemaorg:W351000000',
        'schemaorg:touristattraction-musee-du-pain',
        'schemaorg:bunker-abri-7-saint-parvis',
      ],
    );
    assert.deepEqual(languages, ['en']);
  });

  it('names code and field of all that it found', () => {
    assert.deepEqual(diagnostics.map(found), [
      'url-without-scheme @graph.0.url',
      'zero-restored @graph.0.address.postalCode',
      'not-taken @graph.2',
      'unknown-type @graph.5',
      'not-taken @graph.6',
      'not-taken @graph.7',
      'missing-field @graph.8',
      'reference-unknown @graph.9',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    assert.deepEqual(
      diagnostics.filter(({ isLeftOut }) => isLeftOut).map(({ severity }) => severity),
      ['hint', 'hint', 'hint', 'error', 'error'],
    );
    assert.deepEqual(diagnostics.at(-2)!.args, { count: 4 });
    assert.deepEqual(Object.keys(diagnostics.at(-1)!.args['fields'] as object), [
      'priceRange',
      'aggregateRating',
      'name',
      'http://other.example/secret',
      'circle',
    ]);
  });

  it('makes a whole entry of one node in two places, by all names of its terms', () => {
    assert.deepEqual(cafe, {
      id: 'schemaorg:https://saint-parvis.example/#cafe',
      name: 'Café de l’Église',
      type: 'LocalBusiness',
      alternateName: ['Chez Zoé'],
      category: [{ fr: 'Café', en: 'Café' }],
      keywords: ['Terrasse', 'Crêpes'],
      telephone: '+33299000001',
      contactPoint: [{ telephone: '+33299000002' }],
      email: 'cafe@saint-parvis.example',
      url: 'http://www.cafe.example',
      address: {
        streetAddress: '3 place de l’Église',
        postalCode: '01234',
        addressLocality: 'Saint-Parvis',
        addressCountry: 'France',
      },
      geo: { latitude: 48.1, longitude: -1.6 },
      accessibility: ['Accès en fauteuil roulant'],
      paymentAccepted: ['Espèces', 'Carte bancaire', 'GAL'],
      source: { identifier: 'https://saint-parvis.example/#cafe' },
    });
    assert.doesNotMatch(JSON.stringify(items), /Durand|Martin|Petit|Le Goff/);
  });

  it('keeps both languages of a text, by value objects and by a language map', () => {
    assert.deepEqual(friends!.name, { fr: 'Les Amis du parc', en: 'Friends of the park' });
    assert.deepEqual(friends!.description, { fr: 'Nous plantons.', en: 'We plant.' });
    assert.deepEqual(
      [friends!.type, friends!.makesOffer, friends!.seeks],
      ['NGO', ['Prêt d’outils'], ['Bénévoles']],
    );
  });

  it('takes the first telling type, and what is open somewhere of a type that it does not know', () => {
    assert.deepEqual(
      [museum!.type, museum!.category, museum!.isAccessibleForFree, museum!.url],
      [
        'TouristAttraction',
        [{ fr: 'Musée', en: 'Museum' }],
        true,
        'https://fr.wikipedia.example/Mus%C3%A9e',
      ],
    );
    assert.deepEqual(museum!.address, { streetAddress: '1 rue du Musée, 35999 Saint-Parvis' });
    assert.deepEqual(
      [shelter!.type, shelter!.category, shelter!.openingHours],
      ['LocalBusiness', [{ fr: 'Lieu', en: 'Place' }], 'Sa 14:00-18:00'],
    );
  });

  const types: [types: string | string[], expected: string | undefined][] = [
    ['VeterinaryCare', 'LocalBusiness'],
    ['PhysiciansOffice', 'LocalBusiness'],
    ['http://schema.org/Bakery', 'LocalBusiness'],
    ['schema:Bakery', 'LocalBusiness'],
    ['SportsClub', 'Organization'],
    ['MusicGroup', 'Organization'],
    ['CityHall', 'CivicStructure'],
    ['PostOffice', 'CivicStructure'],
    ['HighSchool', 'CivicStructure'],
    ['MovieTheater', 'LocalBusiness'],
    ['Zoo', 'TouristAttraction'],
    ['CatholicChurch', 'CivicStructure'],
    [['LocalBusiness', 'NGO'], 'NGO'],
    [['Restaurant', 'LandmarksOrHistoricalBuildings'], 'LocalBusiness'],
    [['Product', 'Museum'], 'TouristAttraction'],
    ['http://other.example/Bakery', undefined],
    ['toString', undefined],
    ['Person', undefined],
    ['WebPage', undefined],
  ];
  for (const [type, expected] of types)
    it(`shows ${String(type)} as ${expected ?? 'nothing'}`, () => {
      const { item, diagnostics } = read({ '@type': type, name: 'X' });
      assert.equal(item?.type, expected);
      if (!expected)
        assert.deepEqual([diagnostics[0]!.code, diagnostics[0]!.severity], ['not-taken', 'hint']);
    });

  it('takes departments as places of their own, held by the whole', () => {
    const { items, in: all } = place({
      name: 'Chez Delphine',
      telephone: 'sur place',
      department: [{ '@type': 'Pharmacy', name: 'Pharmacie' }, { '@type': 'Store' }],
    });
    assert.equal(all, 3);
    assert.deepEqual((items[1] as ShowcaseEntry).provider, { name: 'Chez Delphine' });
  });

  it('leaves out a person who organises, and takes the organisation beside', () => {
    const organizer = [
      { '@type': 'Person', name: 'Ana Roux', email: 'ana@x.example' },
      { '@type': 'Organization', name: 'Le Club' },
    ];
    const { item, diagnostics } = event({ startDate: '2026-12-01', organizer });
    assert.deepEqual(item.provider, { name: 'Le Club' });
    assert.deepEqual(diagnostics.map(found), ['persons-not-taken']);
  });

  it('keeps named persons when asked to', () => {
    const organizer = { '@type': 'Person', name: 'Ana Roux', email: 'ana@x.example' };
    const { item, diagnostics } = event(
      { startDate: '2026-12-01', organizer, performer: { '@type': 'Person', name: 'Léo' } },
      { keepContacts: true },
    );
    assert.deepEqual(item.provider, { name: 'Ana Roux', email: 'ana@x.example' });
    assert.deepEqual(item.keywords, ['Léo']);
    assert.deepEqual(diagnostics, []);
  });

  it('does not take a foreign number for a French one', () => {
    const address = { '@type': 'PostalAddress', addressCountry: 'CH' };
    const { item, diagnostics } = place({
      address,
      telephone: ['021 123 45 67', '+41 21 123 45 67'],
    });
    assert.equal(item.telephone, '+41211234567');
    assert.deepEqual(diagnostics.map(found), ['phone-unreadable telephone']);
    assert.equal(place({ telephone: '02 11 23 45 67' }).item.telephone, '+33211234567');
  });

  const names: [what: string, node: object, id: string][] = [
    [
      'its @id',
      { '@id': 'https://x.example/#a', url: 'https://x.example/' },
      'https://x.example/#a',
    ],
    ['its page', { '@id': '_:a', url: 'https://x.example/' }, 'https://x.example/'],
    ['its number', { '@id': '#a', identifier: 7 }, '7'],
    [
      'its name and town',
      { '@id': './', name: 'Étal n°1', address: { addressLocality: 'Nîmes' } },
      'store-etal-n-1-nimes',
    ],
  ];
  for (const [what, node, id] of names)
    it(`identifies a place by ${what}`, () => {
      assert.equal(place(node).item.id, `schemaorg:${id}`);
      assert.equal(place(node, { prefix: 'shops' }).item.id, `shops:${id}`);
    });

  it('does not identify two places by the one page that both name', () => {
    const shop = (name: string): object => ({ '@type': 'Store', name, url: 'https://x.example' });
    const ids = read({ '@graph': [shop('A'), shop('B')] }).items.map(({ id }) => id);
    assert.deepEqual(ids, ['schemaorg:store-a', 'schemaorg:store-b']);
  });

  it('does not mix two places that wear the same @id', () => {
    const shop = (name: string, url: string): object => ({
      '@type': 'Store',
      '@id': '#this',
      name,
      url,
    });
    const { items } = read({
      '@graph': [shop('A', 'https://a.example/'), shop('B', 'https://b.example/')],
    });
    assert.deepEqual(
      (items as ShowcaseEntry[]).map(({ name, url }) => [name, url]),
      [
        ['A', 'https://a.example/'],
        ['B', 'https://b.example/'],
      ],
    );
  });

  const addresses: [value: string, base: string | undefined, expected: string | undefined][] = [
    ['https://x.example/a', undefined, 'https://x.example/a'],
    ['/a', 'https://x.example/b/', 'https://x.example/a'],
    ['index.html', 'https://x.example/b/', 'https://x.example/b/index.html'],
    ['index.html', undefined, undefined],
    ['voir le site n. 2', 'https://x.example/', undefined],
    ['aucun', 'https://x.example/', undefined],
    ['javascript:alert(1)', 'https://x.example/', undefined],
  ];
  for (const [value, base, expected] of addresses)
    it(`reads the address ${value} of a document ${base ? 'with' : 'without'} address`, () => {
      const result = place({ url: value }, base ? { source: { url: base } } : {});
      assert.equal(result.item.url, expected);
      assert.equal(codes(result).includes('url-unreadable'), !expected);
    });

  it('names picture and source', () => {
    const { item } = place(
      { logo: 'https://x.example/l.png', sdLicense: 'https://x.example/licence' },
      { source: { name: 'Annuaire', url: 'https://x.example/', license: 'https://other.example' } },
    );
    assert.deepEqual(item.image, [{ url: 'https://x.example/l.png', alt: 'X' }]);
    assert.deepEqual(item.source, {
      name: 'Annuaire',
      url: 'https://x.example/',
      license: 'https://x.example/licence',
    });
  });
});

describe('languages', () => {
  const cases: [what: string, node: object, feedLanguage: string, name: unknown][] = [
    ['nothing said', { name: 'Pain' }, 'fr', 'Pain'],
    ['nothing said, feed in English', { name: 'Pain' }, 'en', 'Pain'],
    ['inLanguage', { name: 'Bread', inLanguage: 'en' }, 'fr', { en: 'Bread' }],
    ['inLanguage of the feed', { name: 'Pain', inLanguage: 'fr-FR' }, 'fr', 'Pain'],
    ['two of them', { name: 'Pain', inLanguage: ['fr', 'en'] }, 'fr', 'Pain'],
    [
      'a Language',
      { name: 'Bara', inLanguage: { '@type': 'Language', name: 'Breton', alternateName: 'br' } },
      'fr',
      { br: 'Bara' },
    ],
    [
      'the context',
      { '@context': ['https://schema.org', { '@language': 'en' }], name: 'Bread' },
      'fr',
      { en: 'Bread' },
    ],
    [
      'one variant without a language',
      { name: ['Pain', { '@value': 'Bread', '@language': 'en' }] },
      'fr',
      { en: 'Bread', fr: 'Pain' },
    ],
    ['no language tag', { name: { '@value': 'Pain', '@language': '__proto__' } }, 'fr', 'Pain'],
  ];
  for (const [what, node, feedLanguage, name] of cases)
    it(`reads a text with ${what}`, () => {
      assert.deepEqual(place(node, { feedLanguage }).item.name, name);
    });
});

describe('opening hours', () => {
  const hours = (days: unknown, opens?: string, closes?: string, more: object = {}): object => ({
    '@type': 'OpeningHoursSpecification',
    dayOfWeek: days,
    opens,
    closes,
    ...more,
  });
  const week = ['Monday', 'https://schema.org/Tuesday', 'schema:Wednesday', 'Th'];
  const computed: [what: string, fields: object, expected: unknown][] = [
    ['one line', { openingHours: 'Mo,Tu 9:00-12:00' }, 'Mo-Tu 09:00-12:00'],
    [
      'lines that add to each other',
      { openingHours: ['Mo-Sa 11:00-14:30', 'Mo-Th 17:00-21:30', 'Fr-Sa 17:00-22:00'] },
      'Mo-Th 11:00-14:30,17:00-21:30; Fr-Sa 11:00-14:30,17:00-22:00',
    ],
    [
      'two spans and a closed day',
      { openingHours: ['Mo-Fr 09:00-12:00, 14:00-18:00', 'Su closed'] },
      'Mo-Fr 09:00-12:00,14:00-18:00',
    ],
    ['holidays', { openingHours: ['Mo-Fr 09:00-17:00', 'PH off'] }, 'Mo-Fr 09:00-17:00; PH off'],
    ['an evening after midnight', { openingHours: 'Fr 18:00-02:00' }, 'Fr 18:00-02:00'],
    ['French words', { openingHours: 'Du lundi au vendredi de 9h à 12h' }, 'Mo-Fr 09:00-12:00'],
    [
      'names, IRIs and short names',
      { openingHoursSpecification: hours(week, '09:00:00', '17:00') },
      'Mo-Th 09:00-17:00',
    ],
    [
      'days as nodes',
      {
        openingHoursSpecification: hours({ '@id': 'https://schema.org/Friday' }, '09:00', '00:00'),
      },
      'Fr 09:00-24:00',
    ],
    [
      'no days',
      { openingHoursSpecification: hours(undefined, '08:00', '20:00') },
      'Mo-Su 08:00-20:00',
    ],
    [
      'a day that is closed from 00:00 to 00:00',
      {
        openingHoursSpecification: [
          hours('Monday', '09:00', '12:00'),
          hours('Sunday', '00:00', '00:00'),
        ],
      },
      'Mo 09:00-12:00',
    ],
    ['only closed days', { openingHoursSpecification: hours(['Sunday', 'Monday']) }, 'Mo,Su off'],
    [
      'the same said twice',
      {
        openingHours: 'Mo 09:00-12:00',
        openingHoursSpecification: hours('Monday', '09:00', '12:00'),
      },
      'Mo 09:00-12:00',
    ],
    [
      'public holidays',
      {
        openingHoursSpecification: [
          hours('Monday', '09:00', '12:00'),
          hours('PublicHolidays', '10:00', '11:00'),
        ],
      },
      'Mo 09:00-12:00; PH 10:00-11:00',
    ],
    [
      'a season, which needs all of them in the long form',
      {
        openingHours: 'Mo 09:00-12:00',
        openingHoursSpecification: hours('Monday', '08:00', '12:00', {
          validFrom: '2026-06-01',
          validThrough: '2026-08-31T00:00:00',
        }),
      },
      [
        { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00' },
        {
          dayOfWeek: ['Monday'],
          opens: '08:00',
          closes: '12:00',
          validFrom: '2026-06-01',
          validThrough: '2026-08-31',
        },
      ],
    ],
  ];
  for (const [what, fields, expected] of computed)
    it(`computes ${what}`, () => {
      const result = place(fields);
      assert.deepEqual(result.item.openingHours, expected);
      assert.equal(result.item.openingHoursText, undefined);
      assert.deepEqual(codes(result), []);
      assert.notEqual(stateAt(result.item, NOW, { timezone: 'Europe/Paris' }).state, 'unknown');
    });

  const unread: [what: string, fields: object, text: string][] = [
    ['days without hours', { openingHours: 'Mo-Su' }, 'Mo-Su'],
    ['hours of another clock', { openingHours: 'Mo-Fr 9am-5pm' }, 'Mo-Fr 9am-5pm'],
    [
      'lines that may replace each other',
      { openingHours: ['Mo-Fr 09:00-12:00', 'Mo 14:00-18:00 "été"'] },
      'Mo-Fr 09:00-12:00\nMo 14:00-18:00 "été"',
    ],
    [
      'two that contradict each other',
      {
        openingHours: 'Mo 09:00-12:00',
        openingHoursSpecification: hours('Monday', '10:00', '12:00'),
      },
      'Mo 09:00-12:00\nMonday 10:00–12:00',
    ],
    [
      'a day that is open and closed',
      { openingHoursSpecification: [hours('Monday', '09:00', '12:00'), hours('Monday')] },
      'Monday 09:00–12:00\nMonday',
    ],
    ['no closing time', { openingHoursSpecification: hours('Monday', '09:00') }, 'Monday 09:00'],
    [
      'a day that is none',
      { openingHoursSpecification: hours('Someday', '09:00', '12:00') },
      'Someday 09:00–12:00',
    ],
    [
      'a season without a date',
      { openingHoursSpecification: hours('Monday', '09:00', '12:00', { validFrom: 'été' }) },
      'été Monday 09:00–12:00',
    ],
    [
      'an exception of no date',
      {
        openingHours: 'Mo 09:00-12:00',
        specialOpeningHoursSpecification: hours(undefined, '10:00', '11:00'),
      },
      'Mo 09:00-12:00\n10:00–11:00',
    ],
  ];
  for (const [what, fields, text] of unread)
    it(`does not guess ${what}`, () => {
      const result = place(fields);
      assert.equal(result.item.openingHours, undefined);
      assert.equal(result.item.openingHoursText, text);
      assert.deepEqual(codes(result), ['hours-unreadable']);
    });

  it('keeps exceptions apart from the week', () => {
    const dates = { validFrom: '2026-12-24', validThrough: '2026-12-24' };
    const { item } = place({
      openingHours: 'Mo-Su 09:00-18:00',
      openingHoursSpecification: hours(undefined, '09:00', '12:00', dates),
      specialOpeningHoursSpecification: [
        hours(undefined, '00:00', '00:00', { validFrom: '2026-12-25', validThrough: '2026-12-26' }),
        hours('Thursday', '10:00', '12:00', {
          validFrom: '2026-12-28',
          validThrough: '2027-01-03',
        }),
      ],
    });
    assert.equal(item.openingHours, 'Mo-Su 09:00-18:00');
    assert.deepEqual(item.specialOpeningHours, [
      { ...dates, opens: '09:00', closes: '12:00' },
      { validFrom: '2026-12-25', validThrough: '2026-12-26', closed: true },
      { date: '2026-12-31', opens: '10:00', closes: '12:00' },
    ]);
    const state = (instant: string): string =>
      stateAt(item, Date.parse(instant), { timezone: 'Europe/Paris' }).state;
    assert.equal(state('2026-12-23T15:00+01:00'), 'open');
    assert.equal(state('2026-12-24T15:00+01:00'), 'exceptionally-closed');
    assert.equal(state('2026-12-26T10:00+01:00'), 'exceptionally-closed');
  });
});

describe('events and courses', () => {
  const {
    items,
    diagnostics,
    in: all,
    leftOut,
  } = importSchemaOrg(fixture('events.jsonld'), {
    now: NOW,
    timeZone: 'Europe/Paris',
  });
  const [concert, sale, workshop, play, market, course, meeting] = items as ShowcaseEntry[];

  it('takes each event or says why not', () => {
    assert.deepEqual([all, leftOut], [8, 1]);
    assert.deepEqual(diagnostics.map(found), [
      'cancelled 1',
      'postponed 2.eventStatus',
      'repeats 3.eventSchedule',
      'date-unreadable 5.startDate',
      'repeats 5.eventSchedule',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    assert.deepEqual(
      diagnostics.slice(0, 5).map(({ severity }) => severity),
      ['hint', 'hint', 'hint', 'warning', 'warning'],
    );
    assert.doesNotMatch(JSON.stringify(items), /Moulin"|Martin|Le Bras/);
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { organizer: 1, location: 1 } });
  });

  it('makes a whole entry of a concert', () => {
    assert.deepEqual(concert, {
      id: 'schemaorg:https://saint-parvis.example/agenda/1',
      name: 'Concert d’hiver',
      type: 'Event',
      category: [
        { fr: 'Concert', en: 'Concert' },
        { fr: 'Sur place et en ligne', en: 'On site and online' },
      ],
      keywords: ['Les Zébulons'],
      address: {
        streetAddress: 'Salle des fêtes, 4 rue du Stade',
        postalCode: '35999',
        addressLocality: 'Saint-Parvis',
      },
      geo: { latitude: 48.1, longitude: -1.6 },
      startDate: '2026-12-05T20:30:00+01:00',
      endDate: '2026-12-05T22:30:00+01:00',
      offers: [
        { name: 'Plein tarif', price: 8.5, priceCurrency: 'EUR', url: 'https://billets.example/1' },
        { name: { fr: 'À partir de', en: 'From' }, price: 3, priceCurrency: 'EUR' },
        { name: { fr: 'Jusqu’à', en: 'Up to' }, price: 5, priceCurrency: 'EUR' },
      ],
      provider: { name: 'Comité des fêtes', email: 'comite@saint-parvis.example' },
      source: { identifier: 'https://saint-parvis.example/agenda/1' },
    });
  });

  it('does not show the old date of what is postponed', () => {
    assert.equal(sale!.startDate, undefined);
    assert.deepEqual(sale!.summary, {
      fr: 'Reporté à une date ultérieure',
      en: 'Postponed to a later date',
    });
  });

  it('takes the next date of what repeats, with the others to come', () => {
    const at = (day: string): object => ({
      startDate: `2026-${day}T18:00:00+01:00`,
      endDate: `2026-${day}T19:30:00+01:00`,
    });
    const { startDate, endDate, subEvent, url, category, isAccessibleForFree } = workshop!;
    assert.deepEqual({ startDate, endDate }, at('11-24'));
    assert.deepEqual(subEvent, ['11-26', '12-03', '12-08', '12-10'].map(at));
    assert.equal(diagnostics[2]!.args['count'], 4);
    assert.equal(url, 'https://saint-parvis.example/agenda');
    assert.deepEqual(category!.at(-1), { fr: 'En ligne', en: 'Online' });
    assert.deepEqual(workshop!.contactPoint, [
      { name: { fr: 'En ligne', en: 'Online' }, url: 'https://visio.example/atelier' },
    ]);
    assert.equal(isAccessibleForFree, true);
  });

  it('tells further dates of an event from events within it', () => {
    assert.deepEqual([play!.startDate, play!.endDate], ['2026-12-11', '2026-12-13']);
    assert.deepEqual(play!.subEvent, [
      { startDate: '2026-12-11T20:00:00+01:00' },
      { startDate: '2026-12-12T20:00:00+01:00', endDate: '2026-12-12T22:00:00+01:00' },
    ]);
    assert.equal(play!.isAccessibleForFree, true);
    assert.equal(meeting!.name, 'Rencontre avec la troupe');
    assert.equal(meeting!.startDate, '2026-12-13T17:00:00+01:00');
  });

  it('guesses no date and takes no name that may be a person’s', () => {
    assert.deepEqual(
      [market!.startDate, market!.subEvent, market!.provider],
      [undefined, undefined, undefined],
    );
  });

  it('gives a course at its next dates, where these are', () => {
    assert.deepEqual([course!.startDate, course!.endDate], ['2027-02-01', '2027-06-30']);
    assert.equal(course!.subEvent, undefined);
    assert.deepEqual(course!.address, { streetAddress: 'Maison des associations' });
    assert.deepEqual(course!.provider, { name: 'La Passerelle' });
  });

  it('gives all dates of a course when nobody says what day it is', () => {
    const dates = (importSchemaOrg(fixture('events.jsonld')).items as ShowcaseEntry[]).find(
      ({ type }) => type === 'Course',
    )!;
    assert.equal(dates.startDate, '2026-09-15');
    assert.deepEqual(dates.subEvent, [{ startDate: '2027-02-01', endDate: '2027-06-30' }]);
    assert.deepEqual(dates.address, { streetAddress: 'École Jean-Moulin' });
  });

  it('takes a word for free as a price, and no other word', () => {
    const offer = (price: string): object => ({
      startDate: '2026-12-01',
      offers: { '@type': 'Offer', category: 'primary', price },
    });
    const { item } = event(offer('Gratuit'));
    assert.deepEqual([item.offers, item.isAccessibleForFree], [[{ price: 0 }], true]);
    const result = event(offer('prix libre'));
    assert.deepEqual(
      [result.item.offers, codes(result)],
      [undefined, ['value-unreadable', 'fields-not-taken']],
    );
  });

  it('leaves out an end before the beginning', () => {
    const result = event({ startDate: '2026-12-05', endDate: '2026-12-04' });
    assert.equal(result.item.endDate, undefined);
    assert.deepEqual(codes(result), ['value-unreadable']);
    assert.deepEqual(codes(event({ startDate: '2026-12-05T18:00', endDate: '2026-12-05' })), []);
  });

  it('takes the new date of what was moved, and says when there is none', () => {
    const { item } = event({
      startDate: '2027-01-05',
      previousStartDate: '2026-12-05',
      eventStatus: 'https://schema.org/EventRescheduled',
    });
    assert.equal(item.startDate, '2027-01-05');
    assert.deepEqual(codes(event({})), ['missing-field']);
  });

  const schedules: [what: string, schedule: object, starts: string[] | undefined][] = [
    [
      'every other week, counted',
      { repeatFrequency: 'P2W', startDate: '2026-11-10', repeatCount: 3 },
      ['2026-11-24', '2026-12-08'],
    ],
    [
      'every third day',
      { repeatFrequency: 'P3D', startDate: '2026-11-23', endDate: '2026-12-01' },
      ['2026-11-26', '2026-11-29'],
    ],
    ['by the month', { repeatFrequency: 'P1M', startDate: '2026-11-10' }, undefined],
    ['in words', { repeatFrequency: 'weekly', startDate: '2026-11-10' }, undefined],
    ['from nobody knows when', { repeatFrequency: 'P1W' }, undefined],
    [
      'the second Monday',
      { repeatFrequency: 'P1W', byDay: '2MO', startDate: '2026-11-10' },
      undefined,
    ],
    ['without end', { repeatFrequency: 'P0D', startDate: '2026-11-10' }, undefined],
  ];
  for (const [what, eventSchedule, starts] of schedules)
    it(`${starts ? 'works out' : 'does not guess'} what repeats ${what}`, () => {
      const fields = {
        startDate: '2026-11-01',
        eventSchedule: { '@type': 'Schedule', ...eventSchedule },
      };
      const { item, diagnostics } = event(fields, { now: NOW });
      const dates = [item.startDate, ...(item.subEvent ?? []).map(({ startDate }) => startDate)];
      assert.deepEqual(dates, starts ?? ['2026-11-01']);
      assert.equal(diagnostics[0]!.severity, starts ? 'hint' : 'warning');
    });

  it('ends what repeats for ever within a year', () => {
    const eventSchedule = { repeatFrequency: 'P1D', startDate: '0001-01-01' };
    const { item, diagnostics } = event({ eventSchedule }, { now: NOW });
    assert.equal(item.startDate, '2026-11-24');
    assert.equal(item.subEvent!.length, 50);
    assert.equal(diagnostics[0]!.args['count'], 50);
  });
});

describe('services', () => {
  const { items, diagnostics, leftOut } = importSchemaOrg(fixture('services.jsonld'));
  const [card, hall, permit, meals] = items as [Service, ShowcaseEntry, Service, Service];

  it('takes each service, and the organisation that answers for it', () => {
    assert.equal(leftOut, 0);
    assert.equal(hall.type, 'Organization');
    assert.deepEqual(diagnostics.map(found), [
      'value-unreadable @graph.3.processingTime',
      'reference-unknown @graph.3.provider',
    ]);
  });

  it('makes a whole service of a node, with all its ways in', () => {
    const note = { fr: 'Langues\u00a0: fr, br', en: 'Languages: fr, br' };
    assert.deepEqual(card, {
      id: 'schemaorg:https://saint-parvis.example/services/carte',
      name: 'Carte d’identité',
      category: ['État civil', { fr: 'Aide aux personnes handicapées', en: 'Disability support' }],
      audience: ['Mineurs', 'Habitants'],
      keywords: ['Saint-Parvis', 'Petit-Bourg'],
      availableChannel: [
        {
          channelType: 'phone',
          name: 'Accueil',
          telephone: '+33299000000',
          openingHours: 'Tu 14:00-17:00',
          note,
        },
        {
          channelType: 'in-person',
          name: 'Guichet',
          place: {
            id: 'schemaorg:https://saint-parvis.example/services/carte:lieu',
            name: 'Mairie',
            address: { streetAddress: '1 place de la Mairie', addressLocality: 'Saint-Parvis' },
          },
          openingHours: 'Mo 09:00-12:00',
          note,
        },
        { channelType: 'online', url: 'https://demarches.example/cni' },
        { channelType: 'mail', note: 'BP 1, 35999 Saint-Parvis' },
      ],
      costOptions: [{ option: 'Perte', amount: 25, currency: 'EUR' }],
      processingTime: { fr: '3 semaines', en: '3 weeks' },
      provider: { name: 'Ville de Saint-Parvis' },
      source: { identifier: 'https://saint-parvis.example/services/carte' },
    });
  });

  it('reads a permit with the service that grants it', () => {
    assert.deepEqual(permit, {
      id: 'schemaorg:governmentpermit-autorisation-de-terrasse',
      name: 'Autorisation de terrasse',
      alternateName: ['Demande de terrasse'],
      url: 'https://demarches.example/terrasse',
      provider: { name: 'Ville de Saint-Parvis' },
      validThrough: '2027-12-31',
    });
  });

  it('calls a service without a name by its kind', () => {
    assert.equal(meals.name, 'Portage de repas');
    assert.equal(meals.processingTime, undefined);
  });
});

describe('announcements', () => {
  const { items, diagnostics } = importSchemaOrg(fixture('announcements.jsonld'));
  const [closed, childcare] = items as [Alert, Service];

  it('makes an alert of an announcement, and a service of the one that is described in it', () => {
    assert.deepEqual(closed, {
      id: 'schemaorg:https://saint-parvis.example/annonces/1',
      headline: 'École fermée',
      severity: 'info',
      sent: '2026-11-24T08:00:00+01:00',
      expires: '2026-11-27T00:00:00+01:00',
      description: 'L’école est fermée jeudi.',
      category: ['École'],
      web: 'https://saint-parvis.example/ecole',
      area: [
        { areaDesc: 'École Jean-Moulin, 5 rue du Stade, 35999 Saint-Parvis' },
        { areaDesc: 'Centre-ville' },
      ],
      provider: { name: 'Ville de Saint-Parvis' },
      source: { identifier: 'https://saint-parvis.example/annonces/1' },
    });
    assert.deepEqual(childcare.category, [{ fr: 'Aide aux parents', en: 'Parental support' }]);
  });

  it('leaves out what does not say when it begins and ends', () => {
    assert.deepEqual(diagnostics.map(found), [
      'severity-unknown @graph.0',
      'expires-missing @graph.1',
      'expires-missing @graph.2',
      'missing-field @graph.3',
    ]);
  });

  it('ends it when told how long it holds, by the same clock', () => {
    const { items, diagnostics } = importSchemaOrg(fixture('announcements.jsonld'), {
      defaultTtl: 36 * 3_600_000,
    });
    const expiries = items.slice(1, 3).map((item) => (item as Alert).expires);
    assert.deepEqual(expiries, ['2026-11-25T20:00:00', '2026-11-25T12:00:00']);
    assert.deepEqual(diagnostics.find(({ code }) => code === 'expires-added')!.args, { hours: 36 });
  });
});

describe('pages', () => {
  const { items, diagnostics, in: all, leftOut } = importSchemaOrg(fixture('page.html'));
  const [bakery, festival] = items as ShowcaseEntry[];

  it('reads each block by itself, whatever is wrong with the others', () => {
    assert.deepEqual([all, leftOut], [9, 7]);
    assert.deepEqual(
      [bakery!.name, bakery!.address!.streetAddress, festival!.name],
      ['Le Four à bois', '2 rue du Four', 'Fête du pain'],
    );
    assert.equal(festival!.description, 'Four ouvert & dégustation.\n\nEntrée\u00a0libre.');
    assert.equal(festival!.address!.streetAddress, 'Le Four à bois, 2 rue du Four');
  });

  it('names the line of all that it found', () => {
    assert.deepEqual(diagnostics.map(found), [
      '52 reference-unknown',
      '42 json-syntax',
      '45 json-syntax',
      '49 json-syntax',
      '58 wrong-type',
      '13 not-taken',
      '14 not-taken',
      '27 not-taken',
    ]);
    assert.equal(diagnostics[1]!.column, 7);
  });

  it('shows the very place of a mistake', () => {
    const document = new Document({
      name: 'page.html',
      text: fixture('page.html'),
      baseUrl: 'https://x.example/',
    });
    document.add(diagnostics);
    const { line, column } = document.findings.find(({ code }) => code === 'json-syntax')!;
    assert.deepEqual([line, column], [42, 7]);
    assert.deepEqual(Object.keys(document.findings[1]!.args), ['message']);
  });

  it('resolves addresses against the base of the page', () => {
    assert.equal(bakery!.id, 'schemaorg:https://four.example/boutique/#four');
    assert.deepEqual(bakery!.image, [
      { url: 'https://four.example/boutique/pain.jpg', alt: 'Le Four à bois' },
      { url: 'https://four.example/boutique/tarte.jpg', alt: 'Une tarte' },
    ]);
  });

  it('counts what is not taken once, on the item that it belongs to', () => {
    assert.equal(codes({ diagnostics }).includes('fields-not-taken'), false);
  });

  it('says so when a page has its data in another syntax', () => {
    const { items, diagnostics, in: all, leftOut } = importSchemaOrg(fixture('microdata.html'));
    assert.deepEqual(items, []);
    assert.deepEqual([all, leftOut], [0, 0]);
    assert.deepEqual(diagnostics[0]!.args, { found: 'microdata, RDFa' });
    assert.deepEqual(diagnostics.map(found), ['other-syntax']);
  });
});

describe('documents', () => {
  const one = { '@type': 'Store', name: 'X' };
  const context = 'https://schema.org';
  const shapes: [what: string, document: unknown][] = [
    ['one node', { '@context': context, ...one }],
    ['a list', [{ '@context': 'http://schema.org/', ...one }]],
    ['a graph', { '@context': context, '@graph': [one] }],
    ['a graph of one', { '@context': [context], '@graph': one }],
    ['no context', one],
    ['a context of the site’s own', { '@context': '/docs/jsonldcontext.jsonld', ...one }],
    ['keywords without the sign', { '@context': context, type: 'Store', name: 'X' }],
    [
      'keywords of its own',
      { '@context': { '@vocab': 'http://schema.org/', a: '@type' }, a: 'Store', name: 'X' },
    ],
    [
      'a prefix of its own',
      { '@context': { s: 'https://schema.org/' }, '@type': 's:Store', 's:name': 'X' },
    ],
    ['whole IRIs', { '@type': 'https://schema.org/Store', 'http://schema.org/name': 'X' }],
    [
      'sets and lists',
      { '@context': context, '@type': ['Store'], name: { '@set': [{ '@value': 'X' }] } },
    ],
    ['the matter of a page', { '@context': context, '@type': 'WebPage', mainEntity: one }],
    [
      'a list of places',
      {
        '@context': context,
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: one }],
      },
    ],
  ];
  for (const [what, document] of shapes)
    it(`reads ${what}`, () => {
      const { items, in: all, leftOut } = importSchemaOrg(`\uFEFF ${JSON.stringify(document)}`);
      assert.deepEqual(
        items.map(({ id }) => id),
        ['schemaorg:store-x'],
      );
      assert.equal(all, 1 + leftOut);
    });

  const block = (json: string): string => `<script type="application/ld+json">${json}</script>`;
  const refused: [what: string, text: string, code: string][] = [
    ['nothing', '', 'json-syntax'],
    ['half a file', fixture('places.jsonld').slice(0, 500), 'json-syntax'],
    ['a comment', '{ /* x */ "@type": "Store" }', 'json-syntax'],
    ['a page without data', '<!doctype html><p>Bonjour', 'not-this-format'],
    [
      'a page with data of others',
      block('{"@context":"https://www.w3.org/ns/activitystreams","type":"Event"}'),
      'not-this-format',
    ],
    ['a number', '12', 'not-this-format'],
    ['an empty list', '[]', 'not-this-format'],
    ['GeoJSON', '{"type":"FeatureCollection","features":[]}', 'not-this-format'],
    [
      'another vocabulary',
      '{"@context":"https://x.example/c","@type":"Store","name":"X"}',
      'not-this-format',
    ],
    ['a feed', '{"parvis":"1.0","publisher":{"name":"X"}}', 'not-this-format'],
    ['a well', `${'['.repeat(100)}${']'.repeat(100)}`, 'too-deep'],
  ];
  for (const [what, text, code] of refused)
    it(`refuses ${what}`, () => {
      const { items, diagnostics, in: all, leftOut } = importSchemaOrg(text);
      assert.deepEqual(items, []);
      assert.deepEqual(diagnostics.map(found), [code]);
      assert.deepEqual([all, leftOut], [0, 0]);
    });

  it('leaves out a block that is too deep, and one without end', () => {
    const { items, diagnostics } = importSchemaOrg(
      [
        block('['.repeat(50_000)),
        block(`${'['.repeat(99)}${']'.repeat(99)}`),
        block(JSON.stringify(one)),
      ].join('\n'),
    );
    assert.equal(items.length, 1);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ['json-syntax', 'too-deep'],
    );
  });

  it('shows where a comment is in a block', () => {
    const { diagnostics } = importSchemaOrg(`<p>\n${block('{\n  "@type": /* x */ "Store" }')}`);
    const { code, line, column } = diagnostics[0]!;
    assert.deepEqual([code, line, column], ['json-syntax', 3, 12]);
  });

  it('follows nodes that hold each other in a circle', () => {
    const { items } = read({
      '@graph': [
        {
          '@type': 'Store',
          '@id': '#a',
          name: 'A',
          department: { '@id': '#b' },
          url: { '@id': '#a' },
        },
        { '@type': 'Store', '@id': '#b', name: 'B', department: { '@id': '#a' } },
      ],
    });
    assert.equal(items.length, 2);
  });

  it('stays linear on long and hostile documents', () => {
    const started = performance.now();
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      ...one,
      '@id': '#one',
      keywords: `${at}`,
    }));
    importSchemaOrg(JSON.stringify(many));
    importSchemaOrg(
      JSON.stringify({ ...one, image: Array(150_000).fill('https://x.example/a.png') }),
    );
    importSchemaOrg('<script type="application/ld+json">'.repeat(20_000));
    importSchemaOrg(`{"@context":"https://schema.org","openingHours":"Mo${' '.repeat(100_000)}"}`);
    assert.equal(performance.now() - started < 20_000, true);
  });
});

/** What holds of any input: nothing thrown, nothing lost, nothing that the feed would refuse. */
function holds(text: string, options: ImportOptions = {}): void {
  const { items, leftOut, diagnostics, in: all } = importSchemaOrg(text, options);
  assert.equal(all, items.length + leftOut);
  assert.equal(diagnostics.filter(({ isLeftOut }) => isLeftOut).length, leftOut);
  for (const item of items) {
    const feed = { parvis: '1.0', publisher: { name: 'X' }, [sectionOfItem(item)]: [item] };
    const reading = parseFeed(JSON.stringify(feed));
    assert.deepEqual(
      reading.diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  }
}

describe('importSchemaOrg, of any input', () => {
  const samples = [
    'places.jsonld',
    'events.jsonld',
    'services.jsonld',
    'announcements.jsonld',
    'page.html',
  ].map(fixture);
  const fields = [
    ...new Set(
      samples.flatMap((text) => [...text.matchAll(/"(@?\w+)":/g)].map(([, name]) => name!)),
    ),
    '__proto__',
    '@value',
    '@language',
    '@reverse',
  ];
  const types = 'Store NGO Event Course GovernmentService SpecialAnnouncement Person Place'.split(
    ' ',
  );
  const scalar = fc.oneof(
    fc.string(),
    fc.constantFrom<unknown>('', ' ', null, true, 0, 1e21, -1.5, '<p>', '__proto__', '#a', '_:b'),
    fc.constantFrom(
      '2026-02-30',
      '2026-12-01T25:00',
      'P1W',
      'Mo 09:00-12:00',
      'javascript:x',
      'Monday',
    ),
    fc.constantFrom(...types),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...fields), tie('any'), { maxKeys: 5 }),
    ),
  })).any;
  const node = fc
    .tuple(
      fc.constantFrom(...types),
      fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 12 }),
    )
    .map(([type, rest]) => ({ '@type': type, name: 'X', ...rest }));
  const options = fc.constantFrom<ImportOptions>(
    {},
    { keepContacts: true, defaultTtl: 3_600_000, now: NOW, feedLanguage: 'en' },
    { timeZone: 'Europe/Paris', source: { url: 'https://x.example/a/' } },
    { timeZone: 'Nowhere/Land', prefix: '' },
  );

  it('survives any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          value.map((json) => JSON.stringify(json)),
        ),
        options,
        holds,
      ),
      { numRuns: 500 },
    );
  });

  it('survives any nodes', () => {
    const document = fc
      .array(fc.oneof(node, value), { maxLength: 4 })
      .map((list) => JSON.stringify({ '@context': 'https://schema.org', '@graph': list }));
    fc.assert(fc.property(document, options, holds), { numRuns: 1500 });
  });

  it('survives files that were cut, mixed up or mistyped', () => {
    const text = damaged(samples, '"', '}', '\n', '\\', '<script>', '-->');
    fc.assert(fc.property(text, options, holds), { numRuns: 800 });
  });

  it('survives a value of any kind in the place of another', () => {
    const text = fc
      .tuple(fc.constantFrom(...samples.slice(0, 4)), fc.nat(), value)
      .map(([sample, at, json]) => {
        const places = [...sample.matchAll(/: ("[^"]*"|[\d.]+|true|false)/g)];
        const { index, 0: found } = places[at % places.length]!;
        return `${sample.slice(0, index)}: ${JSON.stringify(json)}${sample.slice(index + found.length)}`;
      });
    fc.assert(fc.property(text, options, holds), { numRuns: 1500 });
  });
});
