import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';
import { importVigilance } from '../../src/importers/vigilance.js';

const MAP = readFileSync(
  new URL('../fixtures/importers/vigilance/carte.json', import.meta.url),
  'utf8',
);

describe('the map of today and tomorrow', () => {
  const { items, diagnostics, in: all, leftOut } = importVigilance(MAP);

  it('gives one alert for each phenomenon that is not green', () => {
    assert.deepEqual([all, leftOut], [5, 3]);
    assert.deepEqual(
      items.map(({ id, severity, onset, expires }) => [id, severity, onset, expires]),
      [
        // Orange tonight, red until three in the morning, green after.
        ['vigilance:35-1', 'extreme', '2026-11-24T12:00:00Z', '2026-11-25T03:00:00Z'],
        // Without hours it holds for the whole period.
        ['vigilance:3510-9', 'moderate', '2026-11-24T05:00:00Z', '2026-11-24T23:00:00Z'],
      ],
    );
  });

  it('says it in French and English', () => {
    assert.deepEqual(items[0]!.headline, {
      fr: 'Vigilance rouge\u00a0: vent violent',
      en: 'Red warning: strong wind',
    });
    assert.deepEqual(items[1]!.area![0]!.areaDesc, {
      fr: 'Littoral\u00a0: Ille-et-Vilaine',
      en: 'Coast: Ille-et-Vilaine',
    });
  });

  it('reports what is green, unknown, or no department', () => {
    assert.deepEqual(
      diagnostics.map(({ code, severity, item }) => [code, severity, item]),
      [
        ['not-actual', 'hint', 'pluie et inondation, Ille-et-Vilaine'],
        ['unknown-type', 'error', '77, Littoral\u00a0: Ille-et-Vilaine'],
        ['not-taken', 'hint', 'vent violent, FRA'],
      ],
    );
  });

  it('can be asked for some domains alone', () => {
    const only = importVigilance(MAP, { areas: ['3510', '2a'] });
    assert.deepEqual(
      only.items.map(({ id }) => id),
      ['vigilance:3510-9'],
    );
    assert.deepEqual(only.diagnostics[0]!.args, { id: '2A' });
  });
});

describe('one domain', () => {
  const current = {
    update_time: 1795503600,
    end_validity_time: 1795590000,
    domain_id: '35',
    phenomenons_max_colors: [
      { phenomenon_id: '5', phenomenon_max_color_id: 3 },
      { phenomenon_id: '6', phenomenon_max_color_id: 1 },
    ],
  };

  it('holds for the whole bulletin when no hours are given', () => {
    const { items } = importVigilance(JSON.stringify(current));
    assert.deepEqual(
      items.map(({ id, sent, onset, expires }) => [id, sent, onset, expires]),
      [['vigilance:35-5', '2026-11-24T07:00:00Z', '2026-11-24T07:00:00Z', '2026-11-25T07:00:00Z']],
    );
  });

  it('holds from its first coloured hour where they are', () => {
    const { phenomenons_max_colors, ...rest } = current;
    const full = {
      ...rest,
      phenomenons_items: phenomenons_max_colors,
      timelaps: [
        {
          phenomenon_id: '5',
          timelaps_items: [
            { begin_time: 1795503600, color_id: 1 },
            { begin_time: 1795525200, color_id: 3 },
            { begin_time: 1795546800, color_id: 1 },
          ],
        },
      ],
    };
    const [alert] = importVigilance(JSON.stringify(full)).items;
    assert.deepEqual(
      [alert!.onset, alert!.expires],
      ['2026-11-24T13:00:00Z', '2026-11-24T19:00:00Z'],
    );
  });
});

describe('records of the open-data portal', () => {
  it('are put together by phenomenon', () => {
    const record = (color_id: number, begin: string, end: string): object => ({
      domain_id: '35',
      phenomenon_id: 3,
      color_id,
      begin_time: `2026-11-24T${begin}:00+01:00`,
      end_time: `2026-11-24T${end}:00+01:00`,
      product_datetime: '2026-11-24T06:00:00+01:00',
    });
    const results = [record(2, '08:00', '12:00'), record(3, '12:00', '18:00')];
    const { items, in: all } = importVigilance(JSON.stringify({ total_count: 2, results }));
    assert.equal(all, 1);
    assert.deepEqual(
      [items[0]!.severity, items[0]!.onset, items[0]!.expires],
      ['severe', '2026-11-24T08:00:00+01:00', '2026-11-24T18:00:00+01:00'],
    );
  });
});

describe('importVigilance', () => {
  for (const [text, code] of [
    ['{"a": 1}', 'not-this-format'],
    ['[]', 'not-this-format'],
    ['{', 'json-syntax'],
  ] as const)
    it(`refuses ${text}`, () => {
      const { diagnostics, in: all } = importVigilance(text);
      assert.deepEqual([all, diagnostics.map((one) => one.code)], [0, [code]]);
    });

  it('gives only what a feed can hold', () => {
    const feed = { parvis: '1.0', publisher: { name: 'X' }, alerts: importVigilance(MAP).items };
    assert.deepEqual(parseFeed(feed).diagnostics, []);
  });
});
