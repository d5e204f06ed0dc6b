import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseFeed, type ShowcaseEntry } from '../../src/feed/index.js';
import type { ImportDiagnostic, ImportOptions } from '../../src/importers/diagnostic.js';
import { importIcs } from '../../src/importers/ics.js';
import { readCalendarDays } from '../../src/importers/ics/calendar-days.js';
import { damaged } from '../helpers/damaged.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/importers/ics/${name}`, import.meta.url), 'utf8');
const found = ({ code, line }: ImportDiagnostic): string => [line, code].filter(Boolean).join(' ');
const NOW = Date.parse('2026-11-23T12:00:00+01:00');

/** A calendar with one event of these lines. */
function calendar(...lines: string[]): string {
  const event = ['BEGIN:VEVENT', 'UID:x', 'SUMMARY:X', ...lines, 'END:VEVENT'];
  return ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR'].join('\r\n');
}

function only(lines: string[], options: ImportOptions = {}): ShowcaseEntry {
  const { items, diagnostics } = importIcs(calendar(...lines), options);
  assert.equal(items.length, 1, JSON.stringify(diagnostics));
  return items[0]!;
}

/** Start and end of all of its dates, as they begin the text of each. */
function datesOf({ startDate = '', endDate, subEvent = [] }: ShowcaseEntry, length = 10): string[] {
  return [{ startDate, endDate }, ...subEvent].map((date) => date.startDate.slice(0, length));
}

describe('the agenda of a town', () => {
  const { items, diagnostics, in: all, leftOut } = importIcs(fixture('agenda.ics'), { now: NOW });
  const item = (name: string): ShowcaseEntry =>
    items.find((one) => one.id === `ics:${name}@saint-parvis.example`)!;

  it('takes each event or says why not', () => {
    assert.deepEqual([all, leftOut], [11, 4]);
    assert.deepEqual(
      items.map(({ name }) => name),
      [
        'Conseil municipal, séance publique',
        'Marché de Noël',
        'Yoga',
        'Yoga de Noël',
        'Fête cassée',
        'Sans fin',
        'Zone inconnue',
      ],
    );
  });

  it('names line and code of all that it found', () => {
    assert.deepEqual(diagnostics.map(found), [
      '56 repeats',
      '84 cancelled',
      '90 not-published',
      '100 value-unreadable',
      '101 value-unreadable',
      '99 value-unreadable',
      '104 missing-field',
      '111 value-unreadable',
      '117 missing-field',
      '113 not-taken',
      'persons-not-taken',
      'fields-not-taken',
    ]);
    const [persons, fields] = diagnostics.slice(-2);
    assert.deepEqual(persons!.args, { count: 3 });
    assert.deepEqual(fields!.args, { fields: { COMMENT: 1, ATTACH: 1 } });
  });

  it('makes a whole item of a meeting', () => {
    assert.deepEqual(item('conseil'), {
      id: 'ics:conseil@saint-parvis.example',
      name: 'Conseil municipal, séance publique',
      type: 'Event',
      description: 'Ordre du jour :\n1. Budget; 2. École\n\nOuvert à tous.',
      category: ['Vie municipale', 'Réunion'],
      address: { streetAddress: "Salle du conseil, 1 place de l'Église, 35999 Saint-Parvis" },
      geo: { latitude: 48.1147, longitude: -1.6794 },
      url: 'https://saint-parvis.example/conseil',
      image: [
        {
          url: 'https://saint-parvis.example/conseil.png',
          alt: 'Conseil municipal, séance publique',
        },
      ],
      startDate: '2026-11-24T18:30:00+01:00',
      endDate: '2026-11-24T20:30:00+01:00',
      lastReviewed: '2026-11-02T09:15:00Z',
      source: { name: 'Agenda de Saint-Parvis', identifier: 'conseil@saint-parvis.example' },
    });
  });

  it('ends days with the last one, and reads HTML where there is nothing else', () => {
    const { startDate, endDate, description } = item('marche');
    assert.deepEqual([startDate, endDate], ['2026-12-19', '2026-12-20']);
    assert.equal(description, 'Vin chaud & crêpes\n\nPlace du marché');
  });

  it('repeats by the rule, without what is called off, moved or told of by itself', () => {
    const { startDate, endDate, subEvent } = item('yoga');
    assert.deepEqual(
      [startDate, endDate],
      ['2026-11-24T19:00:00+01:00', '2026-11-24T20:15:00+01:00'],
    );
    assert.deepEqual(subEvent, [
      { startDate: '2026-12-09T19:00:00+01:00', endDate: '2026-12-09T20:15:00+01:00' },
    ]);
    const own = items.find(({ name }) => name === 'Yoga de Noël')!;
    assert.equal(own.startDate, '2026-12-15T20:00:00+01:00');
    assert.equal(own.id, 'ics:yoga@saint-parvis.example#20261215T190000');
  });

  it('keeps an event without the properties that are broken', () => {
    assert.deepEqual(item('casse').address, { streetAddress: 'Place' });
    assert.equal(item('casse').startDate, undefined);
    assert.equal(item('suite').startDate, '2026-07-01T10:00:00+02:00');
    assert.equal(item('ailleurs').startDate, '2026-12-01T10:00:00');
  });

  it('takes people only when asked for', () => {
    const kept = importIcs(fixture('agenda.ics'), { keepContacts: true });
    assert.deepEqual(kept.items[0]!.contactPoint, [
      { name: 'Jeanne Dupont', email: 'jeanne.dupont@example.org' },
      { name: 'Jeanne Dupont, 02 99 00 00 00', telephone: '+33299000000' },
    ]);
    assert.ok(!kept.diagnostics.some(({ code }) => code === 'persons-not-taken'));
  });
});

