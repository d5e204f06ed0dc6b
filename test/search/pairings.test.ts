import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Exchange, ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { exchangeLines } from '../../src/feed/showcase-exchange.js';
import {
  pairExchanges,
  type Pairing,
  type PairingWish,
} from '../../src/search/pairings/pairings.js';
import { englishExchange } from '../../src/search/pairings/words-en.js';
import { frenchExchange } from '../../src/search/pairings/words-fr.js';
import { englishSynonyms } from '../../src/search/synonyms/en.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import * as tables from './exchange-tables.js';

const NOW = Date.parse('2026-11-28T12:00:00+01:00');
const french = [...frenchSynonyms, ...frenchExchange];
const english = [...englishSynonyms, ...englishExchange];

interface Side {
  readonly id?: string;
  readonly what: Exchange;
  readonly more?: Partial<ShowcaseEntry>;
}

function entryOf(side: Side | string, field: 'makesOffer' | 'seeks', id: string): ShowcaseEntry {
  const { what, more, ...own } = typeof side === 'string' ? { what: side } : side;
  return { id: own.id ?? id, name: id, type: 'NGO', [field]: [what], ...more };
}

function pairs(
  offers: readonly (Side | string)[],
  needs: readonly (Side | string)[],
  wish: Partial<PairingWish> = {},
): Pairing[] {
  const entries = [
    ...offers.map((side, at) => entryOf(side, 'makesOffer', `offer${at}`)),
    ...needs.map((side, at) => entryOf(side, 'seeks', `need${at}`)),
  ];
  const lines = exchangeLines(entries, NOW, 'Europe/Paris');
  return pairExchanges(lines, { lang: 'fr', languages: ['fr'], synonyms: french, ...wish });
}

const isPaired = (...sides: Parameters<typeof pairs>): boolean => pairs(...sides).length > 0;
const reasons = (...sides: Parameters<typeof pairs>): Pairing['reasons'] =>
  pairs(...sides)[0]?.reasons ?? [];

/** What is on a board beside the two that are looked at: rare words are told from others by it. */
const BOARD = ['Prêt d’une échelle', 'Des bocaux en verre', 'Foin pour lapins', 'Cours de poterie'];

