/** @param share 0.99 for the value that 99 of 100 stay under */
export function percentile(values: Iterable<number>, share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export function median(values: Iterable<number>): number {
  return percentile(values, 0.5);
}