describe('times', () => {
  const cases: [what: string, lines: string[], start: string, end?: string][] = [
    ['UTC', ['DTSTART:20261124T173000Z'], '2026-11-24T17:30:00Z'],
    ['no zone', ['DTSTART:20261124T183000'], '2026-11-24T18:30:00'],
    ['a day', ['DTSTART;VALUE=DATE:20261124'], '2026-11-24'],
    [
      'a day that ends with itself',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261124'],
      '2026-11-24',
    ],
    ['a day for a day', ['DTSTART;VALUE=DATE:20261124', 'DURATION:P1D'], '2026-11-24'],
    ['a week', ['DTSTART;VALUE=DATE:20261124', 'DURATION:P1W'], '2026-11-24', '2026-11-30'],
    [
      'a zone with the name of its maker before it',
      ['DTSTART;TZID=/mozilla.org/20070129_1/Europe/Paris:20260724T183000'],
      '2026-07-24T18:30:00+02:00',
    ],
    [
      'an end in another zone',
      ['DTSTART;TZID=Europe/Paris:20261124T230000', 'DTEND;TZID=Europe/London:20261125T010000'],
      '2026-11-24T23:00:00+01:00',
      '2026-11-25T02:00:00+01:00',
    ],
    [
      'a night in which the clocks change',
      ['DTSTART;TZID=Europe/Paris:20261024T230000', 'DURATION:PT5H'],
      '2026-10-24T23:00:00+02:00',
      '2026-10-25T03:00:00+01:00',
    ],
    [
      'a day by the calendar in which the clocks change',
      ['DTSTART;TZID=Europe/Paris:20261024T120000', 'DURATION:P1D'],
      '2026-10-24T12:00:00+02:00',
      '2026-10-25T12:00:00+01:00',
    ],
    ['an offset', ['DTSTART:20261124T183000+0100'], '2026-11-24T18:30:00+01:00'],
    [
      'an end before the start',
      ['DTSTART:20261124T183000Z', 'DTEND:20261123T183000Z'],
      '2026-11-24T18:30:00Z',
    ],
  ];
  for (const [what, lines, start, end] of cases)
    it(`reads ${what}`, () => {
      const { startDate, endDate } = only(lines);
      assert.deepEqual([startDate, endDate], [start, end]);
    });

  it('puts times without a zone into the one that somebody says', () => {
    const item = only(['DTSTART:20261124T183000'], { timeZone: 'Europe/Paris' });
    assert.equal(item.startDate, '2026-11-24T18:30:00+01:00');
  });
});

