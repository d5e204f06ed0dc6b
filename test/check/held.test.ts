import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heldBy, type HoldingTool } from '../../src/check/held.js';

/** What each tool makes of `<script type="module" src="/parvis/parvis.js">`. */
const TAGS: readonly [HoldingTool, isForConsent: boolean, Record<string, string>][] = [
  ['wp-rocket', false, { type: 'rocketlazyloadscript', 'data-rocket-src': '/parvis/parvis.js' }],
  ['wp-rocket', false, { 'data-rocket-type': 'module', src: '/parvis/parvis.js' }],
  ['cloudflare', false, { type: '0a1b2c3d4e5f60718293a4b5-module', src: '/parvis/parvis.js' }],
  ['litespeed', false, { type: 'litespeed/javascript', 'data-src': '/parvis/parvis.js' }],
  ['perfmatters', false, { type: 'pmdelayedscript', src: '/parvis/parvis.js' }],
  ['perfmatters', false, { 'data-pmdelayedscript': '/parvis/parvis.js' }],
  ['wp-meteor', false, { type: 'javascript/blocked', 'data-wpmeteor-type': 'module' }],
  ['nitropack', false, { type: 'nitropack/inlinescript' }],
  ['pagespeed', false, { type: 'text/psajs' }],
  ['flying-scripts', false, { 'data-type': 'lazy', 'data-src': '/parvis/parvis.js' }],
  ['didomi', true, { type: 'didomi/javascript', 'data-vendor': 'c:parvis' }],
  ['cookiebot', true, { type: 'text/plain', 'data-cookieconsent': 'statistics' }],
  ['onetrust', true, { type: 'text/plain', class: 'optanon-category-C0002' }],
  ['complianz', true, { type: 'text/plain', class: 'cmplz-script' }],
  ['cookieyes', true, { type: 'text/plain', 'data-cookieyes': 'cookieyes-analytics' }],
  ['usercentrics', true, { type: 'text/plain', 'data-usercentrics': 'Parvis' }],
  ['iubenda', true, { type: 'text/plain', class: '_iub_cs_activate' }],
  ['consentmanager', true, { type: 'text/plain', 'data-cmp-src': '/parvis/parvis.js' }],
  ['consent', true, { type: 'text/plain', 'data-category': 'analytics' }],
];

describe('heldBy', () => {
  for (const [tool, isForConsent, attributes] of TAGS)
    it(`knows ${tool} by ${JSON.stringify(attributes)}`, () =>
      assert.deepEqual(heldBy(attributes), { tool, isForConsent }));

  it('lets an ordinary tag be, and one that a consent manager has let through', () => {
    assert.equal(heldBy({ type: 'module', src: '/parvis/parvis.js' }), undefined);
    assert.equal(heldBy({ src: '/parvis/parvis.js', async: '' }), undefined);
    const released = { type: 'module', src: '/parvis/parvis.js', 'data-cookieconsent': 'ignore' };
    assert.equal(heldBy(released), undefined);
  });
});
