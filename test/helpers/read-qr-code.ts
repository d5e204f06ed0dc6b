/** From table 9 of ISO/IEC 18004 for versions 1 to 10, by error correction level. */
const CORRECTION_PER_BLOCK: Record<string, readonly number[]> = {
  L: [7, 10, 15, 20, 26, 18, 20, 24, 30, 18],
  M: [10, 16, 26, 18, 24, 16, 18, 22, 22, 26],
  Q: [13, 22, 18, 26, 18, 24, 18, 22, 20, 24],
  H: [17, 28, 22, 16, 22, 28, 26, 26, 24, 28],
};
const BLOCKS: Record<string, readonly number[]> = {
  L: [1, 1, 1, 1, 1, 2, 2, 2, 2, 4],
  M: [1, 1, 1, 2, 2, 4, 4, 4, 5, 5],
  Q: [1, 1, 2, 2, 4, 4, 6, 6, 8, 8],
  H: [1, 1, 2, 4, 4, 4, 5, 6, 8, 8],
};
const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

type IsDark = (x: number, y: number) => boolean;

/**
 * What a flawless QR code of bytes says, versions 1 to 10. Written from the standard and not from
 * the library that draws the codes, so that the two can disagree.
 *
 * @param size modules on a side, without the quiet zone
 */
export function readQrCode(size: number, isDark: IsDark): string {
  const version = (size - 17) / 4;
  const format = bitsToNumber([0, 1, 2, 3, 4].map((x) => isDark(x, 8))) ^ 0b10101;
  const level = 'MLHQ'[format >> 3]!;
  const bits = placesOf(size, version).map(
    ([x, y]) => isDark(x, y) !== (MASKS[format & 7]!(x, y) === 0),
  );
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
    bitsToNumber(bits.slice(at * 8, at * 8 + 8)),
  );
  const blocks = BLOCKS[level]![version - 1]!;
  const correction = CORRECTION_PER_BLOCK[level]![version - 1]!;
  const data = inOrder(codewords, blocks, correction).flatMap((codeword) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((bit) => (codeword >> bit) % 2 === 1),
  );
  // First may stand that what follows is UTF-8 (ECI 26).
  const at = bitsToNumber(data.slice(0, 12)) === 0b0111_00011010 ? 12 : 0;
  if (bitsToNumber(data.slice(at, at + 4)) !== 0b0100) throw new Error('not in bytes');
  const start = at + (version < 10 ? 12 : 20);
  const length = bitsToNumber(data.slice(at + 4, start));
  const bytes = Array.from({ length }, (_, byte) =>
    bitsToNumber(data.slice(start + byte * 8, start + byte * 8 + 8)),
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}

const bitsToNumber = (bits: readonly boolean[]): number =>
  bits.reduce((number, bit) => number * 2 + (bit ? 1 : 0), 0);

/** The data of the blocks one after the other; the shorter blocks come first. */
function inOrder(codewords: readonly number[], blocks: number, correction: number): number[] {
  const total = codewords.length - blocks * correction;
  const shortest = Math.floor(total / blocks);
  const long = total % blocks;
  return Array.from({ length: blocks }, (_, block) => [
    ...Array.from({ length: shortest }, (_, at) => codewords[at * blocks + block]!),
    ...(block < blocks - long ? [] : [codewords[shortest * blocks + block - (blocks - long)]!]),
  ]).flat();
}

/** Where the bits are: in columns of two from the right, up and down, around what is no data. */
function placesOf(size: number, version: number): [number, number][] {
  const places: [number, number][] = [];
  let isUpward = true;
  for (let right = size - 1; right > 0; right -= 2) {
    // The column of the timing pattern is passed over.
    if (right === 6) right = 5;
    for (let step = 0; step < size; step++)
      for (const x of [right, right - 1]) {
        const y = isUpward ? size - 1 - step : step;
        if (!isFixed(x, y, size, version)) places.push([x, y]);
      }
    isUpward = !isUpward;
  }
  return places;
}

/** Finders with the format beside them, timing, alignment and version. */
function isFixed(x: number, y: number, size: number, version: number): boolean {
  const far = size - 8;
  if ((x < 9 && y < 9) || (x >= far && y < 9) || (x < 9 && y >= far)) return true;
  if (x === 6 || y === 6) return true;
  if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
  const last = size - 7;
  const centres = version === 1 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last];
  return centres.some((cx) =>
    centres.some((cy) => {
      const isInFinder = (cx === 6 && (cy === 6 || cy === last)) || (cx === last && cy === 6);
      return !isInFinder && Math.abs(x - cx) < 3 && Math.abs(y - cy) < 3;
    }),
  );
}