describe('dates that repeat', () => {
  const cases: [what: string, lines: string[], dates: string[]][] = [
    [
      'the second Friday',
      ['DTSTART;VALUE=DATE:20260911', 'RRULE:FREQ=MONTHLY;BYDAY=2FR;COUNT=6'],
      ['2026-12-11', '2027-01-08', '2027-02-12'],
    ],
    [
      'every other week, since long ago',
      ['DTSTART;TZID=Europe/Paris:20100105T100000', 'RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261222'],
      ['2026-12-01', '2026-12-15'],
    ],
    [
      'each week of more than a century',
      ['DTSTART;VALUE=DATE:19050103', 'RRULE:FREQ=WEEKLY;UNTIL=20261208'],
      ['2026-11-24', '2026-12-01', '2026-12-08'],
    ],
    ['29 February', ['DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY'], ['2028-02-29']],
    [
      'further dates of its own',
      [
        'DTSTART;VALUE=DATE:20261201',
        'RDATE;VALUE=DATE:20261205,20261203',
        'EXDATE;VALUE=DATE:20261205',
      ],
      ['2026-12-01', '2026-12-03'],
    ],
    [
      'without dates that are left out by the day, or in another zone',
      [
        'DTSTART;TZID=Europe/Paris:20261124T190000',
        'RRULE:FREQ=DAILY;COUNT=5',
        'EXDATE;VALUE=DATE:20261125',
        'EXDATE:20261126T180000Z',
        'EXDATE:20261127T190000',
      ],
      ['2026-11-24', '2026-11-28'],
    ],
    [
      'a date that is on',
      ['DTSTART;VALUE=DATE:20261121', 'DTEND;VALUE=DATE:20261124', 'RRULE:FREQ=WEEKLY;COUNT=2'],
      ['2026-11-21', '2026-11-28'],
    ],
    [
      'over, the last one',
      ['DTSTART;TZID=Europe/Paris:20250107T100000', 'RRULE:FREQ=WEEKLY;UNTIL=20250301T000000Z'],
      ['2025-02-25'],
    ],
    [
      'summer and winter at the same hour',
      [
        'DTSTART;TZID=Europe/Paris:20260701T090000',
        'RRULE:FREQ=MONTHLY;BYMONTHDAY=1;UNTIL=20270401T080000Z',
      ],
      ['2026-12-01', '2027-01-01', '2027-02-01', '2027-03-01', '2027-04-01'],
    ],
  ];
  for (const [what, lines, dates] of cases)
    it(`finds ${what}`, () => {
      assert.deepEqual(datesOf(only(lines, { now: NOW })), dates);
    });

  it('counts them, a year and fifty at the most', () => {
    const daily = importIcs(calendar('DTSTART:20260101T080000Z', 'RRULE:FREQ=DAILY'), { now: NOW });
    assert.equal(daily.items[0]!.subEvent!.length, 50);
    assert.deepEqual(daily.diagnostics[0]!.args, { count: 50 });
    const list = Array.from({ length: 28 }, (_, day) => `202702${`${day + 1}`.padStart(2, '0')}`);
    const many = [list, list.map((day) => day.replace('202702', '202703'))].join(',');
    const listed = only(['DTSTART;VALUE=DATE:20261201', `RDATE;VALUE=DATE:${many}`], { now: NOW });
    assert.equal(listed.subEvent!.length, 50);
    const monthly = only(['DTSTART:20260101T080000Z', 'RRULE:FREQ=MONTHLY'], { now: NOW });
    assert.equal(datesOf(monthly).at(-1), '2027-12-01');
  });

  it('begins with the first date when nobody says what time it is', () => {
    const dates = datesOf(only(['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY;COUNT=2']));
    assert.deepEqual(dates, ['2020-01-01', '2021-01-01']);
  });

  const refused = [
    'FREQ=SECONDLY',
    'FREQ=DAILY;BYMONTHDAY=-1',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYDAY=20MO',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'FREQ=DAILY;INTERVAL=99999999999',
    'FREQ=MONTHLY;INTERVAL=2;BYMONTH=1,2,3',
    'nothing',
  ];
  for (const rule of refused)
    it(`does not guess ${rule}`, () => {
      const lines = ['DTSTART:20260115T080000Z', `RRULE:${rule}`];
      const { items, diagnostics } = importIcs(calendar(...lines), { now: NOW });
      assert.deepEqual(datesOf(items[0]!), ['2026-01-15']);
      assert.deepEqual(diagnostics.map(found), ['6 value-unreadable']);
    });
});

