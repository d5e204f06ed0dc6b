import { DeviceMemory } from '../../../internal/device-memory.js';

const MOST_RECENT = 5;

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/**
 * The services that a person asked this device to keep: a list of their own and, only once asked,
 * those opened last. Nothing of it is ever sent.
 */
export class KeptServices {
  readonly #list = new DeviceMemory<readonly string[]>('parvis:list', isIds, []);
  readonly #recent = new DeviceMemory<readonly string[] | false>(
    'parvis:recent',
    (value): value is string[] | false => value === false || isIds(value),
    false,
  );
  /** As long as the page, and not on the device. */
  #opened: readonly string[] = [];

  /** Ids of the person's own list, in the order in which they came. */
  get list(): readonly string[] {
    return this.#list.value;
  }

  toggle(id: string): void {
    const { list } = this;
    this.#list.value = list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
  }

  clear(): void {
    this.#list.value = [];
  }

  get isRemembering(): boolean {
    return this.#recent.value !== false;
  }

  /** Begins to remember, with what was opened since the page was, or forgets it all. */
  remember(isWanted: boolean): void {
    this.#recent.value = isWanted && this.#opened;
  }

  /** Ids of the services opened last, the latest first. */
  get recent(): readonly string[] {
    return this.#recent.value || [];
  }

  /** Whether there is anything that could be remembered. */
  get hasOpened(): boolean {
    return this.#opened.length > 0;
  }

  noteOpened(id: string): void {
    const withId = (ids: readonly string[]): string[] =>
      [id, ...ids.filter((one) => one !== id)].slice(0, MOST_RECENT);
    this.#opened = withId(this.#opened);
    if (this.isRemembering) this.#recent.value = withId(this.recent);
  }
}
