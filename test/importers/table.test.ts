import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { parseFeed, type Service, type ShowcaseEntry } from '../../src/feed/index.js';
import type { ImportDiagnostic } from '../../src/importers/diagnostic.js';
import {
  importTable,
  importWorkbook,
  isWorkbook,
  PRESETS,
  type TableResult,
} from '../../src/importers/table.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/table/${name}.csv`, import.meta.url), 'utf8');
const found = ({ code, line }: ImportDiagnostic): string => [line, code].filter(Boolean).join(' ');
const said = ({ diagnostics }: TableResult): string[] => diagnostics.map(found);
const showcase = ({ items }: TableResult): ShowcaseEntry[] => items as ShowcaseEntry[];
const services = ({ items }: TableResult): Service[] => items;

const BASIC = { section: 'showcase', name: 'nom', type: { value: 'LocalBusiness' } };
/** The one item of a table with these columns. */
function one(columns: Readonly<Record<string, string>>, mapping: object): TableResult {
  const quoted = (cells: string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const text = `${quoted(Object.keys(columns))}\n${quoted(Object.values(columns))}`;
  return importTable(text, { mapping: { ...BASIC, ...mapping } });
}

describe('scdl-equipements', () => {
  const result = importTable(fixture('scdl-equipements'));
  const [hall, library, gym] = showcase(result);

  it('counts rows and not lines, takes each or says why not', () => {
    const { in: before, leftOut, section, items } = result;
    assert.deepEqual([before, leftOut, section, items.length], [5, 2, 'showcase', 3]);
  });

  it('names the line of all that it found', () => {
    assert.deepEqual(said(result), [
      'delimiter-found',
      'preset-found',
      'header-repeated',
      '2 zero-restored',
      '2 url-without-scheme',
      '4 position-unreadable',
      '4 zero-restored',
      '4 email-unreadable',
      '4 hours-unreadable',
      '6 row-width',
      '6 misplaced-value',
      '7 row-width',
      '7 position-unreadable',
      '7 duplicate-id',
      '8 missing-field',
      'fields-not-taken',
    ]);
    const [delimiter, preset, repeated, zero] = result.diagnostics.map(({ args }) => args);
    assert.deepEqual(delimiter, { delimiter: ';' });
    assert.deepEqual(preset, { preset: 'scdl-equipements' });
    assert.deepEqual(repeated, { header: 'EQUIP_TYPE' });
    assert.deepEqual(zero, { field: 'postalCode', value: '1000', used: '01000' });
    assert.deepEqual(result.diagnostics.at(-1)!.args, {
      fields: { COLL_SIRET: 4, EQUIP_TYPE: 1, R: 1 },
    });
  });

  it('makes a whole entry', () => {
    assert.deepEqual(hall, {
      id: 'table:01053-01010401-001',
      type: 'CivicStructure',
      name: 'Hôtel de ville\n(annexe "Nord")',
      category: ['Mairie'],
      keywords: ['Equipement administratif'],
      address: {
        streetAddress: "3 bis Rue de l'Été",
        postalCode: '01000',
        addressLocality: 'Bourg-Parvis',
      },
      geo: { latitude: 46.2052, longitude: 5.2255 },
      provider: { name: 'Ville de Bourg-Parvis' },
      source: { identifier: '01053-01010401-001' },
      telephone: '+33474000000',
      email: 'mairie@bourg-parvis.example',
      url: 'http://www.bourg-parvis.example',
      openingHours: 'Mo-Fr 08:30-12:00,13:30-17:30',
    });
  });

  it('takes nothing for #N/D, a dash and 0, 0, and words for hours', () => {
    assert.equal(library!.name, 'Médiathèque & ludothèque');
    assert.equal(library!.address!.streetAddress, 'Place du Marché');
    assert.equal(library!.telephone, '+33474000001');
    assert.deepEqual(
      [library!.geo, library!.email, library!.url],
      [undefined, undefined, undefined],
    );
    assert.equal(library!.openingHoursText, 'selon affichage');
  });

  it('keeps a second number with its words, and a form that stood for a mail address', () => {
    assert.deepEqual(gym!.contactPoint, [
      { name: 'le matin', telephone: '+33474000002' },
      { name: 'le matin', telephone: '+33474000003' },
      { url: 'http://www.bourg-parvis.example/gymnase' },
    ]);
    assert.equal(gym!.url, 'https://www.bourg-parvis.example/ecrire');
    assert.equal(gym!.openingHours, 'Mo-Fr 08:00-22:00');
  });
});

describe('lieux-mediation-num', () => {
  const result = importTable(fixture('lieux-mediation-num'));
  const [relay, bus] = services(result);

  it('makes a whole service', () => {
    const address = {
      streetAddress: '2 place du Pont, 1er étage',
      postalCode: '35999',
      addressLocality: 'Saint-Parvis',
    };
    const geo = { latitude: 48.1, longitude: -1.6 };
    assert.deepEqual(relay, {
      id: 'table:lieu-1',
      name: 'Le Relais',
      category: ['Aide au numérique', 'Tiers-lieu', 'Association'],
      summary: 'Aide à l’ordinateur.',
      description: [
        'Services\u00a0: Aide aux démarches administratives, Accès internet et matériel informatique',
        'Lieu itinérant',
        'Prise en charge adaptée\u00a0: Surdité',
        'Accompagnement\u00a0: En autonomie',
        'Labels et dispositifs\u00a0: France Services',
      ].join('\n\n'),
      keywords: [
        'Aide aux démarches administratives',
        'Accès internet et matériel informatique',
        'France Services',
      ],
      audience: ['Seniors'],
      address,
      geo,
      availableChannel: [
        { channelType: 'phone', telephone: '+33299000020' },
        {
          channelType: 'in-person',
          place: {
            id: 'table:lieu-1:lieu',
            name: 'Le Relais',
            address,
            geo,
            accessibility: ['Fiche d’accessibilité\u00a0: https://acces.example/relais'],
          },
          openingHours: 'Tu,Th 14:00-18:00',
          note: 'Pour venir\u00a0: Se présenter, Téléphoner',
        },
        { channelType: 'online', url: 'https://relais.example/' },
        { channelType: 'online', url: 'https://social.example/relais' },
        { channelType: 'online', url: 'https://rdv.example/', appointment: true },
        { channelType: 'mail', email: 'relais@saint-parvis.example' },
        { channelType: 'mail', email: 'accueil@saint-parvis.example' },
      ],
      costOptions: [{ option: 'Gratuit sous condition' }, { option: 'Payant' }],
      provider: { name: 'Association du Pont' },
      lastReviewed: '2026-04-02',
      source: { name: 'Département 35', identifier: 'lieu-1' },
    });
  });

  it('says that it is free only where nothing else is said', () => {
    assert.deepEqual([relay!.isAccessibleForFree, bus!.isAccessibleForFree], [undefined, true]);
  });

  it('reports a code that it has no words for', () => {
    assert.deepEqual(said(result), [
      'delimiter-found',
      'preset-found',
      '2 value-unreadable',
      'fields-not-taken',
    ]);
    assert.deepEqual(result.diagnostics[2]!.args, { field: 'typologie', value: 'XYZ' });
  });
});

describe('acceslibre', () => {
  const result = importTable(fixture('acceslibre'));
  const [baker, hall, unknown] = showcase(result);

  it('writes accessibility as sentences, in the order of a visit', () => {
    assert.deepEqual(baker!.accessibility, [
      'Pas de place de stationnement adaptée dans l’établissement',
      'Chemin extérieur\u00a0: pente légère',
      'Entrée qui n’est pas de plain-pied',
      'Marches à l’entrée\u00a0: 1',
      'Rampe à l’entrée\u00a0: aucune',
      'Largeur de l’entrée\u00a0: 90 cm',
      'Pour appeler à l’entrée\u00a0: bouton d’appel, interphone',
      'Pour les personnes sourdes ou malentendantes\u00a0: boucle à induction magnétique fixe, langue des signes française',
      'Label\u00a0: Tourisme & Handicap',
      'Déclaré conforme à la réglementation',
    ]);
    assert.deepEqual(unknown!.accessibility, ['Entrée de plain-pied', 'Pas de toilettes adaptées']);
    assert.ok(said(result).includes('2 value-unreadable'));
  });

  it('tells a shop from a public place, and names its source', () => {
    const types = showcase(result).map(({ type, category }) => [type, category]);
    assert.deepEqual(types, [
      ['LocalBusiness', ['Boulangerie Pâtisserie']],
      ['CivicStructure', ['Mairie']],
      ['CivicStructure', undefined],
    ]);
    assert.equal(baker!.source!.name, 'Acceslibre');
    assert.equal(hall!.address!.streetAddress, 'Place du Pont, Le Bourg');
    assert.deepEqual(baker!.contactPoint, [
      { name: 'Contact', url: 'https://pont.example/contact' },
    ]);
  });
});

describe('futurocite-marches', () => {
  const result = importTable(fixture('futurocite-marches'));
  const [saturday, fair] = showcase(result);

  it('makes a market with hours that can be computed', () => {
    const { description, image, source, ...rest } = saturday!;
    assert.deepEqual(source, { identifier: '99-1' });
    assert.equal(
      description,
      'Fruits, légumes\n\nDes deux côtés du pont\n\nMarché non couvert\n\nEnviron 30 échoppes',
    );
    assert.deepEqual(image, [
      { url: 'https://img.example/a,b.jpg' },
      { url: 'https://img.example/c.jpg' },
    ]);
    assert.deepEqual(rest, {
      id: 'table:99-1',
      type: 'Market',
      name: 'Marché du samedi',
      category: ['Marché de producteurs locaux'],
      address: {
        streetAddress: 'Quai Vert 4',
        addressLocality: 'Parvis-sur-Meuse',
        addressCountry: 'BE',
      },
      geo: { latitude: 50.47, longitude: 4.82 },
      provider: { name: 'Ville de Parvis-sur-Meuse' },
      validFrom: '2026-04-01',
      validThrough: '2026-10-31',
      lastReviewed: '2026-02-05T08:45:03+02:00',
      email: 'marche@parvis.example',
      contactPoint: [{ name: 'Présentation détaillée', url: 'https://parvis.example/plan.pdf' }],
      openingHours: 'Sa 08:00-13:00; PH off',
      accessibility: ['Accessible aux personnes à mobilité réduite'],
    });
  });

  it('reads GeoJSON, and keeps nothing that it cannot read but hours', () => {
    assert.deepEqual(fair!.geo, { latitude: 50.47, longitude: 4.82 });
    assert.equal(fair!.openingHoursText, 'tous les premiers dimanches du mois');
    assert.deepEqual([fair!.validFrom, fair!.category], [undefined, undefined]);
    const codes = said(result).filter((code) => code.startsWith('3 '));
    assert.deepEqual(codes.sort(), [
      '3 date-unreadable',
      '3 hours-unreadable',
      '3 value-unreadable',
      '3 value-unreadable',
    ]);
  });
});

it('futurocite-patrimoine: swaps a position that is latitude first in GeoJSON', () => {
  const result = importTable(fixture('futurocite-patrimoine'));
  const [tree] = showcase(result);
  assert.deepEqual(tree!.geo, { latitude: 50.47, longitude: 4.82 });
  assert.ok(said(result).includes('2 position-swapped'));
  assert.equal(tree!.type, 'LandmarksOrHistoricalBuildings');
  assert.deepEqual(tree!.category, ['Patrimoine naturel', 'Arbre remarquable']);
  assert.equal(
    tree!.description,
    'Planté en 1848.\n\nPatrimoine classé\n\nClassé par\u00a0: La Région\n\nPropriété privée',
  );
});

describe('tables', () => {
  const DELIMITERS: [delimiter: string, text: string][] = [
    [';', 'nom;adresse, ville\nA;1, rue X\nB;2, rue Y'],
    [',', 'nom,ville\n"A; B",C\n"D; E; F",G'],
    ['\t', 'nom\tville\nA\tB, C\nD\tE'],
    ['|', 'nom|ville\nA|B, C; D'],
    [';', 'nom;ville\nA;B;\nC;D;'],
  ];
  for (const [delimiter, text] of DELIMITERS)
    it(`finds ${JSON.stringify(delimiter)} between columns`, () => {
      const { diagnostics, items } = importTable(text, { mapping: BASIC });
      assert.deepEqual(diagnostics[0]!.args, { delimiter });
      assert.equal(items.length, text.split('\n').length - 1);
    });

  it('needs no delimiter for one column', () => {
    const { items, diagnostics } = importTable('nom\nCafé, bar; tabac\n', { mapping: BASIC });
    assert.equal(items[0]!.name, 'Café, bar; tabac');
    assert.deepEqual(diagnostics, []);
  });

  it('counts lines of files with both line ends, and of old Macs', () => {
    for (const ends of ['\r\n', '\n', '\r'])
      assert.ok(
        said(importTable(`nom;x\nA;1\r\n"B\nb";2${ends};3`, { mapping: BASIC })).includes(
          '5 missing-field',
        ),
        JSON.stringify(ends),
      );
  });

  it('passes over a title above the header and the mark of Excel', () => {
    const { items } = importTable('sep=;\nListe des commerces;;\n\nnom;ville\nA;B', {
      mapping: BASIC,
    });
    assert.deepEqual(
      items.map(({ name }) => name),
      ['A'],
    );
  });

  it('tells where a quotation mark was never closed', () => {
    const result = importTable('nom,ville\nA,B\nC,"D\nE,F\nG,H\n', { mapping: BASIC });
    const { in: before, leftOut, items } = result;
    assert.deepEqual([before, leftOut, items.length], [2, 1, 1]);
    assert.ok(said(result).includes('3 quotes-open'));
    const doubtful = importTable('nom,ville\n"A "B" C",D\nE,F', { mapping: BASIC });
    assert.ok(said(doubtful).includes('2 quotes-doubtful'));
  });

  const EMPTY = ['#N/D', '#REF!', '#N/A', 'NULL', 'n/a', '-', '—', ' '];
  it('takes nothing for what means nothing', () => {
    for (const cell of EMPTY) {
      const { items } = one({ nom: 'A', note: cell }, { description: 'note' });
      assert.equal(showcase({ items } as TableResult)[0]!.description, undefined, cell);
    }
    const [kept] = showcase(one({ nom: 'A', note: 'Nantes' }, { description: 'note' }));
    assert.equal(kept!.description, 'Nantes');
  });

  it('refuses what is no table, and lists the headers of one that it does not know', () => {
    for (const text of ['', '\n\n', 'PK\0\0']) {
      const { diagnostics, in: before } = importTable(text);
      assert.deepEqual([before, diagnostics.map(found)], [0, ['not-this-format']]);
    }
    const { diagnostics } = importTable('a;b;;c\n1;2;3;4');
    assert.deepEqual(diagnostics.map(found), ['delimiter-found', 'mapping-missing']);
    assert.deepEqual(diagnostics[1]!.args, { words: ['a', 'b', 'c'] });
  });

  it('takes a preset that is asked for, and knows them all', () => {
    const { items } = importTable('EQUIP_NOM,EQUIP_UID\nA,1', { preset: 'scdl-equipements' });
    assert.equal(items.length, 1);
    const lacking = importTable('EQUIP_UID,b\nA,1', { preset: 'scdl-equipements' });
    assert.deepEqual(said(lacking), ['delimiter-found', 'header-missing']);
    const unknown = importTable('EQUIP_UID,b\nA,1', { preset: 'toString' });
    assert.deepEqual(said(unknown), ['delimiter-found', 'mapping-unusable']);
    assert.deepEqual(unknown.diagnostics[1]!.args['words'], Object.keys(PRESETS));
  });
});

describe('mappings', () => {
  it('protect a person unless the table says that they agree', () => {
    const mapping = { soleTrader: 'ei', consent: 'accord' };
    const flags = (ei: string, accord: string): unknown[] => {
      const result = one({ nom: 'Jeanne', ei, accord }, mapping);
      const [{ soleTrader, consent } = { soleTrader: '', consent: '' }] = showcase(result);
      return [soleTrader, consent, said(result).some((code) => code.includes('value-unreadable'))];
    };
    assert.deepEqual(flags('oui', 'oui'), [true, true, false]);
    assert.deepEqual(flags('oui', ''), [true, undefined, false]);
    assert.deepEqual(flags('', 'non'), [undefined, false, false]);
    assert.deepEqual(flags('non', ''), [false, undefined, false]);
    // Said, and on the safe side.
    assert.deepEqual(flags('à voir', 'à demander'), [true, false, true]);
  });

  it('fill what the showcase narrows by', () => {
    const columns = { nom: 'Chorale', quartier: 'La Gare', langues: 'fr, br', labels: 'Bio' };
    const more = { adhésion: 'Venez un mardi', livraison: 'Le samedi' };
    const result = one(
      { ...columns, ...more },
      {
        quarter: 'quartier',
        knowsLanguage: { column: 'langues', list: ',' },
        hasCertification: 'labels',
        membership: 'adhésion',
        delivery: 'livraison',
      },
    );
    const [entry] = showcase(result);
    assert.equal(entry!.quarter, 'La Gare');
    assert.deepEqual(entry!.knowsLanguage, ['fr', 'br']);
    assert.deepEqual(entry!.hasCertification, ['Bio']);
    assert.deepEqual([entry!.membership, entry!.delivery], ['Venez un mardi', 'Le samedi']);
  });

  it('reads each kind of rule', () => {
    const columns = {
      nom: '',
      'Nom d’usage': 'Épicerie',
      n: '12',
      rue: 'Rue A',
      tags: 'bio, vrac',
      lots: '["a","b"]',
      ok: 'X',
      code: 'C1',
      d: '24/11/2026',
      prix: '12,50',
    };
    const { items, diagnostics } = one(columns, {
      name: ['nom', 'NOM D_USAGE'],
      'address.streetAddress': { all: ['n', 'rue'], join: ', ' },
      keywords: [{ column: 'tags', list: ',' }, 'lots', { value: 'fixe' }],
      accessibility: { column: 'ok', values: { oui: 'Accessible', non: null } },
      category: { column: 'code', values: { c1: 'Un' }, text: 'Type {}' },
      startDate: 'd',
      'offers.price': 'prix',
      'offers.priceCurrency': { value: 'EUR' },
      source: { license: 'https://licence.example/' },
    });
    assert.deepEqual(items, [
      {
        id: 'table:epicerie-12-rue-a-2026-11-24',
        type: 'LocalBusiness',
        name: 'Épicerie',
        category: ['Type Un'],
        keywords: ['bio', 'vrac', 'a', 'b', 'fixe'],
        address: { streetAddress: '12, Rue A' },
        accessibility: ['Accessible'],
        startDate: '2026-11-24',
        offers: [{ price: 12.5, priceCurrency: 'EUR' }],
        source: { license: 'https://licence.example/' },
      },
    ]);
    assert.deepEqual(diagnostics.map(found), ['delimiter-found']);
  });

  it('gives rows without an identifier one that does not depend on their order', () => {
    const rows = ['A;x', 'B;y', 'A;z'];
    const ids = (order: string[]): string[] =>
      importTable(`nom;ville\n${order.join('\n')}`, {
        mapping: { ...BASIC, 'address.addressLocality': 'ville' },
      })
        .items.map(({ id }) => id)
        .sort();
    assert.deepEqual(ids(rows), ['table:a-x', 'table:a-z', 'table:b-y']);
    assert.deepEqual(ids(rows.toReversed()), ids(rows));
  });

  const HOURS: [what: string, columns: Record<string, string>, rule: unknown, hours?: string][] = [
    ['OSM', { h: 'Mo-Fr 09:00-12:00' }, 'h', 'Mo-Fr 09:00-12:00'],
    ['French', { h: 'lundi et mardi 9h-12h' }, 'h', 'Mo-Tu 09:00-12:00'],
    [
      'a column for each day',
      { l: '9h-12h', m: 'fermé', s: '10:00-12:00 / 14:00-16:00' },
      { weekdays: ['l', 'm', 'm', 'm', 'm', 's', 'm'] },
      'Mo 09:00-12:00; Sa 10:00-12:00,14:00-16:00',
    ],
    ['prose', { h: 'quand il fait beau' }, 'h', undefined],
  ];
  for (const [what, columns, rule, hours] of HOURS)
    it(`reads hours: ${what}`, () => {
      const [item] = showcase(one({ nom: 'A', ...columns }, { openingHours: rule }));
      assert.equal(item!.openingHours, hours);
      assert.equal(!item!.openingHoursText, !!hours);
    });

  const PLACES: [
    what: string,
    columns: Record<string, string>,
    mapping: object,
    place?: number[],
  ][] = [
    [
      'two columns',
      { a: '48,5', b: '-1.5' },
      { 'geo.latitude': 'a', 'geo.longitude': 'b' },
      [48.5, -1.5],
    ],
    ['one cell', { p: '48.5, -1.5' }, { geo: 'p' }, [48.5, -1.5]],
    ['decimal commas', { p: '48,5 ; -1,5' }, { geo: 'p' }, [48.5, -1.5]],
    ['well-known text', { p: 'POINT (-1.5 48.5)' }, { geo: 'p' }, [48.5, -1.5]],
    ['one number', { p: '48,5' }, { geo: 'p' }],
    ['no number', { p: 'place du Pont' }, { geo: 'p' }],
    // IGN: the origin of Lambert 93 is 3° E, 46.5° N at 700 000, 6 600 000.
    [
      'Lambert 93',
      { x: '700000,0', y: '6600000' },
      { projection: 'EPSG:2154', 'geo.x': 'x', 'geo.y': 'y' },
      [46.5, 3],
    ],
    [
      'zone CC48',
      { x: '1700000', y: '7200000' },
      { projection: 'EPSG:3948', 'geo.x': 'x', 'geo.y': 'y' },
      [48, 3],
    ],
    [
      'half a position',
      { x: '1700000', y: '' },
      { projection: 'EPSG:3948', 'geo.x': 'x', 'geo.y': 'y' },
    ],
  ];
  for (const [what, columns, mapping, place] of PLACES)
    it(`${place ? 'reads' : 'does not guess'} a position: ${what}`, () => {
      const result = one({ nom: 'A', ...columns }, mapping);
      const { geo } = showcase(result)[0]!;
      assert.deepEqual(geo && [geo.latitude, geo.longitude], place);
      assert.equal(said(result).includes('2 position-unreadable'), !place);
    });

  const CODES: [value: string, country: string, postalCode: string][] = [
    ['1000', '', '01000'],
    ['1000', 'FR', '01000'],
    ['1000', 'BE', '1000'],
    ['35000.0', '', '35000'],
    ['100', '', '100'],
    ['2A004', '', '2A004'],
  ];
  for (const [value, country, postalCode] of CODES)
    it(`makes ${postalCode} of ${value} ${country}`, () => {
      const [item] = showcase(
        one(
          { nom: 'A', cp: value, pays: country },
          { 'address.postalCode': 'cp', 'address.addressCountry': 'pays' },
        ),
      );
      assert.equal(item!.address!.postalCode, postalCode);
    });

  it('leaves out what its author does not publish, as a hint', () => {
    const { leftOut, diagnostics } = one(
      { nom: 'A', etat: 'fermé' },
      { published: { column: 'etat', values: { ouvert: true, fermé: false } } },
    );
    assert.equal(leftOut, 1);
    const { code, severity } = diagnostics.at(-1)!;
    assert.deepEqual([code, severity], ['not-published', 'hint']);
  });

  it('says once that a sentence is no mail address', () => {
    const result = one({ nom: 'A', mail: 'voir le site de la mairie' }, { email: 'mail' });
    assert.deepEqual(said(result), ['delimiter-found', '2 email-unreadable']);
  });

  it('keeps entities in addresses of the web, and resolves them in words', () => {
    const [item] = showcase(
      one({ nom: 'A &amp; B', web: 'https://a.example/?a=1&copy=2' }, { url: 'web' }),
    );
    assert.deepEqual([item!.name, item!.url], ['A & B', 'https://a.example/?a=1&copy=2']);
  });

  it('marks its texts for a feed in another language', () => {
    const { items, languages } = importTable('nom\nA', {
      mapping: { ...BASIC, language: 'fr' },
      feedLanguage: 'en',
    });
    assert.deepEqual([items[0]!.name, languages], [{ fr: 'A' }, ['fr']]);
  });

  const UNUSABLE: [what: string, mapping: unknown, field?: string][] = [
    ['no object', [], undefined],
    ['no section', { name: 'nom' }, 'section'],
    ['the wrong section', { ...BASIC, section: 'polls' }, 'section'],
    ['an unknown field', { ...BASIC, 'geo.lat': 'x' }, 'geo.lat'],
    ['no name', { section: 'services', id: 'x' }, 'name'],
    ['no type', { section: 'showcase', name: 'x' }, 'type'],
    ['an unknown projection', { ...BASIC, projection: 'toString' }, 'projection'],
    ['a projection that is no word', { ...BASIC, projection: { toString: 1 } }, 'projection'],
    ['a box of three sides', { ...BASIC, within: [1, 2, 3] }, 'within'],
    ['an empty rule', { ...BASIC, id: {} }, 'id'],
    ['a rule with two sources', { ...BASIC, id: { column: 'a', value: 1 } }, 'id'],
    ['an unknown part of a rule', { ...BASIC, id: { column: 'a', liste: ',' } }, 'id'],
    ['a week of six days', { ...BASIC, openingHours: { weekdays: ['a'] } }, 'openingHours'],
    ['a week for something else', { ...BASIC, id: { weekdays: Array(7).fill('a') } }, 'id'],
    ['values that are no words', { ...BASIC, id: { column: 'a', values: { b: [] } } }, 'id'],
    ['no rule', { ...BASIC, id: null }, 'id'],
  ];
  for (const [what, mapping, field] of UNUSABLE)
    it(`refuses ${what}`, () => {
      const { diagnostics, in: before } = importTable('nom,b\nA,B', { mapping });
      assert.deepEqual(diagnostics.map(found), ['delimiter-found', 'mapping-unusable']);
      assert.deepEqual([diagnostics[1]!.args['field'], before], [field, 0]);
    });

  it('names the columns that a table does not have, and goes on where it can', () => {
    const mapping = { ...BASIC, id: 'code', url: ['site', 'nom'], email: ['mail', 'courriel'] };
    const { diagnostics, items } = importTable('nom,b\nA,B', { mapping });
    const missing = diagnostics.filter(({ code }) => code === 'header-missing');
    assert.deepEqual(
      missing.map(({ severity, args }) => [severity, args['header']]),
      [
        ['warning', 'code'],
        ['warning', 'mail'],
        ['warning', 'courriel'],
      ],
    );
    assert.equal(items.length, 1);
    const nameless = importTable('a,b\nA,B', { mapping });
    assert.equal(
      nameless.diagnostics.find(({ severity }) => severity === 'error')!.args['header'],
      'nom',
    );
    assert.equal(nameless.in, 0);
  });
});

/** The least that spreadsheets take for a workbook: each sheet is the XML of its rows. */
function workbook(sheets: Readonly<Record<string, string>>): Uint8Array {
  const spread = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = Object.keys(sheets);
  const xml = (body: string): Uint8Array => strToU8(`<?xml version="1.0"?>${body}`);
  const refs = names.map(
    (name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`,
  );
  const relations = names.map(
    (_, i) =>
      `<Relationship Id="r${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const styles = `<Relationship Id="r0" Type="${office}/styles" Target="styles.xml"/>`;
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': xml(`<Types xmlns="${packages}/content-types"/>`),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${spread}" xmlns:r="${office}"><sheets>${refs.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${packages}/relationships">${styles}${relations.join('')}</Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${spread}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        xml(`<worksheet xmlns="${spread}"><sheetData>${sheets[name]}</sheetData></worksheet>`),
      ]),
    ),
  });
}

