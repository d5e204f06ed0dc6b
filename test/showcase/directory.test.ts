import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Directory, type Order } from '../../src/components/business-showcase/directory.js';
import type { Root } from '../../src/feed/model/common.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { businessShowcase as english } from '../../src/translations/en/business-showcase.js';
import { businessShowcase as french } from '../../src/translations/fr/business-showcase.js';

const { kinds } = french;
const DAY = 86_400_000;
const FAIR: Order = 'fair';
const NOON = Date.parse('2026-11-28T12:00:00+01:00');
const root: Root = { parvis: '1.0', publisher: { name: 'Saint-Parvis' }, timezone: 'Europe/Paris' };

const shop = (id: string, more: Partial<ShowcaseEntry> = {}): ShowcaseEntry => ({
  id,
  name: id,
  type: 'LocalBusiness',
  ...more,
});
const bakeries = ['a', 'b', 'c'].map((id) => shop(id, { category: ['Boulangerie'] }));
const clubs = Array.from({ length: 40 }, (_, at) => shop(`club ${at}`, { type: 'NGO' }));
/** The bakeries stand together, as in a feed that is sorted by trade. */
const town = [...clubs.slice(0, 30), ...bakeries, ...clubs.slice(30)];

function listed(
  items: readonly ShowcaseEntry[],
  { now = NOON, type = '', category = '', order = FAIR, distances = {} } = {},
): string[] {
  const directory = new Directory();
  directory.read({ items, root, now, types: '', kinds });
  const ordered = directory.ordered(
    { type, category },
    {
      order,
      lang: 'fr',
      nameOf: ({ name }) => name as string,
      distanceOf: ({ id }) => (distances as Record<string, number>)[id],
    },
  );
  return ordered.map(({ id }) => id);
}

function firstsOfAYear(items: readonly ShowcaseEntry[], part: object): Map<string, number> {
  const firsts = new Map<string, number>();
  for (let day = 0; day < 366; day++) {
    const [first = ''] = listed(items, { ...part, now: NOON + day * DAY });
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  }
  return firsts;
}

