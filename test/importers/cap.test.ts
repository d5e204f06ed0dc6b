import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { currentAlerts } from '../../src/feed/alert-life.js';
import type { Alert } from '../../src/feed/index.js';
import { importCap } from '../../src/importers/cap.js';
import { readCircle, readPolygon, type Geometry } from '../../src/importers/cap/geometry.js';
import type { ImportDiagnostic } from '../../src/importers/diagnostic.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/cap/${name}`, import.meta.url), 'utf8');
const found = ({ code, line }: ImportDiagnostic): string => [line, code].filter(Boolean).join(' ');
const HOUR = 3_600_000;

const INFO = {
  language: 'fr-FR',
  category: 'Met',
  event: 'Vent violent',
  urgency: 'Expected',
  severity: 'Severe',
  certainty: 'Likely',
  expires: '2026-11-24T18:00:00+01:00',
  headline: 'Vent violent mardi',
};
const xml = (fields: object): string =>
  Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('');

/** A message with these fields instead of the usual ones. */
function cap(changes: object = {}, info: object | string = {}, namespace = '1.2'): string {
  const head = {
    identifier: 'A-1',
    sender: 'prefecture@example.org',
    sent: '2026-11-24T08:00:00+01:00',
    status: 'Actual',
    msgType: 'Alert',
    scope: 'Public',
    ...changes,
  };
  const body = typeof info === 'string' ? info : `<info>${xml({ ...INFO, ...info })}</info>`;
  return `<?xml version="1.0"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:${namespace}">${xml(head)}${body}</alert>`;
}

function ringOf(shape: Geometry | undefined): readonly (readonly [number, number])[] {
  assert.ok(shape?.type === 'Polygon');
  return shape.coordinates[0]!;
}

function only(text: string, options = {}): Alert {
  const { items, diagnostics } = importCap(text, options);
  assert.equal(items.length, 1, JSON.stringify(diagnostics));
  return items[0]!;
}

describe('a message in two languages', () => {
  const { items, diagnostics, languages, ...counts } = importCap(fixture('crue.cap'));

  it('is one alert', () => {
    assert.deepEqual(counts, { in: 1, leftOut: 0 });
    assert.deepEqual(languages, ['en']);
    const { area, description, ...rest } = items[0]!;
    assert.equal(area!.length, 2);
    assert.deepEqual(rest, {
      id: 'cap:FR-35-2026-0042',
      headline: { 'fr-FR': 'Crue de la Vilaine', en: 'River Vilaine in flood' },
      severity: 'severe',
      sent: '2026-11-24T06:30:00+01:00',
      effective: '2026-11-24T07:00:00+01:00',
      onset: '2026-11-24T12:00:00+01:00',
      expires: '2026-11-25T12:00:00+01:00',
      event: { 'fr-FR': 'Crue', en: 'Flood' },
      category: ['Met', 'Safety'],
      status: 'Actual',
      msgType: 'Update',
      references: ['cap:FR-35-2026-0041'],
      instruction: {
        'fr-FR': '- Montez à l’étage.\n- N’allez pas chercher vos enfants à l’école.',
        en: 'Go upstairs.',
      },
      web: 'https://www.vigicrues.example/vilaine',
      contactPoint: [{ telephone: '+33299000000' }],
      image: [{ url: 'https://www.vigicrues.example/carte.png', alt: 'Carte de la crue' }],
      provider: { name: { 'fr-FR': 'Préfecture d’Ille-et-Vilaine', en: 'Prefecture' } },
      source: { name: 'Préfecture d’Ille-et-Vilaine', identifier: 'FR-35-2026-0042' },
    });
    assert.deepEqual(description, {
      'fr-FR':
        'La Vilaine monte depuis la nuit et elle atteindra son plus haut niveau demain vers midi.\n\nLes quais sont fermés.',
      en: 'The river is rising.',
    });
  });

  it('covers the areas of both, with the longitude first', () => {
    const [quays, bridge, ...none] = items[0]!.area!;
    assert.deepEqual(none, []);
    assert.deepEqual(quays, {
      areaDesc: { 'fr-FR': 'Les quais', en: 'The quays' },
      geocode: { INSEE: ['35238', '35001'], NUTS: ['FRH03'] },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-1.69, 48.1],
            [-1.67, 48.1],
            [-1.67, 48.12],
            [-1.69, 48.1],
          ],
        ],
      },
    });
    assert.deepEqual(bridge!.geometry, { type: 'Point', coordinates: [-1.68, 48.11] });
  });

  it('says what it could not take', () => {
    const codes = ['3 position-unreadable', 'persons-not-taken', 'fields-not-taken'];
    assert.deepEqual(diagnostics.map(found), codes);
    assert.deepEqual(diagnostics.at(-1)!.args, {
      fields: { urgency: 2, certainty: 2, responseType: 1, parameter: 1 },
    });
  });

  it('takes the words of a contact only when asked to', () => {
    const [contact] = importCap(fixture('crue.cap'), { keepContacts: true }).items[0]!
      .contactPoint!;
    assert.match(contact!.name as string, /Mme Martin/);
  });
});

