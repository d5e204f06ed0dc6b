import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { contactFile, type ContactWords } from '../../src/feed/showcase-contact.js';
import { withoutCorpus } from '../helpers/corpus.js';
import { hostileTexts } from '../helpers/hostile-texts.js';

const bakery: ContactWords = {
  name: 'Le Fournil; pains, gâteaux',
  telephones: ['02 61 91 13 01', '+33612345678'],
  emails: ['bonjour@fournil.example'],
  address: {
    streetAddress: '4, rue du Four; au fond',
    postalCode: '35099',
    addressLocality: 'Saint-Parvis',
    addressCountry: 'FR',
  },
  geo: { latitude: 48.1, longitude: -1.5 },
  url: 'https://fournil.example/?a=1,2',
  note: 'Boulangerie\nhttps://ville.example/annuaire?fiche=fournil',
};

/**
 * The card as a library reads it that has nothing of ours: name, and its values. It leaves a
 * semicolon escaped where a text has no parts, against RFC 2426, 4.
 */
function card(contact: ContactWords): [string, unknown][] {
  const text = Buffer.from(contactFile(contact)).toString('utf8');
  const vcard = new ICAL.Component(ICAL.parse(text) as never[]);
  return vcard.getAllProperties().map((property) => {
    const value = property.getFirstValue();
    const hasParts = property.isStructuredValue;
    return [
      property.name,
      typeof value === 'string' && !hasParts ? value.replaceAll('\\;', ';') : value,
    ];
  });
}

describe('a contact card', () => {
  it('has all that an address book keeps, the numbers as they are dialled', () => {
    const street = '4, rue du Four; au fond';
    assert.deepEqual(card(bakery), [
      ['version', '3.0'],
      ['prodid', '-//Parvis//Showcase//FR'],
      ['n', ['', '', '', '', '']],
      ['fn', bakery.name],
      ['org', bakery.name],
      ['x-abshowas', 'COMPANY'],
      ['tel', '+33261911301'],
      ['tel', '+33612345678'],
      ['email', 'bonjour@fournil.example'],
      ['adr', ['', '', street, 'Saint-Parvis', '', '35099', 'FR']],
      ['geo', [48.1, -1.5]],
      ['url', bakery.url],
      ['note', bakery.note],
    ]);
  });

  it('has no line without a value', () => {
    const names = card({ name: 'Chorale', telephones: [], emails: [] }).map(([name]) => name);
    assert.deepEqual(names, ['version', 'prodid', 'n', 'fn', 'org', 'x-abshowas']);
  });

  const check = (text: string): void => {
    const file = contactFile({ ...bakery, name: text, note: text });
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    const values = new Map(card({ ...bakery, name: text, note: text }));
    const written = text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .replace(/\p{Surrogate}/gu, '\ufffd');
    assert.equal(values.get('fn'), written);
    assert.equal(values.get('org'), written);
    assert.equal(values.get('note') ?? '', written);
    assert.equal(values.size, text ? 12 : 11);
  };

  it('comes back as it was from texts that broke others', { skip: withoutCorpus }, () => {
    for (const text of hostileTexts()) check(text);
  });

  it('comes back as it was from any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), check));
  });
});
