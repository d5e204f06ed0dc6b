import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { importCpsvAp } from '../../src/importers/cpsv-ap.js';

const TEXT = readFileSync(
  new URL('../fixtures/importers/cpsv-ap/services.jsonld', import.meta.url),
  'utf8',
);

describe('a graph of public services', () => {
  const { items, diagnostics, in: all, leftOut } = importCpsvAp(TEXT);

  it('gives each service with the nodes that it names', () => {
    assert.deepEqual([all, leftOut], [4, 2]);
    assert.deepEqual(items[0], {
      id: 'cpsv-ap:carte-identite',
      name: { fr: 'Carte d’identité', en: 'Identity card' },
      description: 'Refaire sa carte & son passeport.',
      category: ['Papiers'],
      keywords: ['CNI', 'papiers'],
      eligibility: 'Être de nationalité française',
      requiredDocument: ['Une photo'],
      costOptions: [{ option: 'En cas de perte', amount: 25, currency: 'EUR' }],
      processingTime: { fr: '1 mois 15 jours', en: '1 month 15 days' },
      availableChannel: [
        { channelType: 'phone', telephone: '+33299000000', openingHours: 'Mo-Fr 09:00-12:00' },
        { channelType: 'mail', email: 'accueil@saint-parvis.example' },
        { channelType: 'online', url: 'https://www.saint-parvis.example/cni' },
      ],
      provider: { name: { fr: 'Mairie', en: 'Town hall' } },
      source: { identifier: 'carte-identite' },
    });
  });

  it('reads the names of the official context, and keeps what it cannot compute in words', () => {
    const { id, name, availableChannel } = items[1]!;
    assert.deepEqual(
      [id, name, availableChannel],
      ['cpsv-ap:ex:bibliotheque', 'Bibliothèque', undefined],
    );
  });

  it('reports what is nameless, withdrawn, unreadable or without a place', () => {
    assert.deepEqual(
      diagnostics.map(({ code, severity, path }) => [code, severity, path.join('.')]),
      [
        ['missing-field', 'error', '@graph.4'],
        ['not-published', 'hint', '@graph.5'],
        ['hours-unreadable', 'warning', '@graph.6'],
        ['phone-unreadable', 'warning', '@graph.6'],
        ['fields-not-taken', 'hint', ''],
      ],
    );
    assert.deepEqual(diagnostics.at(-1)!.args, { fields: { hasChannel: 1, spatial: 1 } });
  });
});

describe('importCpsvAp', () => {
  it('reads one nested service in the feed’s other language', () => {
    const one = {
      '@type': 'PublicService',
      '@id': 'ex:1',
      'dct:title': { fr: 'Eau', nl: 'Water' },
    };
    const { items, languages } = importCpsvAp(JSON.stringify(one), { feedLanguage: 'nl' });
    assert.deepEqual([items[0]!.name, languages], [{ fr: 'Eau', nl: 'Water' }, ['fr']]);
  });

  it('keeps the events that group services apart from their themes', () => {
    const born = {
      '@type': 'PublicService',
      '@id': 'ex:1',
      'dct:title': 'Acte de naissance',
      'cv:isGroupedBy': { '@type': 'Event', 'dct:title': 'J’attends un enfant' },
    };
    const [item] = importCpsvAp(JSON.stringify(born)).items;
    assert.deepEqual([item!.lifeEvent, item!.category], [['J’attends un enfant'], undefined]);
  });

  it('ends on nodes that name each other', () => {
    const loop = {
      '@type': 'PublicService',
      '@id': 'ex:1',
      'dct:title': 'Eau',
      'cv:thematicArea': { '@id': 'ex:1' },
    };
    assert.deepEqual(importCpsvAp(JSON.stringify(loop)).items[0]!.category, ['Eau']);
  });

  for (const [text, code] of [
    [
      '{"@context": {"PublicService": "http://purl.org/vocab/cpsv#PublicService"}}',
      'not-this-format',
    ],
    ['[]', 'not-this-format'],
    ['{', 'json-syntax'],
  ] as const)
    it(`refuses ${text}`, () => {
      const { diagnostics, in: all } = importCpsvAp(text);
      assert.deepEqual([all, diagnostics.map((one) => one.code)], [0, [code]]);
    });
});
