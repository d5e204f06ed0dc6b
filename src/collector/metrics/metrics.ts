import { StoreUnavailable, type VoteStore } from '../store.js';
import { writeMetrics, type MetricFamily, type Sample } from './exposition.js';
import { Histogram } from './histogram.js';

/** What a request was for; never which poll, since a count by poll and minute tells who came when. */
export type RouteName = 'ballot' | 'form' | 'form-page' | 'results' | 'health' | 'other';

/**
 * What became of requests, counted in memory for the operator's monitoring. Nothing about who sent
 * them and nothing of what they chose. The numbers begin at 0 with each start, as Prometheus expects.
 */
export class Metrics {
  readonly #outcomes = new Map<string, Map<string, number>>();
  readonly #durations = new Map<string, Histogram>();
  #proofs = 0;
  #storeFailures = 0;
  #waiting = 0;

  /**
   * @param outcome a word of the contract (`counted`, or the `reason` of a problem), `challenged` for
   *   a ballot that was asked for a proof of work, else the status
   */
  count(route: RouteName, outcome: string, seconds: number): void {
    const outcomes = this.#outcomes.get(route) ?? new Map<string, number>();
    this.#outcomes.set(route, outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1));
    const durations = this.#durations.get(route) ?? new Histogram();
    this.#durations.set(route, durations);
    durations.add(seconds);
  }

  /** A ballot that came past the free limit and was let in by its proof. */
  countProof(): void {
    this.#proofs++;
  }

  /** The same store, with its ballots on the way and its failures counted. */
  watch(store: VoteStore): VoteStore {
    const watched = <Args extends unknown[], Result>(
      action: (...args: Args) => Promise<Result>,
    ): ((...args: Args) => Promise<Result>) => {
      return async (...args) => {
        this.#waiting++;
        try {
          return await action.apply(store, args);
        } catch (error) {
          if (error instanceof StoreUnavailable) this.#storeFailures++;
          throw error;
        } finally {
          this.#waiting--;
        }
      };
    };
    return new Proxy(store, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        return typeof member === 'function' ? watched(member as () => Promise<unknown>) : member;
      },
    });
  }

  /** The text that Prometheus reads. */
  write(): string {
    return writeMetrics(this.#families());
  }

  #families(): MetricFamily[] {
    const { rss, heapUsed } = process.memoryUsage();
    return [
      {
        name: 'parvis_requests_total',
        type: 'counter',
        help: 'Requests by route and by what became of them.',
        samples: this.#outcomeSamples(),
      },
      {
        name: 'parvis_request_duration_seconds',
        type: 'histogram',
        help: 'Time from a request to its answer, by route.',
        samples: [...this.#durations].flatMap(([route, one]) => one.samples({ route })),
      },
      only('parvis_proofs_total', 'counter', 'Ballots let in by a proof of work.', this.#proofs),
      only(
        'parvis_store_failures_total',
        'counter',
        'Times the vote database could not be used.',
        this.#storeFailures,
      ),
      only(
        'parvis_store_waiting',
        'gauge',
        'Reads and writes that wait for the vote database.',
        this.#waiting,
      ),
      only('process_resident_memory_bytes', 'gauge', 'Resident memory size in bytes.', rss),
      only('nodejs_heap_size_used_bytes', 'gauge', 'Heap in use in bytes.', heapUsed),
    ];
  }

  #outcomeSamples(): Sample[] {
    return [...this.#outcomes].flatMap(([route, outcomes]) =>
      [...outcomes].map(([outcome, value]) => ({ labels: { route, outcome }, value })),
    );
  }
}

function only(name: string, type: 'counter' | 'gauge', help: string, value: number): MetricFamily {
  return { name, type, help, samples: [{ value }] };
}
