import { expect } from '@open-wc/testing';
import { whenWords } from '../../src/components/business-showcase/entry/event.js';
import { languageNames } from '../../src/components/business-showcase/entry/languages.js';
import { relatedTo } from '../../src/components/business-showcase/entry/related.js';
import { hasContact } from '../../src/components/business-showcase/entry/save-file.js';
import {
  haltsOf,
  presenceOf,
  roundsWeek,
} from '../../src/components/business-showcase/entry/stops.js';
import { MomentFormat } from '../../src/controllers/format.js';
import { licenseName } from '../../src/controllers/license-name.js';
import type { Root } from '../../src/feed/model/common.js';
import type { ShowcaseEntry } from '../../src/feed/model/showcase.js';
import { common } from '../../src/translations/fr/common.js';
import { showcaseEntry as strings } from '../../src/translations/fr/showcase-entry.js';
import { fishmonger, plumber, root as town } from './showcase-entry.states.js';

const root = town as Root;
/** A Saturday. */
const NOW = Date.parse('2026-11-28T10:00:00+01:00');
const at = (time: string): number => Date.parse(`${time}+01:00`);
const moments = new MomentFormat('fr', common, 'Europe/Paris');
const momentsIn = (zone = 'Europe/Paris'): MomentFormat => new MomentFormat('fr', common, zone);
const localize = {
  moments,
  momentsIn,
  common,
  plain: (text: unknown) => (typeof text === 'string' ? text : ''),
} as never;

describe('where somebody on rounds is', () => {
  const halts = haltsOf(fishmonger, { root });
  const presence = (instant: number): unknown[] =>
    presenceOf(halts, { instant, root }).map(({ kind, halt, moment, doubt }) => [
      kind,
      halt.title,
      moment && new Date(moment).toISOString(),
      ...(doubt ? [doubt] : []),
    ]);

  it('is the stop that is open, until it closes', () => {
    expect(presence(NOW)).to.deep.equal([
      ['here', 'Place de l’Église', '2026-11-28T12:00:00.000Z'],
    ]);
  });

  it('is the next stop, later today or on another day', () => {
    expect(presence(at('2026-12-03T13:00'))).to.deep.equal([
      ['next', 'Parking de la gare', '2026-12-03T15:30:00.000Z'],
    ]);
    expect(presence(at('2026-11-28T13:00'))).to.deep.equal([
      ['next', 'Halles du Four', '2026-12-01T07:00:00.000Z'],
    ]);
  });

  it('says which stop falls out today, before where else to go', () => {
    const stops = [
      {
        name: 'Halles',
        openingHours: 'Sa 08:00-13:00',
        specialOpeningHours: [{ date: '2026-11-28', closed: true }],
      },
      { name: 'Gare', openingHours: 'Sa 09:00-11:00' },
    ];
    const found = presenceOf(haltsOf({ stops }, { root }), {
      instant: NOW,
      root,
    });
    expect(found.map(({ kind, halt }) => [kind, halt.title])).to.deep.equal([
      ['missing', 'Halles'],
      ['here', 'Gare'],
    ]);
  });

  it('is in doubt on a public holiday of which the hours say nothing', () => {
    expect(presence(at('2026-12-25T10:00'))).to.deep.equal([
      ['next', 'Parking de la gare', '2026-12-25T15:30:00.000Z', 'holiday'],
    ]);
  });

  it('is nowhere when nothing can be computed', () => {
    const stops = [{ name: 'Ici et là', openingHoursText: 'Selon la marée' }];
    const found = haltsOf({ stops }, { root });
    expect(presenceOf(found, { instant: NOW, root })).to.deep.equal([]);
  });

  it('makes a week of days and places, and keeps apart what no week tells', () => {
    const { halts: columns, days, others } = roundsWeek(halts, { instant: NOW, root });
    expect(columns.map(({ title }) => title)).to.deep.equal([
      ...['Place de l’Église', 'Halles du Four', 'Parking de la gare'],
    ]);
    const told = days.map(({ date, isToday, cells }) => [
      date,
      isToday,
      cells.map(({ slots }) => slots.map(({ opens, closes }) => `${opens}-${closes}`).join()),
    ]);
    expect(told).to.deep.equal([
      ['2026-11-24', false, ['', '08:00-12:30', '']],
      ['2026-11-26', false, ['', '08:00-12:30', '16:30-19:00']],
      ['2026-11-27', false, ['', '', '16:30-19:00']],
      ['2026-11-28', true, ['08:00-13:00', '', '']],
    ]);
    expect(others.map(({ title }) => title)).to.deep.equal([
      'Hameau de la Lande',
      'Marché de Noël',
    ]);
  });

  it('keeps the day of a stop that falls out this week', () => {
    const stops = [{ name: 'Halles', openingHours: 'Fr 08:00-13:00; PH off' }];
    const { days } = roundsWeek(haltsOf({ stops }, { root }), {
      instant: at('2026-12-23T10:00'),
      root,
    });
    expect(days.map(({ date, cells }) => [date, cells[0]!.isMissing])).to.deep.equal([
      ['2026-12-25', true],
    ]);
  });
});

