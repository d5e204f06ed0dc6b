import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, type Alert } from '../../src/feed/index.js';
import type { ImportDiagnostic, ImportOptions } from '../../src/importers/diagnostic.js';
import { importRss } from '../../src/importers/rss.js';
import { excerpt, firstSentence } from '../../src/importers/rss/excerpt.js';
import { SHAPES } from '../../src/importers/rss/geometry.js';
import { damaged } from '../helpers/damaged.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/rss/${name}`, import.meta.url), 'utf8');
const found = ({ code, line, path }: ImportDiagnostic): string =>
  [line, code, path.join('.')].filter(Boolean).join(' ');
const DAY = 86_400_000;
const WEEK = { defaultTtl: 7 * DAY };

function only(item: string, options: ImportOptions = WEEK): Alert {
  const text = `<rss version="2.0"><channel><item><pubDate>2026-11-24T08:00:00Z</pubDate>${item}</item></channel></rss>`;
  const { items, diagnostics } = importRss(text, options);
  assert.equal(items.length, 1, JSON.stringify(diagnostics));
  return items[0]!;
}

describe('RSS 2.0', () => {
  const { items, diagnostics, ...counts } = importRss(fixture('rss2.xml'), WEEK);
  const [water, bridge, sale] = items as [Alert, Alert, Alert];

  it('takes each item or says why not', () => {
    assert.deepEqual(counts, { in: 5, leftOut: 2, languages: [] });
    assert.deepEqual(diagnostics.map(found), [
      'expires-added',
      '35 missing-field',
      '39 date-unreadable',
      '39 missing-field',
      '43 position-unreadable',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    assert.deepEqual(diagnostics[0]!.args, { hours: 168 });
    assert.deepEqual(diagnostics.at(-2)!.args, { count: 2 });
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { comments: 1, enclosure: 1 } });
  });

  it('makes a whole alert of an item', () => {
    assert.deepEqual(water, {
      id: 'rss:eau-2026-12',
      headline: 'Coupure d’eau & travaux',
      severity: 'info',
      sent: '2026-11-24T08:00:00+01:00',
      expires: '2026-12-01T07:00:00Z',
      description: 'Pas d’eau mardi.\n\nRue du Port.',
      category: ['Travaux', 'Eau'],
      web: 'https://saint-parvis.example/eau',
      area: [
        {
          areaDesc: 'Rue du Port',
          geometry: {
            type: 'LineString',
            coordinates: [
              [-1.6, 48.1],
              [-1.7, 48.2],
            ],
          },
        },
      ],
      image: [{ url: 'https://saint-parvis.example/eau.png', alt: 'Coupure d’eau & travaux' }],
      source: {
        name: 'Actualités de Saint-Parvis',
        url: 'https://saint-parvis.example/',
        license: 'https://creativecommons.org/licenses/by/4.0/',
        identifier: 'eau-2026-12',
      },
    });
  });

  it('makes a headline of the first sentence, and a link of the identifier', () => {
    assert.equal(bridge.headline, 'Le pont est fermé.');
    assert.equal(bridge.description, 'Le pont est fermé. Passez par la rue du Moulin.');
    assert.equal(bridge.web, 'https://saint-parvis.example/pont');
    assert.deepEqual(bridge.area![0]!.geometry, { type: 'Point', coordinates: [-1.67, 48.11] });
  });

  it('reads positions in the order of each vocabulary', () => {
    assert.equal(sale.id, 'rss:brocante-2026-11-24t10-00-00-01-00');
    assert.deepEqual(
      sale.area!.map(({ geometry }) => (geometry as { type: string }).type),
      ['Polygon', 'Point'],
    );
    assert.deepEqual(sale.area![1]!.geometry, { type: 'Point', coordinates: [-1.5, 48.5] });
  });

  it('leaves all out when nobody says how long they hold', () => {
    const { items: none, diagnostics: said } = importRss(fixture('rss2.xml'));
    assert.deepEqual(none, []);
    assert.equal(said.filter(({ code }) => code === 'expires-missing').length, 3);
    assert.ok(!said.some(({ code }) => code === 'expires-added'));
  });

  it('takes people only when asked for', () => {
    const kept = importRss(fixture('rss2.xml'), { ...WEEK, keepContacts: true });
    assert.deepEqual(
      kept.items.map(({ contactPoint }) => contactPoint),
      [
        [{ name: 'Jeanne Dupont' }],
        [{ name: 'Paul Martin', email: 'mairie@saint-parvis.example' }],
        undefined,
      ],
    );
  });
});

