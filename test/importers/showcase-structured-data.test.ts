import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { demoFeed } from '../../demo/feed/index.js';
import {
  entryData,
  type EntryDataContext,
} from '../../src/components/business-showcase/structured-data.js';
import type { Json } from '../../src/controllers/json-ld.js';
import { parseFeed, parseSection, type Root, type ShowcaseEntry } from '../../src/feed/index.js';
import { localizedText } from '../../src/feed/localized-text.js';
import { endOf } from '../../src/feed/showcase-dates.js';
import { instantOf } from '../../src/feed/zoned-time.js';
import { ordinaryWeek, exceptionsWithin } from '../../src/hours/index.js';
import { importSchemaOrg } from '../../src/importers/schemaorg.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';

const NOW = Date.parse('2026-11-28T12:00:00+01:00');
const BASE = 'https://saint-parvis.example/';
const root = {
  parvis: '1.0',
  publisher: { name: 'Ville de Saint-Parvis' },
  inLanguage: ['fr', 'en'],
  timezone: 'Europe/Paris',
  places: [
    {
      id: 'place:salle',
      name: 'Salle des fêtes',
      address: { streetAddress: '3, rue Haute', addressLocality: 'Saint-Parvis' },
      geo: { latitude: 48.1, longitude: -1.5 },
      accessibility: ['Rampe pour fauteuil'],
    },
  ],
  organizations: [{ id: 'org:mjc', name: 'La MJC', email: 'mjc@saint-parvis.example' }],
} as Root;

const context = (own: Root | undefined = root): EntryDataContext => ({
  plain: (text) => localizedText(text, 'fr', own?.inLanguage ?? ['fr'])?.value ?? '',
  root: own,
  now: NOW,
  linkTo: ({ id }) => `https://saint-parvis.example/annuaire?entry=${encodeURIComponent(id)}`,
});
const describeEntry = (entry: Partial<ShowcaseEntry>): Json =>
  entryData({ id: 'a', name: 'A', type: 'LocalBusiness', ...entry }, context());

const vocabulary = (
  JSON.parse(readFileSync('test/fixtures/schemaorg/vocabulary.json', 'utf8')) as {
    types: Record<string, { parents: string[]; properties: string }>;
  }
).types;

/** What a type may have, its own and its parents'. */
function propertiesOf(type: string): Set<string> {
  const found = vocabulary[type];
  assert.ok(found, `schema.org has ${type}`);
  return new Set([
    ...found.properties.split(' '),
    ...found.parents.flatMap((one) => [...propertiesOf(one)]),
  ]);
}

/** Of what types a value may be (schema.org, `rangeIncludes`), as far as they are used. */
const RANGES: Readonly<Record<string, readonly string[]>> = {
  address: ['PostalAddress'],
  amenityFeature: ['LocationFeatureSpecification'],
  audience: ['Audience'],
  contactPoint: ['ContactPoint'],
  containedInPlace: ['Place'],
  containsPlace: ['Place'],
  geo: ['GeoCoordinates'],
  hasCertification: ['Certification'],
  hasCourseInstance: ['CourseInstance'],
  image: ['ImageObject'],
  location: ['Place'],
  makesOffer: ['Offer'],
  offers: ['Offer'],
  openingHoursSpecification: ['OpeningHoursSpecification'],
  organizer: ['Organization'],
  provider: ['Organization'],
  sdPublisher: ['Organization'],
  seeks: ['Demand'],
  specialOpeningHoursSpecification: ['OpeningHoursSpecification'],
  subEvent: ['Event'],
};

/** Whatever schema.org does not know, or not of this type. */
function strangeIn(node: Json): string[] {
  const type = node['@type'] as string;
  const known = propertiesOf(type);
  return Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('@')) return [];
    const own = known.has(name) ? [] : [`${type}.${name}`];
    const nodes = [value].flat().filter((one): one is Json => typeof one === 'object');
    return [
      ...own,
      ...nodes.flatMap((one) =>
        RANGES[name]?.includes(one['@type'] as string)
          ? strangeIn(one)
          : [`${type}.${name}: ${one['@type']}`],
      ),
    ];
  });
}

