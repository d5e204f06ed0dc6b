import assert from 'node:assert/strict';
import type { Health } from '../../src/collector/health.js';

/** Asks until it says so; a state is found out once a second. */
export async function untilHealth(url: string, status: number): Promise<Health> {
  const end = performance.now() + 60_000;
  for (;;) {
    const response = await fetch(`${url}/health`);
    const health = (await response.json()) as Health;
    if (response.status === status) return health;
    assert.ok(performance.now() < end, `still ${response.status}: ${JSON.stringify(health)}`);
  }
}
