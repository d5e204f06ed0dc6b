import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { LastGoodCopies, type TextStorage } from '../../src/feed/last-good.js';
import { alerts, type Alert } from '../../src/feed/model/alert.js';
import { polls } from '../../src/feed/model/poll.js';
import { services, type Service } from '../../src/feed/model/service.js';
import { diagnose } from '../../src/feed/diagnose.js';
import { SectionPages, type SectionPage } from '../../src/feed/section-pages.js';
import { FeedStore, type FeedSnapshot } from '../../src/feed/store.js';

const ROOT = 'https://town.example/parvis.json';
const ALERTS = 'https://town.example/alerts.json';
const flood = {
  id: 'crue',
  headline: 'Crue',
  severity: 'severe',
  sent: '2026-11-23T10:00:00Z',
  expires: '2026-11-24T10:00:00Z',
};
const root = { parvis: '1.0', publisher: { name: 'Saint-Parvis' }, alerts: { url: 'alerts.json' } };

/** A town's server, a device and a clock, all under the test's hand. */
class World {
  readonly requests: string[] = [];
  readonly aborted: string[] = [];
  readonly storage = new Map<string, string>();
  documents: Record<string, unknown> = { [ROOT]: root, [ALERTS]: { items: [flood] } };
  readonly reported: string[] = [];
  isDown = false;
  isVisible = true;
  isSilent = false;
  /** Answers that are asked for meanwhile wait for this. */
  held: Promise<void> | undefined;
  random = 0.5;
  device: TextStorage | undefined = {
    getItem: (key) => this.storage.get(key) ?? null,
    setItem: (key, value) => void this.storage.set(key, value),
    removeItem: (key) => void this.storage.delete(key),
  };

  newStore(): FeedStore {
    return new FeedStore({
      fetch: (url, init) => this.#answer(url, init),
      now: () => Date.now(),
      random: () => this.random,
      isVisible: () => this.isVisible,
      copies: new LastGoodCopies(() => this.device),
      report: (_, findings) => this.reported.push(...findings.map((one) => diagnose(one).code)),
    });
  }

  async #answer(url: string, { signal }: RequestInit): Promise<Response> {
    this.requests.push(url);
    if (this.isSilent)
      return new Promise((_, reject) =>
        signal!.addEventListener('abort', () => {
          this.aborted.push(url);
          reject(new Error('aborted'));
        }),
      );
    const document = this.documents[url];
    await (this.held ?? Promise.resolve());
    if (this.isDown) throw new TypeError('Failed to fetch');
    const body = typeof document === 'string' ? document : JSON.stringify(document);
    return document === undefined
      ? new Response('', { status: 404 })
      : new Response(body, { headers: { date: new Date(Date.now() + 5_000).toUTCString() } });
  }
}

