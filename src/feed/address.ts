import type { Address } from './model/common.js';

/** « 4, rue du Four, 35099 Saint-Parvis ». */
export function addressLine(address: Address): string {
  return addressLines(address).join(', ');
}

/** Street and town, as on an envelope. */
export function addressLines({ streetAddress, postalCode, addressLocality }: Address): string[] {
  const town = [postalCode, addressLocality].filter(Boolean).join(' ');
  return [streetAddress ?? '', town].filter(Boolean);
}
