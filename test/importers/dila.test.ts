import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Service } from '../../src/feed/index.js';
import { parseHours, stateAt } from '../../src/hours/index.js';
import { importDila } from '../../src/importers/dila.js';
import type { ImportDiagnostic } from '../../src/importers/diagnostic.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/${name}`, import.meta.url), 'utf8');
const found = ({ code, line, path }: ImportDiagnostic): string =>
  [line, code, path.join('.')].filter(Boolean).join(' ');

/** The one item of a file with one office, made of a few fields. */
function office(fields: object): Service {
  const { items } = importDila(JSON.stringify({ service: [{ id: 'x', nom: 'X', ...fields }] }));
  return items[0]!;
}

describe('the file of 2016, one record a line', () => {
  const { items, diagnostics, in: all, leftOut } = importDila(fixture('dila-2016.ndjson'));

  it('takes each record or says why not', () => {
    assert.deepEqual([all, leftOut], [9, 4]);
    assert.equal(items.length, 5);
  });

  it('names line, code and field of all that it found', () => {
    assert.deepEqual(diagnostics.map(found), [
      '6 json-syntax',
      '7 missing-field',
      '8 duplicate-id',
      '9 wrong-type',
      '1 url-without-scheme website.0',
      '4 position-disagrees',
      '4 date-unreadable update',
      '5 phone-unreadable contact_phone',
      '5 misplaced-value contact_email',
      '5 url-unreadable website.0',
      '5 unknown-type type',
      '10 position-doubtful',
      'fields-not-taken',
    ]);
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { contact_fax: 1 } });
  });

  it('makes a whole service of a town hall', () => {
    const address = {
      streetAddress: "1 place de l'Église",
      postalCode: '35999',
      addressLocality: 'Saint-Parvis',
    };
    const geo = { latitude: 48.1, longitude: -1.6 };
    const { keywords, source, ...rest } = items[0]!;
    assert.ok((keywords as string[]).includes('état civil'));
    assert.deepEqual(
      [source!.name, source!.identifier],
      ['Service-Public.fr / DILA', 'mairie-35999-01'],
    );
    assert.deepEqual(rest, {
      id: 'dila:mairie-35999-01',
      name: 'Mairie de Saint-Parvis',
      category: ['Mairies et collectivités'],
      availableChannel: [
        { channelType: 'phone', telephone: '+33299000000' },
        {
          channelType: 'in-person',
          place: {
            id: 'dila:mairie-35999-01:lieu',
            name: 'Mairie de Saint-Parvis',
            address,
            geo,
          },
          note:
            'Accessible aux personnes à mobilité réduite\u00a0: rampe\n\n' +
            'Depuis le 1er janvier 2016, la commune remplace deux communes.',
        },
        { channelType: 'online', url: 'http://www.saint-parvis.example' },
        { channelType: 'mail', email: 'mairie@saint-parvis.example' },
      ],
      address,
      geo,
      provider: { name: 'Mairie de Saint-Parvis' },
      lastReviewed: '2015-04-22',
    });
  });

  it('sends people to the desk and letters to where they are opened', () => {
    const { address, availableChannel } = items[1]!;
    assert.deepEqual(address, {
      streetAddress: "Mairie 1 place de l'Église",
      postalCode: '35999',
      addressLocality: 'Saint-Parvis',
    });
    assert.equal(availableChannel![1]!.appointment, 'Uniquement sur rendez-vous');
    assert.equal(availableChannel![3]!.note, 'Cours des Alliés, 35028 Rennes Cedex 9');
  });

  it('keeps its own position against a geocoder that went to another commune', () => {
    assert.deepEqual(items[2]!.geo, { latitude: 48.11, longitude: -1.61 });
  });

  it('gives no position when a good geocoder says that it is wrong', () => {
    const { geo, address } = items[4]!;
    assert.equal(geo, undefined);
    assert.equal(address!.addressLocality, 'Le Ferron');
  });

  it('keeps in a note what it cannot read, and a form that stood for a mail address', () => {
    const [desk, form] = items[3]!.availableChannel!;
    assert.equal(desk!.note, "Téléphone\u00a0: voir le site\n\nSite\u00a0: n'existe pas");
    assert.deepEqual(form, {
      channelType: 'online',
      url: 'http://contact.example/formulaire',
      name: 'Formulaire de contact',
    });
    assert.deepEqual(items[3]!.category, ['Guichet unique']);
  });
});

