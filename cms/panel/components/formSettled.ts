/** Longer than the rich text field waits for an idle moment before it tells the form what stands in it (500 ms). */
const longestMs = 600;

/** Resolves once what was typed is known to the form: the rich text field tells it in the browser's idle time. */
export const formSettled = (): Promise<void> =>
  new Promise((resolve) => {
    // After the form has drawn what it was told.
    const settle = () => setTimeout(resolve);
    if ("requestIdleCallback" in window) requestIdleCallback(settle, { timeout: longestMs });
    else setTimeout(settle, longestMs);
  });
