import type { Context, MiddlewareHandler } from 'hono';
import type { Metrics, RouteName } from './metrics.js';

const OUTCOME = 'outcome';

/** Says in a word of the contract what became of the request. */
export function noteOutcome(c: Context, outcome: string): void {
  c.set(OUTCOME, outcome);
}

/** Counts each request with its outcome and the time that it took. */
export function measure(metrics: Metrics): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const outcome = (c.get(OUTCOME) as string | undefined) ?? String(c.res.status);
    metrics.count(routeOf(c), outcome, (performance.now() - start) / 1000);
  };
}

function routeOf({ req }: Context): RouteName {
  const [, first, , third, fourth] = req.path.split('/');
  if (first === 'health') return 'health';
  if (first !== 'polls') return 'other';
  if (third === 'ballots') return fourth === undefined ? 'form' : 'ballot';
  return third === 'form' ? 'form-page' : third === 'results' ? 'results' : 'other';
}
