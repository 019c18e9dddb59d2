/** Between two looks, in ms: everybody else's votes show within a minute, and the phones of a crowd do not all ask at once. */
const shortest = 25_000;
const longest = 40_000;

const pause = () => shortest + Math.random() * (longest - shortest);

/**
 * Looks again and again while the page can be seen, and asks for everything when the voter comes back to it: another tab may have voted
 * meanwhile. A page that nobody looks at asks for nothing.
 */
export function whileSeen(ways: {
  look: () => Promise<unknown>;
  comeBack: () => Promise<unknown>;
}): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const next = () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") timer = setTimeout(run, pause(), ways.look);
  };
  // A look that failed is made up for by the next one.
  const run = (way: () => Promise<unknown>) => void way().then(next, next);
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") run(ways.comeBack);
  });
  next();
}