describe('one message', () => {
  const refused: [what: string, text: string, code: string, severity: string][] = [
    ['a test', cap({ status: 'Test' }), 'not-actual', 'hint'],
    ['an exercise', cap({ status: 'Exercise' }), 'not-actual', 'hint'],
    ['a private one', cap({ scope: 'Private' }), 'not-published', 'hint'],
    ['an acknowledgement', cap({ msgType: 'Ack' }), 'not-taken', 'hint'],
    ['one without identifier', cap({ identifier: '' }), 'missing-field', 'error'],
    ['one without a date', cap({ sent: '' }), 'missing-field', 'error'],
    ['one without words', cap({}, { headline: '', event: '' }), 'missing-field', 'error'],
    ['one that says nothing', cap({}, ''), 'missing-field', 'error'],
    ['one without an end', cap({}, { expires: '' }), 'expires-missing', 'error'],
    [
      'one that ends as it begins',
      cap({}, { effective: INFO.expires }),
      'expires-missing',
      'error',
    ],
  ];
  for (const [what, text, code, severity] of refused)
    it(`is left out and reported: ${what}`, () => {
      const { items, leftOut, diagnostics } = importCap(text);
      assert.deepEqual([items, leftOut], [[], 1]);
      const [reason, ...more] = diagnostics.filter(({ isLeftOut }) => isLeftOut);
      assert.deepEqual([reason!.code, reason!.severity, more], [code, severity, []]);
    });

  it('gets the end that was asked for', () => {
    const { items, diagnostics } = importCap(cap({}, { expires: '' }), { defaultTtl: 6 * HOUR });
    assert.equal(items[0]!.expires, '2026-11-24T13:00:00Z');
    assert.deepEqual(diagnostics.filter(({ code }) => code === 'expires-added')[0]!.args, {
      hours: 6,
    });
  });

  it('keeps its own end when it has one', () => {
    assert.equal(only(cap(), { defaultTtl: HOUR }).expires, INFO.expires);
  });

  for (const severity of ['Unknown', '', 'Terrible'])
    it(`of severity “${severity}” is shown in the middle, and that is said`, () => {
      const { items, diagnostics } = importCap(cap({}, { severity }));
      assert.equal(items[0]!.severity, 'moderate');
      assert.deepEqual(diagnostics[0]!.args, { value: severity, used: 'moderate' });
    });

  it('has plain text and safe links', () => {
    const alert = only(
      cap({}, { web: 'javascript:alert(1)', description: '<![CDATA[<p>Un &amp;amp; deux</p>]]>' }),
    );
    assert.equal(alert.description, 'Un & deux');
    assert.equal(alert.web, undefined);
  });

  it('has steps where its instruction is a list of points', () => {
    assert.deepEqual(
      only(cap({}, { instruction: '- Rentrez.\n- Fermez les volets.' })).instruction,
      ['Rentrez.', 'Fermez les volets.'],
    );
    const both = [INFO, { ...INFO, language: 'en' }].map(
      (info, at) =>
        `<info>${xml({ ...info, instruction: at ? '1. Go in.\n2. Shut.' : '1. Rentrez.\n2. Fermez.' })}</info>`,
    );
    assert.deepEqual(only(cap({}, both.join(''))).instruction, [
      { 'fr-FR': 'Rentrez.', en: 'Go in.' },
      { 'fr-FR': 'Fermez.', en: 'Shut.' },
    ]);
    assert.equal(only(cap({}, { instruction: '- Rentrez.' })).instruction, '- Rentrez.');
  });

  it('is in English when it says no language, as the standard has it', () => {
    assert.deepEqual(only(cap({}, { language: '' })).event, { 'en-US': 'Vent violent' });
    assert.equal(only(cap()).event, 'Vent violent');
    assert.deepEqual(only(cap(), { feedLanguage: 'en' }).event, { 'fr-FR': 'Vent violent' });
  });

  it('names what it refers to in the way of its version', () => {
    const references =
      'x@example.org,A-0,2026-11-23T08:00:00+01:00 y@example.org,B-0,2026-11-23T08:00:00+01:00';
    assert.deepEqual(only(cap({ references })).references, ['cap:A-0', 'cap:B-0']);
    const old = cap({ references: 'A-0/x@example.org' }).replace(
      /urn:oasis[^"]*/,
      'http://www.incident.com/cap/1.0',
    );
    assert.deepEqual(only(old).references, ['cap:A-0']);
  });

  it('that says two things is two alerts', () => {
    const infos = [INFO, { ...INFO, headline: 'Neige' }].map((info) => `<info>${xml(info)}</info>`);
    const { items } = importCap(cap({}, infos.join('')));
    assert.deepEqual(
      items.map(({ id, headline }) => [id, headline]),
      [
        ['cap:A-1', 'Vent violent mardi'],
        ['cap:A-1#2', 'Neige'],
      ],
    );
  });
});

describe('messages that replace each other', () => {
  const shown = (items: readonly Alert[], hour: string): string[] =>
    currentAlerts(items, {
      now: Date.parse(`2026-11-24T${hour}:00+01:00`),
      timeZone: 'Europe/Paris',
      path: '/',
    }).alerts.map(({ id }) => id);
  const two = [INFO, { ...INFO, headline: 'Neige' }].map((info) => `<info>${xml(info)}</info>`);
  const first = importCap(cap({}, two.join(''))).items;
  const references = 'prefecture@example.org,A-1,2026-11-24T08:00:00+01:00';

  it('are shown until an Update takes over', () => {
    const update = importCap(
      cap({ identifier: 'A-2', msgType: 'Update', sent: '2026-11-24T10:00:00+01:00', references }),
    ).items;
    assert.deepEqual(shown([...first, ...update], '09:00'), ['cap:A-1', 'cap:A-1#2']);
    assert.deepEqual(shown([...first, ...update], '11:00'), ['cap:A-2']);
  });

  it('are gone after a Cancel, which needs no words', () => {
    const cancel = importCap(
      cap(
        { identifier: 'A-3', msgType: 'Cancel', sent: '2026-11-24T10:00:00+01:00', references },
        '',
      ),
    ).items;
    assert.deepEqual(cancel[0]!.headline, { fr: 'Alerte levée', en: 'Alert ended' });
    assert.deepEqual(shown([...first, ...cancel], '11:00'), []);
  });
});

describe('an Atom index', () => {
  const { items, diagnostics, ...counts } = importCap(fixture('index.atom'));

  it('gives the messages that it holds and those that it names', () => {
    assert.deepEqual([counts.in, counts.leftOut], [3, 1]);
    assert.deepEqual(
      items.map(({ id, web, severity }) => [id, web, severity]),
      [
        ['cap:FR-1', undefined, 'minor'],
        ['cap:https://alerts.example/2', 'https://alerts.example/2', 'moderate'],
      ],
    );
    assert.deepEqual(items[1]!.area, [
      { areaDesc: { 'en-US': 'Saint-Parvis; Bruz' }, geocode: { FIPS6: ['035001', '035002'] } },
    ]);
  });

  it('reports the entries that are no warnings', () => {
    const [other] = diagnostics.filter(({ isLeftOut }) => isLeftOut);
    assert.deepEqual([other!.code, other!.item], ['not-taken', 'About this index']);
  });
});

describe('an index without entries', () => {
  it('is read, and says that there is nothing', () => {
    const feed = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Alerts</title></feed>';
    const { in: all, diagnostics } = importCap(feed);
    assert.deepEqual(
      [all, diagnostics.map(({ code, severity }) => [code, severity])],
      [0, [['nothing-found', 'warning']]],
    );
  });
});

describe('alerts as GeoJSON', () => {
  it('are read like messages', () => {
    const { items, diagnostics, in: all } = importCap(fixture('alerts.geojson'));
    assert.equal(all, 2);
    assert.deepEqual(
      diagnostics.map(({ code, path }) => [code, path.join('.')]),
      [
        ['not-actual', 'features.1.properties'],
        ['fields-not-taken', ''],
      ],
    );
    const { id, msgType, references, area, web } = items[0]!;
    assert.deepEqual(
      { id, msgType, references, web },
      {
        id: 'cap:urn:oid:1',
        msgType: 'Update',
        references: ['cap:urn:oid:0'],
        web: 'https://alerts.example/1',
      },
    );
    assert.deepEqual(area![0]!.geocode, { SAME: ['035001'] });
    assert.equal((area![0]!.geometry as { type: string }).type, 'Polygon');
  });
});

describe('readPolygon', () => {
  it('turns the ring against the clock and closes it', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    for (const text of ['0,0 0,1 1,1 0,0', '0,0 1,1 0,1 0,0', '0,0, 0,1 1,1', '+0.0,-0.0 0,1 1,1'])
      assert.deepEqual(
        (readPolygon(text) as unknown as { coordinates: number[][][] }).coordinates[0]!.map(
          (pair) => pair.map((number) => number + 0),
        ).sort(),
        ring.sort(),
        text,
      );
  });
  for (const text of ['', '1,2', '1,2 3,4', '95,0 0,1 1,1', '1,1 1,1 1,1 1,1', 'x'])
    it(`refuses “${text}”`, () => {
      assert.equal(readPolygon(text), undefined);
    });
});