describe('the files since 2022', () => {
  const { items, diagnostics, leftOut } = importDila(fixture('dila-2022.json'));
  const [hall] = items as [Service];

  it('leaves out what is not to be published, and named persons', () => {
    assert.equal(leftOut, 1);
    assert.deepEqual(diagnostics.map(found), [
      'not-published service.1',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    assert.doesNotMatch(JSON.stringify(hall), /Dupont|Martin/);
  });

  it('turns HTML into paragraphs without links or entities', () => {
    assert.equal(hall.description, 'Accueil & état civil.\n\nDémarches\u00a0: ici');
  });

  it('reads overseas phones, positions with commas and two mail addresses in one field', () => {
    const telephones = hall.availableChannel!.map(({ telephone }) => telephone).filter(Boolean);
    const emails = hall.availableChannel!.map(({ email }) => email).filter(Boolean);
    assert.deepEqual(telephones, ['+590590220000']);
    assert.deepEqual(emails, ['mairie@petit-canal.example', 'etat-civil@petit-canal.example']);
    assert.deepEqual(hall.geo, { latitude: 16.4, longitude: -61.481235 });
    assert.equal(hall.lastReviewed, '2023-08-09');
  });

  it('gives hours in the zone of the commune', () => {
    const desk = hall.availableChannel!.find(({ channelType }) => channelType === 'in-person')!;
    assert.equal(
      desk.openingHours,
      'Mo-Th 08:00-12:30,14:00-17:00; Fr 08:00-12:30 "Sur rendez-vous"',
    );
    const state = (instant: string): string => stateAt(desk, Date.parse(instant), {}).state;
    assert.equal(state('2026-11-23T10:00-04:00'), 'open');
    assert.equal(state('2026-11-23T10:00+01:00'), 'closed');
    assert.equal(state('2026-11-27T10:00-04:00'), 'by-appointment');
  });
});

describe('answers of the API, with JSON inside strings', () => {
  const { items, diagnostics } = importDila(fixture('dila-api.json'));
  const channels = items[0]!.availableChannel!;

  it('reads the lists within', () => {
    assert.deepEqual(
      channels.slice(0, 2).map(({ telephone }) => telephone),
      ['+33299000010', '+33299000011'],
    );
    assert.equal(items[0]!.address!.streetAddress, '3 rue des Boulets');
    assert.deepEqual(items[0]!.category, ['Emploi et formation']);
  });

  it('keeps hours that it cannot read in words', () => {
    const desk = channels[2]!;
    assert.equal(desk.openingHours, undefined);
    assert.equal(
      desk.openingHoursText,
      'Lundi\u00a0– Mercredi\u00a0: matin\u00a0–\u00a012\u00a0h\nFermé en août',
    );
    assert.deepEqual(diagnostics.map(found), [
      'hours-unreadable results.0',
      'unknown-type results.0.pivot.0.type_service_local',
    ]);
  });
});

describe('opening hours', () => {
  const range = (days: string, first: string, second = '', commentaire = ''): object => {
    const [nom_jour_debut, nom_jour_fin = nom_jour_debut] = days.split('-');
    const [valeur_heure_debut_1, valeur_heure_fin_1] = first.split('-');
    const [valeur_heure_debut_2, valeur_heure_fin_2] = second.split('-');
    return {
      nom_jour_debut,
      nom_jour_fin,
      valeur_heure_debut_1,
      valeur_heure_fin_1,
      valeur_heure_debut_2,
      valeur_heure_fin_2,
      commentaire,
    };
  };
  const cases: [what: string, ranges: object[], hours: string | undefined, comment?: string][] = [
    [
      'two days apart',
      [range('Lundi', '16:30:00-18:30:00'), range('Jeudi', '16:30:00-18:30:00')],
      'Mo,Th 16:30-18:30',
    ],
    [
      'a week',
      [range('Lundi-Vendredi', '09:00:00-12:00:00', '13:30:00-17:00:00')],
      'Mo-Fr 09:00-12:00,13:30-17:00',
    ],
    [
      'halves of a day in two entries',
      [range('Lundi', '14:00:00-17:00:00'), range('Lundi', '09:00:00-12:00:00')],
      'Mo 09:00-12:00,14:00-17:00',
    ],
    [
      'days over the end of the week',
      [range('Samedi-Lundi', '10:00:00-12:00:00')],
      'Mo,Sa-Su 10:00-12:00',
    ],
    ['an evening until midnight', [range('Vendredi', '20:00:00-00:00:00')], 'Fr 20:00-24:00'],
    [
      'a comment on one day',
      [
        range('Mardi', '09:00:00-12:00:00', '', 'hors vacances "scolaires"'),
        range('Vendredi', '09:00:00-12:00:00'),
      ],
      'Tu 09:00-12:00 "hors vacances scolaires"; Fr 09:00-12:00',
    ],
    [
      'a comment on all days',
      [range('Lundi', '09:00:00-12:00:00')],
      'Mo 09:00-12:00 "Fermé en août"',
      'Fermé en août',
    ],
    [
      'hours that overlap',
      [range('Lundi', '09:00:00-12:00:00'), range('Lundi', '11:00:00-14:00:00')],
      undefined,
    ],
    ['hours that end before they begin', [range('Lundi', '12:00:00-09:00:00')], undefined],
    ['a day that does not exist', [range('Lundimanche', '09:00:00-12:00:00')], undefined],
    ['a day without hours', [range('Lundi', '')], undefined],
  ];
  for (const [what, plage_ouverture, hours, commentaire_plage_ouverture = ''] of cases)
    it(`${hours ? 'computes' : 'does not guess'} ${what}`, () => {
      const adresse = [{ type_adresse: 'Adresse', nom_commune: 'X' }];
      const fields = { adresse, plage_ouverture, commentaire_plage_ouverture };
      const [desk] = office(fields).availableChannel!;
      assert.equal(desk!.openingHours, hours);
      if (hours) assert.ok('rules' in parseHours(hours));
      else assert.ok(desk!.openingHoursText);
    });
});

describe('positions', () => {
  const geo = { address_searched: 'X', insee_comm: '35115', latitude: 48.4, longitude: -1.2 };
  const cases: [what: string, found: object, isKept: boolean][] = [
    ['a geocoder that agrees', { ...geo, latitude: 48.36, score: 0.9 }, true],
    ['a good geocoder that does not agree', { ...geo, score: 0.9 }, false],
    ['a poor one', { ...geo, score: 0.5 }, true],
    ['one that went to another commune', { ...geo, insee_comm: '77479', score: 0.9 }, true],
    ['one that found nothing', {}, true],
  ];
  for (const [what, found, isKept] of cases)
    it(`${isKept ? 'keeps' : 'leaves out'} the directory’s, beside ${what}`, () => {
      const { geo: position } = office({
        codeinsee: '35115',
        latitude: '48.35',
        longitude: '-1.2',
        geo: found,
        writeAddress: { addressLocality: 'Fougères' },
      });
      assert.deepEqual(position, isKept ? { latitude: 48.35, longitude: -1.2 } : undefined);
    });
});

describe('documents', () => {
  const one = { id: 'x', nom: 'X' };
  const shapes: [what: string, document: unknown][] = [
    ['a bare list', [one]],
    ['one record alone', one],
    ['the first API', { records: [{ recordid: '1', fields: one }] }],
    ['a list of one, not in brackets', { service: one }],
  ];
  for (const [what, document] of shapes)
    it(`reads ${what}`, () => {
      const { items, leftOut } = importDila(`\uFEFF${JSON.stringify(document)}`);
      assert.deepEqual([items.map(({ id }) => id), leftOut], [['dila:x'], 0]);
    });

  const refused: [what: string, text: string, code: string][] = [
    ['nothing', '', 'json-syntax'],
    ['a web page', '<!doctype html>', 'json-syntax'],
    ['half a file', fixture('dila-2022.json').slice(0, 900), 'json-syntax'],
    ['a feed', '{"parvis": "1.0", "publisher": {"name": "X"}}', 'not-this-format'],
    ['a number', '12', 'not-this-format'],
  ];
  for (const [what, text, code] of refused)
    it(`refuses ${what}`, () => {
      const { items, diagnostics, in: all, leftOut } = importDila(text);
      assert.deepEqual(items, []);
      assert.deepEqual(diagnostics.map(found), [code]);
      assert.deepEqual([all, leftOut], [0, 0]);
    });

  it('marks texts as French for a feed in another language', () => {
    const { items } = importDila(JSON.stringify([{ ...one, type: 'mairie' }]), {
      feedLanguage: 'en',
    });
    assert.deepEqual(items[0]!.name, { fr: 'X' });
    assert.deepEqual(items[0]!.category, [{ fr: 'Mairies et collectivités' }]);
  });

  it('leaves out a position that is far from all others of the department', () => {
    const offices = [0, 1, 2, 3, 4, 5].map((number) => ({
      id: `${number}`,
      nom: 'X',
      codeinsee: '35115',
      latitude: number ? '48.35' : '50.5529123',
      longitude: number ? '-1.20' : '6.7573847',
      writeAddress: { addressLocality: 'Fougères' },
    }));
    const { items, diagnostics } = importDila(JSON.stringify(offices));
    assert.deepEqual(
      items.map(({ geo }) => !!geo),
      [false, true, true, true, true, true],
    );
    assert.deepEqual(diagnostics.map(found), ['position-doubtful 0']);
  });
});
