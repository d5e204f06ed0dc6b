import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarFile, type CalendarWords } from '../../src/feed/showcase-calendar.js';
import { importIcs } from '../../src/importers/ics.js';
import { withoutCorpus } from '../helpers/corpus.js';
import { hostileTexts } from '../helpers/hostile-texts.js';

const NOW = Date.parse('2026-11-28T10:00:00Z');
const context = { now: NOW, timeZone: 'Europe/Paris', host: 'ville.example' };
const concert = { id: 'concert', startDate: '2026-12-05T20:00:00', endDate: '2026-12-05T22:30:00' };
const words: CalendarWords = { name: 'Concert d’hiver' };

type Entry = Parameters<typeof calendarFile>[0];

/** The events of a file, as a library reads them that has nothing of ours. */
function events(entry: Entry, said: CalendarWords = words): ICAL.Component[] {
  const text = calendarFile(entry, said, context);
  return new ICAL.Component(ICAL.parse(text) as never[]).getAllSubcomponents('vevent');
}

const value = (event: ICAL.Component, name: string): string | undefined =>
  (event.getFirstPropertyValue(name) ?? undefined)?.toString();

const spanOf = (entry: Entry): (string | undefined)[] => {
  const [event] = events(entry);
  return ['dtstart', 'dtend', 'transp'].map((name) => value(event!, name));
};

describe('an event as a calendar file', () => {
  it('has its times in UTC, by the clock of the town', () => {
    assert.deepEqual(spanOf(concert), ['2026-12-05T19:00:00Z', '2026-12-05T21:30:00Z', undefined]);
    const summer = { id: 'bal', startDate: '2026-07-14T20:00' };
    assert.deepEqual(spanOf(summer), ['2026-07-14T18:00:00Z', undefined, undefined]);
  });

  it('keeps an offset that the feed gives', () => {
    const entry = { id: 'x', startDate: '2026-12-05T20:00:00+00:00' };
    assert.equal(spanOf(entry)[0], '2026-12-05T20:00:00Z');
  });

  it('has whole days, the last one included, that block nothing', () => {
    const day = { id: 'x', startDate: '2026-12-31' };
    assert.deepEqual(spanOf(day), ['2026-12-31', undefined, 'TRANSPARENT']);
    assert.deepEqual(spanOf({ ...day, endDate: '2026-12-31' }), [
      '2026-12-31',
      undefined,
      'TRANSPARENT',
    ]);
    assert.deepEqual(spanOf({ ...day, endDate: '2027-01-02' }), [
      '2026-12-31',
      '2027-01-03',
      'TRANSPARENT',
    ]);
    // 23 h in London is the day after in Paris.
    assert.equal(spanOf({ ...day, endDate: '2027-01-02T23:30:00Z' })[1], '2027-01-04');
  });

  it('ends with its last day where only that is known, and never before it begins', () => {
    const from = { id: 'x', startDate: '2026-12-05T20:00' };
    assert.equal(spanOf({ ...from, endDate: '2026-12-05' })[1], undefined);
    assert.equal(spanOf({ ...from, endDate: '2026-12-06' })[1], '2026-12-06T23:00:00Z');
    assert.equal(spanOf({ ...from, endDate: '2026-12-01T10:00' })[1], undefined);
  });

  it('leaves the weeks of a course free', () => {
    const course = { id: 'x', startDate: '2026-12-01T14:00', endDate: '2027-01-19T16:00' };
    assert.equal(spanOf(course)[2], 'TRANSPARENT');
  });

  it('has one event for each date, whose id stays when earlier ones are over', () => {
    const later = [{ startDate: '2026-12-12T20:00' }, { startDate: '2026-12-19T20:00' }];
    const ids = (entry: Entry): unknown[] => events(entry).map((event) => value(event, 'uid'));
    const all = ids({ ...concert, subEvent: later });
    assert.deepEqual(all, [
      'concert/2026-12-05T20:00:00@ville.example',
      'concert/2026-12-12T20:00@ville.example',
      'concert/2026-12-19T20:00@ville.example',
    ]);
    assert.deepEqual(ids({ id: 'concert', ...later[1], subEvent: [] }), [all[2]]);
    assert.deepEqual(ids(concert), ['concert@ville.example']);
  });

  it('has no end for a date that has none, whatever the first one has', () => {
    const [, later] = events({ ...concert, subEvent: [{ startDate: '2026-12-12T20:00' }] });
    assert.equal(value(later!, 'dtstart'), '2026-12-12T19:00:00Z');
    assert.equal(value(later!, 'dtend'), undefined);
  });

  it('says whether it takes place', () => {
    const statuses = ['EventScheduled', 'EventRescheduled', 'EventPostponed', 'EventCancelled', ''];
    assert.deepEqual(
      statuses.map((eventStatus) => value(events({ ...concert, eventStatus })[0]!, 'status')),
      ['CONFIRMED', 'CONFIRMED', 'TENTATIVE', 'CANCELLED', 'CONFIRMED'],
    );
  });

  it('says where, with a position and a page', () => {
    const [event] = events(concert, {
      ...words,
      location: 'Salle des fêtes, 3, rue du Four',
      geo: { latitude: 48.1, longitude: -1.5 },
      url: 'https://ville.example/a?x=1,2;3#y',
    });
    assert.equal(value(event!, 'location'), 'Salle des fêtes, 3, rue du Four');
    assert.deepEqual(event!.getFirstPropertyValue('geo'), [48.1, -1.5]);
    assert.equal(value(event!, 'url'), 'https://ville.example/a?x=1,2;3#y');
    assert.equal(value(event!, 'dtstamp'), '2026-11-28T10:00:00Z');
  });

  it('is read back by the importer as what it was', () => {
    const text = calendarFile(
      { ...concert, subEvent: [{ startDate: '2026-12-12T20:00', endDate: '2026-12-12T22:00' }] },
      { ...words, location: 'Salle des fêtes' },
      context,
    );
    const { items, diagnostics } = importIcs(text, { now: NOW, timeZone: 'Europe/Paris' });
    assert.deepEqual(
      items.map(({ name, startDate, endDate }) => [name, startDate, endDate]),
      [
        ['Concert d’hiver', '2026-12-05T19:00:00Z', '2026-12-05T21:30:00Z'],
        ['Concert d’hiver', '2026-12-12T19:00:00Z', '2026-12-12T21:00:00Z'],
      ],
    );
    assert.deepEqual(diagnostics, []);
  });
});