describe('records of iCalendar', () => {
  const two = (first: string, second: string): string =>
    `BEGIN:VCALENDAR\n${[first, second]
      .map((line) => `BEGIN:VEVENT\nSUMMARY:X\nDTSTART:20261124\n${line}\nEND:VEVENT`)
      .join('\n')}\nEND:VCALENDAR`;

  it('keeps the newest version of an event', () => {
    const { items, diagnostics } = importIcs(
      two('UID:a\nSEQUENCE:1', 'UID:a\nSEQUENCE:2\nURL:http://b.example'),
    );
    assert.deepEqual(
      items.map(({ url }) => url),
      ['http://b.example'],
    );
    assert.deepEqual(diagnostics.map(found), ['2 superseded']);
  });

  it('reports an id that two events have', () => {
    const { items, diagnostics } = importIcs(two('UID:a', 'UID:a'));
    assert.equal(items.length, 1);
    assert.deepEqual(diagnostics.map(found), ['7 duplicate-id']);
  });

  it('names an event without an id by its words and its day', () => {
    assert.equal(importIcs(two('X-A:1', 'UID:a')).items[0]!.id, 'ics:x-2026-11-24');
  });

  it('leaves a calendar that is called off out', () => {
    const text = two('UID:a', 'UID:b').replace('BEGIN:VEVENT', 'METHOD:CANCEL\nBEGIN:VEVENT');
    assert.deepEqual(
      importIcs(text).diagnostics.map(({ code }) => code),
      ['cancelled', 'cancelled'],
    );
  });

  it('marks words in another language', () => {
    const { name } = importIcs(two('UID:a', 'UID:b').replace('SUMMARY', 'SUMMARY;LANGUAGE=br'))
      .items[0]!;
    assert.deepEqual(name, { br: 'X' });
  });

  for (const text of ['', 'hello', '{"a": 1}', '<html></html>'])
    it(`refuses ${text || 'nothing'}`, () => {
      const { diagnostics, in: all } = importIcs(text);
      assert.deepEqual([all, diagnostics.map(found)], [0, ['not-this-format']]);
    });
});

describe('readCalendarDays', () => {
  it('gives the days of holidays, the last one included', () => {
    assert.deepEqual(readCalendarDays(fixture('vacances.ics')), {
      days: [
        { name: 'Rentrée des élèves', start: '2026-09-01', end: '2026-09-01' },
        { name: 'Vacances de la Toussaint', start: '2026-10-17', end: '2026-11-01' },
        { name: 'Vacances de Noël', start: '2026-12-19', end: '2027-01-03' },
      ],
    });
  });

  it('says when it is no calendar', () => {
    assert.deepEqual(readCalendarDays('[]'), { days: [], problem: 'not-this-format' });
  });
});

