import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { buildIndex, createIndex } from '../../src/search/index.js';
import { buildSteps } from '../../src/search/build.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';
import { englishSynonyms } from '../../src/search/synonyms/en.js';
import { services } from './services.js';

const options = { lang: 'fr', synonyms: [...frenchSynonyms, ...englishSynonyms] };

describe('building an index', () => {
  it('in slices gives the same as at once', async () => {
    const sliced = await buildIndex(services, options, { yieldNow: () => Promise.resolve() });
    const whole = createIndex(services, options);
    for (const query of ['carte', 'd', 'poubelles', 'decalration', 'rien du tout']) {
      assert.deepEqual(sliced.query(query), whole.query(query));
    }
  });

  it('waits for the page each time it is told to', async () => {
    let waiting = 0;
    let pauses = 0;
    const index = buildIndex(services, options, {
      yieldNow: () => {
        assert.equal(waiting, 0);
        if (++pauses % 2) return undefined;
        waiting++;
        return Promise.resolve().then(() => waiting--);
      },
    });
    assert.equal((await index).search('piscine')[0]?.id, 'piscine');
    assert.ok(pauses > services.length);
  });

  it('pauses after each item and at most some thousand words', () => {
    const items = Array.from({ length: 400 }, (_, i) => ({
      id: `${i}`,
      name: Array.from({ length: 30 }, (_, j) => `mot${(i * 30 + j).toString(36)}`).join(' '),
    }));
    const steps = [...buildSteps(items, options)];
    assert.ok(steps.length > items.length + 12000 / 2048);
  });

  it('keeps terms sorted and the items of a term in order', () => {
    const steps = buildSteps(services, options);
    let step = steps.next();
    while (!step.done) step = steps.next();
    const { terms, offsets, docs, weights, shared } = step.value;
    assert.deepEqual(terms, [...terms].sort());
    assert.equal(offsets[terms.length], docs.length);
    assert.ok(weights.every((weight) => weight > 0));
    terms.forEach((term, t) => {
      const items = [...docs.subarray(offsets[t], offsets[t + 1])];
      assert.deepEqual(
        items,
        [...new Set(items)].sort((a, b) => a - b),
        term,
      );
      assert.equal(term.slice(0, shared[t]), (terms[t - 1] ?? '').slice(0, shared[t]));
    });
  });

  it('holds more items than 16 bits can count', () => {
    const items = Array.from({ length: 66000 }, (_, i) => ({ id: `${i}`, name: `Tulipe ${i}` }));
    const index = createIndex(items);
    assert.deepEqual(
      index.search('tulipe 65999').map(({ id }) => id),
      ['65999'],
    );
    assert.equal(index.query('tulipe', { limit: 1 }).total, 66000);
  });

  it('gives nothing for nothing', () => {
    assert.deepEqual(createIndex([]).search('carte'), []);
  });
});

describe('the packs of synonyms', () => {
  for (const [name, pack] of Object.entries({ frenchSynonyms, englishSynonyms })) {
    it(`has groups of two phrases or more in ${name}, each phrase once`, () => {
      const phrases = pack.flat();
      assert.ok(pack.length >= 60);
      assert.ok(pack.every((group) => group.length > 1));
      assert.deepEqual(
        phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i || phrase.trim() !== phrase),
        [],
      );
    });
  }

  it('make every phrase find what says another of its group', () => {
    for (const group of frenchSynonyms) {
      const items = group.map((name) => ({ id: name, name }));
      const index = createIndex(items, { synonyms: frenchSynonyms });
      for (const phrase of group) {
        const found = index.search(phrase).map(({ id }) => id);
        assert.equal(found[0], phrase);
        assert.deepEqual([...found].sort(), [...group].sort());
      }
    }
  });
});