describe('any text in a calendar file', () => {
  it('has a backslash before all that would part it', () => {
    const file = calendarFile(concert, { name: 'a; b, c\\d: "e"\r\nf' }, context);
    assert.match(file, /^SUMMARY:a\\; b\\, c\\\\d: "e"\\nf\r$/m);
  });

  /** What is left of a text where control characters cannot be written. */
  const written = (text: string): string =>
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd');

  function check(text: string): void {
    const entry = { ...concert, id: text };
    const said = { name: text, description: text, location: text };
    const file = calendarFile(entry, said, context);
    for (const line of file.split('\r\n')) {
      assert.ok(Buffer.byteLength(line) <= 75, line);
      assert.doesNotMatch(line, /[^\P{Cc}\t]/u);
    }
    // Bytes and back: a character cut in two would not come back.
    const parsed = ICAL.parse(Buffer.from(file).toString('utf8')) as never[];
    const found = new ICAL.Component(parsed).getAllSubcomponents('vevent');
    assert.equal(found.length, 1);
    assert.equal(found[0]!.getFirstPropertyValue('summary'), written(text));
    for (const name of ['description', 'location'])
      assert.equal(found[0]!.getFirstPropertyValue(name) ?? '', written(text));
    assert.equal(found[0]!.getFirstPropertyValue('uid'), `${written(text)}@ville.example`);
    assert.deepEqual(
      found[0]!.getAllProperties().map(({ name }) => name),
      [
        ...['uid', 'dtstamp', 'dtstart', 'dtend', 'summary'],
        ...(text && ['description', 'location']),
        'status',
      ],
    );
  }

  it('comes back as it was from texts that broke others', { skip: withoutCorpus }, () => {
    for (const text of hostileTexts()) check(text);
  });

  it('comes back as it was from any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 60, maxLength: 300 }), check));
  });
});
