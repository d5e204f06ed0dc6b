import { expect } from '@open-wc/testing';
import { channelsOf, reviewDueAt, typeOf } from '../../src/feed/service-channels.js';
import { themesOf } from '../../src/components/service-finder/offer.js';
import type { Root } from '../../src/feed/model/common.js';
import type { Service } from '../../src/feed/model/service.js';
import { isOffered } from '../../src/feed/service-life.js';

const service = (fields: Partial<Service>): Service => ({ id: 'a', name: 'A', ...fields });
const root: Root = {
  parvis: '1.0',
  publisher: { name: 'Mairie' },
  places: [{ id: 'place:ccas', name: 'CCAS', telephone: '0261910050' }],
  organizations: [{ id: 'org:ccas', name: 'CCAS', telephone: '0261910051' }],
};

describe('what the finder knows of a service', () => {
  for (const [lastReviewed, reviewInterval, due] of [
    ['2025-03-01', 'P1Y', '2026-03-01'],
    ['2025-11-30', 'P6M', '2026-05-30'],
    ['2025-01-10', 'P2W', '2025-01-24'],
    ['2025-12-31', 'P1D', '2026-01-01'],
    ['2024-02-29', 'P1Y2M10D', '2025-05-11'],
    ['2025-03-01T23:30:00+01:00', 'P1M', '2025-04-01'],
    ['2025-03-01', 'PT36M', '2025-03-01'],
  ] as const)
    it(`was to be checked again on ${due}, ${reviewInterval} after ${lastReviewed}`, () => {
      const instant = reviewDueAt(service({ lastReviewed, reviewInterval }))!;
      expect(new Date(instant).toISOString().slice(0, 10)).to.equal(due);
    });

  it('has no date to be checked again where nobody set one', () => {
    expect(reviewDueAt(service({ lastReviewed: '2025-03-01' }))).to.equal(undefined);
    expect(reviewDueAt(service({ reviewInterval: 'P1Y' }))).to.equal(undefined);
  });

  it('is offered from its first day to the end of its last, unless it was given up', () => {
    const at = (time: string): number => Date.parse(`${time}+01:00`);
    const season = service({ validFrom: '2026-11-10', validThrough: '2026-11-20' });
    const isOn = (time: string): boolean => isOffered(season, at(time), 'Europe/Paris');
    expect(isOn('2026-11-09T23:59')).to.equal(false);
    expect(isOn('2026-11-10T00:00')).to.equal(true);
    expect(isOn('2026-11-20T23:59')).to.equal(true);
    expect(isOn('2026-11-21T00:00')).to.equal(false);
    for (const [status, expected] of [
      ['active', true],
      ['temporarily closed', true],
      ['inactive', false],
      ['defunct', false],
      ['a word of tomorrow', true],
    ] as const)
      expect(isOffered(service({ status }), 0, undefined), status).to.equal(expected);
  });

  it('is reached by phone and desk first, by what is not known last', () => {
    const availableChannel = [
      { channelType: 'fax' },
      { url: 'https://a.example/' },
      { email: 'a@b.example' },
      { place: 'place:ccas' },
      { telephone: '0261910052' },
    ];
    const types = channelsOf(service({ availableChannel }), root).map(typeOf);
    expect(types).to.deep.equal(['phone', 'in-person', 'online', 'mail', 'fax']);
  });

  it('has the phone of its contact, its desk or its provider where no channel has one', () => {
    const phone = (fields: Partial<Service>): string | undefined =>
      channelsOf(service(fields), root)[0]?.telephone;
    const provider = 'org:ccas';
    const availableChannel = [{ channelType: 'in-person', place: 'place:ccas' }];
    const contactPoint = [{ telephone: '0261910053' }];
    expect(phone({ provider, availableChannel, contactPoint })).to.equal('0261910053');
    expect(phone({ provider, availableChannel })).to.equal('0261910050');
    expect(phone({ provider })).to.equal('0261910051');
    expect(channelsOf(service({ provider: 'org:unknown' }), root)).to.deep.equal([]);
  });

  it('counts a theme once, in whatever languages it is written', () => {
    const themes = themesOf([
      service({ category: ['Papiers'] }),
      service({ category: [{ fr: 'Papiers', en: 'Papers' }, 'École'] }),
    ]);
    expect(themes.map(({ key, count }) => [key, count])).to.deep.equal([
      ['Papiers', 2],
      ['École', 1],
    ]);
  });
});