function deferred(): { promise: Promise<void>; resolve(): void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** Lets promises and streams run on without moving the clock. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('FeedStore', () => {
  let world: World;
  let stops: (() => void)[];
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.parse('2026-11-23T12:00:00Z') });
    world = new World();
    stops = [];
  });
  afterEach(async () => {
    for (const stop of stops) stop();
    await settle();
    mock.timers.reset();
  });

  function watch(
    store: FeedStore,
    refreshEvery?: number,
  ): { snapshots: FeedSnapshot<Alert>[]; last(): FeedSnapshot<Alert>; stop(): void } {
    const snapshots: FeedSnapshot<Alert>[] = [];
    const stop = store.subscribe({ url: ROOT, section: alerts, refreshEvery }, (snapshot) =>
      snapshots.push(snapshot),
    );
    stops.push(stop);
    return { snapshots, stop, last: () => snapshots.at(-1)! };
  }

  describe('loading', () => {
    it('goes from pending to ready with the items and the root', async () => {
      const { snapshots, last } = watch(world.newStore());
      assert.equal(snapshots[0]!.status, 'pending');
      await settle();
      assert.equal(last().status, 'ready');
      assert.deepEqual(last().items, [flood]);
      assert.equal(last().root?.publisher.name, 'Saint-Parvis');
      assert.equal(last().clockOffset, 5_000);
    });

    it('asks once for each document, however many elements listen', async () => {
      const store = world.newStore();
      for (let element = 0; element < 50; element++) watch(store);
      stops.push(store.subscribe({ url: ROOT, section: polls }, () => {}));
      await settle();
      watch(store);
      await settle();
      assert.deepEqual(world.requests, [ROOT, ALERTS]);
    });

    it('takes a section from the root itself', async () => {
      world.documents[ROOT] = { ...root, alerts: [flood] };
      const { last } = watch(world.newStore());
      await settle();
      assert.deepEqual(last().items, [flood]);
      assert.deepEqual(world.requests, [ROOT]);
    });

    it('reads the pages of a large section side by side', async () => {
      world.documents[ROOT] = { ...root, alerts: { index: 'i.json', pages: ['a.json', 'b.json'] } };
      world.documents['https://town.example/a.json'] = { items: [flood] };
      world.documents['https://town.example/b.json'] = { items: [{ ...flood, id: 'b' }] };
      const { last } = watch(world.newStore());
      await settle();
      assert.deepEqual(
        last().items.map(({ id }) => id),
        ['crue', 'b'],
      );
    });

    it('says so where one of the pages cannot be had, and no longer once it has come', async () => {
      const second = 'https://town.example/b.json';
      world.documents[ROOT] = { ...root, alerts: { pages: ['a.json', 'b.json'] } };
      world.documents['https://town.example/a.json'] = { items: [flood] };
      const store = world.newStore();
      const { last } = watch(store);
      await settle();
      assert.deepEqual([last().status, last().isPartial, last().items], ['stale', true, [flood]]);
      world.documents[second] = { items: [{ ...flood, id: 'b' }] };
      store.wake();
      await settle();
      assert.deepEqual([last().status, last().isPartial, last().items.length], ['ready', false, 2]);
    });

    it('is empty when there is nothing, which is not an error', async () => {
      world.documents[ALERTS] = { items: [] };
      const { last } = watch(world.newStore());
      await settle();
      assert.equal(last().status, 'empty');
    });
  });

  describe('a large section, read from its index', () => {
    const at = (name: string): string => `https://town.example/${name}`;
    const entry = (id: string, page: string): object => ({ id, name: `Service ${id}`, page });
    const whole = (id: string): object => ({
      id,
      name: `Service ${id}`,
      description: `Tout ${id}`,
    });

    beforeEach(() => {
      world.documents = {
        [ROOT]: {
          ...root,
          services: {
            index: 'large/index.json',
            pages: ['large/1.json', 'large/2.json'],
            count: 3,
          },
        },
        [at('large/index.json')]: {
          items: [entry('a', '1.json'), entry('b', '2.json'), entry('c', '2.json')],
        },
        [at('large/1.json')]: { items: [whole('a')] },
        [at('large/2.json')]: { items: [whole('b'), whole('c')] },
      };
    });

    function watchServices(store: FeedStore): {
      pages: SectionPages<Service>;
      stop(): void;
      last(): FeedSnapshot<Service>;
      ids(): string[];
    } {
      let last!: FeedSnapshot<Service>;
      const query = { url: ROOT, section: services, fromIndex: true };
      const pages = new SectionPages(store, services, () => {});
      const stopStore = store.subscribe(query, (snapshot) => (last = snapshot));
      const stop = (): void => {
        stopStore();
        pages.close();
      };
      stops.push(stop);
      return { pages, stop, last: () => last, ids: () => last.items.map(({ id }) => id) };
    }

    const idsIn = (page: SectionPage<Service> | undefined): string[] | undefined =>
      page?.items.map(({ id }) => id);

    it('asks for the root and the index alone', async () => {
      const { ids, last } = watchServices(world.newStore());
      await settle();
      assert.deepEqual(ids(), ['a', 'b', 'c']);
      assert.equal(last().status, 'ready');
      assert.deepEqual(world.requests, [ROOT, at('large/index.json')]);
      assert.equal(last().isIndex, true);
      assert.equal(last().items[0]!.page, at('large/1.json'));
    });

    it('asks for the page of what is opened, once, and keeps the entries as they are', async () => {
      const { pages, last } = watchServices(world.newStore());
      await settle();
      const { items } = last();
      assert.equal(pages.open(items[1]!.page!).status, 'pending');
      await settle();
      const page = pages.get(at('large/2.json'))!;
      assert.equal(page.status, 'ready');
      assert.deepEqual(idsIn(page), ['b', 'c']);
      assert.equal(page.items[1]!.description, 'Tout c');
      assert.ok(last().items.every((item, place) => item === items[place]));
      pages.open(items[2]!.page!);
      await settle();
      assert.deepEqual(world.requests.slice(2), [at('large/2.json')]);
    });

    it('keeps what was opened for a day without a network', async () => {
      const first = watchServices(world.newStore());
      await settle();
      first.pages.open(at('large/1.json'));
      await settle();
      first.stop();
      world.isDown = true;
      const { pages, last, ids } = watchServices(world.newStore());
      pages.open(at('large/1.json'));
      await settle();
      assert.deepEqual(ids(), ['a', 'b', 'c']);
      assert.equal(last().status, 'stale');
      assert.equal(pages.get(at('large/1.json'))!.items[0]!.description, 'Tout a');
    });

    it('keeps the list where a page cannot be had, and says which', async () => {
      delete world.documents[at('large/1.json')];
      const { pages, last, ids } = watchServices(world.newStore());
      await settle();
      pages.open(at('large/1.json'));
      await settle();
      assert.equal(pages.get(at('large/1.json'))!.status, 'error');
      assert.deepEqual([last().status, ids()], ['ready', ['a', 'b', 'c']]);
    });

    it('lives with a page that does not hold what the index promises', async () => {
      world.documents[at('large/1.json')] = { items: [whole('z'), { id: 'a' }, 7] };
      const { pages } = watchServices(world.newStore());
      await settle();
      pages.open(at('large/1.json'));
      await settle();
      assert.equal(pages.get(at('large/1.json'))!.status, 'ready');
      assert.deepEqual(idsIn(pages.get(at('large/1.json'))), ['z']);
    });

    it('takes a page of another kind of document for one that cannot be had', async () => {
      world.documents[at('large/1.json')] = '<html>Connexion au wifi</html>';
      const { pages } = watchServices(world.newStore());
      await settle();
      pages.open(at('large/1.json'));
      await settle();
      assert.equal(pages.get(at('large/1.json'))!.status, 'error');
    });

    it('says of an opened page when it was confirmed, and why it is no fresher', async () => {
      const first = watchServices(world.newStore());
      await settle();
      first.pages.open(at('large/1.json'));
      await settle();
      const confirmedAt = Date.now();
      const { items, ...state } = first.pages.get(at('large/1.json'))!;
      assert.equal(items.length, 1);
      assert.deepEqual(state, { status: 'ready', confirmedAt, problem: undefined });
      first.stop();
      mock.timers.tick(40 * 86_400_000);
      world.documents[at('large/1.json')] = 'rubbish';
      const { pages, last } = watchServices(world.newStore());
      await settle();
      pages.open(at('large/1.json'));
      await settle();
      const page = pages.get(at('large/1.json'))!;
      assert.deepEqual([page.status, page.confirmedAt], ['ready', confirmedAt]);
      assert.equal(page.problem?.url, at('large/1.json'));
      assert.deepEqual([last().status, last().confirmedAt], ['ready', Date.now()]);
    });

    describe('all at once', () => {
      const many = Array.from({ length: 30 }, (_, number) => at(`large/p${number}.json`));

      beforeEach(() => {
        many.forEach((page, number) => {
          world.documents[page] = { items: [whole(`s${number}`)] };
        });
      });

      it('has the items of any number of pages, and asks for each once', async () => {
        const { pages, last } = watchServices(world.newStore());
        await settle();
        const { items } = last();
        const found = await pages.readAll([...many, ...many]);
        assert.deepEqual(
          [...found.values()].flatMap(idsIn),
          many.map((_, number) => `s${number}`),
        );
        assert.deepEqual([...found.keys()], many);
        assert.deepEqual(world.requests.slice(2).toSorted(), many.toSorted());
        assert.equal(last().items, items);
        assert.equal(pages.get(many[0]!), undefined, 'none stays open');
      });

      it('asks for a few at a time', async () => {
        const { pages } = watchServices(world.newStore());
        await settle();
        world.isSilent = true;
        void pages.readAll(many);
        await settle();
        assert.equal(world.requests.length - 2, 6);
        mock.timers.tick(10_000);
        await settle();
        assert.equal(world.requests.length - 2, 12);
      });

      it('waits for what was opened just now, and leaves it open', async () => {
        const { pages } = watchServices(world.newStore());
        await settle();
        pages.open(many[0]!);
        const found = await pages.readAll([many[0]!]);
        assert.deepEqual(idsIn(found.get(many[0]!)), ['s0']);
        assert.equal(pages.get(many[0]!)!.status, 'ready');
        assert.deepEqual(world.requests.slice(2), [many[0]]);
      });

      it('does not ask again for what has come', async () => {
        const { pages } = watchServices(world.newStore());
        await settle();
        pages.open(many[0]!);
        await settle();
        mock.timers.tick(3_600_000);
        const found = await pages.readAll([many[0]!]);
        assert.deepEqual(idsIn(found.get(many[0]!)), ['s0']);
        assert.deepEqual(world.requests.slice(2), [many[0]]);
      });

      it('tries again what could not be had, says what still cannot, and then asks no more', async () => {
        const { pages } = watchServices(world.newStore());
        await settle();
        delete world.documents[many[1]!];
        const late = world.documents[many[2]!];
        delete world.documents[many[2]!];
        pages.open(many[2]!);
        await settle();
        world.documents[many[2]!] = late;
        const found = await pages.readAll(many.slice(0, 3));
        assert.deepEqual(
          [...found.values()].map((page) => [page.status, idsIn(page)]),
          [
            ['ready', ['s0']],
            ['error', []],
            ['ready', ['s2']],
          ],
        );
        const asked = world.requests.length;
        mock.timers.tick(3_600_000);
        await settle();
        assert.equal(world.requests.length, asked);
      });

      it('has no index where the section stands in the root', async () => {
        world.documents[ROOT] = { ...root, services: [whole('a')] };
        const { last } = watchServices(world.newStore());
        await settle();
        assert.equal(last().isIndex, false);
        assert.deepEqual(world.requests, [ROOT]);
      });
    });

    it('leaves out entries that are broken, doubled or lead elsewhere than to the web', async () => {
      world.documents[at('large/index.json')] = {
        items: [
          entry('a', '1.json'),
          entry('a', '2.json'),
          { id: 'b' },
          entry('c', 'javascript:1'),
        ],
      };
      const { ids, last } = watchServices(world.newStore());
      await settle();
      assert.deepEqual(ids(), ['a', 'c']);
      assert.equal(last().items[1]!.page, undefined);
      assert.deepEqual(world.reported, ['duplicate-id', 'missing-field', 'unsafe-url']);
    });

    it('reads the pages where the section has no index', async () => {
      world.documents[ROOT] = { ...root, services: { pages: ['large/1.json', 'large/2.json'] } };
      const { ids, last } = watchServices(world.newStore());
      await settle();
      assert.deepEqual(ids(), ['a', 'b', 'c']);
      assert.equal(last().isIndex, false);
    });

    it('stops listening to all of it', async () => {
      const { pages, stop } = watchServices(world.newStore());
      await settle();
      pages.open(at('large/1.json'));
      await settle();
      stop();
      await settle();
      const asked = world.requests.length;
      mock.timers.tick(3_600_000);
      await settle();
      assert.equal(world.requests.length, asked);
    });
  });

  describe('without a network', () => {
    it('is an error when there is no copy, and comes right by itself', async () => {
      world.isDown = true;
      const { last } = watch(world.newStore());
      await settle();
      assert.equal(last().status, 'error');
      assert.equal(last().problem?.code, 'unreachable');
      world.isDown = false;
      mock.timers.tick(4_000);
      await settle();
      assert.equal(last().status, 'ready');
    });

    it('shows the last good copy at once with its date, then the network’s', async () => {
      watch(world.newStore());
      await settle();
      mock.timers.tick(3_600_000);
      const { snapshots, last } = watch(world.newStore());
      assert.equal(snapshots[0]!.status, 'stale');
      assert.deepEqual(snapshots[0]!.items, [flood]);
      assert.equal(snapshots[0]!.confirmedAt, Date.parse('2026-11-23T12:00:00Z'));
      await settle();
      assert.equal(last().status, 'ready');
      assert.equal(last().confirmedAt, Date.parse('2026-11-23T13:00:00Z'));
    });

    it('leaves a newer copy of another tab, when an answer was long on its way', async () => {
      world.documents[ROOT] = { ...root, alerts: [flood] };
      const { promise, resolve: letGo } = deferred();
      world.held = promise;
      watch(world.newStore());
      mock.timers.tick(2_000);
      world.held = undefined;
      const storm = { ...flood, id: 'orage', headline: 'Orage' };
      world.documents[ROOT] = { ...root, alerts: [storm] };
      watch(world.newStore());
      await settle();
      letGo();
      await settle();
      world.isDown = true;
      const { snapshots } = watch(world.newStore());
      assert.deepEqual(snapshots[0]!.items, [storm]);
    });

    it('overwrites a copy that was dated in the future', async () => {
      const copy = { confirmedAt: 9e15, v: 1, text: '{}' };
      world.storage.set(`parvis:feed:${ROOT}`, JSON.stringify(copy));
      watch(world.newStore());
      await settle();
      assert.equal(watch(world.newStore()).snapshots[0]!.status, 'stale');
    });

    it('keeps the last good copy through any bad answer', async () => {
      const store = world.newStore();
      const { last } = watch(store);
      await settle();
      for (const bad of ['<!doctype html>', '', '{"items":', '[1]', '{"a":1}', undefined]) {
        world.documents[ROOT] = world.documents[ALERTS] = bad;
        mock.timers.tick(600_000);
        store.wake();
        await settle();
        assert.equal(last().status, 'stale', String(bad));
        assert.deepEqual(last().items, [flood]);
      }
      assert.deepEqual(watch(world.newStore()).last().items, [flood]);
    });

    it('waits longer after each failure, at random, and never longer than five minutes', async () => {
      world.isDown = true;
      world.random = 1;
      watch(world.newStore());
      const waits: number[] = [];
      for (let attempt = 1; attempt < 11; attempt++) {
        await settle();
        const before = world.requests.length;
        let waited = 0;
        for (; world.requests.length === before; waited += 1_000) mock.timers.tick(1_000);
        waits.push(waited / 1_000);
      }
      assert.deepEqual(waits, [4, 8, 16, 32, 64, 128, 256, 300, 300, 300]);
    });

    it('gives up on a server that never answers after ten seconds', async () => {
      world.isSilent = true;
      const { last } = watch(world.newStore());
      await settle();
      mock.timers.tick(9_999);
      await settle();
      assert.equal(last().status, 'pending');
      mock.timers.tick(1);
      await settle();
      assert.equal(last().problem?.code, 'timeout');
      assert.deepEqual(world.aborted, [ROOT]);
    });

    it('refuses a document that is too large', async () => {
      world.documents[ROOT] = JSON.stringify({ ...root, x: 'x'.repeat(5_000_000) });
      const { last } = watch(world.newStore());
      await settle();
      assert.equal(last().problem?.code, 'too-large');
    });
  });

  describe('keeping up to date', () => {
    it('asks again every few minutes where an element wants it, and shows what is new', async () => {
      const { last } = watch(world.newStore(), 120_000);
      await settle();
      world.documents[ALERTS] = { items: [flood, { ...flood, id: 'b' }] };
      mock.timers.tick(120_000);
      await settle();
      assert.deepEqual(
        last().items.map(({ id }) => id),
        ['crue', 'b'],
      );
    });

    it('does not ask again where no element wants it', async () => {
      watch(world.newStore());
      await settle();
      mock.timers.tick(86_400_000);
      await settle();
      assert.equal(world.requests.length, 2);
    });

    it('waits while nobody sees the page, and asks at once when somebody does', async () => {
      const store = world.newStore();
      watch(store, 120_000);
      await settle();
      world.isVisible = false;
      mock.timers.tick(3_600_000);
      await settle();
      assert.equal(world.requests.length, 2);
      world.isVisible = true;
      store.wake();
      await settle();
      assert.equal(world.requests.length, 4);
    });

    it('keeps the same items when the text is the same', async () => {
      const store = world.newStore();
      const { last } = watch(store);
      await settle();
      const before = last().items[0];
      mock.timers.tick(60_000);
      store.wake();
      await settle();
      assert.equal(last().items[0], before);
    });

    it('asks no more when nobody listens, and lets come what is on its way for who comes back', async () => {
      const store = world.newStore();
      const first = watch(store, 120_000);
      first.stop();
      await settle();
      const second = watch(store, 120_000);
      await settle();
      assert.equal(second.last().status, 'ready');
      second.stop();
      await settle();
      mock.timers.tick(3_600_000);
      await settle();
      assert.deepEqual(world.requests, [ROOT, ALERTS]);
      assert.deepEqual(world.aborted, []);
    });
  });

  describe('a device that refuses', () => {
    const devices: [string, () => TextStorage | undefined][] = [
      ['has no storage', () => undefined],
      [
        'throws at every touch',
        () => {
          throw new Error('denied');
        },
      ],
      [
        'is full',
        () => ({
          getItem: () => null,
          removeItem: () => {},
          setItem: () => {
            throw new Error('quota');
          },
        }),
      ],
      [
        'holds rubbish',
        () => ({ getItem: () => '{"v":1,"text":', removeItem: () => {}, setItem: () => {} }),
      ],
      [
        'holds another version',
        () => ({
          getItem: () => '{"v":2,"text":"{}","confirmedAt":1}',
          removeItem: () => {},
          setItem: () => {},
        }),
      ],
      [
        'holds a copy from the future',
        () => ({
          getItem: () => JSON.stringify({ v: 1, text: JSON.stringify(root), confirmedAt: 9e15 }),
          removeItem: () => {},
          setItem: () => {},
        }),
      ],
    ];
    for (const [what, device] of devices)
      it(`is no obstacle when it ${what}`, async () => {
        Object.defineProperty(world, 'device', { get: device });
        const store = world.newStore();
        const { snapshots, last } = watch(store);
        assert.equal(snapshots[0]!.status, 'pending');
        await settle();
        assert.equal(last().status, 'ready');
        world.isDown = true;
        mock.timers.tick(60_000);
        store.wake();
        await settle();
        assert.deepEqual(last().items, [flood]);
      });
  });
});
