import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contrastOnWhite } from '../../src/contrast/on-surface.js';

describe('contrastOnWhite', () => {
  // From the WebAIM contrast checker.
  const known: [color: string, ratio: number][] = [
    ['#000', 21],
    ['#ffffff', 1],
    ['#767676', 4.5],
    ['#777777', 4.4],
    ['0bb', 2.3],
    ['#14468c', 9.1],
  ];
  for (const [color, ratio] of known)
    it(`gives ${ratio} to 1 for ${color}`, () => {
      const reading = contrastOnWhite(color)!;
      assert.equal(reading.ratio, ratio);
      assert.equal(reading.isEnough, ratio >= 4.5);
      assert.equal(reading.shade === undefined, reading.isEnough);
    });

  it('offers a darker colour that is enough', () => {
    const color = fc.integer({ min: 0, max: 0xffffff });
    fc.assert(
      fc.property(color, (value) => {
        const { shade } = contrastOnWhite(`#${value.toString(16).padStart(6, '0')}`)!;
        assert.ok(!shade || contrastOnWhite(shade)!.isEnough, shade);
      }),
    );
  });

  for (const text of ['', 'red', '#12', '#gggggg', '#12345678'])
    it(`knows that “${text}” is none`, () => {
      assert.equal(contrastOnWhite(text), undefined);
    });
});