describe('workbooks', () => {
  const words = (at: string, text: string): string =>
    `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    `<row r="1">${words('A1', 'Liste des marchés')}</row>`,
    `<row r="3">${['nom', 'cp', 'lat', 'lon', 'date', 'ok', 'lundi', 'note'].map((name, i) => words(`${'ABCDEFGH'[i]}3`, name)).join('')}</row>`,
    `<row r="4">${words('A4', 'Marché')}<c r="B4"><v>1000</v></c><c r="C4"><v>48.117266000000001</v></c><c r="D4"><v>-1.5</v></c><c r="E4" s="1"><v>46350</v></c><c r="F4" t="b"><v>1</v></c>${words('G4', '9h-12h')}<c r="H4"><v>12.300000000000001</v></c></row>`,
    `<row r="5"><c r="A5" t="e"><v>#N/A</v></c><c r="B5"><v>35000</v></c></row>`,
  ].join('');
  const bytes = workbook({ Marchés: rows, Notes: `<row r="1">${words('A1', 'x')}</row>` });
  const mapping = {
    ...BASIC,
    'address.postalCode': 'cp',
    'geo.latitude': 'lat',
    'geo.longitude': 'lon',
    startDate: 'date',
    isAccessibleForFree: 'ok',
    description: 'note',
    openingHours: { weekdays: ['lundi', ...Array<string>(6).fill('x')] },
  };

  it('gives the same rows as a CSV, with their numbers', async () => {
    assert.ok(isWorkbook(bytes));
    const result = await importWorkbook(bytes, { mapping });
    assert.deepEqual(showcase(result)[0], {
      id: 'table:marche-2026-11-24',
      type: 'LocalBusiness',
      name: 'Marché',
      description: '12.3',
      address: { postalCode: '01000' },
      geo: { latitude: 48.117266, longitude: -1.5 },
      startDate: '2026-11-24',
      isAccessibleForFree: true,
      openingHours: 'Mo 09:00-12:00',
    });
    assert.deepEqual(said(result), [
      'sheet-taken',
      'header-missing',
      '4 zero-restored',
      '5 missing-field',
    ]);
    assert.deepEqual(result.diagnostics[0]!.args, { sheet: 'Marchés', words: ['Notes'] });
  });

  it('takes the sheet that is asked for, by its name or its number', async () => {
    for (const sheet of ['Notes', '2']) {
      const result = await importWorkbook(bytes, { mapping: { ...BASIC, name: 'x' }, sheet });
      assert.deepEqual([result.in, said(result)], [0, ['nothing-found']]);
    }
    const { diagnostics } = await importWorkbook(bytes, { mapping, sheet: 'Autre' });
    assert.deepEqual(diagnostics.map(found), ['sheet-missing']);
    assert.deepEqual(diagnostics[0]!.args, { sheet: 'Autre', words: ['Marchés', 'Notes'] });
  });

  it('refuses what is no workbook, and one that would fill the memory', async () => {
    const bomb = bytes.slice();
    const view = new DataView(bomb.buffer);
    // The size that the archive's directory states for its first file.
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 4e8, true);
    for (const broken of [new Uint8Array(), strToU8('nom;x'), bytes.slice(0, 400), bomb]) {
      const { diagnostics, in: before } = await importWorkbook(broken, { mapping });
      assert.deepEqual([before, diagnostics.map(found)], [0, ['not-this-format']]);
    }
  });
});