describe('importIcs, of any input', () => {
  /** Nothing thrown, nothing lost, nothing that the feed would refuse. */
  function holds(text: string): void {
    const { items, leftOut, diagnostics, in: all } = importIcs(text, { now: NOW });
    assert.equal(all, items.length + leftOut);
    assert.equal(diagnostics.filter(({ isLeftOut }) => isLeftOut).length, leftOut);
    const feed = { parvis: '1.0', publisher: { name: 'X' }, showcase: items };
    assert.deepEqual(
      parseFeed(feed).diagnostics.filter(({ severity }) => severity === 'error'),
      [],
    );
    readCalendarDays(text);
  }
  const samples = [fixture('agenda.ics'), fixture('vacances.ics')];
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '\n',
      ':',
      ';',
      'TZID=',
      '"',
      'T',
      'Z',
      '\nEND:VEVENT',
      '\nBEGIN:VEVENT\n',
      '9999',
      '-',
    ),
    fc.constantFrom(
      '\nRRULE:FREQ=DAILY',
      '\nRDATE:20261201/P1D',
      '\nDURATION:P999999W',
      '__proto__',
    ),
  );

  it('survives any text', () => {
    fc.assert(fc.property(fc.string(), holds), { numRuns: 300 });
  });

  it('survives any lines', () => {
    const names = [
      'DTSTART',
      'DTEND',
      'DURATION',
      'RRULE',
      'RDATE',
      'EXDATE',
      'GEO',
      'SUMMARY',
      'RECURRENCE-ID',
    ];
    const line = fc
      .tuple(fc.constantFrom(...names, 'BEGIN', 'END', 'UID'), piece)
      .map((parts) => parts.join(':'));
    fc.assert(
      fc.property(fc.array(line), (lines) => holds(calendar(...lines))),
      { numRuns: 500 },
    );
  });

  it('survives rules of any parts', () => {
    const number = fc.integer({ min: -400, max: 400 });
    const part = fc.oneof(
      fc.tuple(
        fc.constantFrom(
          'BYMONTH',
          'BYMONTHDAY',
          'BYYEARDAY',
          'BYWEEKNO',
          'BYSETPOS',
          'BYHOUR',
          'INTERVAL',
          'COUNT',
        ),
        number,
      ),
      fc.tuple(fc.constant('BYDAY'), fc.constantFrom('MO', '5MO', '-1SU', 'XX', 'MO,TU')),
      fc.tuple(
        fc.constant('UNTIL'),
        fc.constantFrom('20261231', '20200101T000000Z', '2026', '99991231'),
      ),
    );
    const rule = fc.tuple(
      fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'),
      fc.array(part, { maxLength: 4 }),
    );
    fc.assert(
      fc.property(rule, ([freq, parts]) => {
        const fields = [['FREQ', freq], ...parts].map((field) => field.join('='));
        holds(calendar('DTSTART:20240229T100000', `RRULE:${fields.join(';')}`));
      }),
      { numRuns: 300 },
    );
  });

  it('survives calendars that were cut, mixed up or mistyped', () => {
    fc.assert(fc.property(damaged(samples, piece), holds), { numRuns: 800 });
  });

  it('reads a large calendar in a time that grows with it', () => {
    const event = calendar(
      'DTSTART;TZID=Europe/Paris:20260101T080000',
      'RRULE:FREQ=DAILY;BYMONTHDAY=-1',
    );
    const body = event.split('\r\n').slice(1, -1).join('\r\n');
    const many = Array.from({ length: 1000 }, (_, index) => body.replace('UID:x', `UID:${index}`));
    const started = performance.now();
    const { items } = importIcs(`BEGIN:VCALENDAR\n${many.join('\n')}\nEND:VCALENDAR`, { now: NOW });
    assert.equal(items.length, 1000);
    assert.ok(performance.now() - started < 20_000);
  });
});
