import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { hex } from '../../src/contrast/contrast.js';
import { contrastOn } from '../../src/contrast/on-surface.js';
import { surfacesOfAccent } from '../../src/contrast/usual-surfaces.js';

describe('the surfaces that an accent is read on', () => {
  it('begin with those of the elements’ own sheet', () => {
    const sheet = readFileSync('src/styles/tokens.styles.ts', 'utf8');
    const [light, dark] = (['light', 'dark'] as const).map((scheme) =>
      surfacesOfAccent(scheme).slice(0, 2).map(hex),
    );
    for (const [at, name] of ['surface', 'raised'].entries()) {
      const pair = new RegExp(`--parvis-color-${name}, light-dark\\((#\\w+), (#\\w+)\\)`).exec(
        sheet,
      )!;
      const long = pair.slice(1).map((color) => color.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3'));
      assert.deepEqual([light![at], dark![at]], long);
    }
  });

  it('let the elements’ own accents be', () => {
    assert.equal(contrastOn(surfacesOfAccent('light'), '#14468c')!.isEnough, true);
    assert.equal(contrastOn(surfacesOfAccent('dark'), '#9cc2ff')!.isEnough, true);
  });
});
