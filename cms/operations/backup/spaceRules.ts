/** What is kept free beside the estimate: a disk that a backup fills to the last byte stops those who write to it. */
const sparePart = 0.1;
const leastSpareBytes = 64 * 1024 ** 2;

/** Rule U45: how much must be free before so many bytes are written. */
export const bytesNeeded = (estimates: readonly number[]): number => {
  const sum = estimates.reduce((all, one) => all + one, 0);
  return sum + Math.max(Math.ceil(sum * sparePart), leastSpareBytes);
};
