/**
 * Reads of one thing that are asked for at the same time share one answer: a thousand voters who
 * are shown the results each second are not a thousand queries.
 */
export class SharedReads<Result> {
  readonly #running = new Map<string, Promise<Result>>();

  read(name: string, read: () => Promise<Result>): Promise<Result> {
    const running = this.#running.get(name);
    if (running) return running;
    const started = read().finally(() => this.#running.delete(name));
    this.#running.set(name, started);
    return started;
  }
}