describe('offers paired with needs', () => {
  it('whatever words objects have of their own', () => {
    for (const word of ['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty'])
      assert.ok(isPaired([`Perceuse et ${word}`], [`Perceuse, ${word}`]), word);
  });

  describe('by tables of what towns post', () => {
    /** Floors: what is measured today, less two pairs. */
    const floors: readonly [
      'first' | 'second' | 'third' | 'unseen',
      right: number,
      wrong: number,
    ][] = [
      ['first', 39, 3],
      ['second', 29, 3],
      ['third', 20, 2],
      ['unseen', 20, 2],
    ];
    for (const [name, least, most] of floors)
      it(`finds at least ${least} right pairs in the table "${name}" and at most ${most} wrong ones`, () => {
        const table = tables[name];
        const lines = exchangeLines(tables.entriesOf(table), NOW, 'Europe/Paris');
        const found = pairExchanges(lines, { lang: 'fr', languages: ['fr'], synonyms: french });
        const ids = found.map(
          ({ offer, need }) => [offer.entry.id.slice(6), need.entry.id.slice(5)] as const,
        );
        const { right, wrong } = tables.judge(ids, table);
        assert.ok(right >= least, `${right} right`);
        assert.ok(wrong <= most, `${wrong} wrong`);
      });

    it('has at least 60 offers with their needs, and names only what it has', () => {
      const all = [tables.first, tables.second, tables.third, tables.unseen];
      assert.ok(all.flatMap(({ offers }) => offers).length >= 60);
      for (const { offers, needs, right, unsure } of all) {
        const [offered, sought] = [offers, needs].map((lines) => new Set(lines.map(([id]) => id)));
        for (const told of [right, unsure])
          for (const [need, names] of Object.entries(told)) {
            assert.ok(sought!.has(need), need);
            for (const offer of names.split(' ')) assert.ok(offered!.has(offer), offer);
          }
        for (const [need, names] of Object.entries(right))
          for (const offer of names.split(' '))
            assert.ok(!unsure[need]?.split(' ').includes(offer), `${offer} ${need} is told twice`);
      }
    });
  });

  describe('the reason', () => {
    it('is the word that both say, in the form of one of them', () => {
      assert.deepEqual(reasons(['Un local partagé', ...BOARD], ['Un local pour des denrées']), [
        { kind: 'word', words: { fr: 'local' } },
      ]);
    });

    it('is two words that go together, each as its side writes it', () => {
      assert.deepEqual(reasons([...BOARD, 'Une place en alternance'], ['Des apprentis']), [
        { kind: 'synonym', offer: { fr: 'alternance' }, need: { fr: 'apprentis' } },
      ]);
    });

    it('is a trade and its work', () => {
      assert.deepEqual(reasons([...BOARD, 'Travaux de plomberie'], ['Un plombier']), [
        { kind: 'synonym', offer: { fr: 'plomberie' }, need: { fr: 'plombier' } },
      ]);
    });

    it('is the theme beside the words', () => {
      const theme = { category: [{ fr: 'Locaux', en: 'Premises' }] };
      const found = reasons(
        [...BOARD, { what: { name: 'Une salle', ...theme } }],
        [{ what: { name: 'Un local', ...theme } }],
      );
      assert.deepEqual(found.at(-1), { kind: 'theme', name: { fr: 'Locaux', en: 'Premises' } });
      assert.equal(found[0]!.kind, 'synonym');
    });

    it('is the theme alone where a side says nothing else', () => {
      const theme = { category: ['Jardin'] };
      const found = reasons(
        [...BOARD, { what: { name: 'Un coup de main', ...theme } }],
        [{ what: { name: 'Quelqu’un le samedi', ...theme } }],
      );
      assert.deepEqual(found, [{ kind: 'theme', name: 'Jardin' }]);
    });

    it('is in the words of the town’s own synonyms, too', () => {
      const own = { synonyms: [['bignole', 'serpette']] };
      assert.ok(!isPaired([...BOARD, 'Une bignole'], ['Une serpette']));
      assert.ok(isPaired([...BOARD, 'Une bignole'], ['Une serpette'], own));
    });
  });

  describe('are not paired', () => {
    const no: readonly [why: string, offer: string, need: string][] = [
      ['by what every line says', 'Je propose et je donne', 'Je cherche et je donne'],
      ['by a day', 'Une échelle le lundi', 'Une trompette le lundi'],
      ['by whom it is for', 'Fruits pour les enfants', 'Manteaux pour les enfants'],
      ['by "local" said of what is near', 'Produits locaux', 'Un local'],
      ['by "bio et locaux"', 'Fromages bio et locaux', 'Un local'],
      ['by a session and a room of the same name', 'Un atelier d’écriture', 'Un local'],
      ['by the chair of an office', 'Une chaise de bureau', 'Un local'],
      ['by words that begin alike', 'Une cave', 'Une machine à café'],
      ['by a purpose that one has and the other is', 'Une échelle pour le jardin', 'Un jardin'],
    ];
    for (const [why, offer, need] of no)
      it(why, () => assert.deepEqual(reasons([...BOARD, offer], [need]), []));

    it('with themes that differ, by a word aside', () => {
      const offer = { what: { name: 'Tables rondes pour concert', category: ['Matériel'] } };
      const need = { what: { name: 'Chanteurs pour concert', category: ['Culture'] } };
      assert.deepEqual(reasons([...BOARD, offer], [need]), []);
    });

    it('by a theme as wide as "Matériel"', () => {
      const theme = { category: ['Matériel'] };
      const sides = [
        [...BOARD, { what: { name: 'Une sono', ...theme } }],
        [{ what: { name: 'Un broyeur', ...theme } }],
      ] as const;
      assert.deepEqual(reasons(...sides), []);
    });

    it('by a theme as wide as "Matériel" that the other side says as a word', () => {
      const offer = { what: { name: 'Des barnums', category: ['Matériel'] } };
      assert.deepEqual(reasons([...BOARD, offer], ['Du matériel']), []);
    });

    it('within one entry, or with the organisation that keeps it', () => {
      const local = (id: string, more: Partial<ShowcaseEntry>): Side => ({
        id,
        what: 'Un local',
        more,
      });
      const own: ShowcaseEntry = {
        id: 'both',
        name: 'Les deux',
        type: 'NGO',
        makesOffer: ['Un local'],
        seeks: ['Un local'],
      };
      const lines = exchangeLines([own], NOW, undefined);
      assert.deepEqual(pairExchanges(lines, { lang: 'fr', synonyms: french }), []);
      const by = (provider: ShowcaseEntry['provider']): Partial<ShowcaseEntry> => ({ provider });
      const offer = local('a', by('org:mjc'));
      assert.ok(!isPaired([offer], [local('org:mjc', {})]));
      assert.ok(
        !isPaired([local('org:mjc', {})], [local('b', by({ id: 'org:mjc', name: 'MJC' }))]),
      );
      // A union keeps the entries of all its members, who need not know each other.
      assert.ok(isPaired([offer], [local('b', by('org:mjc'))]));
      assert.ok(isPaired([offer], [local('b', by('org:autre'))]));
      const named = local('c', by({ name: 'La MJC' }));
      assert.ok(isPaired([named], [local('d', by({ name: 'La MJC' }))]));
    });

    it('when one of them is over', () => {
      const until = (validThrough: string): Side => ({ what: { name: 'Un local', validThrough } });
      assert.ok(isPaired([until('2026-11-28')], ['Un local']), 'a day lasts to its end');
      assert.ok(!isPaired([until('2026-11-27')], ['Un local']));
      assert.ok(!isPaired([until('2026-11-28T11:59:00')], ['Un local']));
      assert.ok(!isPaired(['Un local'], [until('2020-01-01')]));
    });
  });

  describe('in order', () => {
    it('the better one comes first, then the near one', () => {
      const near = { quarter: 'Gare' };
      const [best, second, third] = pairs(
        [
          { id: 'far', what: 'Une salle' },
          { id: 'near', what: 'Une salle', more: near },
          { id: 'same', what: 'Un local' },
        ],
        [{ what: 'Un local', more: near }],
        { isNear: (one, other) => one.quarter === other.quarter },
      ).map(({ offer }) => offer.entry.id);
      assert.deepEqual([best, second, third], ['same', 'near', 'far']);
    });

    it('nobody meets more than six for one line', () => {
      const needs = Array.from({ length: 20 }, () => 'Un local');
      assert.equal(pairs(['Un local'], needs).length, 6);
    });

    it('is the same however the entries come', () => {
      const { offers, needs } = tables.first;
      const words = (lines: tables.ExchangeTable['offers']): Side[] =>
        lines.map(([id, what]) => ({ id, what }));
      const told = (list: Pairing[]): string[] =>
        list.map(({ offer, need }) => `${offer.entry.id} ${need.entry.id}`);
      const [there, back] = [
        pairs(
          words(offers),
          words(needs).map((side) => ({ ...side, id: `n ${side.id}` })),
        ),
        pairs(
          words(offers).reverse(),
          words(needs)
            .reverse()
            .map((side) => ({ ...side, id: `n ${side.id}` })),
        ),
      ];
      assert.deepEqual(told(there), told(back));
    });
  });

  describe('in the reader’s language', () => {
    const offer: Side = {
      what: { fr: 'Un apprentissage en cuisine', en: 'A cook’s apprenticeship' },
    };
    const wish = { lang: 'en', languages: ['fr', 'en'], synonyms: [...french, ...english] };

    it('where all lines have it', () => {
      const need: Side = { what: { fr: 'Une alternance', en: 'A traineeship' } };
      assert.deepEqual(reasons([offer], [need], wish), [
        { kind: 'synonym', offer: { en: 'apprenticeship' }, need: { en: 'traineeship' } },
      ]);
    });

    it('else in the language of the feed, so that both sides are read in one', () => {
      assert.deepEqual(reasons([offer], ['Une alternance'], wish), [
        { kind: 'synonym', offer: { fr: 'apprentissage' }, need: { fr: 'alternance' } },
      ]);
    });

    const englishPairs: readonly [offer: string, need: string, isRight: boolean][] = [
      ['A shared room on Mondays', 'Premises to store food', true],
      ['Loan of a sound system', 'A microphone for a talk', true],
      ['Bike repair for free', 'Somebody to repair a bike', true],
      ['French lessons for beginners', 'Someone to teach French', true],
      ['Unsold bread', 'Food for the food bank', true],
      ['Local honey and jam', 'A local youth club leader', false],
      ['Books for children', 'Coats for children', false],
      ['A trailer at weekends', 'A trumpet at weekends', false],
    ];
    for (const [one, other, isRight] of englishPairs)
      it(`${isRight ? 'pairs' : 'does not pair'} "${one}" and "${other}"`, () => {
        const board = ['A ladder', 'Jars', 'Piano lessons', 'Hay'];
        const found = isPaired([...board, one], [other], {
          lang: 'en',
          languages: ['en'],
          synonyms: english,
        });
        assert.equal(found, isRight);
      });

    it('of which no little words are known, only by long words', () => {
      const german = { lang: 'de', languages: ['de'] };
      assert.ok(!isPaired(['Das ist gut und neu'], ['Das ist nicht gut'], german));
      assert.ok(isPaired(['Eine Werkstatt', ...BOARD], ['Eine Werkstatt'], german));
    });
  });

  it('never fails, whatever is written, and never pairs an entry with itself', () => {
    const words = fc.oneof(
      fc.string(),
      fc
        .array(fc.constantFrom('local', 'et', 'pour', 'salle', 'des', 'aide', '12', 'l’', '·'))
        .map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(words, words), { maxLength: 8 }), (texts) => {
        const entries = texts.map(([offer, need], at) => ({
          id: `e${at % 5}`,
          name: 'x',
          type: 'NGO',
          makesOffer: [offer],
          seeks: [need],
        }));
        const found = pairExchanges(exchangeLines(entries, NOW, undefined), {
          lang: 'fr',
          synonyms: french,
        });
        for (const { offer, need, strength, reasons: why } of found) {
          assert.notEqual(offer.entry.id, need.entry.id);
          assert.ok(Number.isFinite(strength) && why.length > 0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
