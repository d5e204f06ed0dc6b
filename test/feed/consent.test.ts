import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asPublished } from '../../src/feed/consent.js';
import { exchangeOf } from '../../src/feed/exchange.js';
import { parseSection } from '../../src/feed/index.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';

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

  it('is left as it is with consent, and where nobody is a sole trader', () => {
    const agreed = { ...plumber, consent: true };
    const firm = { ...plumber, soleTrader: false };
    assert.equal(asPublished(agreed), agreed);
    assert.equal(asPublished(firm), firm);
  });

  it('of anybody who refused is withheld, whatever the form of the firm', () => {
    assert.equal(asPublished({ ...plumber, soleTrader: false, consent: false }).name, 'Plomberie');
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
