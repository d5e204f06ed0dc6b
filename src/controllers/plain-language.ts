import { DeviceMemory } from '../internal/device-memory.js';

const memory = new DeviceMemory(
  'parvis:plain',
  (value): value is boolean => typeof value === 'boolean',
  false,
);
let isOn: boolean | undefined;

/** Whether the reader asked for plain language: one choice for the page, remembered on the device. */
export function isPlainWanted(): boolean {
  return (isOn ??= memory.value);
}

export function wantPlain(isWanted: boolean): void {
  memory.value = isOn = isWanted;
}
