import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { createIndex } from '../../src/search/index.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import { services } from './services.js';

const index = createIndex(services, { lang: 'fr', synonyms: frenchSynonyms });
const found = (query: string): string[] => index.search(query, { limit: 100 }).map(({ id }) => id);

/** Each query, and the services that stand first, in this order. */
function table(rows: Record<string, string[]>): void {
  for (const [query, first] of Object.entries(rows)) {
    it(`finds ${first.join(', ')} for "${query}"`, () => {
      assert.deepEqual(found(query).slice(0, first.length), first);
    });
  }
}

describe('words as they are', () => {
  table({
    'Carte d’identité': ['cni'],
    passeport: ['passeport'],
    'livret de famille': ['livret'],
    'permis de construire': ['permis-construire'],
    'permis de conduire': ['permis-conduire'],
    'centre communal d’action sociale': ['ccas'],
  });
});

describe('letters that people write differently', () => {
  table({
    "carte d'identite": ['cni'],
    'CARTE D’IDENTITÉ': ['cni'],
    déchèterie: ['decheterie'],
    decheterie: ['decheterie'],
    'de\u0301che\u0300terie': ['decheterie'],
    œuvres: ['mediatheque'],
    oeuvres: ['mediatheque'],
    'bois joli': ['decheterie'],
    'l’école': ['ecole', 'musique'],
    "l'ecole": ['ecole', 'musique'],
    didentité: ['cni'],
    'porte monnaie': ['porte-monnaie'],
    portemonnaie: ['porte-monnaie'],
    'porte-monnaie': ['porte-monnaie'],
    'co-voiturage': ['covoiturage'],
    'co voiturage': ['covoiturage'],
  });
});

describe('a word that is not finished', () => {
  table({
    pass: ['passeport'],
    biblio: ['mediatheque'],
    mediath: ['mediatheque'],
    'permis de cons': ['permis-construire'],
    'permis de cond': ['permis-conduire'],
    'porte mon': ['porte-monnaie'],
  });
});

describe('a typo', () => {
  table({
    passport: ['passeport'],
    pasport: ['passeport'],
    passeprot: ['passeport'],
    piscnie: ['piscine'],
    creshe: ['creche'],
    medaitheque: ['mediatheque'],
    imatriculasion: ['carte-grise'],
    kantine: ['cantine', 'impots'],
    'permi de construir': ['permis-construire'],
    'certifcat dimmatriculation': ['carte-grise'],
  });
});

describe('other forms of a word', () => {
  table({
    'cartes d’identité': ['cni'],
    'objet trouvé': ['objets'],
    'associations subventions': ['subvention'],
    'déclarer une naissance': ['naissance'],
    's’inscrire sur les listes électorales': ['elections'],
    'liste électoral': ['elections'],
    'renouveler carte identité': ['cni'],
    'louer un vélo': ['velo'],
    'réservation salle': ['salle'],
    'emplacements marchés': ['marche'],
  });
});

describe('the order of words', () => {
  table({
    'identité carte': ['cni'],
    'construire permis': ['permis-construire'],
    'travaux déclaration': ['declaration-prealable'],
    'scolaire transport': ['car'],
  });
});

describe('numbers and acronyms', () => {
  table({
    'C.N.I.': ['cni'],
    'c n i': ['cni'],
    CNI: ['cni'],
    'P.L.U.': ['plu'],
    plu: ['plu'],
    alsh: ['centre-loisirs'],
    'cerfa 13406*15': ['permis-construire'],
    'cerfa 13 406*15': ['permis-construire'],
    '13 406': ['permis-construire'],
    '16702': ['declaration-prealable'],
    'cerfa n°10798': ['attestation'],
    '10798*04': ['attestation'],
    '10 798*04': ['attestation'],
  });
});

describe('words that say little', () => {
  table({
    'je veux faire une carte d’identité': ['cni'],
    'où est la piscine': ['piscine'],
    'comment avoir un passeport': ['passeport'],
    'carte de': ['cni', 'carte-grise'],
    'au marché du samedi': ['marche'],
  });
});

