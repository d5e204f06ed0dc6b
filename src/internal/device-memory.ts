import { jsonText } from '../feed/json-text.js';

/**
 * One small JSON value that a person chose to have remembered on this device. Storage may be
 * missing, throw, be full or hold something else: then the choice lasts as long as the page.
 */
export class DeviceMemory<T> {
  #value: T | undefined;

  constructor(
    private readonly key: string,
    private readonly isValid: (value: unknown) => value is T,
    private readonly initial: T,
  ) {}

  get value(): T {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(this.key) ?? 'null');
      if (this.isValid(stored)) return (this.#value = stored);
    } catch {
      // Memory then.
    }
    return this.#value ?? this.initial;
  }

  set value(value: T) {
    this.#value = value;
    try {
      localStorage.setItem(this.key, jsonText(value));
    } catch {
      // Memory then.
    }
  }
}

export function isStringRecord(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((entry) => typeof entry === 'string')
  );
}
