import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { publicHolidays } from '../../src/cli/holidays.js';
import { parseFeed } from '../../src/feed/index.js';
import { corpusFile, withoutCorpus } from '../helpers/corpus.js';
import { parvis, scratchFolder } from './run-parvis.js';

const folder = scratchFolder();
const SCHOOL = `BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Parvis//test//FR
BEGIN:VEVENT
UID:1
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20261219
DTEND;VALUE=DATE:20270104
SUMMARY:Vacances de Noël
END:VEVENT
BEGIN:VEVENT
UID:2
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20260901
DTEND;VALUE=DATE:20260902
SUMMARY:Rentrée des élèves
END:VEVENT
BEGIN:VEVENT
UID:3
DTSTAMP:20260101T000000Z
DTSTART;VALUE=DATE:20240217
DTEND;VALUE=DATE:20240304
SUMMARY:Vacances d’hiver
END:VEVENT
END:VCALENDAR
`.replaceAll('\n', '\r\n');
const scratch = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

describe('publicHolidays', () => {
  it('gives the eleven days of France', () => {
    assert.deepEqual(publicHolidays('fr', undefined, [2026]), [
      ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25'],
      ...['2026-07-14', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25'],
    ]);
  });

  // Code du travail, L3134-13 and L3422-2.
  const zones: [zone: string, more: string[]][] = [
    ['metropole', []],
    ['alsace-moselle', ['2026-04-03', '2026-12-26']],
    ['guadeloupe', ['2026-05-27']],
    ['guyane', ['2026-06-10']],
    ['la-reunion', ['2026-12-20']],
    ['martinique', ['2026-05-22']],
    ['mayotte', ['2026-04-27']],
    ['saint-barthelemy', ['2026-10-09']],
    ['saint-martin', ['2026-05-28']],
    ['saint-pierre-et-miquelon', []],
  ];
  for (const [zone, more] of zones)
    it(`knows the days of ${zone}`, () => {
      const usual = new Set(publicHolidays('FR', undefined, [2026]));
      const found = publicHolidays('FR', zone, [2026]);
      assert.deepEqual(
        found.filter((day) => !usual.has(day)),
        more,
      );
      assert.equal(found.length, 11 + more.length);
    });

  it('agrees with the official calendar of mainland France', { skip: withoutCorpus }, () => {
    const official = Object.keys(
      JSON.parse(corpusFile('data/ics/metropole.json')!) as Record<string, string>,
    ).sort();
    const years = [...new Set(official.map((day) => Number(day.slice(0, 4))))];
    assert.ok(years.length > 10);
    assert.deepEqual(publicHolidays('FR', undefined, years), official);
  });

  it('knows other countries and their parts', () => {
    assert.ok(publicHolidays('BE', undefined, [2026]).includes('2026-07-21'));
    assert.ok(publicHolidays('CH', 'vd', [2026]).includes('2026-09-21'));
  });
});

describe('parvis calendar', () => {
  it('prints the calendars', async () => {
    const { exit, stdout } = await parvis(['calendar', 'FR', '--years', '2026-2027']);
    assert.equal(exit, 0);
    const { calendars } = JSON.parse(stdout) as { calendars: { PH: string[]; SH?: unknown } };
    assert.deepEqual([calendars.PH.length, calendars.SH], [22, undefined]);
  });

  it('fills a feed, keeps other years, its layout and days by hand', async () => {
    const text = `{
    "parvis": "1.0", "publisher": { "name": "X" },
    "calendars": { "PH": ["2020-07-14", "2026-01-02"], "SH": [["2020-07-04", "2020-08-31"]] },
    "polls": []
}
`;
    const feed = scratch('parvis.json', text);
    const { exit, stderr } = await parvis([
      ...['calendar', 'FR', '--years', '2026', '--into', feed],
      ...['--school', scratch('zone-b.ics', SCHOOL)],
    ]);
    assert.equal(exit, 0, stderr);
    assert.match(stderr, /: 11 public holidays, 1 period of school holidays\./);
    const written = readFileSync(feed, 'utf8');
    assert.ok(written.startsWith(text.slice(0, 60)) && written.endsWith(text.slice(-20)));
    const { feed: read, diagnostics } = parseFeed(written);
    assert.deepEqual(diagnostics, []);
    const { PH, SH } = read!.calendars!;
    assert.deepEqual([PH!.length, PH![0], PH![1]], [12, '2020-07-14', '2026-01-01']);
    assert.deepEqual(SH, [
      ['2020-07-04', '2020-08-31'],
      ['2026-12-19', '2027-01-03'],
    ]);
  });

  const refused: [what: string, args: string[], exit: number, said: RegExp][] = [
    ['a country', ['XX', '--years', '2026'], 2, /No holidays are known of “XX”/],
    ['a zone', ['FR', '--years', '2026', '--zone', 'bretagne'], 2, /zone “bretagne” is not known/],
    ['years', ['FR', '--years', '2028-2026'], 2, /“2028-2026” are not years/],
    ['no years', ['FR'], 2, /--years/],
    ['a feed', ['FR', '--years', '2026', '--into', 'nowhere.json'], 1, /does not exist/],
    [
      'a calendar file',
      ['FR', '--years', '2026', '--school', scratch('no.ics', 'hello')],
      1,
      /not in the format “ics”/,
    ],
  ];
  for (const [what, args, exit, said] of refused)
    it(`explains ${what} that cannot be used`, async () => {
      const run = await parvis(['calendar', ...args]);
      assert.equal(run.exit, exit, run.stderr);
      assert.match(run.stderr, said);
    });
});
