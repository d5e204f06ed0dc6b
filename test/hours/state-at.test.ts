import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateAt } from '../../src/hours/index.js';
import { check } from './say.js';

describe('stateAt on ordinary days', () => {
  it('tells when it closes and when it opens again', () => {
    const hours = 'Mo-Fr 09:00-12:00,13:30-17:30; Sa 10:00-12:00';
    check(`
      ${hours} @ 2026-11-23T08:59+01:00 → closed, opens 2026-11-23 09:00
      ${hours} @ 2026-11-23T09:00+01:00 → open until 2026-11-23 12:00
      ${hours} @ 2026-11-23T11:29:59+01:00 → open until 2026-11-23 12:00
      ${hours} @ 2026-11-23T11:30+01:00 → closing-soon until 2026-11-23 12:00
      ${hours} @ 2026-11-23T11:59:59+01:00 → closing-soon until 2026-11-23 12:00
      ${hours} @ 2026-11-23T12:00+01:00 → closed, opens 2026-11-23 13:30
      ${hours} @ 2026-11-23T17:30+01:00 → closed, opens 2026-11-24 09:00
      ${hours} @ 2026-11-27T18:00+01:00 → closed, opens 2026-11-28 10:00
      ${hours} @ 2026-11-28T12:00+01:00 → closed, opens 2026-11-30 09:00
      ${hours} @ 2026-11-29T12:00+01:00 → closed, opens 2026-11-30 09:00
    `);
  });

  it('gives instants in ms and no field without a value', () => {
    const context = { timezone: 'Europe/Paris' };
    assert.deepEqual(stateAt({ openingHours: 'Mo 09:00-12:00' }, 1795424400000, context), {
      state: 'open',
      closesAt: 1795431600000,
    });
    assert.deepEqual(stateAt({ openingHours: 'Mo 09:00-12:00' }, 1795431600000, context), {
      state: 'closed',
      opensAt: 1796025600000,
    });
  });

  it('never closes round the clock', () => {
    check(`
      24/7 @ 2026-11-23T03:00+01:00 → open
      Mo-Su 00:00-24:00 @ 2026-11-23T23:59+01:00 → open
      Mo-Su,PH 00:00-23:59 @ 2026-11-23T23:59+01:00 → open (calendar)
      00:00-24:00 @ 2026-11-23T12:00+01:00 → open
    `);
  });

  it('goes on past midnight', () => {
    check(`
      Fr-Sa 22:00-02:00 @ 2026-11-27T21:59+01:00 → closed, opens 2026-11-27 22:00
      Fr-Sa 22:00-02:00 @ 2026-11-27T23:50+01:00 → open until 2026-11-28 02:00
      Fr-Sa 22:00-02:00 @ 2026-11-28T01:00+01:00 → open until 2026-11-28 02:00
      Fr-Sa 22:00-02:00 @ 2026-11-28T02:00+01:00 → closed, opens 2026-11-28 22:00
      Fr-Sa 22:00-02:00 @ 2026-11-29T01:45+01:00 → closing-soon until 2026-11-29 02:00
      Fr-Sa 22:00-02:00 @ 2026-11-27T01:00+01:00 → closed, opens 2026-11-27 22:00
      Fr 22:00-26:00 @ 2026-11-28T01:00+01:00 → open until 2026-11-28 02:00
      Fr 22:00-00:00 @ 2026-11-27T23:00+01:00 → open until 2026-11-28 00:00
      Fr 22:00-00:00 @ 2026-11-28T00:00+01:00 → closed, opens 2026-12-04 22:00
      Su 22:00-02:00 @ 2026-11-30T01:00+01:00 → open until 2026-11-30 02:00
    `);
  });

  it('joins stretches that touch, over midnight and over days', () => {
    check(`
      Mo 09:00-12:00,12:00-14:00 @ 2026-11-23T10:00+01:00 → open until 2026-11-23 14:00
      Mo 10:00-24:00; Tu 00:00-02:00 @ 2026-11-23T23:50+01:00 → open until 2026-11-24 02:00
      Mo-We 00:00-24:00 @ 2026-11-23T10:00+01:00 → open until 2026-11-26 00:00
      Mo 09:00-12:00, Mo 11:00-14:00 @ 2026-11-23T10:00+01:00 → open until 2026-11-23 14:00
      08:00-08:00 @ 2026-11-23T10:00+01:00 → unknown
    `);
  });

  it('leaves a night its end when another rule has the morning', () => {
    const hours = 'Mo-Th 18:00-01:00; Fr 20:00-02:00; Sa 10:00-18:00; Su off';
    check(`
      ${hours} @ 2026-11-28T01:00+01:00 → open until 2026-11-28 02:00
      ${hours} @ 2026-11-28T03:00+01:00 → closed, opens 2026-11-28 10:00
      ${hours} @ 2026-11-27T00:45+01:00 → closing-soon until 2026-11-27 01:00
      Sa 20:00-02:00; Su off @ 2026-11-29T01:00+01:00 → open until 2026-11-29 02:00
      Sa 20:00-04:00; Su 03:00-06:00 @ 2026-11-29T01:00+01:00 → open until 2026-11-29 06:00
    `);
  });
});

