import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, type ShowcaseEntry } from '../../src/feed/index.js';
import type { ImportDiagnostic, ImportOptions } from '../../src/importers/diagnostic.js';
import { importOpenAgenda } from '../../src/importers/openagenda.js';
import { markdownText } from '../../src/importers/openagenda/markdown.js';
import { damaged } from '../helpers/damaged.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/openagenda/${name}`, import.meta.url), 'utf8');
const found = ({ code, path }: ImportDiagnostic): string =>
  [code, path.join('.')].filter(Boolean).join(' ');
const NOW = Date.parse('2026-11-23T12:00:00+01:00');

/** The one item of a document with one event, made of a few fields. */
function only(fields: object, options: ImportOptions = {}): ShowcaseEntry {
  const event = { uid: 1, title: { fr: 'X' }, timings: [], ...fields };
  const { items, diagnostics } = importOpenAgenda(JSON.stringify({ events: [event] }), options);
  assert.equal(items.length, 1, JSON.stringify(diagnostics));
  return items[0]!;
}

describe('events of the API', () => {
  const { items, diagnostics, ...counts } = importOpenAgenda(fixture('api.json'), { now: NOW });
  const [ball, workshop, postponed] = items as [ShowcaseEntry, ShowcaseEntry, ShowcaseEntry];

  it('takes each event or says why not', () => {
    assert.deepEqual(counts, { in: 7, leftOut: 4, languages: ['en'] });
    assert.deepEqual(diagnostics.map(found), [
      'url-without-scheme events.0',
      'repeats events.0',
      'value-unreadable events.1',
      'postponed events.2',
      'cancelled events.3',
      'not-published events.4',
      'not-published events.5',
      'missing-field events.6',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { parcours: 1, 'location.access': 1 } });
  });

  it('says in all languages of the event what it says', () => {
    assert.deepEqual(ball.name, { fr: 'Bal de Noël', en: 'Christmas ball' });
    assert.deepEqual(ball.summary, { fr: 'Un bal pour tous.', en: 'A ball for everybody.' });
    assert.deepEqual(ball.description, {
      fr:
        'Le bal\n\nVenez danser avec l’orchestre Les Sabots (https://sabots.example).\n\n' +
        '- Valse\n- Gavotte\n\nPrix d’entrée* : voir plus bas.\n\nGratuit\n\nÀ partir de 6\u00a0ans.',
      en: 'Come and dance.\n\nFrom the age of 6.',
    });
    assert.equal(ball.isAccessibleForFree, true);
    assert.deepEqual(ball.keywords, ['danse', 'Noël', { en: 'dance' }]);
    assert.deepEqual(ball.category, ['Danse']);
  });

  it('begins with the next date', () => {
    assert.deepEqual(
      [ball.startDate, ball.endDate],
      ['2026-11-28T20:00:00+01:00', '2026-11-28T23:00:00+01:00'],
    );
    assert.deepEqual(ball.subEvent, [
      { startDate: '2026-12-19T20:00:00+01:00', endDate: '2026-12-19T23:00:00+01:00' },
    ]);
  });

  it('says where, and how to come', () => {
    assert.deepEqual(ball.address, {
      streetAddress: 'Salle des fêtes, 3 rue des Boulets',
      postalCode: '35999',
      addressLocality: 'Saint-Parvis',
      addressCountry: 'FR',
    });
    assert.deepEqual(ball.geo, { latitude: 48.11, longitude: -1.67 });
    assert.deepEqual([ball.telephone, ball.email], ['+33299000000', 'bal@saint-parvis.example']);
    const inscription = { fr: 'Inscription', en: 'Registration' };
    assert.deepEqual(ball.contactPoint, [
      { name: inscription, url: 'https://saint-parvis.example/bal' },
      { name: 'Salle des fêtes', telephone: '+33299000001' },
      { name: 'Salle des fêtes', url: 'http://www.salle.example' },
    ]);
    assert.deepEqual(ball.accessibility, [
      {
        fr: 'Aménagements pour le handicap moteur',
        en: 'Arrangements for people with a motor impairment',
      },
    ]);
    assert.deepEqual(ball.image, [
      {
        url: 'https://cdn.openagenda.example/main/bal.base.image.jpg',
        alt: { fr: 'Bal de Noël', en: 'Christmas ball' },
        creditText: 'Ville de Saint-Parvis',
      },
    ]);
  });

  it('names the agenda and nobody', () => {
    const url = 'https://openagenda.example/saint-parvis/events/bal-de-noel';
    assert.deepEqual(ball.source, { name: 'Sorties à Saint-Parvis', url, identifier: '41001' });
    assert.deepEqual(workshop.source, { name: 'Agenda de Saint-Parvis', identifier: '41002' });
    assert.ok(!JSON.stringify(items).includes('jeanne@'));
    const kept = importOpenAgenda(fixture('api.json'), { keepContacts: true }).items[0]!;
    const person = { name: 'Jeanne Dupont', email: 'jeanne@example.org' };
    assert.deepEqual(kept.contactPoint!.at(-1), person);
  });

  it('says first what is as important as the title', () => {
    assert.equal(workshop.summary, 'Complet. Apprendre à trier.');
    assert.equal(workshop.description, '5 €\n\nDe 6 à 12\u00a0ans.');
    assert.equal(workshop.isAccessibleForFree, undefined);
    assert.deepEqual(workshop.category, [{ fr: 'En ligne', en: 'Online' }]);
    assert.equal(workshop.url, 'https://visio.example/tri');
    assert.equal(workshop.accessibility!.length, 1);
  });

  it('has no dates of what is postponed', () => {
    assert.equal(postponed.summary, 'Reporté à une date ultérieure.');
    assert.equal(postponed.startDate, undefined);
  });
});

