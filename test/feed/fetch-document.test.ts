import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fetchDocument } from '../../src/feed/fetch-document.js';

describe('fetchDocument', () => {
  it('tells the feed’s server no more of the page than its origin', async () => {
    const asked: RequestInit[] = [];
    const ask = (_: string, init: RequestInit): Promise<Response> => {
      asked.push(init);
      return Promise.resolve(new Response('{}'));
    };
    await fetchDocument('https://feed.example/parvis.json', ask, new AbortController());
    assert.deepEqual(
      asked.map(({ referrerPolicy }) => referrerPolicy),
      ['strict-origin'],
    );
  });
});
