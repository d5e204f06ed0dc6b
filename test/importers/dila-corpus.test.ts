import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseFeed, type Service } from '../../src/feed/index.js';
import { importDila } from '../../src/importers/dila.js';

const CORPUS = path.resolve(process.env['PARVIS_CORPUS'] ?? '../shared', 'data');
const DEPARTMENT = 'load/dila2016_dept35_669.ndjson.gz';
const FILES: [file: string, records: number][] = [
  [DEPARTMENT, 669],
  ['annuaire-dila/annuaire-2016-dept35_first180.ndjson', 180],
  ['annuaire-dila/dila2022_breux-sur-avre.json', 1],
  ['annuaire-dila/dila2023_fontaine-le-port.json', 1],
  ['annuaire-dila/api-lannuaire-v2.1_stringified.json', 1],
];

function read(file: string): string {
  const bytes = readFileSync(path.join(CORPUS, file));
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** What a resident needs of an office: where to call, where to go, where to write. */
function essence({ availableChannel = [], address, geo }: Service): object {
  const desk = availableChannel.find(({ channelType }) => channelType === 'in-person');
  const all = (field: 'telephone' | 'url' | 'email'): unknown[] =>
    availableChannel.map((channel) => channel[field]).filter(Boolean);
  const letters = availableChannel.filter(
    ({ channelType, email }) => channelType === 'mail' && !email,
  );
  const { streetAddress, postalCode, addressLocality } = address ?? {};
  return {
    phones: all('telephone'),
    address: address ? [streetAddress, postalCode, addressLocality].join(' | ') : '',
    geo: geo && [geo.latitude, geo.longitude],
    links: [...all('url'), ...all('email')],
    letters: letters.map(({ note }) => note),
    said: [desk?.note, desk?.appointment].filter(Boolean),
  };
}

// Read by hand in the files, field by field.
const CHECKED: Readonly<Record<string, object>> = {
  // Letters go to a box in the next town; the door is in the village.
  'dila:mairie-35039-01': {
    phones: ['+33299001009'],
    address: '6 rue de Rennes | 35530 | Brécé',
    geo: [48.110388, -1.482637],
    links: [],
    letters: ['BP 73327, 35533 Noyal-sur-Vilaine Cedex'],
    said: ['Accessible aux personnes à mobilité réduite'],
  },
  // Its own position is 28 km away, near Redon.
  'dila:caf-35012-01': {
    phones: ['+33810253510'],
    address: "Mairie 21 rue de l'Hôtel-de-Ville | 35470 | Bain-de-Bretagne",
    geo: undefined,
    links: ['http://www.caf.fr'],
    letters: [
      "Caisse d'allocations familiales d'Ille-et-Vilaine, Cours des Alliés, 35028 Rennes Cedex 9",
    ],
    said: ['Non accessible aux personnes à mobilité réduite'],
  },
  // Its own position is in Germany (Bad Münstereifel), the geocoder's in Cherbourg.
  'dila:tresorerie-35115-01': {
    phones: ['+33299997840'],
    address: '1 rue Bad Munstereifel, CS 50222 | 35306 | Fougères Cedex',
    geo: undefined,
    links: ['http://www.impots.gouv.fr', 't035012@dgfip.finances.gouv.fr'],
    letters: [],
    said: [],
  },
  // The geocoder went to Cherbourg; its own position is right.
  'dila:sip-35115-01': {
    phones: ['+33299172500'],
    address: '1 rue Bad-Munstereifel, CS 10605 | 35306 | Fougères Cedex',
    geo: [48.351561, -1.204626],
    links: ['http://www.impots.gouv.fr', 'sip.fougeres@dgfip.finances.gouv.fr'],
    letters: [],
    said: [],
  },
  // A contact form in the place of the mail address.
  'dila:bsn-35238-01': {
    phones: ['+33223445001'],
    address: 'Quartier Foch, BP 21 | 35998 | Rennes Cedex 9',
    geo: [48.102645, -1.684749],
    links: [
      'http://www.defense.gouv.fr/jdc',
      'http://www.defense.gouv.fr/jdc/contact-jdc/%28recipient%29/94605',
    ],
    letters: [],
    said: ['Non accessible aux personnes à mobilité réduite'],
  },
  // Neither phone nor door: letters and mail only.
  'dila:conciliateur_fiscal-35238-01': {
    phones: [],
    address: '',
    geo: undefined,
    links: ['http://www.impots.gouv.fr', 'conciliateurfiscal35@dgfip.finances.gouv.fr'],
    letters: ['BP 62101, 35021 Rennes Cedex 9'],
    said: [],
  },
};

const isThere = existsSync(path.join(CORPUS, DEPARTMENT));
if (!isThere) console.log(`# Left out: no real directory files in ${CORPUS} (PARVIS_CORPUS).`);

if (isThere)
  describe('importDila, of the files that the directory published', () => {
    for (const [file, records] of FILES)
      it(`takes or reports all of ${file}`, (test) => {
        const started = performance.now();
        const { items, leftOut, diagnostics, ...counts } = importDila(read(file));
        const took = Math.round(performance.now() - started);
        test.diagnostic(
          `${counts.in} in, ${items.length} out, ${leftOut} left out, ${diagnostics.length} reported, ${took} ms`,
        );
        assert.equal(counts.in, records);
        assert.equal(items.length + leftOut, records);
        assert.equal(leftOut, 0);
        const feed = { parvis: '1.0', publisher: { name: 'X' }, services: items };
        assert.deepEqual(parseFeed(feed).diagnostics, []);
      });

    const { items, diagnostics } = importDila(read(DEPARTMENT));
    for (const [id, expected] of Object.entries(CHECKED))
      it(`says of ${id} what the file says`, () => {
        assert.deepEqual(essence(items.find((item) => item.id === id)!), expected);
      });

    it('gives every office a category and the date of its update', () => {
      assert.equal(items.filter(({ category }) => category?.length === 1).length, 669);
      assert.equal(items.filter(({ lastReviewed }) => lastReviewed).length, 669);
      assert.equal(new Set(items.map(({ category }) => category![0])).size, 16);
    });

    it('loses no phone number of the 668, and dials each in full', () => {
      const phones = items.flatMap(({ availableChannel = [] }) =>
        availableChannel.flatMap(({ telephone = [] }) => telephone),
      );
      assert.equal(phones.length, 668);
      for (const phone of phones) assert.match(phone, /^(\+33[1-9]\d{8}|3\d{3})$/);
    });

    it('counts what it found, by kind', () => {
      const counts: Record<string, number> = {};
      for (const { code } of diagnostics) counts[code] = (counts[code] ?? 0) + 1;
      assert.deepEqual(counts, {
        'position-disagrees': 26,
        'position-doubtful': 56,
        'misplaced-value': 2,
        'fields-not-taken': 1,
      });
      assert.deepEqual(diagnostics.at(-1)!.args, {
        fields: { editeursource: 669, geocode_pr: 668, contact_fax: 508 },
      });
    });
  });