describe('events of the open data', () => {
  const { items, diagnostics, ...counts } = importOpenAgenda(fixture('flat.json'), { now: NOW });
  const [concert, show] = items as [ShowcaseEntry, ShowcaseEntry];

  it('takes each record or says why not', () => {
    assert.deepEqual(counts, { in: 3, leftOut: 1, languages: ['en'] });
    assert.deepEqual(diagnostics.map(found), [
      'repeats results.0',
      'cancelled results.2',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { 'location.description': 1 } });
  });

  it('makes a whole item of a concert', () => {
    const { contactPoint, image, ...rest } = concert;
    assert.equal(contactPoint![0]!.url, 'https://billets.example/jazz');
    assert.equal(image![0]!.creditText, 'A. Photographe');
    assert.deepEqual(rest, {
      id: 'openagenda:51001',
      name: { fr: 'Concert de jazz', en: 'Jazz concert' },
      type: 'Event',
      summary: 'Un quartet.',
      description:
        'Un quartet & une voix.\n\nEntracte.\n\nEntrée libre et gratuite\n\nJusqu’à 12\u00a0ans.',
      keywords: ['jazz', 'concert'],
      url: 'https://openagenda.example/ville/events/concert-jazz',
      address: {
        streetAddress: 'Le Cercle, 1 rue du Moulin',
        postalCode: '35000',
        addressLocality: 'Rennes',
        addressCountry: 'FR',
      },
      geo: { latitude: 48.12, longitude: -1.68 },
      startDate: '2026-12-12T20:00:00+01:00',
      endDate: '2026-12-12T22:00:00+01:00',
      subEvent: [{ startDate: '2026-12-13T20:00:00+01:00', endDate: '2026-12-13T22:00:00+01:00' }],
      accessibility: ['handicap moteur'],
      isAccessibleForFree: true,
      lastReviewed: '2026-10-01T08:00:00+00:00',
      source: {
        name: 'Agenda de la ville',
        url: 'https://openagenda.example/ville/events/concert-jazz',
        license:
          'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
        identifier: '51001',
      },
    });
  });

  it('lasts from its first beginning to its last end where nothing else is told', () => {
    assert.deepEqual(
      [show.startDate, show.endDate],
      ['2026-10-01T08:00:00+00:00', '2027-01-31T17:00:00+00:00'],
    );
    assert.deepEqual(show.keywords, ['peinture', 'encre']);
    assert.deepEqual(show.geo, { latitude: 48.12, longitude: -1.68 });
    assert.equal(show.summary, 'Nouveaux horaires. De l’encre.');
  });

  const record = { uid: '1', title_fr: 'X', firstdate_begin: '2026-12-12T19:00:00Z' };
  const shapes: [what: string, document: unknown][] = [
    ['a bare list', [record]],
    ['the first API', { records: [{ recordid: '1', fields: record }] }],
    ['the second API', { records: [{ record: { fields: record } }] }],
    ['GeoJSON', { type: 'FeatureCollection', features: [{ properties: record }] }],
    ['one event', { success: true, event: { uid: 1, title: 'X', timings: [] } }],
  ];
  for (const [what, document] of shapes)
    it(`reads ${what}`, () => {
      const { items: all } = importOpenAgenda(JSON.stringify(document));
      assert.deepEqual(
        all.map(({ id }) => id),
        ['openagenda:1'],
      );
    });
});

