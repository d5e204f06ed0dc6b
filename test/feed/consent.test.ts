import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asPublished as publish } from '../../src/feed/consent.js';
import { exchangeOf } from '../../src/feed/exchange.js';
import { parseSection } from '../../src/feed/index.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { hoursAlone } from '../../src/hours/hours-alone.js';
import { parseHours } from '../../src/hours/index.js';
import { businessShowcase as fr } from '../../src/translations/fr/business-showcase.js';

const asPublished = (entry: ShowcaseEntry): ShowcaseEntry =>
  publish(entry, { kinds: fr.kinds, hoursAlone });

const plumber: ShowcaseEntry = {
  id: 'p1',
  name: 'Jeanne Kermarrec',
  alternateName: ['Kermarrec plomberie'],
  type: 'LocalBusiness',
  category: ['Plomberie'],
  description: 'Jeanne répare.',
  telephone: '+33612345678',
  email: 'jeanne@kermarrec.example',
  url: 'https://kermarrec.example',
  contactPoint: [{ name: 'Jeanne', telephone: '+33612345678' }],
  keywords: ['Kermarrec'],
  provider: { name: 'Jeanne Kermarrec' },
  geo: { latitude: 48.1, longitude: -1.5 },
  address: { streetAddress: '3, rue Kermarrec', addressLocality: 'Saint-Parvis' },
  openingHours: 'Mo-Fr 08:00-18:00',
  makesOffer: [{ name: 'Un stage', contactPoint: { name: 'Kermarrec', telephone: '0612345678' } }],
  stops: [{ name: 'Chez Kermarrec', openingHours: 'Mo 08:00-09:00' }],
  openingHoursText: 'Demandez Jeanne',
  specialOpeningHours: [{ date: '2026-12-24', closed: true, note: 'Jeanne se repose' }],
  source: {
    name: 'OpenStreetMap',
    url: 'https://kermarrec.example/1',
    license: 'https://opendatacommons.org/licenses/odbl/1-0/',
  },
  soleTrader: true,
};

