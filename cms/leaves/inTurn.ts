/**
 * Gives a function that runs work with so many at a time, first come, first served. A failure goes to its own caller alone.
 */
export const inTurn = (places: number) => {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= places) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      // A place is handed on, not given back: nobody who comes now overtakes who waits.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
