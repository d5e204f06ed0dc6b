import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ask } from '../../src/check/answer.js';
import { readFeedAddress, type FeedAddress } from '../../src/check/feed-address.js';
import { checkFeed } from '../../src/check/feed.js';
import { isInsecure, isMixed } from '../../src/check/page.js';
import { PagePolicy } from '../../src/check/policy.js';

const PAGE = 'https://www.saint-parvis.fr/';
const FEED = {
  parvis: '1.0',
  inLanguage: ['fr'],
  publisher: { name: 'Ville de Saint-Parvis' },
  dateModified: '2026-11-28T09:00:00Z',
  collector: 'http://votes.saint-parvis.fr',
  polls: [],
};
const answering: Ask = (url) => {
  const text = JSON.stringify(FEED);
  const headers = new Headers({ 'content-type': 'application/json' });
  const seen = { url, finalUrl: url, status: 200, headers, areAllHeadersSeen: true };
  return Promise.resolve({ ...seen, text, size: text.length });
};
const poll = {
  tag: 'parvis-opinion-poll',
  isPlaceholder: false,
  attributes: {},
  hasFallback: true,
  links: [],
};

async function codes(url: string, ask: Ask): Promise<string[]> {
  const policy = new PagePolicy([], PAGE);
  const now = Date.parse('2026-11-28T12:00:00Z');
  const found = await checkFeed({ url, page: PAGE, policy, tags: [poll], ask, now });
  return found.map(({ code }) => code);
}

describe('the feed of an encrypted page', () => {
  it('is refused by browsers where it is not encrypted, and so is the collector', async () => {
    assert.deepEqual(await codes('http://www.saint-parvis.fr/parvis.json', answering), [
      'feed-insecure',
    ]);
    assert.deepEqual(await codes(`${PAGE}parvis.json`, answering), [
      'collector-insecure',
      'feed-loads',
      'feed-fresh',
    ]);
  });

  for (const [failure, code] of [
    ['cors', 'feed-cors'],
    ['blocked', 'feed-blocked'],
    ['unreachable', 'feed-unreachable'],
  ] as const)
    it(`tells a failure by “${failure}” from others`, async () => {
      const ask: Ask = (url) => Promise.resolve({ url, failure, reason: 'connect-src' });
      assert.deepEqual(await codes(`${PAGE}parvis.json`, ask), [code]);
    });

  it('is asked for in https where the page names it in http, as the elements do', () => {
    const read = (named: string, page = PAGE): FeedAddress | undefined =>
      readFeedAddress(named, { base: page, page });
    const upgraded = { url: `${PAGE}parvis.json`, isUpgraded: true };
    assert.deepEqual(read('http://www.saint-parvis.fr/parvis.json'), upgraded);
    const plain = { url: `${PAGE}parvis.json?a&b`, isUpgraded: false };
    assert.deepEqual(read('“/parvis.json?a&amp;b”'), plain);
    assert.deepEqual(read('http://127.0.0.1/parvis.json', 'http://127.0.0.1/'), {
      url: 'http://127.0.0.1/parvis.json',
      isUpgraded: false,
    });
    assert.deepEqual([read(' '), read('http://')], [undefined, undefined]);
  });

  it('may be on the machine itself', () => {
    assert.equal(isMixed('http://127.0.0.1:4173/parvis.json', PAGE), false);
    assert.equal(isMixed('http://example.org/', 'http://www.saint-parvis.fr/'), false);
    assert.equal(isInsecure('http://example.org/'), true);
  });
});