/** Entries of all types, with all that can be said of them. */
const full: readonly ShowcaseEntry[] = [
  {
    id: 'shop',
    name: { fr: 'Le Fournil', en: 'The Bakery' },
    alternateName: ['Fournil des Tilleuls'],
    type: 'LocalBusiness',
    category: ['Boulangerie'],
    summary: 'Pain au levain.',
    description: 'Ouvert depuis 1920.',
    telephone: '+33261911301',
    email: 'fournil@saint-parvis.example',
    url: 'https://fournil.example/',
    contactPoint: [{ name: 'Commandes', telephone: '+33261911302' }],
    address: {
      streetAddress: '4, rue du Four',
      postalCode: '35099',
      addressLocality: 'Saint-Parvis',
      addressCountry: 'FR',
    },
    geo: { latitude: 48.2961, longitude: -1.4523 },
    openingHours: 'Mo-Fr 07:00-13:00,15:00-19:00; Sa 07:00-13:00; PH off',
    specialOpeningHours: [
      { date: '2026-12-24', opens: '07:00', closes: '15:00' },
      { validFrom: '2027-08-01', validThrough: '2027-08-15', closed: true },
    ],
    paymentAccepted: ['Espèces', 'Carte'],
    accessibility: ['Entrée sans marche, accessible en fauteuil'],
    knowsLanguage: ['fr', 'br'],
    hasCertification: ['Agriculture biologique'],
    quarter: 'Centre',
    image: [{ url: 'https://fournil.example/a.jpg', alt: 'Une boulangerie', creditText: 'Ville' }],
    offers: [{ name: 'Baguette', price: 1.2, priceCurrency: 'EUR' }],
    makesOffer: ['Pain de la veille', { name: 'Fini', validThrough: '2020-01-01' }],
    seeks: [{ name: 'Un apprenti', description: 'Dès janvier', validThrough: '2027-06-30' }],
  },
  {
    id: 'choir',
    name: 'La Chorale',
    type: 'NGO',
    place: 'place:salle',
    openingHours: 'Th 20:00-22:00',
    telephone: '+33261911303',
  },
  {
    id: 'helper',
    name: 'Conseiller numérique',
    type: 'Organization',
    stops: [{ name: 'Gare', openingHours: 'Fr 16:00-19:00' }],
  },
  {
    id: 'concert',
    name: 'Concert d’hiver',
    type: 'Event',
    startDate: '2026-12-05T20:30:00',
    endDate: '2026-12-05T22:30:00',
    subEvent: [{ startDate: '2026-12-06T17:00:00' }],
    eventStatus: 'EventRescheduled',
    place: 'place:salle',
    provider: 'org:mjc',
    telephone: '+33261911304',
    audience: ['Tout public'],
    offers: [{ name: 'Plein tarif', price: 5 }],
    isAccessibleForFree: false,
  },
  {
    id: 'course',
    name: 'Cours de poterie',
    type: 'Course',
    description: 'Tourner et émailler.',
    startDate: '2027-01-05',
    subEvent: [{ startDate: '2027-01-12' }],
    place: 'place:salle',
    provider: { name: 'Atelier Terre', url: 'https://terre.example/' },
    coursePrerequisites: 'Aucune',
    source: { name: 'OpenAgenda', license: 'https://www.etalab.gouv.fr/licence-ouverte-2.0' },
  },
  {
    id: 'chapel',
    name: 'Chapelle Saint-Roch',
    type: 'LandmarksOrHistoricalBuildings',
    address: { addressLocality: 'Saint-Parvis' },
    isAccessibleForFree: true,
  },
  {
    id: 'museum',
    name: 'Musée',
    type: 'TouristAttraction',
    knowsLanguage: ['fr', 'en'],
    telephone: '+33261911305',
  },
  {
    id: 'library',
    name: 'Médiathèque',
    type: 'CivicStructure',
    place: 'place:salle',
    openingHours: '24/7',
  },
  {
    id: 'market',
    name: 'Marché',
    type: 'Market',
    stops: [{ name: 'Halles', openingHours: 'Su 08:00-12:00' }],
  },
  { id: 'other', name: 'Autre', type: 'SomethingElse', telephone: '+33261911306' },
];

