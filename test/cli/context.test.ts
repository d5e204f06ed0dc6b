import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Context } from '../../src/cli/context.js';

/** What a command writes to standard error, in a terminal or into a pipe. */
function heard(isTTY: boolean, startedAgo: number): { context: Context; written: string[] } {
  const written: string[] = [];
  const stderr = { isTTY, write: (text: string) => written.push(text) };
  const streams = { stdout: stderr, stderr, stdin: process.stdin };
  return { context: new Context('en', streams, Date.now() - startedAgo), written };
}

describe('progress', () => {
  it('is said on one line of a terminal, which the next sentence replaces', () => {
    const { context, written } = heard(true, 5000);
    context.progress(1000);
    context.progress(2000);
    context.say('Done.');
    assert.deepEqual(written, [
      '\r1000 entries read…',
      '\r2000 entries read…',
      '\r\u001b[K',
      'Done.\n',
    ]);
  });

  it('is not said in the first second', () => {
    const { context, written } = heard(true, 0);
    context.progress(1000);
    assert.deepEqual(written, []);
  });

  it('is not said into a pipe', () => {
    const { context, written } = heard(false, 5000);
    context.progress(1000);
    context.say('Done.');
    assert.deepEqual(written, ['Done.\n']);
  });
});
