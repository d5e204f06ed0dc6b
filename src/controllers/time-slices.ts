/** Well under a frame, also on a phone that is four times slower. */
const SLICE_MS = 6;

/**
 * For long work that is done in steps: called after each of them, it gives a promise to wait for once
 * the page should breathe.
 */
export function timeSlices(): () => Promise<unknown> | undefined {
  let start = performance.now();
  return () =>
    performance.now() - start < SLICE_MS
      ? undefined
      : new Promise((resolve) => setTimeout(resolve)).then(() => (start = performance.now()));
}
