/** The middle of what was measured. */
export const median = (times: readonly number[]): number => {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

/** Two digits are more than a machine repeats. */
export const round = (value: number): number => Math.round(value * 100) / 100;
