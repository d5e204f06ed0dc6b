import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distanceBetween, distanceWords } from '../../src/components/business-showcase/distance.js';
import { backgroundOf } from '../../src/components/business-showcase/map/background.js';
import { Clusters } from '../../src/components/business-showcase/map/clusters.js';
import { freeNames, placeNames } from '../../src/components/business-showcase/map/labels.js';
import { TileSquares } from '../../src/components/business-showcase/map/tile-squares.js';
import { distanceFrom, spotsOf } from '../../src/components/business-showcase/spots.js';
import { startsOf } from '../../src/components/business-showcase/starts.js';
import { isInZone } from '../../src/components/business-showcase/zone.js';
import type { Root } from '../../src/feed/model/common.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { showcaseNear as en } from '../../src/translations/en/showcase-near.js';
import { showcaseNear as fr } from '../../src/translations/fr/showcase-near.js';

const root: Root = {
  parvis: '1.0',
  publisher: { name: 'Ville' },
  places: [
    { id: 'mairie', name: { fr: 'Mairie', en: 'Town hall' }, geo: { latitude: 48, longitude: -1 } },
    { id: 'gymnase', name: 'Gymnase' },
  ],
};
const entry = (changes: Partial<ShowcaseEntry>): ShowcaseEntry => ({
  id: 'x',
  name: 'X',
  type: 'LocalBusiness',
  ...changes,
});
/** Spaces that do not break, written as spaces. */
const plain = (words: string): string => words.replace(/\s/g, ' ');

describe('a distance in words', () => {
  const table: [number, string, string][] = [
    [0, 'à deux pas', 'a few steps away'],
    [49, 'à deux pas', 'a few steps away'],
    [50, 'à 50 m, 1 min à pied', '50 m away, 1 min on foot'],
    [350, 'à 350 m, 6 min à pied', '350 m away, 6 mins on foot'],
    [974, 'à 950 m, 15 min à pied', '950 m away, 15 mins on foot'],
    [1_230, 'à 1,2 km, 20 min à pied', '1.2 km away, 20 mins on foot'],
    [3_000, 'à 3 km, 50 min à pied', '3 km away, 50 mins on foot'],
    [3_001, 'à 3 km', '3 km away'],
    [4_180, 'à 4,2 km', '4.2 km away'],
    [12_400, 'à 12 km', '12 km away'],
  ];
  for (const [metres, french, english] of table)
    it(`of ${metres} m is “${french}”, “${english}”`, () => {
      expect(plain(distanceWords(metres, fr, 'fr').shown)).to.equal(french);
      expect(plain(distanceWords(metres, en, 'en').shown)).to.equal(english);
    });

  it('is read out in full', () => {
    expect(plain(distanceWords(350, fr, 'fr').said)).to.equal('à 350 mètres, 6 minutes à pied');
    expect(plain(distanceWords(70, en, 'en').said)).to.equal('50 metres away, 1 minute on foot');
    expect(plain(distanceWords(4_180, fr, 'fr').said)).to.equal('à 4,2 kilomètres');
  });

  it('says no more than a vague position knows', () => {
    expect(plain(distanceWords(20, fr, 'fr', 2_000).shown)).to.equal('à moins de 2 km');
    expect(plain(distanceWords(2_600, fr, 'fr', 2_000).shown)).to.equal('à 2,6 km');
    expect(plain(distanceWords(350, fr, 'fr', 300).shown)).to.equal('à 350 m, 6 min à pied');
  });

  it('is measured across the 180th meridian, too', () => {
    const wallis = { latitude: -13.3, longitude: -179.99 };
    const fiji = { latitude: -13.3, longitude: 179.99 };
    expect(distanceBetween(wallis, fiji)).to.be.closeTo(2_164, 10);
    expect(distanceBetween(fiji, wallis)).to.be.closeTo(2_164, 10);
  });
});