describe('other vocabularies', () => {
  it('reads RSS 1.0', () => {
    const { items } = importRss(fixture('rdf.xml'), WEEK);
    assert.deepEqual(items, [
      {
        id: 'rss:https://commune.example/1',
        headline: 'Fermeture',
        severity: 'info',
        sent: '2026-11-24',
        expires: '2026-12-01T00:00:00',
        description: 'La mairie ferme à midi.',
        web: 'https://commune.example/1',
        source: {
          name: 'Commune',
          url: 'https://commune.example/',
          identifier: 'https://commune.example/1',
        },
      },
    ]);
  });

  it('reads Atom', () => {
    const { items, languages, diagnostics } = importRss(fixture('atom.xml'), WEEK);
    const [breton, french] = items as [Alert, Alert];
    assert.deepEqual(languages, ['br']);
    assert.deepEqual(breton.headline, { br: 'Hent serret' });
    assert.deepEqual(breton.description, { br: 'Serret eo an hent.\n\nBetek merc’her.' });
    assert.deepEqual(
      [breton.sent, breton.expires],
      ['2026-11-24T10:00:00Z', '2026-12-01T10:00:00Z'],
    );
    assert.deepEqual(breton.category, ['Hentoù']);
    assert.equal(breton.web, 'https://kumun.example/hent');
    assert.equal(breton.source!.license, 'https://creativecommons.org/publicdomain/zero/1.0/');
    assert.equal(breton.source!.url, 'https://kumun.example/');
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { enclosure: 1 } });
    assert.equal(french.headline, 'Route fermée');
    assert.equal(french.sent, '2099-01-01T10:00:00Z');
    const { coordinates } = french.area![0]!.geometry as { coordinates: [number, number][][] };
    const north = Math.max(...coordinates[0]!.map(([, latitude]) => latitude));
    assert.ok(Math.abs(north - 48.1 - 0.0045) < 0.0001, 'half a kilometre');
  });

  it('reads JSON Feed', () => {
    const { items, diagnostics, ...counts } = importRss(fixture('feed.json'), WEEK);
    assert.deepEqual(counts, { in: 3, leftOut: 2, languages: ['en'] });
    assert.deepEqual(diagnostics.map(found), [
      'expires-added',
      'missing-field items.1',
      'wrong-type items.2',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    assert.deepEqual(diagnostics[1]!.args, { field: 'date_published' });
    assert.deepEqual(items, [
      {
        id: 'rss:12',
        headline: { en: 'Neige' },
        severity: 'info',
        sent: '2026-11-24T07:00:00+01:00',
        expires: '2026-12-01T06:00:00Z',
        description: { en: 'Il neige.' },
        category: ['Météo'],
        web: 'https://ville.example/neige',
        image: [{ url: 'https://ville.example/neige.jpg', alt: { en: 'Neige' } }],
        source: { name: 'Nouvelles', url: 'https://ville.example/', identifier: '12' },
      },
    ]);
  });
});

describe('languages', () => {
  it('takes that of the feed where an item says none', () => {
    const text = fixture('feed.json').replace('"language": "en",', '');
    const { items } = importRss(text, { ...WEEK, feedLanguage: 'en' });
    assert.deepEqual(items[0]!.headline, { fr: 'Neige' });
  });

  it('takes no name of a language for its tag', () => {
    assert.equal(only('<title xml:lang="x">X</title><language>Français</language>').headline, 'X');
  });
});

describe('texts', () => {
  const sentence = 'Une phrase de quarante signes en tout ici. ';

  it('ends a long text with a sentence, when there is a link to the rest', () => {
    const words = sentence.repeat(40).trim();
    const item = `<title>X</title><description>${words}</description>`;
    const cut = only(`${item}<link>https://a.example</link>`).description as string;
    assert.ok(cut.length <= 600 && cut.length > 500 && cut.endsWith('ici.'));
    assert.equal(only(item).description, words);
  });

  it('keeps whole paragraphs', () => {
    assert.equal(excerpt(`${'a'.repeat(300)}\n\n${'b'.repeat(299)}\n\nc`), 'a'.repeat(300));
    assert.equal(excerpt(`${'mot '.repeat(200)}`), `${'mot '.repeat(149)}mot…`);
  });

  it('finds the first sentence', () => {
    assert.equal(firstSentence('Le 1.5 passe. Le 2 non.'), 'Le 1.5 passe.');
    assert.equal(firstSentence('Sans fin\nautre'), 'Sans fin');
    assert.equal(firstSentence('mot '.repeat(60)), `${'mot '.repeat(37).trim()}…`);
  });

  it('does not say the same twice', () => {
    assert.equal(only('<description>Une phrase.</description>').description, undefined);
  });

  it('does not run what a text holds', () => {
    const item = only(
      '<title>X</title><description>&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Oui&lt;/p&gt;</description><link>javascript:alert(1)</link>',
    );
    assert.deepEqual([item.description, item.web], ['Oui', undefined]);
  });
});