describe('the showcase told to search engines', () => {
  describe('in the words of schema.org', () => {
    it('says nothing of a type that the vocabulary does not have there', () => {
      for (const entry of full)
        assert.deepEqual(strangeIn(entryData(entry, context())), [], entry.id);
    });

    it('is checked by facts that do find a fault', () => {
      const data = entryData(full[0]!, context());
      assert.deepEqual(strangeIn({ ...data, shoeSize: 42 }), ['LocalBusiness.shoeSize']);
      assert.deepEqual(strangeIn({ ...data, '@type': 'Event' }).length > 3, true);
      assert.deepEqual(strangeIn({ ...data, geo: { '@type': 'Place' } }), [
        'LocalBusiness.geo: Place',
      ]);
    });

    it('says so of a whole town', () => {
      const feed = JSON.parse(
        JSON.stringify(demoFeed({ now: new Date(NOW), collector: 'https://votes.example' })),
      ) as Record<string, unknown>;
      const { feed: town } = parseFeed(feed['parvis.json'] as object, { baseUrl: BASE });
      const { items } = parseSection('showcase', feed['showcase.json'] as object, {
        baseUrl: BASE,
      });
      assert.ok(items.length > 100, `${items.length}`);
      for (const entry of items as ShowcaseEntry[])
        assert.deepEqual(strangeIn(entryData(entry, context(town))), [], entry.id);
    });

    it('keeps each type', () => {
      const types = full.map((entry) => entryData(entry, context())['@type']);
      assert.deepEqual(
        types.slice(0, 8),
        full.slice(0, 8).map(({ type }) => type),
      );
      assert.deepEqual(types.slice(8), ['Place', 'Place']);
    });
  });

  describe('with what search engines require', () => {
    // https://developers.google.com/search/docs/appearance/structured-data (local-business, event, course)
    it('of a shop: name and address', () => {
      const { name, address } = entryData(full[0]!, context());
      assert.equal(name, 'Le Fournil');
      assert.deepEqual(address, {
        '@type': 'PostalAddress',
        streetAddress: '4, rue du Four',
        postalCode: '35099',
        addressLocality: 'Saint-Parvis',
        addressCountry: 'FR',
      });
    });

    it('of an event: name, date with its offset, place with its address, status', () => {
      const data = entryData(full[3]!, context());
      assert.equal(data.startDate, '2026-12-05T20:30:00+01:00');
      assert.deepEqual(data.location, {
        '@type': 'Place',
        name: 'Salle des fêtes',
        address: {
          '@type': 'PostalAddress',
          streetAddress: '3, rue Haute',
          addressLocality: 'Saint-Parvis',
        },
        geo: { '@type': 'GeoCoordinates', latitude: 48.1, longitude: -1.5 },
      });
      assert.equal(data.eventStatus, 'https://schema.org/EventRescheduled');
      assert.deepEqual(data.organizer, {
        '@type': 'Organization',
        name: 'La MJC',
        telephone: '+33261911304',
        email: 'mjc@saint-parvis.example',
      });
      assert.deepEqual(data.offers, [
        { '@type': 'Offer', name: 'Plein tarif', price: 5, priceCurrency: 'EUR' },
      ]);
    });

    it('of an event or a course with a clock of its own: its offset, and only ends that are', () => {
      const subEvent = [{ startDate: '2026-12-06T17:00' }];
      const dates = { startDate: '2026-12-05T20:00', endDate: '2026-12-05T22:00', subEvent };
      for (const type of ['Event', 'Course']) {
        const data = describeEntry({ type, timezone: 'America/Cayenne', ...dates });
        const parts = (data['hasCourseInstance'] ?? [
          data,
          ...(data['subEvent'] as Json[]),
        ]) as Json[];
        assert.deepEqual(
          parts.map((part) => [part['startDate'], part['endDate']]),
          [
            ['2026-12-05T20:00-03:00', '2026-12-05T22:00-03:00'],
            ['2026-12-06T17:00-03:00', undefined],
          ],
        );
      }
    });

    it('of a course: name, description, provider, and each date', () => {
      const data = entryData(full[4]!, context());
      assert.equal(data.description, 'Tourner et émailler.');
      assert.deepEqual(data.provider, {
        '@type': 'Organization',
        name: 'Atelier Terre',
        url: 'https://terre.example/',
      });
      const instances = data.hasCourseInstance as Json[];
      assert.deepEqual(
        instances.map(({ startDate, courseMode }) => [startDate, courseMode]),
        [
          ['2027-01-05', 'Onsite'],
          ['2027-01-12', 'Onsite'],
        ],
      );
    });
  });

  describe('opening hours', () => {
    const hours = (entry: Partial<ShowcaseEntry>, calendars?: Root['calendars']): string[] => {
      const whole = { id: 'a', name: 'A', type: 'LocalBusiness', ...entry };
      const data = entryData(whole, context({ ...root, calendars }));
      return ['openingHoursSpecification', 'specialOpeningHoursSpecification'].flatMap((name) =>
        ((data[name] ?? []) as Json[]).map(
          ({ dayOfWeek = [], validFrom, validThrough, opens, closes }) =>
            [
              [dayOfWeek]
                .flat()
                .map((day) => (day as string).replace('https://schema.org/', ''))
                .join(','),
              [validFrom, validThrough].filter(Boolean).join('/'),
              `${opens as string}-${closes as string}`,
            ]
              .filter(Boolean)
              .join(' '),
        ),
      );
    };
    const WORKDAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday';

    it('have days with the same hours together, holidays and special dates', () => {
      assert.deepEqual(hours(full[0]!), [
        `${WORKDAYS},Saturday 07:00-13:00`,
        `${WORKDAYS} 15:00-19:00`,
        'PublicHolidays 00:00-00:00',
        '2026-12-24/2026-12-24 07:00-15:00',
        '2027-08-01/2027-08-15 00:00-00:00',
      ]);
    });

    it('end at midnight, go on through the night, or never end', () => {
      assert.deepEqual(hours({ openingHours: 'Mo 18:00-24:00' }), ['Monday 18:00-00:00']);
      assert.deepEqual(hours({ openingHours: 'Fr 20:00-02:00' }), ['Friday 20:00-02:00']);
      assert.deepEqual(hours({ openingHours: '24/7' }), [
        `${WORKDAYS},Saturday,Sunday 00:00-23:59`,
      ]);
    });

    it('have seasons where the feed says them day by day', () => {
      const season = { validFrom: '2027-04-01', validThrough: '2027-09-30' };
      assert.deepEqual(
        hours({
          openingHours: [
            {
              dayOfWeek: ['Mo', 'https://schema.org/Tuesday'],
              opens: '09:00',
              closes: '12:00',
              ...season,
            },
          ],
        }),
        ['Monday,Tuesday 2027-04-01/2027-09-30 09:00-12:00'],
      );
    });

    it('have dates that stand within the text', () => {
      assert.deepEqual(hours({ openingHours: 'Mo 09:00-12:00; 2026-12-07 off' }), [
        'Monday 09:00-12:00',
        '2026-12-07/2026-12-07 00:00-00:00',
      ]);
    });

    it('have dates without a year, and holidays that have hours of their own', () => {
      assert.deepEqual(hours({ openingHours: 'Mo-Fr 09:00-18:00; Dec 24-Jan 2 off' }), [
        `${WORKDAYS} 09:00-18:00`,
        '2026-12-24/2027-01-02 00:00-00:00',
      ]);
      assert.deepEqual(hours({ openingHours: 'Mo-Fr 09:00-18:00; PH 10:00-12:00' }), [
        `${WORKDAYS} 09:00-18:00`,
        'PublicHolidays 10:00-12:00',
      ]);
      const byDay = { openingHours: 'Mo-Fr 09:00-18:00; PH 10:00-12:00; Su off' };
      assert.deepEqual(hours(byDay), []);
      assert.deepEqual(hours(byDay, { PH: ['2026-12-25', '2027-01-01'] }), [
        `${WORKDAYS} 09:00-18:00`,
        '2026-12-25/2026-12-25 10:00-12:00',
        '2027-01-01/2027-01-01 10:00-12:00',
      ]);
    });

    it('have the days of school holidays, and none at all without their calendar', () => {
      const closed = { openingHours: 'Mo-Fr 09:00-18:00; SH off' };
      const other = { openingHours: 'Mo,We 16:00-18:00; SH We 10:00-12:00' };
      const SH = [
        ['2026-12-19', '2027-01-03'],
        ['2027-02-13', '2027-02-28'],
      ];
      assert.deepEqual(hours(closed, { SH }), [
        `${WORKDAYS} 09:00-18:00`,
        '2026-12-21/2027-01-03 00:00-00:00',
        // As far as thirteen weeks go.
        '2027-02-15/2027-02-21 00:00-00:00',
      ]);
      assert.deepEqual(hours(other, { SH }), [
        'Monday,Wednesday 16:00-18:00',
        '2026-12-23/2026-12-23 10:00-12:00',
        '2026-12-30/2026-12-30 10:00-12:00',
        '2027-02-17/2027-02-17 10:00-12:00',
      ]);
      const special = {
        ...closed,
        specialOpeningHours: [{ date: '2026-12-22', opens: '09:00', closes: '10:00' }],
      };
      assert.deepEqual(hours(special, { SH }).slice(1, 4), [
        '2026-12-22/2026-12-22 09:00-10:00',
        '2026-12-21/2026-12-21 00:00-00:00',
        '2026-12-23/2027-01-03 00:00-00:00',
      ]);
      for (const calendars of [undefined, {}, { SH: [['2026-12-19', '2027-01-03']] }])
        assert.deepEqual(hours(closed, calendars), []);
    });

    it('have the days of structured entries as they are read', () => {
      assert.deepEqual(
        hours({ openingHours: [{ dayOfWeek: ['Mo-Fr'], opens: '09:00', closes: '17:00' }] }),
        [`${WORKDAYS} 09:00-17:00`],
      );
      const season = { opens: '09:00', closes: '17:00', validThrough: '2027-03-31' };
      assert.deepEqual(
        hours({
          openingHours: [
            { dayOfWeek: ['Mo-We', 'PublicHolidays'], ...season },
            { ...season, validFrom: '2027-02-01', opens: '10:00' },
            { dayOfWeek: ['Sunday'] },
          ],
        }),
        [
          'Monday,Tuesday,Wednesday,PublicHolidays 2027-03-31 09:00-17:00',
          'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday 2027-02-01/2027-03-31 10:00-17:00',
          'Sunday 00:00-00:00',
        ],
      );
    });

    for (const [why, entry] of [
      [
        'a day has a name that cannot be read',
        [{ dayOfWeek: ['Lundi'], opens: '09:00', closes: '17:00' }],
      ],
      ['a time cannot be read', [{ dayOfWeek: ['Monday'], opens: '9h', closes: '17h' }]],
      ['nobody says when it closes', [{ dayOfWeek: ['Monday'], opens: '09:00' }]],
      ['nobody says on which days', [{ dayOfWeek: [], opens: '09:00', closes: '10:00' }]],
      [
        'they are over',
        [{ dayOfWeek: ['Monday'], opens: '09:00', closes: '10:00', validThrough: '2026-10-31' }],
      ],
      [
        'seasons depend on school holidays',
        [{ dayOfWeek: ['SH'], opens: '09:00', closes: '10:00', validThrough: '2027-10-31' }],
      ],
    ] as const)
      it(`are left out as a whole where ${why}`, () => {
        const sound = {
          dayOfWeek: ['Tuesday'],
          opens: '09:00',
          closes: '12:00',
          validThrough: '2026-10-31',
        };
        assert.deepEqual(hours({ openingHours: [...entry] } as object), []);
        assert.deepEqual(hours({ openingHours: [sound, ...entry] } as object), []);
      });

    it('are left out where a special one has no date, or no hours that can be read', () => {
      const openingHours = 'Mo-Fr 09:00-18:00';
      for (const special of [
        { opens: '10:00', closes: '12:00' },
        { closed: true },
        { date: '2026-12-24', opens: '10h', closes: '12h' },
        { date: '2026-12-24', opens: '10:00' },
      ]) {
        assert.deepEqual(hours({ openingHours, specialOpeningHours: [special] }), []);
        assert.deepEqual(hours({ specialOpeningHours: [special] }), []);
      }
      const dated = {
        specialOpeningHours: [{ date: '2026-12-24', opens: '10:00', closes: '12:00' }],
      };
      assert.deepEqual(hours(dated), ['2026-12-24/2026-12-24 10:00-12:00']);
    });

    for (const [why, openingHours] of [
      ['go by the week of the month', 'Sa[1,3] 10:00-12:00'],
      ['go by the season in text', 'Apr-Sep Mo 09:00-18:00'],
      ['cannot be read', 'when the light is on'],
      [
        'are structured and go by the week of the month',
        [{ dayOfWeek: ['Sa'], nth: [1], opens: '10:00', closes: '12:00' }],
      ],
    ] as const)
      it(`are left out where they ${why}`, () =>
        assert.deepEqual(hours({ openingHours } as object), []));

    it('by appointment are not called open', () => {
      const openingHours = [
        { dayOfWeek: ['Mo'], opens: '09:00', closes: '12:00', byAppointment: true },
      ];
      assert.deepEqual(hours({ openingHours }), []);
    });
  });

  it('offers and seeks what still holds', () => {
    const { makesOffer, seeks } = entryData(full[0]!, context());
    assert.deepEqual(
      (makesOffer as Json[]).map(({ name }) => name),
      ['Baguette', 'Pain de la veille'],
    );
    assert.deepEqual(seeks, [
      {
        '@type': 'Demand',
        name: 'Un apprenti',
        description: 'Dès janvier',
        validThrough: '2027-06-30',
      },
    ]);
  });
});

