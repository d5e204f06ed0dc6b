import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PagePolicy } from '../../src/check/policy.js';

const PAGE = 'https://www.saint-parvis.fr/services';
const OWN = 'https://www.saint-parvis.fr/parvis/parvis.js';
const CDN = 'https://files.example.org/parvis/parvis.js';

/** Policy, address, whether a script tag with that address runs (CSP Level 3, §6.7.2). */
const SCRIPTS: readonly [policy: string, url: string, isAllowed: boolean][] = [
  ['', CDN, true],
  ["img-src 'none'", CDN, true],
  ["script-src 'self'", OWN, true],
  ["script-src 'self'", CDN, false],
  ["default-src 'self'", CDN, false],
  ["default-src 'none'; script-src *", CDN, true],
  ["script-src 'none'; script-src-elem 'self'", OWN, true],
  ["script-src 'self'; script-src *", CDN, false],
  ['script-src https:', CDN, true],
  ['script-src http:', CDN, true],
  ['script-src data:', CDN, false],
  ['script-src files.example.org', CDN, true],
  ['script-src FILES.example.org', CDN, true],
  ['script-src *.example.org', CDN, true],
  ['script-src *.example.org', 'https://example.org/parvis.js', false],
  ['script-src https://files.example.org/parvis/', CDN, true],
  ['script-src https://files.example.org/parvis', CDN, false],
  ['script-src https://files.example.org/other/', CDN, false],
  ['script-src https://files.example.org:8443', CDN, false],
  ['script-src https://files.example.org:443', CDN, true],
  ['script-src files.example.org:*', 'https://files.example.org:8443/parvis.js', true],
  ["script-src 'self', script-src files.example.org", CDN, false],
  ["script-src 'strict-dynamic' 'self'", OWN, false],
  ["script-src 'nonce-abc'", OWN, true],
  ["script-src 'nonce-abc' 'strict-dynamic'", CDN, true],
  ["script-src 'nonce-other'", OWN, false],
  ["script-src 'sha384-xyz'", OWN, true],
  ["script-src 'sha384-else'", OWN, false],
];

describe('PagePolicy', () => {
  for (const [written, url, isAllowed] of SCRIPTS)
    it(`${isAllowed ? 'lets' : 'keeps'} ${url} ${isAllowed ? 'in' : 'out'} by “${written}”`, () => {
      const refusal = new PagePolicy([written], PAGE).script({
        url,
        nonce: 'abc',
        integrity: 'sha384-xyz',
      });
      assert.equal(!refusal, isAllowed);
    });

  it('takes the same host encrypted for itself', () => {
    const policy = new PagePolicy(["script-src 'self'"], 'http://www.saint-parvis.fr/');
    assert.equal(policy.script({ url: OWN }), undefined);
  });

  it('hands a nonce on to the parts, but not the integrity of the tag', () => {
    const part = 'https://www.saint-parvis.fr/parvis/core.js';
    const ask = (written: string): boolean =>
      !new PagePolicy([written], PAGE).part(part, { url: part, nonce: 'abc' });
    assert.equal(ask("script-src 'nonce-abc'"), true);
    assert.equal(ask("script-src 'sha384-xyz'"), false);
    assert.equal(ask("script-src 'nonce-abc' 'strict-dynamic'"), true);
    assert.equal(ask("script-src 'self'"), true);
  });

  it('says which directive refuses, and what is missing in it', () => {
    const policy = new PagePolicy(["default-src 'self'; connect-src 'self' data:"], PAGE);
    assert.deepEqual(policy.connect('https://data.example.org/parvis.json'), {
      directive: "connect-src 'self' data:",
      add: 'https://data.example.org',
    });
    assert.deepEqual(new PagePolicy(["img-src 'none'"], PAGE).image(OWN), {
      directive: "img-src 'none'",
      add: "'self'",
    });
  });

  it('knows whether Trusted Types are limited', () => {
    const names = (written: string): readonly string[] | undefined =>
      new PagePolicy([written], PAGE).trustedTypes;
    assert.equal(names("require-trusted-types-for 'script'"), undefined);
    assert.deepEqual(names('trusted-types lit-html'), ['lit-html']);
  });
});
