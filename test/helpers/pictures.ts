import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A screenshot, and where each thing is on it. */
export interface Picture {
  readonly png: Buffer;
  readonly boxes: Readonly<Record<string, Box>>;
}

/**
 * The share of pixels of each thing that differ, 0 to 1; 1 where its place or size does, or where it
 * has none. Smoothed edges count, too.
 */
export function differingShares(found: Picture, expected: Picture): Record<string, number> {
  const isSame = found.png.equals(expected.png);
  const pictures = isSame ? [] : [found, expected].map(({ png }) => PNG.sync.read(png));
  return Object.fromEntries(
    Object.entries(expected.boxes).map(([name, box]) => {
      const other = found.boxes[name]!;
      const keys = ['x', 'y', 'width', 'height'] as const;
      if (
        !box.width ||
        !box.height ||
        keys.some((key) => Math.round(box[key]) !== Math.round(other[key]))
      )
        return [name, 1];
      const [one, two] = pictures.map((picture) => cut(picture, box));
      if (!one || !two) return [name, 0];
      const { width, height } = one;
      const options = { includeAA: true };
      const count = pixelmatch(one.data, two.data, undefined, width, height, options);
      return [name, count / (width * height)];
    }),
  );
}

function cut(from: PNG, box: Box): PNG {
  const [x, y] = [Math.floor(box.x), Math.floor(box.y)];
  const part = new PNG({ width: Math.floor(box.width), height: Math.floor(box.height) });
  PNG.bitblt(from, part, x, y, part.width, part.height, 0, 0);
  return part;
}