/** What has to survive, of whatever type it is. */
function factsOf(entry: ShowcaseEntry, isBack: boolean): Record<string, unknown> {
  const first = (text: ShowcaseEntry['name'] | undefined): string =>
    localizedText(text, 'fr', ['fr'])?.value ?? '';
  const isDated = entry.type === 'Event' || entry.type === 'Course';
  const zone = 'Europe/Paris';
  const instant = (date: string | undefined): number | undefined =>
    date === undefined ? undefined : instantOf(date, zone);
  const week = ordinaryWeek(entry, NOW, { timezone: zone }).map((slots) =>
    slots?.filter(({ kind }) => kind === 'open').map(({ opens, closes }) => `${opens}-${closes}`),
  );
  const isTold = week.every(Boolean) && typeof entry.openingHours === 'string';
  const keywords = [...(entry.category ?? []), ...(entry.keywords ?? [])].map(first);
  return {
    name: first(entry.name),
    type: entry.type,
    alternateName: (entry.alternateName ?? []).map(first).sort(),
    description: first(entry.description ?? entry.summary),
    // Each word for itself: the importer knows a kind of place by its type, not by its name.
    keywords: [...new Set(keywords.flatMap((words) => words.split(', ')))].sort(),
    image: (entry.image ?? []).map(({ url }) => url),
    url: entry.url,
    address: entry.address,
    geo: entry.geo,
    ...(isDated
      ? {
          start: instant(entry.startDate),
          end: entry.endDate && endOf(entry.endDate, zone),
          others: (entry.subEvent ?? []).map(({ startDate }) => instant(startDate)),
          offers: (entry.offers ?? []).map(({ price, url }) => ({ price, url })),
          free: entry.isAccessibleForFree,
          provider:
            entry.provider && typeof entry.provider === 'object'
              ? first(entry.provider.name)
              : undefined,
        }
      : {
          telephone: entry.telephone,
          accessibility: (entry.accessibility ?? []).map(first),
          free: entry.isAccessibleForFree,
          week: isTold || isBack ? week : undefined,
          special: exceptionsWithin(
            { ...entry, openingHours: undefined },
            NOW,
            { timezone: zone },
            300,
          ).map(({ from, through, slots }) => [
            from,
            through,
            slots.map(({ opens }) => opens).join(),
          ]),
        }),
  };
}