describe('questions in whole sentences', () => {
  const town = createIndex([
    { id: 'ecole', name: 'Inscription à l’école' },
    { id: 'carte', name: 'Perte de carte d’identité', keywords: ['perdu'] },
    { id: 'bus', name: 'Bus de l’école' },
    { id: 'habitant', name: 'Installation' },
    { id: 'bourse', name: 'Bourse aux vélos' },
  ]);
  for (const [query, id] of [
    ['m’inscrire à l’école', 'ecole'],
    ["comment t'inscris-tu à l'école", 'ecole'],
    ['je m’installe', 'habitant'],
    ['j’ai perdu ma carte d’identité', 'carte'],
    ["tu veux ta carte d'identité perdue", 'carte'],
    ['bus jusqu’à l’école', 'bus'],
    ['quel bus dois-je', 'bus'],
    ['quelle bourse puis-je', 'bourse'],
  ] as const) {
    it(`finds ${id} for "${query}"`, () => {
      const { results, isPartial } = town.query(query);
      assert.deepEqual(
        results.map((result) => result.id),
        [id],
      );
      assert.equal(isPartial, false);
    });
  }

  it('keeps words of the town required', () => {
    for (const query of ['perdu école', 'bus carte', 'installation bourse']) {
      assert.ok(town.query(query).isPartial, query);
    }
  });
});

describe('an acronym with dots and spaces', () => {
  const town = createIndex([
    { id: 'cni', name: 'Demande de C. N. I.' },
    { id: 'other', name: 'Centre. Nature. Information.', description: 'Il y a. Nature.' },
  ]);
  for (const query of ['cni', 'C.N.I.', 'C. N. I.', 'c n i', 'demande cni']) {
    it(`is found by "${query}"`, () => {
      assert.deepEqual(
        town.search(query).map(({ id, matched }) => [id, matched.at(-1)?.term]),
        [['cni', 'C. N. I']],
      );
    });
  }
});

describe('other words for the same', () => {
  table({
    'carte grise': ['carte-grise'],
    poubelles: ['dechets'],
    poubel: ['dechets'],
    pubelles: ['dechets'],
    ordures: ['dechets'],
    cantine: ['cantine'],
    'centre aéré': ['centre-loisirs'],
    urbanisme: ['plu', 'permis-construire'],
    nounou: ['assmat'],
    bibliothèque: ['mediatheque'],
    impôts: ['impots'],
    'tapage nocturne': ['bruit'],
    hlm: ['logement'],
    'carte d’électeur': ['elections'],
    'papiers d’identité': ['cni'],
  });
});

describe('several languages at once', () => {
  table({
    library: ['mediatheque'],
    'school canteen': ['cantine'],
    voter: ['elections', 'procuration'],
    passport: ['passeport'],
  });
});

describe('the weight of what matches', () => {
  const item = (id: string, rest: object): { id: string; name: string } => ({
    id,
    name: 'Autre',
    ...rest,
  });
  const order = (query: string, ...items: { id: string; name: string }[]): string[] =>
    createIndex(items)
      .search(query)
      .map(({ id }) => id);

  it('puts names before other names, keywords and texts', () => {
    assert.deepEqual(
      order(
        'tulipe',
        item('text', { description: 'Tulipe' }),
        item('summary', { summary: 'Tulipe' }),
        item('keyword', { keywords: ['tulipe'] }),
        item('other', { alternateName: 'Tulipe' }),
        item('name', { name: 'Tulipe' }),
      ),
      ['name', 'other', 'keyword', 'summary', 'text'],
    );
  });

  it('puts the word before its other forms, what it begins, and typos', () => {
    assert.deepEqual(
      order(
        'tulipe',
        item('typo', { name: 'Tulpe' }),
        item('prefix', { name: 'Tuliperaie' }),
        item('plural', { name: 'Tulipes' }),
        item('exact', { name: 'Tulipe' }),
        item('far', { name: 'Rose' }),
      ),
      ['exact', 'plural', 'prefix'],
    );
    assert.deepEqual(
      order('tulipr', item('typo', { name: 'Tulipe' }), item('prefix', { name: 'Tuliprose' })),
      ['prefix', 'typo'],
    );
  });

  it('puts short names that say nothing else first', () => {
    assert.deepEqual(
      order(
        'tulipe',
        item('long', { name: 'Concours de la plus belle tulipe' }),
        item('later', { name: 'Belle tulipe' }),
        item('sooner', { name: 'Tulipe belle' }),
        item('short', { name: 'Tulipe' }),
      ),
      ['short', 'sooner', 'later', 'long'],
    );
  });

  it('keeps the order of the feed between equals', () => {
    const tulips = ['d', 'b', 'a', 'c'].map((id) => item(id, { name: 'Tulipe' }));
    assert.deepEqual(order('tulipe', ...tulips), ['d', 'b', 'a', 'c']);
  });
});