describe('where an entry is', () => {
  const geo = { latitude: 48.1, longitude: -1.1 };

  it('is its own position, else its place’s, and each stop’s', () => {
    const at = (changes: Partial<ShowcaseEntry>): unknown =>
      spotsOf(entry(changes), root).map(({ position: { latitude } }) => latitude);
    expect(at({ geo, place: 'mairie' })).to.deep.equal([48.1]);
    expect(at({ place: 'mairie' })).to.deep.equal([48]);
    expect(at({ place: 'gymnase' })).to.deep.equal([]);
    expect(at({ stops: [{ geo }, { place: 'mairie' }, { name: 'Ici' }] })).to.deep.equal([
      48.1, 48,
    ]);
  });

  it('is not told of a person who has not agreed, not even on their rounds', () => {
    const stops = [{ geo }];
    expect(spotsOf(entry({ geo, stops, soleTrader: true }), root)).to.deep.equal([]);
    expect(spotsOf(entry({ geo, stops, consent: false }), root)).to.deep.equal([]);
    expect(spotsOf(entry({ geo, soleTrader: true, consent: true }), root)).to.have.length(1);
  });

  it('is nowhere for zeros, the poles and what is not on earth', () => {
    for (const [latitude, longitude] of [
      [0, 0],
      [89, 2],
      [48, 190],
      [-48.1e6, 2],
    ] as const)
      expect(spotsOf(entry({ geo: { latitude, longitude } }), root)).to.deep.equal([]);
  });

  it('is as far as the nearest of its points', () => {
    const start = { latitude: 48, longitude: -1.01 };
    const market = entry({ stops: [{ geo }, { place: 'mairie' }] });
    expect(distanceFrom(start, market, root)).to.be.closeTo(744, 5);
    expect(distanceFrom(start, entry({}), root)).to.equal(undefined);
  });

  it('may be in a zone, also across the 180th meridian', () => {
    const zone = { south: 47, north: 49, west: -2, east: 0 };
    expect(isInZone(zone, entry({ geo }), root)).to.equal(true);
    expect(isInZone({ ...zone, east: -1.5 }, entry({ geo }), root)).to.equal(false);
    expect(isInZone({ ...zone, south: 48.5 }, entry({ geo }), root)).to.equal(false);
    const far = entry({ geo: { latitude: -13, longitude: -179.9 } });
    expect(isInZone({ south: -14, north: -12, west: 179, east: 181 }, far, root)).to.equal(true);
  });
});

describe('places to start from', () => {
  const localize = {
    plain: (text: unknown) => (typeof text === 'string' ? text : (text as { fr: string }).fr),
    interfaceLang: 'fr',
  } as never;
  const at = (latitude: number): { latitude: number; longitude: number } => ({
    latitude,
    longitude: -1,
  });
  const street = (streetAddress: string): Pick<ShowcaseEntry, 'address'> => ({
    address: { streetAddress },
  });

  it('are quarters, places and streets by name, in the order of the alphabet', () => {
    const { quarters, places, streets } = startsOf(
      [
        entry({ geo: at(48.1), quarter: 'Les Rives', ...street('12-14 bis, rue du Four') }),
        entry({
          geo: at(48.2),
          quarter: { fr: 'Bellevue', en: 'Bellevue' },
          ...street('4 rue du Four'),
        }),
        entry({ geo: at(48.3), ...street('place de l’Église') }),
        entry({ geo: at(48.3), ...street('BP 12') }),
        entry({ quarter: 'Nulle part' }),
      ],
      root,
      localize,
    );
    expect(quarters.map(({ name }) => name)).to.deep.equal(['Bellevue', 'Les Rives']);
    expect(places.map(({ name }) => name)).to.deep.equal(['Mairie']);
    expect(streets.map(({ name }) => name)).to.deep.equal(['Place de l’Église', 'Rue du Four']);
  });

  it('lie in the middle of their entries, whatever one of them says', () => {
    const entries = [48.1, 48.2, 48.3, 60, 48.15].map((latitude) =>
      entry({ geo: at(latitude), quarter: 'Les Rives' }),
    );
    expect(startsOf(entries, root, localize).quarters[0]!.position.latitude).to.equal(48.2);
  });

  it('are no places for which the feed gives zeros', () => {
    const zeros = { latitude: 0, longitude: 0 };
    const nowhere = { ...root, places: [{ id: 'p', name: 'Salle', geo: zeros }] };
    expect(startsOf([], nowhere, localize).places).to.deep.equal([]);
  });

  it('tell nothing of persons who have not agreed', () => {
    const hidden = entry({ geo: at(48.1), soleTrader: true, ...street('4, rue Cachée') });
    expect(startsOf([hidden], undefined, localize).streets).to.deep.equal([]);
  });
});

