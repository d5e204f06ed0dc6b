import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createIndex } from '../../src/search/index.js';
import { englishSynonyms } from '../../src/search/synonyms/en.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import { fold } from '../../src/search/words.js';

type Pack = readonly (readonly string[])[];

/** Queries of a group that do not find what another phrase of the group names. */
function deadEnds(pack: Pack): string[] {
  const items = pack.flatMap((group, g) =>
    group.map((name, n) => ({ id: `${g}.${n}`, name, group: g })),
  );
  const index = createIndex(items, { synonyms: pack });
  return items.flatMap(({ name, group }) => {
    const found = new Set(index.search(name, { limit: items.length }).map(({ id }) => id));
    const missed = items.filter((item) => item.group === group && !found.has(item.id));
    return missed.map((item) => `${name} → ${item.name}`);
  });
}

for (const [language, pack, least] of [
  ['French', frenchSynonyms, 150],
  ['English', englishSynonyms, 70],
] as const)
  describe(`the ${language} starter pack of synonyms`, () => {
    it(`has at least ${least} groups of at least two phrases`, () => {
      assert.ok(pack.length >= least, `${pack.length}`);
      assert.deepEqual(
        pack.filter((group) => group.length < 2 || group.some((phrase) => !phrase.trim())),
        [],
      );
    });

    it('says each phrase once', () => {
      const phrases = pack.flat().map(fold);
      const twice = phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at);
      assert.deepEqual(twice, []);
    });

    it('leads from each phrase of a group to all others', () => {
      assert.deepEqual(deadEnds(pack), []);
    });
  });

describe('synonyms', () => {
  it('lead nowhere without a pack', () => {
    const index = createIndex([{ id: 'a', name: 'Certificat d’immatriculation' }]);
    assert.deepEqual(index.search('carte grise'), []);
  });

  for (const [typed, written] of Object.entries({
    'carte d’identité': 'CNI',
    'carte grise': 'Certificat d’immatriculation',
    poubelles: 'Collecte des déchets',
    'livret de famille': 'État civil',
    PACS: 'Pacte civil de solidarité',
    RSA: 'Revenu de solidarité active',
    CAF: 'Allocations familiales',
    cantine: 'Restauration scolaire',
    crèche: 'Garde d’enfants',
    urbanisme: 'Permis de construire',
  }))
    it(`lead from "${typed}" to "${written}"`, () => {
      const index = createIndex([{ id: 'a', name: written }], { synonyms: frenchSynonyms });
      assert.deepEqual(
        index.search(typed).map(({ id, matched }) => [id, matched[0]!.kind]),
        [['a', 'synonym']],
      );
    });
});

describe('acronyms that only the synonyms know', () => {
  const index = createIndex(
    [
      { id: 'logement', name: 'Demande de logement social' },
      { id: 'carte', name: 'Carte d’identité' },
      { id: 'velo', name: 'Location de vélos', summary: 'Ce qu’il y a à louer en centre-ville.' },
      { id: 'ecole', name: 'Inscription à l’école' },
    ],
    { synonyms: frenchSynonyms },
  );

  for (const [query, id] of [
    ['h l m', 'logement'],
    ['H. L. M.', 'logement'],
    ['H.L.M.', 'logement'],
    ['demande h l m', 'logement'],
    ['c n i', 'carte'],
    ['c n i perdue', 'carte'],
    ['C. N. I', 'carte'],
    ['C.N.I.', 'carte'],
  ] as const) {
    it(`lead from "${query}" to ${id}`, () => {
      const { results } = index.query(query);
      assert.equal(results[0]?.id, id);
      assert.equal(results[0].matched[0]?.kind, query.startsWith('demande') ? 'exact' : 'synonym');
    });
  }

  it('are not read into the little words of a sentence', () => {
    for (const query of ['il y a velo', 'inscription a l ecole', 'inscription à l’ école']) {
      assert.ok(
        index.search(query).every(({ id }) => id === 'velo' || id === 'ecole'),
        query,
      );
    }
    assert.equal(index.query('inscription a l ecole').isPartial, false);
    assert.equal(index.query('il y a velo').isPartial, false);
  });
});
