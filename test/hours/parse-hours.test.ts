import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseHours } from '../../src/hours/index.js';

const isSupported = (text: string): boolean => 'rules' in parseHours(text);

describe('parseHours', () => {
  it('reads the common forms', () => {
    const texts = [
      'Mo-Fr 09:00-12:00,13:30-17:30; Sa[1,3] 10:00-12:00; PH off; 2026-12-24 09:00-12:00',
      'mo-fr 9:00 - 12:00',
      'Mo–Fr 09:00–12:00',
      'Mo, Tu, Fr 09:00-12:00, 14:00-18:00; Th, Sa 09:00-12:00',
      'Sa: 09:00-12:00',
      'Sa:09:00-12:00',
      'Apr-Oct: Mo-Su,PH 09:00-18:00;Nov-Mar: Mo-Su 10:00-16:00',
      'Oct 31: 10:00-12:00',
      'Fr-Mo 10:00-12:00',
      '20:00-30:00',
      '24/7',
      'Dec 24,31 off; Jan 1-5,Jan 10 off; 24/7',
      '2026 Dec 20-2027 Jan 3 off; 24/7',
      '2026-12-20-2027-01-03 off; 24/7',
      '2026-12-20 - 2027-01-03 off; 24/7;',
      'SH Mo-Fr,Sa 10:00-12:00',
      'Mo-Fr 09:00-12:00 || "sur rendez-vous"; PH off',
      'Su,PH closed; Mo 10:00-12:00',
    ];
    for (const text of texts) assert.ok(isSupported(text), text);
  });

  it('says why and where it stops', () => {
    const rows: [text: string, unsupported: string, at: number][] = [
      ['', 'syntax', 0],
      [' ; ', 'syntax', 3],
      ['sunrise-sunset', 'syntax', 0],
      ['Lu-Ve 09:00-12:00', 'syntax', 0],
      ['Mo-Fr 09:00-12:00; fermé en août', 'syntax', 18],
      ['Mo-Fr 09:00-12:00 14:00-18:00', 'syntax', 17],
      ['Mo-Fr 9-12', 'syntax', 5],
      ['Mo-Fr 18:00+', 'syntax', 5],
      ['Mo-Fr 10:00-18:00+', 'syntax', 5],
      ['Mo-Fr 10:00-18:00/00:30', 'syntax', 5],
      ['week 10 Mo 10:00-12:00', 'syntax', 0],
      ['easter off', 'syntax', 0],
      ['PH -1 day off', 'syntax', 2],
      ['Sa[1] +1 day 10:00-12:00', 'syntax', 5],
      ['Sa[6] 10:00-12:00', 'syntax', 5],
      ['Sa[1-] 10:00-12:00', 'syntax', 6],
      ['Mo-Fr[1] 10:00-12:00', 'syntax', 5],
      ['Mo-Fr 09:00-12:00,', 'syntax', 18],
      ['Mo-Fr 24:30-25:00', 'time', 17],
      ['Mo-Fr 09:60-12:00', 'time', 17],
      ['Mo-Fr 09:75-23:59', 'time', 17],
      ['Mo-Fr 10:00-10:00', 'time', 17],
      ['Mo-Fr 10:00-49:00', 'time', 17],
      ['Feb 30 off', 'date', 6],
      ['2026-02-29 off', 'date', 10],
      ['2026-13-01 off', 'date', 10],
      ['2026-12-24-2026-12-20 off', 'date', 21],
      ['Dec 24-2026-12-31 off', 'date', 17],
      ['Mo-Sa', 'hours-missing', 5],
      ['Mo-Su 08:00-20:00; PH open', 'hours-missing', 26],
      ['Mo-Sa 07:00-19:00; PH Su off', 'holiday-weekday', 28],
      ['Mo 10:00-12:00 || Tu 10:00-12:00', 'fallback', 32],
      ['Mo 10:00-12:00 || "a" || "b"', 'fallback', 28],
    ];
    for (const [text, unsupported, at] of rows)
      assert.deepEqual(parseHours(text), { unsupported, at }, text);
  });

  it('has an answer for any text', () => {
    const words = 'Mo Fr Sa Su PH SH Jan Dec 24/7 off open unknown "x" week 2026 2026-12-24 09:00'
      .concat(' 26:00 - , ; : || [ ] 1 -1 + day " 9 31 sur rendez-vous easter')
      .split(' ');
    const grammarLike = fc
      .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ')), { maxLength: 12 })
      .map((parts) => parts.flat().join(''));
    const property = fc.property(fc.oneof(fc.string({ unit: 'binary' }), grammarLike), (text) => {
      const parsed = parseHours(text);
      if ('unsupported' in parsed) assert.ok(parsed.at >= 0 && parsed.at <= text.length);
      else assert.ok(parsed.rules.length > 0);
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('is quick on long texts', () => {
    const started = performance.now();
    for (const part of [' ', 'Mo,', 'Mo 10:00-12:00,', 'Dec 24,', 'Sa[1,', '"', '9', '2026-12-24-'])
      parseHours(part.repeat(20_000));
    assert.ok(performance.now() - started < 2000);
  });
});