/** Without what is not there. */
const plain = (facts: unknown): unknown => JSON.parse(JSON.stringify(facts));

describe('the showcase told to search engines and read again', () => {
  const importOptions = { now: NOW, timeZone: 'Europe/Paris', feedLanguage: 'fr' };
  const back = (entry: ShowcaseEntry): ShowcaseEntry[] =>
    importSchemaOrg(
      JSON.stringify({
        '@context': 'https://schema.org',
        ...entryData(entry, { ...context(), linkTo: () => '' }),
      }),
      importOptions,
    ).items as ShowcaseEntry[];

  it('is the same shop', () => {
    const [shop] = back(full[0]!);
    const own = factsOf(full[0]!, false);
    assert.deepEqual(factsOf(shop!, true), { ...own, keywords: ['Boulangerie'], free: undefined });
    assert.deepEqual(shop!.makesOffer, ['Pain de la veille']);
    assert.deepEqual(shop!.seeks, ['Un apprenti']);
    assert.deepEqual(shop!.paymentAccepted, ['Espèces', 'Carte']);
    assert.deepEqual(shop!.contactPoint, full[0]!.contactPoint);
  });

  it('is the same association, where its place is', () => {
    const [choir] = back(full[1]!);
    assert.equal(choir!.type, 'NGO');
    assert.equal(choir!.telephone, '+33261911303');
    assert.match(choir!.address?.streetAddress ?? '', /3, rue Haute/);
    assert.deepEqual(choir!.geo, { latitude: 48.1, longitude: -1.5 });
    assert.equal(choir!.openingHours, 'Th 20:00-22:00');
  });

  it('is the same museum and the same library', () => {
    const [museum] = back(full[6]!);
    assert.equal(museum!.type, 'TouristAttraction');
    assert.equal(museum!.telephone, '+33261911305');
    const [library] = back(full[7]!);
    assert.equal(library!.type, 'CivicStructure');
    assert.deepEqual(library!.accessibility, ['Rampe pour fauteuil']);
  });

  it('is the same event on the same dates', () => {
    const [concert] = back(full[3]!);
    assert.equal(
      instantOf(concert!.startDate!, 'Europe/Paris'),
      Date.parse('2026-12-05T20:30:00+01:00'),
    );
    assert.equal(concert!.subEvent!.length, 1);
    assert.equal(concert!.offers![0]!.price, 5);
    assert.match(concert!.address!.streetAddress!, /Salle des fêtes, 3, rue Haute/);
  });

  const files = withoutCorpus
    ? []
    : readdirSync(path.join(process.env.PARVIS_CORPUS ?? '../shared', 'data/schemaorg'));
  it('is the same for each real entry of the corpus', { skip: withoutCorpus }, () => {
    let compared = 0;
    for (const file of files) {
      const { items } = importSchemaOrg(corpusFile(`data/schemaorg/${file}`)!, importOptions);
      for (const item of items as ShowcaseEntry[]) {
        if (!('type' in item)) continue;
        assert.deepEqual(strangeIn(entryData(item, context())), [], `${file} ${item.id}`);
        const [again, ...others] = back(item);
        assert.ok(again, `${file}: ${item.id} is read again`);
        assert.deepEqual(others, []);
        const own = factsOf(item, false);
        const told = factsOf(again, true);
        if (own.week === undefined) delete told.week;
        assert.deepEqual(plain(told), plain(own), `${file}: ${item.id}`);
        compared++;
      }
    }
    assert.ok(compared >= 20, `${compared} compared`);
  });
});