describe('the fair order', () => {
  for (const [name, part, count] of [
    ['of all', {}, town.length],
    ['of one kind', { type: 'LocalBusiness' }, bakeries.length],
    ['of one category', { category: 'Boulangerie' }, bakeries.length],
  ] as const)
    it(`${name} lets each stand first equally often over a year`, () => {
      const firsts = [...firstsOfAYear(town, part).values()];
      assert.equal(firsts.length, count);
      // A year is no multiple of their number: nobody is more than a round ahead.
      assert.ok(Math.max(...firsts) - Math.min(...firsts) <= 2, `${firsts.join()}`);
    });

  it('would not be fair among the bakeries if the whole list were turned', () => {
    const firsts = new Map<string, number>();
    for (let day = 0; day < 366; day++) {
      const turned = [...town.slice(day % town.length), ...town.slice(0, day % town.length)];
      const first = turned.find(({ type }) => type === 'LocalBusiness')!.id;
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    assert.ok(Math.max(...firsts.values()) - Math.min(...firsts.values()) > 100);
  });

  it('is the same for everybody on one day of the town, whatever the order of the feed', () => {
    const evening = Date.parse('2026-11-28T23:59:00+01:00');
    assert.deepEqual(listed(town), listed(town.toReversed(), { now: evening }));
    assert.notDeepEqual(listed(town), listed(town, { now: evening + 120_000 }));
  });

  it('puts nobody behind the same neighbour in every round', () => {
    const behindA = new Set<string | undefined>();
    for (let round = 0; round < 20; round++) {
      const order = listed(clubs, { now: NOON + round * clubs.length * DAY });
      behindA.add(order[order.indexOf('club 0') + 1] ?? order[0]);
    }
    assert.ok(behindA.size > 10, `${behindA.size}`);
  });
});

describe('the directory', () => {
  it('orders by name as people of the language do', () => {
    assert.deepEqual(
      listed(
        ['zoé', 'Éric', 'eva'].map((id) => shop(id)),
        { order: 'name' },
      ),
      ['Éric', 'eva', 'zoé'],
    );
  });

  it('orders by distance, who has no position last and by name', () => {
    const distances = { b: 120, a: 900 };
    const items = ['z', 'a', 'b', 'y'].map((id) => shop(id));
    assert.deepEqual(listed(items, { order: 'distance', distances }), ['b', 'a', 'y', 'z']);
  });

  it('orders what takes place by date', () => {
    const event = (id: string, startDate: string): ShowcaseEntry =>
      shop(id, { type: 'Event', startDate });
    const items = [event('late', '2027-01-05'), event('soon', '2026-11-30T20:00'), shop('shop')];
    assert.deepEqual(listed(items, { order: 'date' }), ['soon', 'late', 'shop']);
  });

  it('leaves out what is over, and moves what comes again to its next date', () => {
    const items = [
      shop('over', { type: 'Event', startDate: '2026-11-01' }),
      shop('again', {
        type: 'Event',
        startDate: '2026-11-01',
        subEvent: [{ startDate: '2026-12-01' }],
      }),
    ];
    const directory = new Directory();
    directory.read({ items, root, now: NOON, types: '', kinds });
    assert.deepEqual(
      directory.entries.map(({ id, startDate }) => [id, startDate]),
      [['again', '2026-12-01']],
    );
  });

  it('hands on the same list while nothing changes, so that no index is built anew', () => {
    const items = [
      ...town,
      shop('again', { startDate: '2026-11-01', subEvent: [{ startDate: '2026-12-01' }] }),
    ];
    const directory = new Directory();
    directory.read({ items, root, now: NOON, types: '', kinds });
    const { entries } = directory;
    directory.read({ items: [...items], root: { ...root }, now: NOON + 90_000, types: '', kinds });
    assert.equal(directory.entries, entries);
    directory.read({ items: items.slice(1), root, now: NOON, types: '', kinds });
    assert.notEqual(directory.entries, entries);
  });

  it('names a withheld person by the kind in the language that is read', () => {
    const directory = new Directory();
    const items = [shop('Jeanne Kermarrec', { soleTrader: true })];
    const nameIn = (words: typeof kinds): unknown => {
      directory.read({ items, root, now: NOON, types: '', kinds: words });
      return directory.entries[0]?.name;
    };
    assert.deepEqual([kinds, english.kinds, kinds].map(nameIn), ['Commerce', 'Shop', 'Commerce']);
  });

  it('knows of exchanges only while one holds', () => {
    const directory = new Directory();
    const has = (entry: ShowcaseEntry, now = NOON): boolean => {
      directory.read({ items: [entry], root, now, types: '', kinds });
      return directory.hasExchanges;
    };
    const until = (validThrough: string): ShowcaseEntry =>
      shop('a', { makesOffer: [], seeks: [{ name: 'Un local', validThrough }] });
    assert.equal(has(shop('a', { makesOffer: [] })), false);
    assert.equal(has(shop('a', { seeks: ['Un local'] })), true);
    assert.equal(has(until('2020-01-01')), false);
    // Nothing else changes when it is over.
    const passing = until('2026-11-28T12:30:00+01:00');
    assert.deepEqual([has(passing), has(passing, NOON + 3_600_000)], [true, false]);
  });

  it('offers the kinds that the page wants, and counts kinds and categories', () => {
    const directory = new Directory();
    directory.read({ items: town, root, now: NOON, types: 'LocalBusiness', kinds });
    assert.deepEqual(directory.types, [{ key: 'LocalBusiness', name: 'LocalBusiness', count: 3 }]);
    assert.deepEqual(directory.categoriesOf(''), [
      { key: 'Boulangerie', name: 'Boulangerie', count: 3 },
    ]);
  });

  it('knows nobody by name who did not agree to be shown', () => {
    const directory = new Directory();
    const person = shop('p', {
      name: 'Jeanne Kermarrec',
      soleTrader: true,
      telephone: '0612345678',
    });
    directory.read({ items: [person], root, now: NOON, types: '', kinds });
    assert.doesNotMatch(JSON.stringify(directory.entries), /Kermarrec|0612345678/);
  });
});