describe('stateAt with rules that meet', () => {
  it('replaces the days of earlier rules after a semicolon', () => {
    check(`
      Mo-Fr 09:00-17:00; We 14:00-16:00 @ 2026-11-25T10:00+01:00 → closed, opens 2026-11-25 14:00
      Mo-Fr 09:00-17:00; We off @ 2026-11-25T10:00+01:00 → closed, opens 2026-11-26 09:00
      Mo-Fr 09:00-17:00; We closed @ 2026-11-25T10:00+01:00 → closed, opens 2026-11-26 09:00
      08:30-11:30; 13:30-17:00 @ 2026-11-25T10:00+01:00 → closed, opens 2026-11-25 13:30
    `);
  });

  it('adds to the days of earlier rules after a comma', () => {
    check(`
      Mo-Fr 09:00-12:00, We 14:00-16:00 @ 2026-11-25T10:00+01:00 → open until 2026-11-25 12:00
      Mo-Fr 09:00-12:00, We 14:00-16:00 @ 2026-11-25T13:00+01:00 → closed, opens 2026-11-25 14:00
      Mo-Fr 09:00-12:00, We 14:00-16:00 @ 2026-11-24T13:00+01:00 → closed, opens 2026-11-25 09:00
      Mo 16:00-19:00, Fr 16:00-19:00, Sa 09:00-13:00 @ 2026-11-27T15:00+01:00 → closed, opens 2026-11-27 16:00
      Mo-Su 09:00-23:00, Fr-Sa  09:00-24:00 @ 2026-11-27T22:45+01:00 → open until 2026-11-28 00:00
    `);
  });

  it('cuts hours out with timed closures', () => {
    check(`
      Mo-Fr 09:00-17:00; We 12:00-14:00 off @ 2026-11-25T11:00+01:00 → open until 2026-11-25 12:00
      Mo-Fr 09:00-17:00; We 12:00-14:00 off @ 2026-11-25T13:00+01:00 → closed, opens 2026-11-25 14:00
      Mo-Fr 09:00-17:00; We 12:00-14:00 off @ 2026-11-24T13:00+01:00 → open until 2026-11-24 17:00
      24/7; Su 01:00-03:00 off @ 2026-11-28T22:00+01:00 → open until 2026-11-29 01:00
      Sa 18:00-06:00; Su 02:00-04:00 off @ 2026-11-29T03:00+01:00 → closed, opens 2026-11-29 04:00
      24/7; Sa 23:00-01:00 off @ 2026-11-29T00:30+01:00 → closed, opens 2026-11-29 01:00
    `);
  });

  it('counts weekdays of the month', () => {
    check(`
      Su[-1] 10:00-12:00 @ 2026-05-31T11:00+02:00 → open until 2026-05-31 12:00
      Su[-1] 10:00-12:00 @ 2026-05-24T11:00+02:00 → closed, opens 2026-05-31 10:00
      Sa[1,3] 10:00-12:00 @ 2026-11-07T11:00+01:00 → open until 2026-11-07 12:00
      Sa[1,3] 10:00-12:00 @ 2026-11-14T11:00+01:00 → closed, opens 2026-11-21 10:00
      Sa[1,3] 10:00-12:00 @ 2026-11-21T12:00+01:00 → closed, opens 2026-12-05 10:00
      Sa,Sa[1] 10:00-12:00 @ 2026-11-14T11:00+01:00 → open until 2026-11-14 12:00
      Su[-1] 10:00-12:00 @ 2026-11-22T11:00+01:00 → closed, opens 2026-11-29 10:00
      Su[-1] 10:00-12:00 @ 2026-11-29T11:00+01:00 → open until 2026-11-29 12:00
      We[1-2] 10:00-12:00 @ 2026-11-11T11:00+01:00 → open until 2026-11-11 12:00
      We[1-2] 10:00-12:00 @ 2026-11-18T11:00+01:00 → closed, opens 2026-12-02 10:00
      Th[5] 10:00-12:00 @ 2026-11-01T11:00+01:00 → closed, opens 2026-12-31 10:00
      Mo-Fr 09:00-17:00; Th[3],Th[-1] off @ 2026-11-19T10:00+01:00 → closed, opens 2026-11-20 09:00
    `);
  });

  it('goes by the season', () => {
    check(`
      Apr-Oct 09:00-19:00; Nov-Mar 10:00-16:00 @ 2026-10-31T17:00+01:00 → open until 2026-10-31 19:00
      Apr-Oct 09:00-19:00; Nov-Mar 10:00-16:00 @ 2026-11-01T17:00+01:00 → closed, opens 2026-11-02 10:00
      Apr-Oct: 09:00-19:00 @ 2026-11-01T17:00+01:00 → closed, opens 2027-04-01 09:00
      May-Oct 24/7 @ 2026-10-30T12:00+01:00 → open until 2026-11-01 00:00
      24/7; Oct-May off @ 2026-11-01T17:00+01:00 → closed, opens 2027-06-01 00:00
      Oct-May off; Mo-Su 10:00-18:00 @ 2026-11-01T17:00+01:00 → closed, opens 2027-06-01 10:00
      Jun 15-Oct 31: 00:00-24:00 @ 2026-06-14T12:00+02:00 → closed, opens 2026-06-15 00:00
      Apr-Oct Su[2] 14:00-18:00 @ 2026-04-12T15:00+02:00 → open until 2026-04-12 18:00
      Feb 29 10:00-12:00 @ 2027-12-01T10:00+01:00 → closed, opens 2028-02-29 10:00
      Feb 28-Mar 1 10:00-12:00 @ 2028-02-29T11:00+01:00 → open until 2028-02-29 12:00
      Mo-Fr 09:00-12:00 @ 2028-02-29T11:00+01:00 → open until 2028-02-29 12:00
    `);
  });

  it('knows the leap day, and the years that have none', () => {
    check(`
      2028-02-29 10:00-12:00 @ 2028-02-28T10:00+01:00 → closed, opens 2028-02-29 10:00
      Mo-Fr 09:00-12:00; 2028-02-29 off @ 2028-02-29T10:00+01:00 → exceptionally-closed, opens 2028-03-01 09:00
      Mo-Fr 09:00-12:00; Feb 28-Mar 1 off @ 2028-02-29T10:00+01:00 → exceptionally-closed, opens 2028-03-02 09:00
      Mo-Su 20:00-02:00 @ 2028-02-29T01:45+01:00 → closing-soon until 2028-02-29 02:00
      Mo-Su 20:00-02:00 @ 2028-02-29T23:45+01:00 → open until 2028-03-01 02:00
      Feb 09:00-12:00 @ 2028-02-29T12:30+01:00 → closed, opens 2029-02-01 09:00
      Tu[-1] 10:00-12:00 @ 2028-02-29T11:00+01:00 → open until 2028-02-29 12:00
      Tu[5] 10:00-12:00 @ 2028-02-29T11:00+01:00 → open until 2028-02-29 12:00
      Feb 29 10:00-12:00 @ 2028-02-29T13:00+01:00 → closed
      Feb 29 10:00-12:00 @ 2027-02-27T13:00+01:00 → closed
      Feb 29 10:00-12:00 @ 2027-02-28T13:00+01:00 → closed, opens 2028-02-29 10:00
    `);
  });

  it('finds the last weekday of months of all lengths', () => {
    check(`
      Su[-1] 10:00-12:00 @ 2027-02-28T11:00+01:00 → open until 2027-02-28 12:00
      Mo[-1] 10:00-12:00 @ 2027-02-22T13:00+01:00 → closed, opens 2027-03-29 10:00
      Th[-1] 10:00-12:00 @ 2026-04-30T11:00+02:00 → open until 2026-04-30 12:00
      Sa[-1] 10:00-12:00 @ 2026-10-31T11:00+01:00 → open until 2026-10-31 12:00
      Sa[-2] 10:00-12:00 @ 2026-10-24T11:00+02:00 → open until 2026-10-24 12:00
      Sa[-5] 10:00-12:00 @ 2026-10-31T13:00+01:00 → closed, opens 2027-01-02 10:00
    `);
  });

  it('finds the next change up to a year ahead, and no further', () => {
    check(`
      2027-11-23 10:00-12:00 @ 2026-11-23T10:00+01:00 → closed, opens 2027-11-23 10:00
      2027-11-24 10:00-12:00 @ 2026-11-23T10:00+01:00 → closed, opens 2027-11-24 10:00
      2027-11-25 10:00-12:00 @ 2026-11-23T10:00+01:00 → closed
      2026-11-01-2027-11-23 00:00-24:00 @ 2026-11-23T10:00+01:00 → open until 2027-11-24 00:00
      2026-11-01-2028-11-23 00:00-24:00 @ 2026-11-23T10:00+01:00 → open
      24/7; 2027-11-01 off @ 2026-11-23T10:00+01:00 → open until 2027-11-01 00:00
      24/7; 2026-11-01-2027-11-22 off @ 2026-11-23T10:00+01:00 → exceptionally-closed, opens 2027-11-23 00:00
      Nov 23 10:00-12:00 @ 2026-11-23T12:00+01:00 → closed, opens 2027-11-23 10:00
    `);
  });

  it('does not call it open where a comma after a season can be read two ways', () => {
    const hours = 'Apr-Oct Tu-Fr 12:00-18:00, Sa 09:00-18:00';
    check(`
      ${hours} @ 2026-10-31T10:00+01:00 → open until 2026-10-31 18:00
      ${hours} @ 2026-11-28T10:00+01:00 → unknown, opens 2027-04-01 12:00
    `);
  });
});

