import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  areaKeys,
  isElsewhere,
  nameSeveralAreas,
  type ChosenAreas,
} from '../../src/feed/alert-areas.js';
import type { Alert } from '../../src/feed/index.js';
import type { Area } from '../../src/feed/model/common.js';

function alert(area?: Area[], fields: Partial<Alert> = {}): Alert {
  return {
    id: 'a',
    headline: 'Crue',
    severity: 'severe',
    sent: '2026-11-23T10:00:00Z',
    expires: '2026-11-23T14:00:00Z',
    ...(area ? { area } : {}),
    ...fields,
  };
}

const RIVES: Area = {
  areaDesc: { fr: 'Quartier des Rives', en: 'Les Rives' },
  geocode: 'Rives',
};
const UPPER: Area = { areaDesc: 'Haut du bourg' };

describe('areaKeys', () => {
  const table: [string, Area, string[]][] = [
    ['a code before names', RIVES, ['rives']],
    ['codes by their list', { geocode: { SAME: ['006109', '006110'] } }, ['006109', '006110']],
    ['a code that is a number', { areaDesc: 'x', geocode: 35238 }, ['35238']],
    ['names in all languages', { areaDesc: { fr: 'Bourg', en: 'Town' } }, ['bourg', 'town']],
    ['a name where the code is empty', { areaDesc: ' Bourg ', geocode: ' ' }, ['bourg']],
    ['nothing for a drawing alone', { geometry: { type: 'Point' } }, []],
    ['nothing for a code that is null', { geocode: null }, []],
  ];
  for (const [name, area, keys] of table)
    it(`takes ${name}`, () => assert.deepEqual(areaKeys(area), keys));
});

describe('nameSeveralAreas', () => {
  const table: [string, Alert[], boolean][] = [
    ['no alert', [], false],
    ['alerts for everywhere', [alert(), alert([])], false],
    ['one area twice', [alert([RIVES]), alert([{ ...RIVES, areaDesc: 'Les Rives' }])], false],
    ['two areas of one alert', [alert([RIVES, UPPER])], true],
    ['two areas of two alerts', [alert([RIVES]), alert([UPPER])], true],
    ['an area without a name', [alert([RIVES, { geometry: {} }])], false],
  ];
  for (const [name, alerts, expected] of table)
    it(`is ${expected} for ${name}`, () => assert.equal(nameSeveralAreas(alerts), expected));
});

describe('isElsewhere', () => {
  const table: [string, Alert, ChosenAreas, boolean][] = [
    ['nothing was chosen', alert([RIVES]), {}, false],
    ['its area was chosen by code', alert([RIVES]), { rives: 'Quartier des Rives' }, false],
    ['its area was chosen by name', alert([UPPER]), { 'haut du bourg': 'Haut du bourg' }, false],
    [
      'another area was chosen and its own left out',
      alert([UPPER]),
      { rives: 'Quartier des Rives', 'haut du bourg': '' },
      true,
    ],
    ['it is severe and nobody asked about its area', alert([UPPER]), { rives: 'x' }, false],
    [
      'it is severe and one of its areas was never asked about',
      alert([UPPER, { areaDesc: 'Ille-et-Vilaine' }]),
      { rives: 'x', 'haut du bourg': '' },
      false,
    ],
    [
      'it is moderate and nobody asked about its area',
      alert([UPPER], { severity: 'moderate' }),
      { rives: 'x' },
      true,
    ],
    ['areas were left out and none was chosen', alert([UPPER]), { 'haut du bourg': '' }, false],
    ['one of its areas was chosen', alert([UPPER, RIVES]), { rives: 'x' }, false],
    [
      'several were chosen, one is its',
      alert([UPPER]),
      { rives: 'x', 'haut du bourg': 'y' },
      false,
    ],
    ['it is for everywhere', alert(), { rives: 'x' }, false],
    ['its list of areas is empty', alert([]), { rives: 'x' }, false],
    ['its area has neither name nor code', alert([{ geometry: {} }]), { rives: 'x' }, false],
    [
      'it endangers lives',
      alert([UPPER], { severity: 'extreme' }),
      { rives: 'x', 'haut du bourg': '' },
      false,
    ],
    ['its severity is unknown', alert([UPPER], { severity: 'terrible' }), { rives: 'x' }, true],
    [
      'it gives the name of an area that was chosen by code',
      alert([{ areaDesc: 'les rives' }]),
      { rives: 'Les Rives' },
      false,
    ],
    [
      'one of its codes was chosen',
      alert([{ geocode: { INSEE: ['35238', '35239'] } }]),
      { '35239': 'Bourg' },
      false,
    ],
  ];
  for (const [name, one, chosen, expected] of table)
    it(`is ${expected} when ${name}`, () => assert.equal(isElsewhere(one, chosen), expected));

  it('never is true of an area that was chosen, whatever it is called', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, fc.option(name), (areaDesc, geocode) => {
        const area: Area = geocode === null ? { areaDesc } : { areaDesc, geocode };
        // Not as a literal: `__proto__` may be a name, too.
        const chosen = Object.fromEntries([[areaKeys(area)[0]!, areaDesc]]);
        return !isElsewhere(alert([area]), chosen);
      }),
    );
  });
});