describe('values of an event', () => {
  it('takes words of an unknown language as those of the feed', () => {
    const item = only(
      { title: 'Fest-noz', description: 'Danse', status: 5 },
      { feedLanguage: 'fr' },
    );
    assert.deepEqual([item.name, item.summary], ['Fest-noz', 'Complet. Danse']);
  });

  it('reports what it cannot read', () => {
    const { diagnostics } = importOpenAgenda(
      JSON.stringify([
        {
          uid: 1,
          title: 'X',
          timings: [{ begin: 'demain', end: '2026-12-01' }],
          registration: ['pas de lien', 'a@b', '+33'],
          onlineAccessLink: 'javascript:alert(1)',
          location: { latitude: 'x', longitude: 2 },
          image: 'data:image/png;base64,AAAA',
        },
      ]),
    );
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      [
        'url-unreadable',
        'email-unreadable',
        'phone-unreadable',
        'url-unreadable',
        'position-unreadable',
        'url-unreadable',
        'date-unreadable',
        'missing-field',
      ],
    );
  });

  const ages: [min: unknown, max: unknown, words: string | undefined][] = [
    [0, 120, undefined],
    [null, 1, 'Jusqu’à 1\u00a0an.'],
    [3, null, 'À partir de 3\u00a0ans.'],
    [3, 6, 'De 3 à 6\u00a0ans.'],
  ];
  for (const [min, max, words] of ages)
    it(`reads the age ${min as string} to ${max as string}`, () => {
      assert.equal(only({ age: { min, max } }).description, words);
    });

  const markdown: [source: string, words: string][] = [
    ['# Titre\nmot', 'Titre\nmot'],
    ['un *mot* et **deux mots** et __trois__', 'un mot et deux mots et trois'],
    ['2 * 3 * 4 et snake_case_name', '2 * 3 * 4 et snake_case_name'],
    ['[https://a.example](https://a.example)', 'https://a.example'],
    ['[écrire](mailto:a@b.example)', 'écrire'],
    ['<https://a.example/b>', 'https://a.example/b'],
    ['![photo](https://a.example/i.jpg) fin', 'photo fin'],
    ['un\n\n---\n\ndeux', 'un\n\ndeux'],
    ['\\*pas gras\\*', '*pas gras*'],
    ['<p>de <b>l’HTML</b></p>', 'de l’HTML'],
  ];
  for (const [source, words] of markdown)
    it(`reads ${JSON.stringify(source)}`, () => {
      assert.equal(markdownText(source), words);
    });
});

describe('documents', () => {
  const refused: [what: string, text: string, code: string][] = [
    ['nothing', '', 'json-syntax'],
    ['half a file', fixture('api.json').slice(0, 900), 'json-syntax'],
    ['a number', '12', 'not-this-format'],
    ['another list', '[{"id": 1}]', 'not-this-format'],
    ['a feed', '{"parvis": "1.0", "publisher": {"name": "X"}}', 'not-this-format'],
  ];
  for (const [what, text, code] of refused)
    it(`refuses ${what}`, () => {
      const { diagnostics, in: all } = importOpenAgenda(text);
      assert.deepEqual([all, diagnostics.map(found)], [0, [code]]);
    });

  it('takes an agenda without events', () => {
    const { diagnostics, in: all } = importOpenAgenda('{"total": 0, "events": []}');
    assert.deepEqual([all, diagnostics.map(({ code }) => code)], [0, ['nothing-found']]);
  });
});

describe('importOpenAgenda, of any input', () => {
  const samples = [fixture('api.json'), fixture('flat.json')];
  const NAMES = [
    ...new Set(
      samples.flatMap((text) => [...text.matchAll(/"(\w+)\\?":/g)].map(([, name]) => name!)),
    ),
    '__proto__',
  ];

  /** Nothing thrown, nothing lost, nothing that the feed would refuse. */
  function holds(text: string): void {
    const { items, leftOut, diagnostics, in: all } = importOpenAgenda(text, { now: NOW });
    assert.equal(all, items.length + leftOut);
    assert.equal(diagnostics.filter(({ isLeftOut }) => isLeftOut).length, leftOut);
    const feed = { parvis: '1.0', publisher: { name: 'X' }, showcase: items };
    assert.deepEqual(
      parseFeed(feed).diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
  }

  const scalar = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '[',
      '{"id": 6}',
      "['a']",
      '2026-12-01T10:00:00Z',
      '2026-02-30',
      'javascript:x',
      '**',
      '<p>',
    ),
    fc.constantFrom<unknown>(null, true, 0, 2, 6, 1e300, -1),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...NAMES), tie('any'), { maxKeys: 4 }),
    ),
  })).any;

  it('survives any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), holds), { numRuns: 300 });
  });

  it('survives any events', () => {
    const event = fc.dictionary(fc.constantFrom(...NAMES), value, { maxKeys: 12 });
    const named = event.map((fields) => ({ uid: 1, title: { fr: 'X' }, timings: [], ...fields }));
    const flat = event.map((fields) => ({
      uid: 2,
      title_fr: 'X',
      firstdate_begin: '2026',
      ...fields,
    }));
    fc.assert(
      fc.property(fc.array(fc.oneof(named, flat, event, value), { maxLength: 4 }), (events) =>
        holds(JSON.stringify({ events })),
      ),
      { numRuns: 800 },
    );
  });

  it('survives files that were cut, mixed up or mistyped', () => {
    fc.assert(fc.property(damaged(samples, '"', '}', '\\'), holds), { numRuns: 500 });
  });

  for (const sign of ['*', '_', '[', '](', '<', '- ', '\u00a0', '#', '\\', "'"])
    it(`reads a long run of ${JSON.stringify(sign)} in a time that grows with it`, () => {
      const words = `a ${sign.repeat(100_000)} b`;
      const started = performance.now();
      only({
        title: { fr: words },
        longDescription: { fr: words },
        location: { address: words, postalCode: '1' },
      });
      assert.ok(performance.now() - started < 5_000);
    });
});