describe('shapes', () => {
  const cases: [kind: string, text: string, type: string | undefined][] = [
    ['point', '48.1 -1.6', 'Point'],
    ['point', '48.1,-1.6', 'Point'],
    ['point', '48.1', undefined],
    ['point', '148.1 -1.6', undefined],
    ['line', '48.1 -1.6', undefined],
    ['polygon', '48 1 48 2 49 2 48 1', 'Polygon'],
    ['polygon', '48 1 48 2', undefined],
    ['box', '48 1 49', undefined],
    ['circle', '48 1 0', 'Point'],
    ['circle', '48 1 x', undefined],
  ];
  for (const [kind, text, type] of cases)
    it(`${type ? 'reads' : 'refuses'} a ${kind} ${text}`, () => {
      assert.equal(SHAPES[kind]!(text)?.type, type);
    });
});

describe('documents', () => {
  const refused: [what: string, text: string, code: string][] = [
    ['nothing', '', 'not-this-format'],
    ['words', 'hello', 'not-this-format'],
    ['a type of document', '<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', '1 dtd-refused'],
    ['half a file', fixture('rss2.xml').slice(0, 1500), 'xml-syntax'],
    ['half a JSON', '{"version": "1.0"', 'json-syntax'],
    ['another JSON', '{"items": []}', 'not-this-format'],
    ['another XML', '<html><body/></html>', 'not-this-format'],
  ];
  for (const [what, text, code] of refused)
    it(`refuses ${what}`, () => {
      const { diagnostics, in: all } = importRss(text, WEEK);
      assert.equal(all, 0);
      assert.equal(diagnostics.length, 1);
      assert.ok(found(diagnostics[0]!).includes(code), found(diagnostics[0]!));
    });
});

describe('importRss, of any input', () => {
  const samples = ['rss2.xml', 'rdf.xml', 'atom.xml', 'feed.json'].map(fixture);

  /** Nothing thrown, nothing lost, nothing that the feed would refuse. */
  function holds(text: string): void {
    const { items, leftOut, diagnostics, in: all } = importRss(text, WEEK);
    assert.equal(all, items.length + leftOut);
    assert.equal(diagnostics.filter(({ isLeftOut }) => isLeftOut).length, leftOut);
    const feed = { parvis: '1.0', publisher: { name: 'X' }, alerts: items };
    assert.deepEqual(
      parseFeed(feed).diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  }

  it('survives any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), holds), { numRuns: 300 });
  });

  it('survives any JSON Feed', () => {
    const names = [
      'id',
      'url',
      'title',
      'content_html',
      'date_published',
      'tags',
      'authors',
      'language',
      'image',
    ];
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom<unknown>(null, 1, true, [], ['a', 1], {}, [{ name: 'x' }], '2026-11-24'),
    );
    const item = fc.dictionary(fc.constantFrom(...names), value);
    fc.assert(
      fc.property(fc.array(fc.oneof(item, value)), (items) =>
        holds(JSON.stringify({ version: '1.1', items })),
      ),
      { numRuns: 400 },
    );
  });

  it('survives feeds that were cut, mixed up or mistyped', () => {
    fc.assert(
      fc.property(
        damaged(
          samples,
          '<',
          '>',
          '</item>',
          '<item>',
          '"',
          '&',
          '<!--',
          '<![CDATA[',
          '{',
          '9',
          '-',
        ),
        holds,
      ),
      { numRuns: 800 },
    );
  });

  it('reads long texts in a time that grows with them', () => {
    const started = performance.now();
    for (const words of ['@', '. ', '\u00a0', '(', 'a@'].map((sign) => `${sign.repeat(100_000)} x`))
      only(`<title>X ${words}</title><author>${words}</author><description>${words}</description>`);
    assert.ok(performance.now() - started < 5_000);
  });
});
