/**
 * SHA-256 (FIPS 180-4) of one prefix with many endings, in plain JavaScript: pages without HTTPS have
 * no `crypto.subtle`, and for messages this short a call to it costs several times the hash. What the
 * prefix fills of whole blocks is worked through once.
 */
export class SuffixHash {
  /** The digest of the last message, as eight words. */
  readonly digest = new Int32Array(8);
  readonly #prefixState = Int32Array.from(INITIAL);
  readonly #length: number;
  /** The blocks that hold the ending: what the prefix left over comes first. */
  readonly #tail = new Uint8Array(2 * BLOCK_BYTES);
  readonly #tailStart: number;
  readonly #view = new DataView(this.#tail.buffer);

  /** @param prefix ASCII */
  constructor(prefix: string) {
    const bytes = Uint8Array.from(prefix, (character) => character.charCodeAt(0));
    this.#length = bytes.length;
    this.#tailStart = bytes.length % BLOCK_BYTES;
    const view = new DataView(bytes.buffer);
    const whole = bytes.length - this.#tailStart;
    for (let at = 0; at < whole; at += BLOCK_BYTES) compress(this.#prefixState, view, at);
    this.#tail.set(bytes.subarray(whole));
  }

  /**
   * Fills `digest` with the hash of the prefix and the decimal digits of `number`.
   * @param number whole, 0 or more, of ten digits at most
   */
  hash(number: number): void {
    const tail = this.#tail;
    let count = 1;
    for (let limit = 10; number >= limit; limit *= 10) count++;
    let end = this.#tailStart + count;
    tail.fill(0, this.#tailStart);
    for (let at = end - 1, rest = number; at >= this.#tailStart; at--) {
      tail[at] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    tail[end++] = 0x80;
    const size = end + LENGTH_BYTES <= BLOCK_BYTES ? BLOCK_BYTES : 2 * BLOCK_BYTES;
    this.#view.setUint32(size - 4, (this.#length + count) * 8);
    this.digest.set(this.#prefixState);
    for (let at = 0; at < size; at += BLOCK_BYTES) compress(this.digest, this.#view, at);
  }
}

const BLOCK_BYTES = 64;
const LENGTH_BYTES = 8;
const ZERO = 0x30;

// prettier-ignore
const INITIAL = [
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
];

/** The fractional parts of the cube roots of the first 64 primes. */
// prettier-ignore
const ROUNDS = Int32Array.of(
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
);
const SCHEDULE = new Int32Array(64);

/** Works one block of 64 bytes, from `at` on, into `state`. */
function compress(state: Int32Array, view: DataView, at: number): void {
  const w = SCHEDULE;
  for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + 4 * i);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i]! + w[i]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0]! += a;
  state[1]! += b;
  state[2]! += c;
  state[3]! += d;
  state[4]! += e;
  state[5]! += f;
  state[6]! += g;
  state[7]! += h;
}
