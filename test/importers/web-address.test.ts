import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEmail, readWebAddress } from '../../src/importers/web-address.js';

describe('readWebAddress', () => {
  const cases: [text: string, url: string | undefined, isCompleted?: boolean][] = [
    ['https://www.breux-sur-avre.fr ', 'https://www.breux-sur-avre.fr', false],
    ['http://www.ademe.fr/bretagne', 'http://www.ademe.fr/bretagne', false],
    ['www.saint-parvis.fr', 'http://www.saint-parvis.fr', true],
    ['saint-parvis.fr/contact', 'http://saint-parvis.fr/contact', true],
    ['ville-été.fr', 'http://ville-été.fr', true],
    ['javascript:alert(1)', undefined],
    ['mailto:a@b.fr', undefined],
    ['a@b.fr', undefined],
    ['en travaux', undefined],
    ['http://a b.fr', undefined],
    ['', undefined],
  ];
  for (const [text, url, isCompleted] of cases)
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readWebAddress(text), url && { url, isCompleted });
    });
});

describe('readEmail', () => {
  const cases: [text: string, email: string | undefined][] = [
    ['mairie@saint-parvis.fr ', 'mairie@saint-parvis.fr'],
    ['mailto:tgi-rennes@justice.fr', 'tgi-rennes@justice.fr'],
    ['a@b', undefined],
    ['a@b.fr; c@d.fr', undefined],
    ['http://a.fr', undefined],
  ];
  for (const [text, email] of cases)
    it(`reads ${JSON.stringify(text)}`, () => {
      assert.equal(readEmail(text), email);
    });
});
