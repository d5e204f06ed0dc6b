import { DeviceMemory } from '../../internal/device-memory.js';

const STORAGE = 'parvis:votes';

/** One device's ballot, written down before it is sent so that the same one is tried again. */
export interface StoredBallot {
  readonly key: string;
  readonly revision: number;
  /** None: what was counted is withdrawn, or was never counted. */
  readonly choices: readonly string[];
  readonly isCounted: boolean;
  /** What is counted until this one is. */
  readonly before?: readonly string[] | undefined;
}

/** The ballots of this device, one a poll. They outlive the tab where the browser lets them. */
export class StoredBallots {
  readonly #memory = new DeviceMemory<Record<string, StoredBallot>>(STORAGE, isBallots, {});

  get(poll: string): StoredBallot | undefined {
    const all = this.#memory.value;
    return Object.hasOwn(all, poll) ? all[poll] : undefined;
  }

  set(poll: string, ballot: StoredBallot): void {
    this.#memory.value = { ...this.#memory.value, [poll]: ballot };
  }

  /** False where the browser keeps nothing: a ballot is then lost with the page. */
  get isLasting(): boolean {
    try {
      return localStorage.getItem(STORAGE) !== null;
    } catch {
      return false;
    }
  }

  /** Whether another tab has just written a ballot. */
  isOwn({ key }: StorageEvent): boolean {
    return key === STORAGE;
  }
}

/** A random UUID; `randomUUID` is missing on pages without HTTPS, of which towns still have some. */
export function newKey(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

function isBallots(value: unknown): value is Record<string, StoredBallot> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value as Record<string, Partial<StoredBallot> | null>).every(
      (ballot) =>
        typeof ballot?.key === 'string' &&
        typeof ballot.revision === 'number' &&
        Array.isArray(ballot.choices),
    )
  );
}
