import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { stem, stemHash } from '../../src/search/stem.js';
import { fold, readChains } from '../../src/search/words.js';

describe('folding', () => {
  const rows: [text: string, folded: string][] = [
    ['ÉTÉ', 'ete'],
    ['e\u0301te\u0301', 'ete'],
    ['Œuvre', 'oeuvre'],
    ['Æthelred', 'aethelred'],
    ['Straße', 'strasse'],
    ['İzmir', 'izmir'],
    ['ılıca', 'ilica'],
    ['Łódź', 'lodz'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδός', 'οδοσ'],
    ['1ᵉʳ', '1er'],
    ['ﬁbre', 'fibre'],
    ['القَرْية', 'القرية'],
  ];
  for (const [text, folded] of rows) {
    it(`reads ${text} as ${folded}`, () => assert.equal(fold(text), folded));
  }
});

describe('words of a text', () => {
  const read = (text: string) =>
    readChains(text).map(({ folded, words }) => [folded, ...words.map((word) => word.folded)]);

  it('are cut at apostrophes, straight and curly', () => {
    assert.deepEqual(read("L'école d’été"), [
      ['l', 'l'],
      ['ecole', 'ecole'],
      ['d', 'd'],
      ['ete', 'ete'],
    ]);
  });

  it('are joined by hyphens and dots', () => {
    assert.deepEqual(read('porte-monnaie, agent·e·s'), [
      ['portemonnaie', 'porte', 'monnaie'],
      ['agentes', 'agent', 'e', 's'],
    ]);
  });

  it('are one for the letters of an acronym', () => {
    assert.deepEqual(read('La C.N.I. et l’A.P.L'), [
      ['la', 'la'],
      ['cni', 'cni'],
      ['et', 'et'],
      ['l', 'l'],
      ['apl', 'apl'],
    ]);
  });

  it('are one for the letters of an acronym with spaces', () => {
    assert.deepEqual(read('la C. N. I. et l’A. P. L. de M. Dupont. H L M ici'), [
      ['la', 'la'],
      ['cni', 'cni'],
      ['et', 'et'],
      ['l', 'l'],
      ['apl', 'apl'],
      ['de', 'de'],
      ['m', 'm'],
      ['dupont', 'dupont'],
      ['hlm', 'hlm'],
      ['ici', 'ici'],
    ]);
  });

  it('are not glued in sentences', () => {
    for (const text of [
      'il y a',
      "l' é",
      'de A à Z',
      'le plan B. A noter',
      'étape. A. suivre',
      's’il n’y a',
      'inscription a l ecole',
      'il n y a qu a',
    ]) {
      const words = text.match(/\p{L}+/gu)!.map(fold);
      assert.deepEqual(
        read(text).map(([whole]) => whole),
        words,
        text,
      );
    }
  });

  it('are numbers whatever the spaces in them', () => {
    assert.deepEqual(read('cerfa 12 100*02, 02\u00a099\u202f00'), [
      ['cerfa', 'cerfa'],
      ['12100', '12', '100'],
      ['02', '02'],
      ['029900', '02', '99', '00'],
    ]);
  });

  it('know their place in the text', () => {
    const text = 'À l’œil: C.N.I.';
    assert.deepEqual(
      readChains(text).map(({ start, end }) => text.slice(start, end)),
      ['À', 'l', 'œil', 'C.N.I'],
    );
  });
});

describe('stemming', () => {
  const families = [
    'carte cartes',
    'travail travaux',
    'municipal municipale municipales municipaux',
    'nouveau nouveaux nouvelle nouvelles',
    'premier premiere premieres',
    'public publique publiques',
    'sportif sportive sportifs',
    'ancien ancienne anciens',
    'directeur directrice',
    'coiffeur coiffeuse',
    'declarer declaration declare declaree declarez',
    'inscrire inscription inscrit inscrite inscrits',
    'construire construction construit',
    'renouveler renouvellement renouvelle',
    'payer paiement paye payez',
    'reserver reservation',
    'habiter habitant habitante',
    'library libraries',
    'inscription inscrire inscrivez inscrivent',
    'remplir remplissez remplissent',
    'finir finissez finissent',
    'obtenir obtenez',
    'gros grosse grosses',
    'long longue longues',
    'blanc blanche blanches',
    'sec seche seches',
    'doux douce douces',
    'activer activez active',
    'arriver arrive arrivent',
    'communiquer communication communiquez',
    'exploiter exploitation exploitant',
  ];
  for (const family of families) {
    it(`sees one word in ${family}`, () => {
      const stems = family.split(' ').map(stem);
      assert.deepEqual(new Set(stems).size, 1, stems.join(' '));
    });
  }

  const pairs = [
    'ville village',
    'mairie maire',
    'gare garage',
    'carre car',
    'cours courant',
    'taxe taxi',
    'marche marc',
    'place plax',
    'vache vac',
    'classe clas',
    'planche plan',
    'france franche',
    'douche douce',
    'brosse broc',
    'langue lange',
    'paroisse paroi',
    'couvent couver',
    'souvent souverain',
    '12100 1210',
  ];
  for (const pair of pairs) {
    it(`tells ${pair} apart`, () => {
      const [one, other] = pair.split(' ') as [string, string];
      assert.notEqual(stem(one), stem(other));
      assert.notEqual(stemHash(one), stemHash(other));
    });
  }

  it('keeps the first two letters, by which forms are looked up', () => {
    for (const word of [
      'eaux',
      'taux',
      'yeux',
      'aaaa',
      'creee',
      'eeee',
      'ssss',
      'lllles',
      'payyer',
    ]) {
      assert.equal(stem(word).slice(0, 2), word.slice(0, 2));
    }
  });
});
