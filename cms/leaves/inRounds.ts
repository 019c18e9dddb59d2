/**
 * Does something at once and then every so many ms, never twice at the same time. What a round rejects with goes to
 * `onError`, and the next one goes on. `stop` waits for the round under way; no other process waits for these.
 */
export function inRounds(
  everyMs: number,
  round: () => Promise<unknown>,
  onError: (error: unknown) => void,
) {
  let running: Promise<unknown> | undefined;
  const start = () => {
    running ??= round()
      .catch(onError)
      .finally(() => {
        running = undefined;
      });
  };
  start();
  const timer = setInterval(start, everyMs);
  timer.unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
