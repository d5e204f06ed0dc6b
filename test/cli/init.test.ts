import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';
import { parvis, scratchFolder } from './run-parvis.js';

const folder = scratchFolder();
const at = (name: string): string => path.join(folder, name);
const read = (file: string) => parseFeed(readFileSync(file, 'utf8'));

describe('parvis init', () => {
  it('makes a feed of six options that validate has nothing to say of', async () => {
    const file = at('options.json');
    const { exit, stderr } = await parvis([
      ...['init', file, '--publisher', 'Ville de Saint-Parvis', '--url', 'www.saint-parvis.fr'],
      ...['--telephone', '02 99 00 00 00', '--hours', 'Du lundi au vendredi de 9h à 12h'],
      ...['--languages', 'fr,en', '--timezone', 'Indian/Reunion'],
    ]);
    assert.equal(exit, 0, stderr);
    const { feed, diagnostics } = read(file);
    assert.deepEqual(diagnostics, []);
    assert.deepEqual(feed!.publisher, {
      name: 'Ville de Saint-Parvis',
      url: 'http://www.saint-parvis.fr/',
      telephone: '+33299000000',
      openingHours: 'Mo-Fr 09:00-12:00',
    });
    assert.deepEqual([feed!.inLanguage, feed!.timezone], [['fr', 'en'], 'Indian/Reunion']);
    const check = await parvis(['validate', file]);
    assert.deepEqual([check.exit, check.stderr.split('\n').at(-2)], [0, 'Nothing to report.']);
  });

  it('asks its questions, and asks again when an answer cannot be used', async () => {
    const file = at('asked.json');
    const input = 'Saint-Parvis\nn’importe quoi\nhttps://www.saint-parvis.fr\n\n\n\n\n';
    const { exit, stderr } = await parvis(['init', file, '--lang', 'fr'], { input });
    assert.equal(exit, 0, stderr);
    assert.match(stderr, /Nom de la commune, comme les habitants le disent\u00a0: /);
    assert.equal(stderr.match(/Adresse de son site/g)!.length, 2);
    assert.match(stderr, /«\u00a0n’importe quoi\u00a0» ne convient pas ici/u);
    const { feed } = read(file);
    assert.deepEqual(feed!.publisher, {
      name: 'Saint-Parvis',
      url: 'https://www.saint-parvis.fr/',
    });
    assert.deepEqual([feed!.inLanguage, feed!.timezone], [['fr'], 'Europe/Paris']);
  });

  it('says which option is needed where nobody answers', async () => {
    const { exit, stderr } = await parvis(['init', at('nobody.json')], { input: '' });
    assert.equal(exit, 2);
    assert.match(stderr, /Give the answers as options: --publisher\./);
    assert.ok(!existsSync(at('nobody.json')));
  });

  for (const [option, answer] of [
    ['--url', 'none'],
    ['--telephone', 'call us'],
    ['--hours', 'in the morning'],
    ['--languages', 'French!'],
    ['--timezone', 'Paris'],
  ] as const)
    it(`refuses “${answer}” for ${option}`, async () => {
      const args = ['init', at('refused.json'), '--publisher', 'X', option, answer];
      const { exit, stderr } = await parvis(args);
      assert.equal(exit, 2);
      assert.ok(stderr.includes(`“${answer}” cannot be used here.`), stderr);
    });

  it('never writes over a feed unasked', async () => {
    const file = at('twice.json');
    await parvis(['init', file, '--publisher', 'First']);
    const { exit, stderr } = await parvis(['init', file, '--publisher', 'Second']);
    assert.deepEqual([exit, read(file).feed!.publisher.name], [2, 'First']);
    assert.match(stderr, /exists\. Add --force/);
    await parvis(['init', file, '--publisher', 'Second', '--force']);
    assert.equal(read(file).feed!.publisher.name, 'Second');
  });
});
