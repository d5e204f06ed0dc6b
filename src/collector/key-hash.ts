import { createHmac, randomBytes } from 'node:crypto';

/** A new secret for `hashKey`, made once per database and kept in it. */
export function newKeySecret(): Uint8Array {
  return randomBytes(32);
}

/**
 * What is kept instead of a device's key: HMAC-SHA-256 over poll and key. Who reads the database
 * cannot vote again in somebody's name, nor see that one device answered two polls.
 */
export function hashKey(secret: Uint8Array, poll: string, key: string): Buffer {
  return createHmac('sha256', secret).update(`${key} ${poll}`).digest();
}
