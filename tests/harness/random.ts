/** A seeded stream of chance (sfc32): the same seed always gives the same campaign. */
export type Random = ReturnType<typeof createRandom>;

export function createRandom(seed: number) {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88;
  let c = 0xb7e15162 ^ Math.imul(seed, 0x85ebca6b);
  let counter = 1;

  /** 0 ≤ x < 1. */
  function unit(): number {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  }
  for (let round = 0; round < 16; round += 1) unit();

  const between = (from: number, to: number) => from + (to - from) * unit();
  /** A whole number, both ends included. */
  const whole = (from: number, to: number) => Math.floor(between(from, to + 1));
  const normal = () => Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit());

  return {
    unit,
    between,
    whole,
    normal,
    chance: (probability: number) => unit() < probability,
    exponential: (mean: number) => -mean * Math.log(1 - unit()),
    /** Log-normal by its median and the spread of its logarithm. */
    around: (median: number, spread: number) => median * Math.exp(spread * normal()),
    /** Spread evenly over orders of magnitude. */
    scale: (from: number, to: number) => from * (to / from) ** unit(),
    pick<Item>(items: readonly Item[]): Item {
      const item = items[Math.floor(unit() * items.length)];
      if (item === undefined) throw new Error("nothing to pick from");
      return item;
    },
    shuffle<Item>(items: Item[]): Item[] {
      for (let index = items.length - 1; index > 0; index -= 1) {
        const other = Math.floor(unit() * (index + 1));
        [items[index], items[other]] = [items[other] as Item, items[index] as Item];
      }
      return items;
    },
  };
}

/** Draws indices with the given weights, in constant memory and logarithmic time. */
export function createDraw(weights: readonly number[]) {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, index) => {
    total += weight;
    sums[index] = total;
  });
  return (random: Random): number => {
    const target = random.unit() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
