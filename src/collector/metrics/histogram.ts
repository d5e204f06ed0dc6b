import type { Sample } from './exposition.js';

/** s; a vote takes some milliseconds, and past a second people doubt. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** How long things took, in seconds. */
export class Histogram {
  readonly #counts = BOUNDS.map(() => 0);
  #sum = 0;
  #count = 0;

  /** @param seconds 0 or more */
  add(seconds: number): void {
    this.#sum += seconds;
    this.#count++;
    const bound = BOUNDS.findIndex((limit) => seconds <= limit);
    if (bound >= 0) this.#counts[bound]!++;
  }

  samples(labels: Readonly<Record<string, string>>): Sample[] {
    let below = 0;
    const buckets = BOUNDS.map((bound, index): [string, number] => [
      String(bound),
      (below += this.#counts[index]!),
    ]);
    return [
      ...[...buckets, ['+Inf', this.#count] as const].map(([le, value]) => ({
        suffix: '_bucket',
        labels: { ...labels, le },
        value,
      })),
      { suffix: '_sum', labels, value: this.#sum },
      { suffix: '_count', labels, value: this.#count },
    ];
  }
}
