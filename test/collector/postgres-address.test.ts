import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPostgresAddress, showPostgresAddress } from '../../src/collector/postgres-address.js';
import { postgresError } from '../../src/collector/postgres-errors.js';

describe('the address of a PostgreSQL database', () => {
  const shown: [string, string][] = [
    ['postgres://ville:geheim@db.example:5433/votes', 'postgres://ville@db.example:5433/votes'],
    ['postgresql://ville:geheim@db.example/votes', 'postgres://ville@db.example/votes'],
    [
      'postgres://ville@db.example/votes?password=geheim&sslmode=require',
      'postgres://ville@db.example/votes',
    ],
    ['postgres://ville:ge%40%2Fheim@[::1]/votes', 'postgres://ville@[::1]/votes'],
    ['postgres:///votes?host=/var/run/postgresql', 'postgres:///votes'],
    ['postgres://db.example/votes', 'postgres://db.example/votes'],
  ];
  for (const [address, expected] of shown)
    it(`is shown as ${expected}`, () => {
      assert.equal(isPostgresAddress(address), true);
      assert.equal(showPostgresAddress(address), expected);
    });

  const broken = [
    'geheim@',
    'a/geheim',
    '1/geheim',
    '1?geheim',
    '1#geheim',
    'geheim@x',
    'x@geheim/',
  ];
  for (const password of broken)
    it(`is not repeated where its password is ${password}`, () => {
      const address = `postgres://ville:${password}@db.example/votes`;
      try {
        assert.equal(showPostgresAddress(address).includes('geheim'), false);
      } catch (error) {
        assert.equal((error as Error).name, 'Refusal');
        assert.equal(String((error as Error).stack).includes('geheim'), false);
      }
    });

  it('is told from the path of a file', () => {
    for (const path of ['votes.db', '/srv/postgres/votes.db', 'C:\\votes.db', 'mysql://x/y'])
      assert.equal(isPostgresAddress(path), false);
  });
});

describe('an error of PostgreSQL', () => {
  const cases: [object, string, string][] = [
    [{ code: '53100', message: 'at key geheim' }, 'StoreUnavailable', 'disk_full'],
    [{ code: 'ECONNREFUSED', message: 'geheim' }, 'StoreUnavailable', 'ECONNREFUSED'],
    [{ code: 'XX000', message: 'geheim' }, 'StoreUnavailable', 'XX000'],
    [{ message: 'Connection terminated unexpectedly' }, 'StoreUnavailable', 'CONNECTION_LOST'],
    [{ message: 'timeout exceeded when trying to connect' }, 'StoreUnavailable', 'TIMED_OUT'],
    [{ code: '28P01', message: 'geheim' }, 'Refusal', '28P01'],
    [{ message: 'SASL: client password must be a string' }, 'Refusal', '28P01'],
  ];
  for (const [error, name, word] of cases)
    it(`with ${JSON.stringify(error)} is a ${name}`, () => {
      const problem = postgresError(error, 'postgres://db.example/votes');
      assert.equal(problem.name, name);
      assert.ok(problem.message.includes(`(${word})`));
      assert.ok(problem.message.includes('postgres://db.example/votes'));
      assert.equal(problem.message.includes('geheim'), false);
    });

  it('that is a mistake of the code stays one', () => {
    const mistake = new TypeError('x is not a function');
    assert.equal(postgresError(mistake, 'postgres://db.example/votes'), mistake);
  });
});
