import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createIndex, type SearchItem } from '../../src/search/index.js';
import { services } from './services.js';

const synonyms = [
  ['carte d’identité', 'CNI'],
  ['poubelles', 'déchets', 'ordures'],
];
const index = createIndex(services, { lang: 'fr', synonyms });

describe('the reason of a match', () => {
  const reason = (query: string) => index.search(query)[0]?.matched;

  it('quotes the item as it is written, and the field', () => {
    assert.deepEqual(reason('mediatheque'), [
      { query: 'mediatheque', term: 'Médiathèque', field: 'name', kind: 'exact' },
    ]);
    assert.deepEqual(reason('lampadaires'), [
      { query: 'lampadaires', term: 'lampadaire', field: 'keywords', kind: 'exact' },
    ]);
    assert.deepEqual(reason('alsh'), [
      { query: 'alsh', term: 'ALSH', field: 'alternateName', kind: 'exact' },
    ]);
    assert.deepEqual(reason('ravalement'), [
      { query: 'ravalement', term: 'ravalement', field: 'summary', kind: 'exact' },
    ]);
  });

  it('tells a beginning, a typo and other words for the same apart', () => {
    assert.deepEqual(reason('média'), [
      { query: 'média', term: 'Médiathèque', field: 'name', kind: 'prefix' },
    ]);
    assert.deepEqual(reason('passeprot'), [
      { query: 'passeprot', term: 'Passeport', field: 'name', kind: 'typo' },
    ]);
    assert.deepEqual(reason('C.N.I. perdue'), [
      { query: 'C.N.I', term: 'Carte d’identité', field: 'name', kind: 'synonym' },
    ]);
    assert.deepEqual(reason('jour des poubelles'), [
      { query: 'jour', term: 'Jours', field: 'summary', kind: 'exact' },
      { query: 'poubelles', term: 'déchets', field: 'name', kind: 'synonym' },
    ]);
  });

  it('names words found written as one, and leaves out those that say little', () => {
    assert.deepEqual(reason('le porte monnaie'), [
      { query: 'porte', term: 'Porte', field: 'name', kind: 'exact' },
      { query: 'monnaie', term: 'monnaie', field: 'name', kind: 'exact' },
    ]);
    assert.deepEqual(reason('co voiturage'), [
      { query: 'co voiturage', term: 'covoiturage', field: 'name', kind: 'exact' },
    ]);
  });

  it('is told in the language wanted', () => {
    const item: SearchItem = { id: 'a', name: { en: 'Transport pass', fr: 'Carte de transport' } };
    const term = (lang: string) =>
      createIndex([{ ...item, keywords: [{ en: 'bus', fr: 'bus' }] }], { lang }).search(
        'transport',
      )[0]?.matched;
    assert.deepEqual(term('fr')?.[0]?.term, 'transport');
    assert.deepEqual(term('en')?.[0]?.term, 'Transport');
  });
});

describe('an answer', () => {
  it('counts all that was found and gives as many as wanted', () => {
    const answer = index.query('de', { limit: 3 });
    assert.equal(answer.results.length, 3);
    assert.equal(answer.total, index.search('de', { limit: Infinity }).length);
    assert.ok(answer.total > 10);
    assert.equal(index.search('de').length, 20);
  });

  it('is empty for an empty query and for one without words', () => {
    for (const query of ['', '  ', '’', '—', '\u0301', '🎈']) {
      assert.deepEqual(index.query(query), { results: [], total: 0, isPartial: false });
    }
  });

  it('has every word, or says that it is partial', () => {
    const whole = index.query('permis construire');
    assert.equal(whole.isPartial, false);
    assert.deepEqual(
      whole.results.map(({ id }) => id),
      ['permis-construire'],
    );

    const partial = index.query('permis construire zeppelin');
    assert.equal(partial.isPartial, true);
    assert.equal(partial.results[0]?.id, 'permis-construire');
    assert.deepEqual(
      partial.results[0]?.matched.map(({ query }) => query),
      ['permis', 'construire'],
    );
    assert.deepEqual(index.query('zeppelin'), { results: [], total: 0, isPartial: true });
  });

  it('puts more words before fewer when none has them all', () => {
    const answer = index.query('bonjour renouveler passeport zeppelin');
    assert.equal(answer.isPartial, true);
    assert.equal(answer.results[0]?.id, 'passeport');
  });

  it('suggests what was meant when only typos match', () => {
    assert.equal(index.query('pisine municipal').suggestion, 'piscine municipal');
    assert.equal(index.query('Passeprot').suggestion, 'passeport');
    assert.equal(index.query('alhs').suggestion, 'ALSH');
    assert.equal(index.query('piscine').suggestion, undefined);
    assert.equal(index.query('pisc').suggestion, undefined);
    assert.equal(index.query('zeppelin').suggestion, undefined);
  });

  it('suggests the synonym that was meant when a typo leads to one', () => {
    const answer = index.query('pubelles');
    assert.equal(answer.suggestion, 'poubelles');
    assert.deepEqual(answer.results[0]?.matched, [
      { query: 'pubelles', term: 'poubelles', field: 'name', kind: 'typo' },
    ]);
    assert.equal(index.query('jour des pubelles').suggestion, 'jour des poubelles');
    assert.equal(index.query('poubelles').suggestion, undefined);
    assert.equal(index.query('poubel').suggestion, undefined);
    assert.equal(index.query('odrures').suggestion, 'ordures');
  });

  it('suggests accents, and only the word of a phrase that was misspelt', () => {
    const vehicle = createIndex([{ id: 'a', name: 'Certificat d’immatriculation' }], {
      synonyms: [['carte grise', 'certificat immatriculation', 'pièce du véhicule']],
    });
    assert.equal(vehicle.query('crte grise').suggestion, 'carte grise');
    assert.equal(vehicle.query('vehiclue piece').suggestion, 'véhicule piece');
    assert.deepEqual(vehicle.search('crte grise')[0]?.matched, [
      { query: 'crte', term: 'carte', field: 'name', kind: 'typo' },
      {
        query: 'crte grise',
        term: 'Certificat d’immatriculation',
        field: 'name',
        kind: 'synonym',
      },
    ]);
  });

  it('does not follow two typos to a synonym', () => {
    for (const query of ['nouvelle', 'puobeles', 'oubele']) {
      assert.deepEqual(
        index.search(query).filter(({ id }) => id === 'dechets'),
        [],
        query,
      );
    }
  });

  it('does not depend on what was typed before', () => {
    const fresh = () => createIndex(services, { lang: 'fr', synonyms });
    for (const query of ['déclaration préalabel', 'cart identit', 'permi constr', 'co voit']) {
      const typed = fresh();
      for (let i = 1; i <= query.length; i++) {
        assert.deepEqual(typed.query(query.slice(0, i)), fresh().query(query.slice(0, i)));
      }
    }
  });
});
