import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { ShowcaseEntry } from '../../src/feed/index.js';
import { importOsm } from '../../src/importers/osm.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/osm/${name}`, import.meta.url), 'utf8');

/** One shop with these tags. */
function shop(tags: object): ShowcaseEntry {
  const element = {
    type: 'node',
    id: 1,
    lat: 48,
    lon: -1,
    tags: { shop: 'yes', name: 'X', ...tags },
  };
  const { items, diagnostics } = importOsm(JSON.stringify({ elements: [element] }));
  assert.equal(items.length, 1, JSON.stringify(diagnostics));
  return items[0]!;
}

describe('an answer of Overpass', () => {
  const { items, diagnostics, in: all, leftOut } = importOsm(fixture('overpass.json'));

  it('gives each place, and counts no point of a way', () => {
    assert.deepEqual([all, leftOut], [9, 3]);
    assert.deepEqual(
      items.map(({ id, type }) => [id, type]),
      [
        ['osm:node/1', 'LocalBusiness'],
        ['osm:way/2', 'Market'],
        ['osm:way/3', 'TouristAttraction'],
        ['osm:node/7', 'LocalBusiness'],
        ['osm:node/8', 'CivicStructure'],
        ['osm:relation/9', 'NGO'],
      ],
    );
  });

  it('says of a shop all that the map says', () => {
    assert.deepEqual(items[0], {
      id: 'osm:node/1',
      name: { fr: 'Le Fournil', en: 'The Bakehouse' },
      type: 'LocalBusiness',
      category: [{ fr: 'Boulangerie', en: 'Bakery' }],
      keywords: ['bio'],
      address: {
        streetAddress: '3 rue du Pont',
        postalCode: '35999',
        addressLocality: 'Saint-Parvis',
      },
      geo: { latitude: 48.1147, longitude: -1.6794 },
      openingHours: 'Tu-Sa 07:00-13:00,15:00-19:00; Su 07:30-12:30; PH off',
      telephone: '+33299000000',
      contactPoint: [{ telephone: '+33600000000' }],
      email: 'bonjour@fournil.example',
      url: 'http://www.fournil.example',
      accessibility: [
        {
          fr: 'En partie accessible en fauteuil roulant',
          en: 'Partly wheelchair accessible',
        },
        'Une marche de 8 cm',
      ],
      paymentAccepted: [
        { fr: 'Espèces', en: 'Cash' },
        { fr: 'Carte bancaire', en: 'Cards' },
      ],
      lastReviewed: '2026-10-02',
      source: {
        name: 'OpenStreetMap contributors',
        url: 'https://www.openstreetmap.org/node/1',
        license: 'https://opendatacommons.org/licenses/odbl/1-0/',
        identifier: 'node/1',
      },
    });
  });

  it('finds the middle of what is no point: given, of its points, of its bounds', () => {
    assert.deepEqual(
      [1, 2, 5].map((at) => items[at]!.geo),
      [
        { latitude: 48.115, longitude: -1.68 },
        { latitude: 48.15, longitude: -1.7 },
        { latitude: 48.15, longitude: -1.65 },
      ],
    );
  });

  it('keeps hours in words when they cannot be computed', () => {
    assert.deepEqual(
      [items[1]!.openingHours, items[1]!.openingHoursText],
      [undefined, 'le samedi matin'],
    );
  });

  it('reports what is gone, nameless, no place, or cannot be read', () => {
    assert.deepEqual(
      diagnostics.map(({ code, severity, path, item }) => [code, severity, path[1], item]),
      [
        ['url-without-scheme', 'hint', 0, 'Le Fournil'],
        ['hours-unreadable', 'warning', 1, 'Marché des Tilleuls'],
        ['missing-field', 'error', 5, undefined],
        ['not-published', 'hint', 6, 'Ancien Bazar'],
        ['not-taken', 'hint', 7, 'rue du Pont'],
        ['unknown-type', 'hint', 8, 'Chez Nikos'],
        ['phone-unreadable', 'warning', 8, 'Chez Nikos'],
        ['url-unreadable', 'warning', 8, 'Chez Nikos'],
        ['position-unreadable', 'warning', 9, 'Mairie'],
        ['fields-not-taken', 'hint', undefined, undefined],
      ],
    );
    assert.deepEqual(items[3]!.category, ['ouzo bar']);
    assert.equal(items[4]!.description, 'Accueil & état civil');
  });
});