describe('when an event takes place', () => {
  const said = (startDate: string, endDate?: string, readAt = NOW): string =>
    whenWords({ startDate, endDate }, { localize, strings, root, readAt }).replaceAll(
      '\u00a0',
      ' ',
    );

  it('goes by the entry’s own clock', () => {
    const date = { startDate: '2026-12-05T18:00Z', timezone: 'America/Cayenne' };
    expect(whenWords(date, { localize, strings, root, readAt: NOW })).to.equal(
      'Le samedi 5 décembre à 15\u00a0h',
    );
  });

  const cases: [start: string, end: string | undefined, words: string][] = [
    ['2026-12-05', undefined, 'Le samedi 5 décembre'],
    ['2026-12-05T14:00', undefined, 'Le samedi 5 décembre à 14 h'],
    ['2026-12-05T14:00', '2026-12-05T18:30', 'Le samedi 5 décembre, de 14 h à 18 h 30'],
    ['2026-12-05T20:00', '2026-12-06T02:00', 'Le samedi 5 décembre, de 20 h à 2 h'],
    ['2026-12-31T20:00', '2027-01-01T00:00', 'Le jeudi 31 décembre, de 20 h à minuit'],
    ['2026-12-05', '2026-12-06', 'Du samedi 5 décembre au dimanche 6 décembre'],
    [
      ...(['2026-12-05T18:00', '2026-12-06T20:00'] as const),
      'Du samedi 5 décembre à 18 h au dimanche 6 décembre à 20 h',
    ],
    ['2026-12-05T18:00', '2027-01-01', 'Du samedi 5 décembre à 18 h au vendredi 1er janvier 2027'],
    ['2026-12-05T18:00', '2026-12-01T10:00', 'Le samedi 5 décembre à 18 h'],
    ['2026-11-28T18:00', undefined, 'Aujourd’hui, samedi 28 novembre à 18 h'],
    ['2026-11-29', undefined, 'Demain, dimanche 29 novembre'],
  ];
  for (const [start, end, words] of cases)
    it(`says ${words}`, () => {
      expect(said(start, end)).to.equal(words);
    });

  it('says the year and no « demain » on paper', () => {
    expect(said('2026-11-29T18:00', undefined, 0)).to.equal('Le dimanche 29 novembre 2026 à 18 h');
  });
});

describe('related entries', () => {
  const entry = (id: string, more: Partial<ShowcaseEntry> = {}): ShowcaseEntry => ({
    id,
    name: id,
    type: 'LocalBusiness',
    ...more,
  });
  const near = (metres: number): ShowcaseEntry['geo'] => ({
    latitude: 48.1 + metres / 111_000,
    longitude: -1.5,
  });
  const bread = entry('bread', {
    category: ['Food'],
    geo: near(0),
    provider: 'org:artisans',
    place: 'lieu:halles',
    isRelatedTo: ['named', 'gone', 'bread'],
  });
  const all = [
    bread,
    entry('far', { category: ['Food'], geo: near(900) }),
    entry('nowhere', { category: ['Food'] }),
    entry('near', { category: [{ fr: 'Food', en: 'Food' }], geo: near(100) }),
    entry('other', { category: ['Music'], geo: near(1) }),
    entry('owner', { provider: 'org:artisans' }),
    entry('named'),
    entry('beside', { place: 'lieu:halles' }),
  ];
  const ids = (one: ShowcaseEntry, others = all): string[] =>
    relatedTo(one, others, root).map(({ id }) => id);

  it('are those named, then of the same provider or place, then alike and near; four at most', () => {
    expect(ids(bread)).to.deep.equal(['named', 'owner', 'beside', 'near']);
  });

  it('are the nearest of the same category, those without a position last', () => {
    const alone = { ...bread, isRelatedTo: [], provider: undefined, place: undefined };
    expect(ids(alone)).to.deep.equal(['near', 'far', 'nowhere']);
  });

  it('have not only the town hall in common', () => {
    const one = entry('one', { provider: 'org:mairie' });
    expect(ids(one, [one, entry('two', { provider: 'org:mairie' })])).to.deep.equal([]);
  });
});

describe('a contact for the address book', () => {
  it('is never that of a person who did not agree', () => {
    const context = { root, strings } as never;
    expect(hasContact(plumber, context)).to.equal(false);
    expect(hasContact({ ...plumber, consent: true }, context)).to.equal(true);
  });
});

describe('the name of a licence', () => {
  const names: Record<string, string> = {
    'https://opendatacommons.org/licenses/odbl/1-0/': 'ODbL 1.0',
    'https://opendatacommons.org/licenses/odbl/': 'ODbL 1.0',
    'http://opendatacommons.org/licenses/by/1.0/': 'ODC-By 1.0',
    'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf':
      'Licence Ouverte 2.0',
    'https://www.etalab.gouv.fr/licence-ouverte-open-licence': 'Licence Ouverte',
    'https://creativecommons.org/licenses/by-sa/4.0/deed.fr': 'CC BY-SA 4.0',
    'https://creativecommons.org/licenses/by/3.0/': 'CC BY 3.0',
    'https://creativecommons.org/publicdomain/zero/1.0/': 'CC0 1.0',
    'https://ville.example/conditions': '',
  };
  for (const [url, name] of Object.entries(names))
    it(`is ${name || 'not guessed'} for ${url}`, () => {
      expect(licenseName(url)).to.equal(name);
    });
});

describe('the languages that somebody speaks', () => {
  it('have their names, and what is no language stays as it is', () => {
    expect(languageNames(['fr', 'ar', 'x_y', 'br'], 'fr')).to.equal('français, arabe, x_y, breton');
  });
});
