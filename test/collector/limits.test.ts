import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NetworkLimiter } from '../../src/collector/limits.js';
import { clientAddress, networkOf } from '../../src/collector/network.js';
import type { Problem } from '../../src/votes/index.js';
import { reasonOf, TestCollector } from './fixture.js';

describe('networkOf', () => {
  const cases: [string, string][] = [
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:0001:0002::6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8:1::3:4:5:6', '2001:db8:1:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::203.0.113.7', '64:ff9b:0:0::/64'],
    ['1:2:3:4:5:6:203.0.113.7', '1:2:3:4::/64'],
    ['::ffff:cb00:7107', '203.0.113.7'],
    ['0:0:0:0:0:FFFF:203.0.113.7', '203.0.113.7'],
    ['::', '0:0:0:0::/64'],
    ['', ''],
  ];
  for (const [address, network] of cases)
    it(`takes ${address || 'nothing'} for ${network || 'one network'}`, () => {
      assert.equal(networkOf(address), network);
    });
});

describe('clientAddress', () => {
  const cases: [string, string | undefined, number, string][] = [
    ['the connection when no proxy is trusted', '198.51.100.9', 0, '10.0.0.1'],
    ['the connection when the proxy wrote nothing', undefined, 1, '10.0.0.1'],
    ['the last entry behind one proxy', '198.51.100.9, 203.0.113.7', 1, '203.0.113.7'],
    ['the entry of the outermost of two', '1.1.1.1, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['an entry without its port', '203.0.113.7:41234', 1, '203.0.113.7'],
    ['an entry without its brackets', '[2001:db8::1]:443', 1, '2001:db8::1'],
    ['the connection when the entry is no address', 'unknown', 1, '10.0.0.1'],
  ];
  for (const [title, header, hops, address] of cases)
    it(`is ${title}`, () => {
      assert.equal(clientAddress('10.0.0.1', header, hops), address);
    });
});

describe('limits', () => {
  it('let 200 voters behind one address vote in ten minutes, with retries', async (t) => {
    const collector = await TestCollector.open(t);
    for (let voter = 0; voter < 200; voter++) {
      collector.now += 3000;
      const key = crypto.randomUUID();
      assert.equal((await collector.vote({ key })).status, 201);
      assert.equal((await collector.vote({ key })).status, 200);
    }
  });

  it('answer a script with 429 and a challenge, and say when to come back', async (t) => {
    const collector = await TestCollector.open(t);
    for (let vote = 0; vote < 300; vote++) assert.equal((await collector.vote()).status, 201);
    const refused = await collector.vote();
    assert.deepEqual([refused.status, reasonOf(refused)], [429, 'too-many-requests']);
    assert.equal(refused.headers.get('retry-after'), '3');
    const { challenge, retryAfter } = refused.body as Problem;
    assert.deepEqual([challenge?.algorithm, retryAfter], ['SHA-256', 3]);
    assert.equal((await collector.vote({ address: '198.51.100.9' })).status, 201);
    collector.now += 3000;
    assert.equal((await collector.vote()).status, 201);
  });

  it('count a home with many IPv6 addresses once', async (t) => {
    const limits = { votes: { burst: 2, perMinute: 1 } };
    const collector = await TestCollector.open(t, { limits });
    const statuses = [];
    for (const host of ['1', '2', '3'])
      statuses.push((await collector.vote({ address: `2001:db8:1:2::${host}` })).status);
    assert.deepEqual(statuses, [201, 201, 429]);
    assert.equal((await collector.vote({ address: '2001:db8:1:3::1' })).status, 201);
  });

  it('tell the operator of a proxy that was not announced', async (t) => {
    const limits = { votes: { burst: 1, perMinute: 1 } };
    const collector = await TestCollector.open(t, { limits });
    const headers = { 'X-Forwarded-For': '198.51.100.9' };
    for (let vote = 0; vote < 3; vote++) await collector.vote({ headers });
    assert.equal(collector.log.length, 1);
    assert.match(collector.log[0]!, /--trust-proxy/);
  });

  it('count a script once that writes addresses into X-Forwarded-For itself', async (t) => {
    const limits = { votes: { burst: 2, perMinute: 1 } };
    for (const [trustProxy, own] of [
      [0, ''],
      [1, ', 203.0.113.7'],
    ] as const) {
      const collector = await TestCollector.open(t, { limits, trustProxy });
      const statuses = [];
      for (const host of ['1', '2', '3'])
        statuses.push(
          (await collector.vote({ headers: { 'X-Forwarded-For': `198.51.100.${host}${own}` } }))
            .status,
        );
      assert.deepEqual(statuses, [201, 201, 429]);
    }
  });

  it('do not run when the clock is turned back', () => {
    const limiter = new NetworkLimiter({ burst: 1, perMinute: 60 }, new Uint8Array(32));
    assert.equal(limiter.take('a', 10_000), 0);
    assert.equal(limiter.take('a', 0), 1);
    assert.equal(limiter.take('a', 1000), 0);
  });

  it('forget the networks that were not seen for longest', () => {
    const limiter = new NetworkLimiter({ burst: 1, perMinute: 1 }, new Uint8Array(32), 2);
    for (const network of ['a', 'b', 'a', 'c']) limiter.take(network, 0);
    assert.equal(limiter.take('a', 0) > 0, true);
    assert.equal(limiter.take('b', 0), 0);
  });
});
