/** Something on the map that may have its name beside it. */
export interface Named {
  /** CSS pixels from the top left corner of the map. */
  readonly x: number;
  readonly y: number;
  /** How many letters; 0 for what has no name to show, but is in the way. */
  readonly letters: number;
}

export type Side = 'left' | 'right';

/** CSS pixels; letters are estimated, since measuring each would lay out the page anew. */
const LETTER = 7.5;
const LONGEST = 200;
const HALF_HEIGHT = 11;
const FROM_MIDDLE = 16;
const HALF_MARKER = 18;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which names can stand on the map without covering a marker, another name or its edge: the first
 * come first, each on the right, else on the left.
 */
export function placeNames(
  all: readonly Named[],
  size: { readonly x: number; readonly y: number },
): readonly (Side | undefined)[] {
  const taken = all.map(markerBox);
  return all.map((one, at) => {
    if (!one.letters) return undefined;
    return (['right', 'left'] as const).find((side) => {
      const box = boxOf(one, side);
      const isInside = box.left >= 0 && box.right <= size.x && box.top >= 0 && box.bottom <= size.y;
      const isFree = taken.every((other, index) => index === at || !overlap(box, other));
      if (isInside && isFree) taken.push(box);
      return isInside && isFree;
    });
  });
}

/** Which names can stand in the middle of their place without lying under a marker or another one. */
export function freeNames<T extends Named>(
  names: readonly T[],
  markers: readonly Named[],
): readonly T[] {
  const taken = markers.map(markerBox);
  return names.filter(({ x, y, letters }) => {
    const half = (letters * LETTER) / 2;
    const box = { left: x - half, right: x + half, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT };
    const isFree = taken.every((other) => !overlap(box, other));
    if (isFree) taken.push(box);
    return isFree;
  });
}

function markerBox({ x, y }: Named): Box {
  return {
    left: x - HALF_MARKER,
    right: x + HALF_MARKER,
    top: y - HALF_MARKER,
    bottom: y + HALF_MARKER,
  };
}

function boxOf({ x, y, letters }: Named, side: Side): Box {
  const width = Math.min(LONGEST, letters * LETTER);
  const left = side === 'right' ? x + FROM_MIDDLE : x - FROM_MIDDLE - width;
  return { left, right: left + width, top: y - HALF_HEIGHT, bottom: y + HALF_HEIGHT };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