describe('an entry as it is published', () => {
  it('of a sole trader without consent holds nothing of the person, and keeps the trade', () => {
    const published = asPublished(plumber);
    assert.doesNotMatch(JSON.stringify(published), /Jeanne|Kermarrec|0612345678|612345678|48\.1/i);
    assert.equal(published.name, 'Plomberie');
    assert.equal(published.address?.addressLocality, 'Saint-Parvis');
    assert.equal(published.openingHours, 'Mo-Fr 08:00-18:00');
    assert.deepEqual(published.specialOpeningHours, [{ date: '2026-12-24', closed: true }]);
    assert.equal(published.source?.name, 'OpenStreetMap');
    assert.equal(published.makesOffer, undefined);
    assert.deepEqual(published.stops, undefined);
  });

  const hoursOf = (openingHours: ShowcaseEntry['openingHours']): unknown =>
    asPublished({ ...plumber, openingHours }).openingHours;

  for (const [written, shown] of [
    [
      'Mo-Fr 09:00-12:00 "sur rendez-vous, Jeanne Kermarrec 06 12 34 56 78"',
      'Mo-Fr 09:00-12:00 "sur rendez-vous"',
    ],
    ['Sa 09:00-12:00 “Jeanne, by appointment”', 'Sa 09:00-12:00 "by appointment"'],
    ['Mo 09:00-12:00 «\u00a0nach Jeannes Vereinbarung »', 'Mo 09:00-12:00 "nach Vereinbarung"'],
    ['Mo-Fr 09:00-12:00 "chez Jeanne Kermarrec"; Sa off', 'Mo-Fr 09:00-12:00 ""; Sa off'],
    ['Mo-Fr 09:00-12:00 || "appelez Jeanne"', 'Mo-Fr 09:00-12:00 || ""'],
    ['appeler Jeanne Kermarrec au 06 12 34 56 78', undefined],
    ['Mo-Fr 09:00-12:00 "Jeanne', undefined],
    ['Mo-Fr 09:00-12:00 "Jeanne" ou au 06 12 34 56 78', undefined],
  ] as const)
    it(`has of the hours « ${written} » the hours alone`, () => {
      assert.equal(hoursOf(written), shown);
    });

  it('is as sure of its hours as before', () => {
    const kinds = (text: string): unknown => {
      const parsed = parseHours(text);
      return 'rules' in parsed && parsed.rules.map(({ kind }) => kind);
    };
    for (const text of [
      'Mo 09:00-12:00 "sur rdv"; Tu 09:00-12:00 open "Jeanne"; We 09:00-12:00 "Jeanne"; Th off "Jeanne"',
      'Mo 09:00-12:00 "appointment only"; Tu 09:00-12:00 "sans rendez-vous"; We unknown "Jeanne"',
    ])
      assert.deepEqual(kinds(hoursOf(text) as string), kinds(text));
  });

  it('has no words in hours by fields either, nor in any text but its trade and town', () => {
    const published = asPublished({
      ...plumber,
      openingHours: [
        { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00', byAppointment: true },
        { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00', note: 'Demandez Jeanne' },
      ],
      accessibility: ['Sonnez chez Jeanne Kermarrec'],
      paymentAccepted: ['Chèque à l’ordre de Jeanne Kermarrec'],
      hasCertification: ['Maître artisan (Jeanne Kermarrec)'],
    });
    assert.doesNotMatch(JSON.stringify(published), /Jeanne|Kermarrec/i);
    assert.deepEqual(published.openingHours, [
      { dayOfWeek: ['Monday'], opens: '09:00', closes: '12:00', byAppointment: true },
      { dayOfWeek: ['Tuesday'], opens: '09:00', closes: '12:00' },
    ]);
  });

  it('without a category has the word for its type as a name', () => {
    assert.equal(asPublished({ ...plumber, category: [] }).name, 'Commerce');
  });

  it('is left as it is with consent, and where nobody is a sole trader', () => {
    const agreed = { ...plumber, consent: true };
    const firm = { ...plumber, soleTrader: false };
    assert.equal(asPublished(agreed), agreed);
    assert.equal(asPublished(firm), firm);
  });

  it('of anybody who refused is withheld, whatever the form of the firm', () => {
    assert.equal(asPublished({ ...plumber, soleTrader: false, consent: false }).name, 'Plomberie');
  });

  for (const fields of [
    ...['true', 'oui', 'non', 1, 0, [true]].map((soleTrader) => ({ soleTrader })),
    ...['false', 'non', 'oui', 'true', 0, 1, {}].map((consent) => ({ consent })),
    { soleTrader: true, consent: 'true' },
    { soleTrader: true, consent: null },
    { soleTrader: 'oui', consent: '' },
  ])
    it(`with ${JSON.stringify(fields)} is withheld, and a mistake reported`, () => {
      const item = { id: 'a', name: 'Jeanne', type: 'LocalBusiness', telephone: '0612345678' };
      const { items, diagnostics } = parseSection('showcase', {
        parvis: '1.0',
        items: [{ ...item, ...fields }],
      });
      const published = asPublished((items as [ShowcaseEntry])[0]);
      assert.doesNotMatch(JSON.stringify(published), /Jeanne|0612345678/);
      const mistakes = Object.values(fields).filter(
        (value) => ![true, null, ''].includes(value as never),
      );
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        mistakes.map(() => 'wrong-type'),
      );
    });

  it('with a mistake for the firm’s form is shown once it agreed', () => {
    const { items } = parseSection('showcase', {
      parvis: '1.0',
      items: [{ id: 'a', name: 'Jeanne', type: 'LocalBusiness', soleTrader: 'oui', consent: true }],
    });
    assert.equal(asPublished((items as [ShowcaseEntry])[0]).name, 'Jeanne');
  });

  it('leaves the feed untouched', () => {
    const before = JSON.stringify(plumber);
    asPublished(plumber);
    assert.equal(JSON.stringify(plumber), before);
  });
});

describe('an offer or a need', () => {
  const read = (makesOffer: unknown): ReturnType<typeof parseSection> =>
    parseSection('showcase', {
      parvis: '1.0',
      items: [{ id: 'a', name: 'A', type: 'NGO', makesOffer }],
    });

  it('is its words, its words by language, or a record', () => {
    const { items, diagnostics } = read([
      'Un local',
      { fr: 'Une salle', en: 'A room' },
      { name: 'Du bois', category: ['Matériel'] },
    ]);
    assert.deepEqual(diagnostics, []);
    const [{ makesOffer = [] }] = items as [ShowcaseEntry];
    assert.deepEqual(
      makesOffer.map((one) => exchangeOf(one)),
      [
        { name: 'Un local' },
        { name: { fr: 'Une salle', en: 'A room' } },
        { name: 'Du bois', category: ['Matériel'] },
      ],
    );
  });

  it('that is broken is reported where it stands', () => {
    const { items, diagnostics } = read([{ name: 'Du bois', validThrough: 'demain' }]);
    assert.deepEqual((items as [ShowcaseEntry])[0].makesOffer, [{ name: 'Du bois' }]);
    assert.equal(diagnostics[0]?.code, 'bad-date');
  });
});