describe('stateAt with comments', () => {
  it('tells appointments from opening', () => {
    check(`
      "sur rendez-vous" @ 2026-11-23T10:00+01:00 → by-appointment
      Mo-Fr 09:00-12:00; Mo-Fr 14:00-17:00 "sur rendez-vous" @ 2026-11-23T10:00+01:00 → closed
      Mo-Fr 09:00-12:00, Mo-Fr 14:00-17:00 "Sur RDV uniquement" @ 2026-11-23T15:00+01:00 → by-appointment, opens 2026-11-24 09:00
      Mo-Fr 09:00-12:00, Mo-Fr 14:00-17:00 "Sur RDV uniquement" @ 2026-11-23T12:00+01:00 → closed, opens 2026-11-24 09:00
      Mo-Fr 09:00-12:00 open "by appointment" @ 2026-11-23T10:00+01:00 → by-appointment
      Mo-Fr 09:00-12:00 “sur rendez-vous” @ 2026-11-23T10:00+01:00 → by-appointment
      Mo-Fr 09:00-12:00 || "on appointment" @ 2026-11-23T10:00+01:00 → open until 2026-11-23 12:00
      Mo-Fr 09:00-12:00 || "on appointment" @ 2026-11-23T13:00+01:00 → by-appointment, opens 2026-11-24 09:00
      Mo-Fr 09:00-12:00; Su off || "on appointment" @ 2026-11-22T13:00+01:00 → closed, opens 2026-11-23 09:00
      Sa 20:00-02:00; Su off || "on appointment" @ 2026-11-29T03:00+01:00 → closed, opens 2026-12-05 20:00
    `);
  });

  it('does not take other comments for opening', () => {
    check(`
      Mo-Fr 09:00-12:00 "si le temps le permet" @ 2026-11-23T10:00+01:00 → unknown
      Mo-Fr 09:00-12:00 "si le temps le permet" @ 2026-11-23T13:00+01:00 → closed
      Mo-Fr 09:00-12:00 open "sans rendez-vous" @ 2026-11-23T10:00+01:00 → open until 2026-11-23 12:00
      Mo-Fr 09:00-12:00 unknown @ 2026-11-23T10:00+01:00 → unknown
      Mo-Fr 09:00-12:00; "fermé en cas de neige" @ 2026-11-23T10:00+01:00 → unknown
      24/7 || "Selbstbedienung" @ 2026-11-23T10:00+01:00 → open
    `);
  });

  it('hands the words on', () => {
    const openingHours = 'Mo 09:00-12:00 open "entrée rue du Four"; Tu off "marché"';
    const at = (when: string) =>
      stateAt({ openingHours }, Date.parse(when), { timezone: 'Europe/Paris' });
    assert.equal(at('2026-11-23T10:00+01:00').note, 'entrée rue du Four');
    assert.equal(at('2026-11-24T10:00+01:00').note, 'marché');
    assert.equal(at('2026-11-25T10:00+01:00').note, undefined);
  });
});

