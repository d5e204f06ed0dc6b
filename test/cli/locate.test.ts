import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { closest } from '../../src/check/closest.js';
import { itemName, Locator } from '../../src/cli/locate.js';

const text = '{\r\n  "services": [\r\n    { "id": "a", "url": "x" }\r\n  ]\r\n}';

describe('Locator', () => {
  it('finds line and column as editors count them', () => {
    const locator = new Locator(text);
    assert.deepEqual(locator.placeOf(['services', 0, 'url']), { line: 3, column: 25 });
    assert.deepEqual(locator.placeOf([]), { line: 1, column: 1 });
  });

  it('takes the nearest value around one that is not there', () => {
    const place = new Locator(text).placeOf(['services', 0, 'availableChannel', 2, 'url']);
    assert.deepEqual(place, { line: 3, column: 5 });
  });

  it('does not count a byte order mark', () => {
    assert.deepEqual(new Locator('\uFEFF{"a": 1}').placeOf(['a']), { line: 1, column: 7 });
    assert.deepEqual(new Locator('\uFEFF{\n"a": 1}').placeOf(['a']), { line: 2, column: 6 });
  });
});

describe('itemName', () => {
  const json = {
    alerts: [{ headline: { fr: 'Crue', en: 'Flood' }, area: [{ name: 'Centre' }] }],
    services: [{ id: 'cni' }, null],
  };
  it('is that of the entry of a section, not of what is in it', () => {
    assert.equal(itemName(json, ['alerts', 0, 'area', 0, 'name']), 'Crue');
    assert.equal(itemName(json, ['services', 0, 'name']), 'cni');
    assert.equal(itemName(json, ['services', 1, 'name']), undefined);
    assert.equal(itemName(json, ['polls', 0]), undefined);
    assert.equal(itemName(undefined, ['services', 0]), undefined);
  });
});

describe('closest', () => {
  const words = ['info', 'minor', 'moderate', 'severe', 'extreme'];
  const cases: [given: string, meant: string | undefined][] = [
    ['sever', 'severe'],
    ['Extreme', 'extreme'],
    ['modérate', 'moderate'],
    ['rouge', undefined],
    ['x', undefined],
    ['e'.repeat(100_000), undefined],
  ];
  for (const [given, meant] of cases)
    it(`takes ${given.slice(0, 20)} for ${meant ?? 'nothing'}`, () => {
      assert.equal(closest(given, words), meant);
    });
});
