/** The last answer to a costly question, kept as long as all that it was worked out from. */
export class Kept<T> {
  #key: readonly unknown[] | undefined;
  #answer: T | undefined;

  /** @param key what the answer depends on, compared one by one by identity */
  of(key: readonly unknown[], answer: () => T): T {
    if (!this.#key || key.some((part, at) => part !== this.#key![at])) {
      this.#answer = answer();
      this.#key = key;
    }
    return this.#answer as T;
  }
}