describe('readCircle', () => {
  it('is a ring at that distance', () => {
    const coordinates = ringOf(readCircle('48,-1.5 10'));
    for (const [longitude, latitude] of coordinates) {
      const north = (latitude - 48) * 111.2;
      const east = (longitude + 1.5) * 111.2 * Math.cos((latitude * Math.PI) / 180);
      assert.ok(Math.abs(Math.hypot(north, east) - 10) < 0.05, `${longitude}, ${latitude}`);
    }
  });
  it('crosses the date line without leaving the globe', () => {
    const coordinates = ringOf(readCircle('-18,179.99 50'));
    for (const [longitude] of coordinates) assert.ok(Math.abs(longitude) <= 180);
  });
  for (const text of ['48,-1.5', '48,-1.5 -1', '91,0 1', '48,-1.5 9999', 'x'])
    it(`refuses “${text}”`, () => {
      assert.equal(readCircle(text), undefined);
    });
});

describe('what is no CAP', () => {
  const refused: [what: string, text: string, code: string][] = [
    ['nothing', '', 'xml-syntax'],
    ['half a message', cap().slice(0, 200), 'xml-syntax'],
    ['another XML', '<rss><channel/></rss>', 'not-this-format'],
    [
      'another JSON',
      '{"type": "FeatureCollection", "features": [{"properties": {}}]}',
      'not-this-format',
    ],
    ['half a JSON', '{"type": ', 'json-syntax'],
    [
      'entities of its own',
      cap().replace('<alert', '<!DOCTYPE alert [<!ENTITY x SYSTEM "file:///etc/passwd">]><alert'),
      'dtd-refused',
    ],
  ];
  for (const [what, text, code] of refused)
    it(`refuses ${what} in one sentence`, () => {
      const { items, in: all, diagnostics } = importCap(text);
      assert.deepEqual([items, all, diagnostics.map((one) => one.code)], [[], 0, [code]]);
    });
});