describe('clusters', () => {
  const degrees = (most: number): fc.Arbitrary<number> =>
    fc.double({ min: -most, max: most, noNaN: true });
  const WORLD = { south: -85, west: -180, north: 85, east: 180 };

  it('hold each point once, at any zoom, and come in the order of the list', () => {
    const positions = fc.array(fc.record({ latitude: degrees(80), longitude: degrees(179) }), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(positions, fc.double({ min: 0, max: 19, noNaN: true }), (all, zoom) => {
        const clusters = new Clusters(
          all.map((position, at) => ({ key: `${at}`, position })),
          19,
        );
        const groups = clusters.within(WORLD, zoom);
        const members = groups.flatMap((group) => clusters.membersOf(group));
        expect(members.toSorted((a, b) => a - b)).to.deep.equal(all.map((_, at) => at));
        expect(groups.map(({ first }) => first)).to.deep.equal(
          groups.map(({ first }) => first).toSorted((a, b) => a - b),
        );
        for (const group of groups) {
          expect(clusters.membersOf(group)).to.have.length(group.count);
          expect(clusters.membersOf(group)[0]).to.equal(group.first);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come apart at the zoom they say, except at one spot', () => {
    const spot = { latitude: 48, longitude: -1 };
    const near = { latitude: 48.001, longitude: -1 };
    const two = new Clusters(
      [spot, near].map((position, at) => ({ key: `${at}`, position })),
      19,
    );
    const [group] = two.within(WORLD, 10);
    const zoom = two.zoomToSplit(group!)!;
    expect(two.within(WORLD, zoom)).to.have.length(2);
    expect(two.within(WORLD, zoom - 1)).to.have.length(1);
    expect(two.zoomToSee(1, 10)).to.equal(zoom);
    const same = new Clusters(
      [spot, spot].map((position, at) => ({ key: `${at}`, position })),
      19,
    );
    expect(same.zoomToSplit(same.within(WORLD, 10)[0]!)).to.equal(undefined);
    expect(same.zoomToSee(0, 10)).to.equal(19);
  });
});

describe('names on the map', () => {
  const size = { x: 400, y: 300 };

  it('stand on the right, else on the left, else nowhere', () => {
    expect(placeNames([{ x: 50, y: 50, letters: 10 }], size)).to.deep.equal(['right']);
    expect(placeNames([{ x: 380, y: 50, letters: 10 }], size)).to.deep.equal(['left']);
    expect(placeNames([{ x: 380, y: 5, letters: 10 }], size)).to.deep.equal([undefined]);
    expect(placeNames([{ x: 50, y: 50, letters: 0 }], size)).to.deep.equal([undefined]);
  });

  it('of areas give way to markers and to those before them', () => {
    const name = { x: 100, y: 100, letters: 10 };
    const marker = { x: 130, y: 100, letters: 0 };
    expect(freeNames([name], [])).to.deep.equal([name]);
    expect(freeNames([name], [marker])).to.deep.equal([]);
    expect(freeNames([name, { ...name, x: 150 }, { ...name, y: 130 }], [])).to.deep.equal([
      name,
      { ...name, y: 130 },
    ]);
  });

  it('never cover one another, a marker or the edge; the first come first', () => {
    const marker = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      letters: fc.integer({ min: 0, max: 40 }),
    });
    fc.assert(
      fc.property(fc.array(marker, { maxLength: 30 }), (all) => {
        const sides = placeNames(all, size);
        const boxes = all.flatMap(({ x, y, letters }, at) => {
          const width = Math.min(200, letters * 7.5);
          const left = sides[at] === 'right' ? x + 16 : x - 16 - width;
          return sides[at] ? [{ left, right: left + width, top: y - 11, bottom: y + 11, at }] : [];
        });
        for (const box of boxes) {
          expect(box.left).to.be.at.least(0);
          expect(box.right).to.be.at.most(400);
          for (const other of boxes)
            if (other !== box)
              expect(
                box.left < other.right &&
                  other.left < box.right &&
                  box.top < other.bottom &&
                  other.top < box.bottom,
              ).to.equal(false);
          for (const [index, { x, y }] of all.entries())
            if (index !== box.at)
              expect(
                x - 18 < box.right && box.left < x + 18 && y - 18 < box.bottom && box.top < y + 18,
              ).to.equal(false);
        }
      }),
    );
  });
});

describe('the background', () => {
  const page = {
    baseURI: 'https://ville.example/annuaire/',
    location: { host: 'ville.example' },
  };
  const template = 'https://tuiles.example/{z}/{x}/{y}.png';
  const own = (url: string, attribution = ''): { url: string; attribution: string } => ({
    url,
    attribution,
  });
  const feedOnly = own('');

  it('is foreign where a page’s <base> names another site', () => {
    const based = { ...page, baseURI: 'https://cdn.example/theme/' };
    expect(backgroundOf(own('tuiles/{z}/{x}/{y}.png'), {}, based)).to.include({
      template: 'https://cdn.example/theme/tuiles/{z}/{x}/{y}.png',
      foreignHost: 'cdn.example',
    });
  });

  it('is the attribute’s, relative to the page, else the feed’s', () => {
    expect(backgroundOf(feedOnly, {}, page)).to.equal(undefined);
    expect(backgroundOf(feedOnly, { tiles: template }, page)).to.include({
      template,
      foreignHost: 'tuiles.example',
      maxZoom: 18,
    });
    expect(backgroundOf(own('tuiles/{z}/{x}/{y}.png'), { tiles: template }, page)).to.include({
      template: 'https://ville.example/annuaire/tuiles/{z}/{x}/{y}.png',
      foreignHost: '',
    });
    const named = {
      url: template,
      attribution: '© IGN',
      attributionUrl: 'https://ign.example/',
      maxZoom: 16,
    };
    expect(backgroundOf(feedOnly, { tiles: named }, page)).to.deep.include({
      attribution: '© IGN',
      maxZoom: 16,
    });
  });

  it('of the attribute has its own credit and zoom, never the feed’s', () => {
    const tiles = {
      url: template,
      attribution: '© IGN',
      attributionUrl: 'https://ign.example/',
      maxZoom: 16,
    };
    const usual = { maxZoom: 18, attributionUrl: undefined };
    expect(backgroundOf(own(template), { tiles }, page)).to.include({ ...usual, attribution: '' });
    expect(backgroundOf(own(template, '© Moi'), { tiles }, page)).to.include({
      ...usual,
      attribution: '© Moi',
    });
    expect(backgroundOf(own('', '© Moi'), { tiles }, page)).to.include({ attribution: '© IGN' });
  });

  it('is refused where it is no address of the web', () => {
    for (const tiles of ['javascript:alert(1)', 'data:,{z}', 'mailto:a@b.c', 'https://'])
      expect(backgroundOf(own(tiles), { tiles: template }, page)).to.equal(undefined);
  });

  it('asks for each square by its numbers', () => {
    const address = (text: string): string =>
      new TileSquares(text, 18, 19).addressOf({ x: 5, y: 3, z: 4 } as never);
    expect(address('/{z}/{x}/{y}.png')).to.equal('/4/5/3.png');
    expect(address('/{z}/{x}/{-y}.png?k={key}')).to.equal('/4/5/12.png?k={key}');
    expect(address('/{r}.png')).to.equal(devicePixelRatio > 1 ? '/@2x.png' : '/.png');
  });
});
