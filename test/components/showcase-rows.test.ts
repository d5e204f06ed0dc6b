import { expect } from '@open-wc/testing';
import '../../src/components/business-showcase/business-showcase.js';
import type { ParvisBusinessShowcase } from '../../src/components/business-showcase/business-showcase.js';
import type { TestFeed } from '../helpers/fake-feed.js';
import { showState } from '../helpers/show-state.js';
import { feedOf } from './showcase-exchange.states.js';

let feed: TestFeed | undefined;

/** The rows of a list, each as it reads, in the order of the alphabet. */
async function rowsOf(...items: object[]): Promise<string[]> {
  const shown = await showState<ParvisBusinessShowcase>('parvis-business-showcase', {
    documents: feedOf(...items),
  });
  feed = shown.feed;
  const rows = shown.element.shadowRoot!.querySelectorAll('.entry');
  // Rows below the window are not laid out, and have no innerText.
  return [...rows].map((row) => row.textContent.replace(/\s+/g, ' ').trim()).sort();
}

const concert = { id: 'e', type: 'Event', name: 'Concert' };

describe('a row of the showcase', () => {
  afterEach(() => feed?.restore());

  it('says of a night its evening, and of several days both ends', async () => {
    const [night, weekend, wrong] = await rowsOf(
      { ...concert, id: 'a', startDate: '2099-12-04T21:00', endDate: '2099-12-05T01:00' },
      { ...concert, id: 'b', name: 'Foire', startDate: '2099-12-04', endDate: '2099-12-05' },
      { ...concert, id: 'c', name: 'Loto', startDate: '2099-12-04', endDate: '2099-11-05' },
    );
    expect(night).to.contain('Le vendredi 4 décembre 2099 à 21 h');
    expect(weekend).to.contain('Du vendredi 4 décembre 2099 au samedi 5 décembre 2099');
    expect(wrong).to.match(/Le vendredi 4 décembre 2099$/);
  });

  it('tells an event’s dates by its own clock', async () => {
    const startDate = '2099-12-04T21:00';
    const [cayenne, nowhere, utc] = await rowsOf(
      { ...concert, id: 'a', name: 'A', startDate, timezone: 'America/Cayenne' },
      { ...concert, id: 'b', name: 'B', startDate, timezone: 'Nowhere/Land' },
      { ...concert, id: 'c', name: 'C', startDate: `${startDate}Z`, timezone: 'America/Cayenne' },
    );
    expect(cayenne).to.contain('vendredi 4 décembre 2099 à 21 h');
    expect(nowhere).to.contain('vendredi 4 décembre 2099 à 21 h');
    expect(utc).to.contain('vendredi 4 décembre 2099 à 18 h');
  });

  it('of a person who has not agreed says nothing that they wrote', async () => {
    const shop = { type: 'LocalBusiness', name: 'Jeanne Martin', soleTrader: true };
    const rows = await rowsOf(
      {
        ...shop,
        id: 'a',
        category: ['Plomberie'],
        openingHours: 'Mo-Su "sur rendez-vous, Jeanne Martin 06 12 34 56 78"',
      },
      { ...shop, id: 'b', openingHours: 'appeler Jeanne Martin au 06 12 34 56 78' },
      { ...shop, id: 'c', category: ['Taxi'], soleTrader: 'oui', telephone: '0612345678' },
    );
    expect(rows).to.deep.equal([
      'Commerce Commerce Horaires non connus',
      'Plomberie Plomberie Sur rendez-vous',
      'Taxi Taxi Horaires non connus',
    ]);
  });
});
