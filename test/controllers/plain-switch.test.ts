import { expect } from '@open-wc/testing';
import { hasPlain } from '../../src/controllers/plain-switch.js';

describe('hasPlain', () => {
  const languages = { lang: 'fr', plainLang: 'fr-simple' };

  it('finds a text in plain language among whatever an item holds', () => {
    const name = { fr: 'Retirer un titre', 'fr-simple': 'Venir chercher un papier' };
    expect(hasPlain(languages, [null, undefined, 'mot', 7, name])).to.equal(true);
  });

  it('finds none in fields of which it knows nothing, also those that say null', () => {
    expect(hasPlain(languages, [null, undefined, 'mot', 7, {}, []])).to.equal(false);
  });
});
