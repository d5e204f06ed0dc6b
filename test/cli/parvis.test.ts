import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixture, parvis } from './run-parvis.js';

describe('parvis', () => {
  it('shows its help in the language of the terminal', async () => {
    const french = await parvis(['--help'], { env: { LANG: 'fr_FR.UTF-8' } });
    assert.equal(french.exit, 0);
    assert.match(french.stdout, /^Usage\u00a0: parvis/);
    assert.match(french.stdout, /Vérifie un flux/);
    const english = await parvis(['import', '--help', '--lang=en'], { env: { LANG: 'fr' } });
    assert.match(english.stdout, /Takes data that exists into a feed/);
  });

  it('says its version', async () => {
    assert.match((await parvis(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  const mistakes: [what: string, args: string[], said: RegExp][] = [
    ['no command', [], /^Usage: parvis/],
    ['an unknown command', ['valdate'], /no command “valdate”[^]*parvis --help/],
    ['a missing argument', ['validate'], /“source” is missing[^]*parvis validate --help/],
    ['an unknown option', ['validate', 'x', '--fast'], /no option “--fast”/],
    ['too many words', ['validate', 'x', 'y'], /too many words/],
    ['a missing option', ['collect'], /The option “--feed <source>” is missing/],
    ['an unknown language', ['--lang', 'de', 'validate', 'x'], /language “de” is not known/],
    ['an unknown format', ['import', 'pdf', 'x'], /format “pdf” is not known\. Formats: .*dila/],
    ['pages without a feed', ['import', 'dila', 'x', '--split', '9k'], /“split” needs --into/],
    [
      'an odd size',
      ['import', 'dila', 'x', '--into', 'y', '--split', 'big'],
      /“big” is not a size/,
    ],
    ['an odd length of time', ['import', 'cap', 'x', '--default-ttl', '9'], /“9” is not a length/],
    ['an impossible port', ['collect', '--feed', 'x', '--port', '70000'], /“70000” is not/],
    ['an unknown format of results', ['tally', 'x', '--format', 'pdf'], /Write json or csv/],
  ];
  for (const [what, args, said] of mistakes)
    it(`ends with 2 for ${what}`, async () => {
      const { exit, stdout, stderr } = await parvis(args);
      assert.equal(exit, 2, stderr);
      assert.equal(stdout, '');
      assert.match(stderr, said);
    });

  it('explains a mistake in French', async () => {
    const { exit, stderr } = await parvis(['validate', '--lang', 'fr']);
    assert.equal(exit, 2);
    assert.equal(stderr, 'Il manque «\u00a0source\u00a0».\nAide\u00a0: parvis validate --help\n');
  });

  it('asks for no native module to validate a feed', async () => {
    const { exit, stderr } = await parvis(['validate', fixture('cli/good/alerts.json')], {
      env: { NODE_OPTIONS: '--no-addons' },
    });
    assert.equal(exit, 0, stderr.slice(-500));
  });
});