describe('any text', () => {
  const fixtures = Object.keys(PRESETS).map(fixture);
  const mapping = { ...BASIC, geo: 'b', openingHours: 'c', 'address.postalCode': 'b', url: 'c' };

  function holds(result: TableResult): void {
    const { items, in: before, leftOut, diagnostics, section = 'showcase' } = result;
    assert.equal(before, items.length + leftOut);
    assert.equal(diagnostics.filter(({ isLeftOut }) => isLeftOut).length, leftOut);
    const feed = { parvis: '1.0', publisher: { name: 'X' }, [section]: items };
    const problems = parseFeed(feed).diagnostics.filter(({ severity }) => severity === 'error');
    assert.deepEqual(problems, []);
  }

  it('never throws, and each row becomes an item or is reported', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('"', '""', ';', '\n', '#N/D', '48,1', '1000', '{"type":1}', '[1,"', 'Mo 9-8'),
    );
    const text = fc.array(fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(';')));
    fc.assert(
      fc.property(text, (lines) => holds(importTable(`nom;b;c\n${lines.join('\n')}`, { mapping }))),
    );
    fc.assert(fc.property(fc.string(), (whole) => holds(importTable(whole))));
  });

  it('holds for spoilt fixtures', () => {
    const change = fc.tuple(fc.nat(), fc.nat(40), fc.string({ maxLength: 8 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...fixtures),
        fc.array(change, { maxLength: 6 }),
        (text, changes) => {
          let spoilt = text;
          for (const [at, length, instead] of changes) {
            const from = at % spoilt.length || 0;
            spoilt = spoilt.slice(0, from) + instead + spoilt.slice(from + length);
          }
          holds(importTable(spoilt));
        },
      ),
    );
  });

  it('holds for any mapping', () => {
    const rule = fc.letrec((tie) => ({
      rule: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('nom', 'b', 'c'),
        fc.array(tie('rule'), { maxLength: 3 }),
        fc.record(
          {
            column: fc.constantFrom('nom', 'b', 'absent'),
            value: fc.jsonValue(),
            all: fc.array(tie('rule'), { maxLength: 3 }),
            list: fc.oneof(fc.boolean(), fc.string()),
            values: fc.dictionary(fc.string(), fc.jsonValue()),
            text: fc.string(),
          },
          { requiredKeys: [] },
        ),
      ),
    })).rule;
    fc.assert(
      fc.property(rule, rule, fc.jsonValue(), (description, category, anything) => {
        const text = 'nom;b;c\nA;1|2;oui\nB;;non';
        holds(importTable(text, { mapping: { ...BASIC, description, category } }));
        holds(importTable(text, { mapping: anything }));
      }),
    );
  });
});

