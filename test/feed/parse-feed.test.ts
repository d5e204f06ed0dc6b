import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, parseSection } from '../../src/feed/index.js';

const root = { parvis: '1.0', publisher: { name: 'Saint-Parvis' } };
const service = { id: 'cni', name: 'Carte d’identité' };
const baseUrl = 'https://www.saint-parvis.example/data/parvis.json';

/** Codes and places of what was found, such as `wrong-type services.0.name`. */
function findings(section: Record<string, unknown>): string[] {
  const { diagnostics } = parseFeed({ ...root, ...section }, { baseUrl });
  return diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);
}

function services(...items: unknown[]): unknown {
  return parseFeed({ ...root, services: items }, { baseUrl }).feed?.services;
}

describe('parseFeed', () => {
  describe('a good feed', () => {
    it('comes back whole, with unknown fields and sections kept', () => {
      const input = { ...root, services: [{ ...service, colour: 'blue' }], recipes: [1] };
      const { feed, diagnostics } = parseFeed(JSON.stringify(input));
      assert.deepEqual(feed, input);
      assert.deepEqual(diagnostics, []);
    });

    it('resolves addresses against the document that holds them', () => {
      assert.deepEqual(services({ ...service, url: '../cni' }), [
        { ...service, url: 'https://www.saint-parvis.example/cni' },
      ]);
    });

    it('says where a section is that has a document of its own', () => {
      const { feed } = parseFeed({ ...root, alerts: { url: 'alerts.json' } }, { baseUrl });
      assert.deepEqual(feed?.alerts, { url: 'https://www.saint-parvis.example/data/alerts.json' });
    });

    it('reads a byte order mark over', () => {
      assert.ok(parseFeed(`\uFEFF${JSON.stringify(root)}`).feed);
    });
  });

  describe('a broken item', () => {
    const broken: [string, unknown, string][] = [
      ['has no id', { name: 'x' }, 'missing-field services.0'],
      ['has no name', { id: 'x' }, 'missing-field services.0'],
      ['has an empty name', { id: 'x', name: '' }, 'missing-field services.0'],
      ['has a blank name', { id: 'x', name: ' ' }, 'wrong-type services.0.name'],
      ['has a list for a name', { id: 'x', name: ['a'] }, 'wrong-type services.0.name'],
      ['is a string', 'x', 'wrong-type services.0'],
      ['is null', null, 'wrong-type services.0'],
      ['is a list', [], 'wrong-type services.0'],
    ];
    for (const [what, item, finding] of broken)
      it(`is left out and reported when it ${what}, and the next one lives`, () => {
        assert.deepEqual(services(item, service), [service]);
        assert.deepEqual(findings({ services: [item, service] }), [finding]);
      });

    it('that repeats an id is left out', () => {
      assert.deepEqual(services(service, { ...service, name: 'Autre' }), [service]);
      assert.deepEqual(findings({ services: [service, service] }), ['duplicate-id services.1.id']);
    });
  });

  describe('a broken optional field', () => {
    const fields: [string, unknown, string][] = [
      ['url', 'javascript:alert(1)', 'unsafe-url services.0.url'],
      ['url', 12, 'number-for-text services.0.url'],
      ['summary', true, 'wrong-type services.0.summary'],
      ['isAccessibleForFree', 'oui', 'wrong-type services.0.isAccessibleForFree'],
      ['lastReviewed', '2026-02-30', 'bad-date services.0.lastReviewed'],
      ['lastReviewed', '30/11/2026', 'bad-date services.0.lastReviewed'],
      ['lastReviewed', '2026-11-30T25:00', 'bad-date services.0.lastReviewed'],
      ['reviewInterval', 'one year', 'bad-duration services.0.reviewInterval'],
      ['geo', { latitude: '48', longitude: 2 }, 'wrong-type services.0.geo.latitude'],
    ];
    for (const [field, value, finding] of fields)
      it(`${field}: ${JSON.stringify(value)} is dropped and reported, the item lives`, () => {
        const [item] = services({ ...service, [field]: value }) as Record<string, unknown>[];
        if (!finding.startsWith('number')) assert.deepEqual(item, service);
        assert.deepEqual(findings({ services: [{ ...service, [field]: value }] }), [finding]);
      });

    it('loses one bad entry of a list, not the list', () => {
      assert.deepEqual(services({ ...service, category: ['a', 3.5, null, { fr: 'b' }] }), [
        { ...service, category: ['a', '3.5', { fr: 'b' }] },
      ]);
    });

    it('takes one value where a list is due, and an unknown word as it is', () => {
      assert.deepEqual(services({ ...service, category: 'a', status: 'paused' }), [
        { ...service, category: ['a'], status: 'paused' },
      ]);
    });
  });

  describe('what is no feed', () => {
    const cases: [string, string, string][] = [
      ['a web page', '<!doctype html>', 'json-syntax'],
      ['half a file', '{"parvis": "1.0", "pub', 'json-syntax'],
      ['nothing', '', 'json-syntax'],
      ['a list', '[]', 'not-a-feed'],
      ['null', 'null', 'not-a-feed'],
      ['another document', '{"type": "FeatureCollection"}', 'not-a-feed'],
      ['a feed without publisher', '{"parvis": "1.0"}', 'missing-field'],
      ['a bottomless pit', '['.repeat(100_000), 'too-deep'],
      ['more than five megabytes', ' '.repeat(5_000_001), 'too-large'],
      ['a list of more items than are read', `[${'1,'.repeat(20_000)}1]`, 'too-large'],
      [
        'a section of more',
        `{"parvis": "1.0", "alerts": [${'{},'.repeat(20_000)}{}]}`,
        'too-large',
      ],
    ];
    for (const [what, text, code] of cases)
      it(`${what} gives no feed and says ${code}`, () => {
        const { feed, diagnostics } = parseFeed(text);
        assert.equal(feed, undefined);
        assert.deepEqual(
          diagnostics.map((one) => one.code),
          [code],
        );
      });
  });

  it('reads as many items as it may, and any number of what is no item', () => {
    const feed = {
      parvis: '1.0',
      publisher: { name: 'Saint-Parvis' },
      calendars: { PH: Array<string>(20_001).fill('2026-12-25') },
      services: Array.from({ length: 20_000 }, (_, at) => ({ id: `${at}`, name: 'a, b, "c' })),
    };
    const { services = [] } = parseFeed(JSON.stringify(feed)).feed!;
    assert.equal((services as unknown[]).length, 20_000);
  });

  it('drops a time zone that does not exist', () => {
    assert.deepEqual(findings({ timezone: 'Europe/Saint-Parvis' }), ['unknown-time-zone timezone']);
  });

  it('never throws, and leaves prototypes clean, whatever it is given', () => {
    const json = fc.json({ maxDepth: 6 });
    const nearly = fc.record({
      parvis: fc.constant('1.0'),
      publisher: fc.constant({ name: 'x' }),
      services: fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }),
      alerts: fc.jsonValue(),
      __proto__: fc.jsonValue(),
    });
    fc.assert(
      fc.property(fc.oneof(json, fc.string(), nearly), (input) => {
        parseFeed(input);
        parseSection('polls', input);
      }),
      { numRuns: 2_000 },
    );
    parseFeed(
      `{"parvis":"1","publisher":{"name":"x","__proto__":{"polluted":1}},"__proto__":{"polluted":1}}`,
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('reads what it wrote: a second reading finds nothing more to repair', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.dictionary(fc.constantFrom('id', 'name', 'url', 'category', 'geo'), fc.jsonValue()),
        ),
        (items) => {
          const once = parseFeed({ ...root, services: items }, { baseUrl });
          const twice = parseFeed(once.feed!, { baseUrl });
          assert.deepEqual(twice.feed, once.feed);
          assert.deepEqual(twice.diagnostics, []);
        },
      ),
    );
  });
});