describe('GeoJSON', () => {
  const { items, diagnostics } = importOsm(fixture('turbo.geojson'));

  it('is known as OpenStreetMap wherever the exporter wrote the number', () => {
    assert.deepEqual(
      items.map(({ id, source, type }) => [id, source!.name, type]),
      [
        ['osm:way/7', 'OpenStreetMap contributors', 'LocalBusiness'],
        ['osm:node/8', 'OpenStreetMap contributors', 'LocalBusiness'],
        ['osm:node/9', 'OpenStreetMap contributors', 'CivicStructure'],
      ],
    );
    assert.deepEqual(items[0]!.geo, { latitude: 48.87, longitude: 2.39 });
    assert.equal(diagnostics[0]!.code, 'not-taken');
  });
});

describe('a map of uMap', () => {
  it('has its layers as categories, plain words, and no licence that it does not name', () => {
    const source = { name: 'Ville', license: 'https://example.org/licence' };
    const { items, diagnostics } = importOsm(fixture('carte.umap'), { source });
    assert.deepEqual(items, [
      {
        id: 'osm:jardin-de-lea-48-1-1-6',
        name: 'Jardin de Léa',
        type: 'CivicStructure',
        category: ['Légumes'],
        description: 'Légumes\nPaniers le jeudi',
        geo: { latitude: 48.1, longitude: -1.6 },
        source,
      },
    ]);
    assert.deepEqual(
      diagnostics.map(({ code, path }) => [code, path.join('.')]),
      [['missing-field', 'layers.0.features.1']],
    );
  });
});

describe('tags', () => {
  const cases: [what: string, tags: object, field: keyof ShowcaseEntry, value: unknown][] = [
    ['a brand for a name', { name: '', brand: 'Coop' }, 'name', 'Coop'],
    ['other names', { alt_name: 'A; B' }, 'alternateName', ['A', 'B']],
    ['a name in another language', { 'name:br': 'Y' }, 'name', 'X'],
    ['24/7', { opening_hours: '24/7' }, 'openingHours', '24/7'],
    ['several sites', { website: 'https://a.fr; https://b.fr' }, 'url', 'https://a.fr'],
    [
      'a picture',
      { image: 'https://a.fr/x.jpg' },
      'image',
      [{ url: 'https://a.fr/x.jpg', alt: 'X' }],
    ],
    ['a page about a picture', { image: 'https://a.fr/x' }, 'image', undefined],
    [
      'diets',
      { 'diet:vegan': 'only', cuisine: 'pizza;italian' },
      'keywords',
      ['pizza', 'italian', 'vegan'],
    ],
    ['a hotel', { shop: 'no', tourism: 'hotel' }, 'type', 'LocalBusiness'],
    ['a castle', { shop: 'no', historic: 'castle' }, 'type', 'LandmarksOrHistoricalBuildings'],
  ];
  for (const [what, tags, field, value] of cases)
    it(`say ${what}`, () => {
      assert.deepEqual(shop(tags)[field], value);
    });
});

describe('importOsm', () => {
  for (const [text, code] of [
    ['{"elements": []}', 'nothing-found'],
    ['{"nhits": 1}', 'not-this-format'],
    ['[1]', 'not-this-format'],
    ['{', 'json-syntax'],
  ] as const)
    it(`refuses ${text}`, () => {
      const { diagnostics, in: all } = importOsm(text);
      assert.deepEqual([all, diagnostics.map((one) => one.code)], [0, [code]]);
    });
});