describe('records as JSON', () => {
  const mapping = {
    section: 'showcase',
    id: 'fields.code',
    name: 'fields.nom',
    type: { value: 'NGO' },
    category: 'themes',
    'geo.latitude': 'fields.geo.lat',
    'geo.longitude': 'fields.geo.lon',
  };
  const records = [
    {
      themes: ['Sport', 'Culture'],
      fields: { code: 7, nom: 'Le Club', geo: { lat: 48, lon: -1 } },
    },
    { themes: null, fields: { code: 8 } },
  ];

  for (const [what, document, root] of [
    ['a list', records, []],
    ['a list in an answer', { total: 2, results: records }, ['results']],
  ] as const)
    it(`are rows: ${what}`, () => {
      const { items, diagnostics } = importTable(JSON.stringify(document), { mapping });
      assert.deepEqual(items, [
        {
          id: 'table:7',
          type: 'NGO',
          name: 'Le Club',
          category: ['Sport', 'Culture'],
          geo: { latitude: 48, longitude: -1 },
          source: { identifier: '7' },
        },
      ]);
      const [missing] = diagnostics.filter(({ isLeftOut }) => isLeftOut);
      assert.deepEqual([missing!.code, missing!.path], ['missing-field', [...root, 1]]);
    });

  it('are told from a text that only looks like them', () => {
    const { diagnostics } = importTable('[a];b\n1;2', { mapping });
    assert.ok(diagnostics.some(({ code }) => code === 'header-missing'));
  });
});