describe('stateAt without an answer', () => {
  const instant = Date.parse('2026-11-23T10:00+01:00');

  it('is unknown when there are no hours, or none that it can read', () => {
    check(`
       @ 2026-11-23T10:00+01:00 → unknown
      sunrise-sunset @ 2026-11-23T10:00+01:00 → unknown
      Mo-Fr 09:00-17:00; week 10 off @ 2026-11-23T10:00+01:00 → unknown
      Mo-Fr 09:00-17:00; fermé en août @ 2026-11-23T10:00+01:00 → unknown
      Lundi 9h-12h @ 2026-11-23T10:00+01:00 → unknown
    `);
    assert.deepEqual(stateAt({}, instant), { state: 'unknown' });
    assert.deepEqual(stateAt({ openingHours: [] }, instant), { state: 'unknown' });
    assert.deepEqual(stateAt({ openingHoursText: 'Le matin' }, instant), { state: 'unknown' });
  });

  it('is unknown once all hours are over, and closed between them', () => {
    const dated = '2026-01-01-2026-11-30 Mo-Fr 09:00-18:00; PH off';
    check(`
      ${dated} @ 2026-11-30T10:00+01:00 → open until 2026-11-30 18:00 (calendar)
      ${dated} @ 2026-11-30T20:00+01:00 → closed (calendar)
      ${dated} @ 2026-12-01T10:00+01:00 → unknown (calendar)
      ${dated} @ 2026-12-05T10:00+01:00 → unknown (calendar)
      ${dated}; 2026-12-24-2026-12-31 off @ 2026-12-24T10:00+01:00 → closed
      2026-11-24 09:00-12:00; 2026-11-30 09:00-12:00 @ 2026-11-27T10:00+01:00 → closed, opens 2026-11-30 09:00
      2026-11-24 09:00-12:00; 2026-11-30 09:00-12:00 @ 2026-12-01T10:00+01:00 → unknown
      2026-01-01-2026-11-30 Mo-Fr 09:00-18:00; Sa 10:00-12:00 @ 2026-12-01T10:00+01:00 → closed, opens 2026-12-05 10:00
      2026-01-01-2026-11-30 Mo-Fr 09:00-18:00 || "sur rendez-vous" @ 2026-12-01T10:00+01:00 → by-appointment
      Oct-Nov Mo-Fr 09:00-18:00 @ 2026-12-01T10:00+01:00 → closed, opens 2027-10-01 09:00
      off @ 2026-12-01T10:00+01:00 → closed
    `);
  });

  it('is unknown in a zone or at an instant that does not exist', () => {
    const item = { openingHours: '24/7' };
    assert.deepEqual(stateAt(item, instant, { timezone: 'Europe/Fougeres' }), { state: 'unknown' });
    assert.deepEqual(stateAt(item, NaN, { timezone: 'Europe/Paris' }), { state: 'unknown' });
  });
});
