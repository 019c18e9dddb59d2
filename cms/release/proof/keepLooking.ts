/** Work that is looked for again and again. */
export type Looking = { wake(): void; stop(): Promise<void> };

/**
 * Looks at once, and again after as many milliseconds as `look` answers; `wake` makes it look without waiting. An error is told once,
 * until a look succeeds, and waits for `afterErrorMs`. `stop` resolves when the last look is over.
 */
export function keepLooking(
  look: () => Promise<number>,
  { onError, afterErrorMs = 5_000 }: { onError: (error: unknown) => void; afterErrorMs?: number },
): Looking {
  let isStopped = false;
  let isFailing = false;
  let isWoken = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function once(): Promise<number> {
    isWoken = false;
    try {
      const pauseMs = await look();
      isFailing = false;
      return isWoken ? 0 : pauseMs;
    } catch (error) {
      if (!isFailing) onError(error);
      isFailing = true;
      return afterErrorMs;
    }
  }
  const begin = () => {
    timer = undefined;
    looking = once().then((pauseMs) => {
      if (!isStopped) timer = setTimeout(begin, pauseMs);
    });
  };
  begin();
  return {
    wake: () => {
      isWoken = true;
      if (timer === undefined || isFailing || isStopped) return;
      clearTimeout(timer);
      begin();
    },
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
