/**
 * Aborts on the first Ctrl-C (or on being asked to end, or when the terminal is closed). A second Ctrl-C does not
 * wait any longer.
 */
export function onInterruption(): AbortController {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (interruption.signal.aborted && signal === "SIGINT") process.exit(130);
      interruption.abort();
    });
  }
  return interruption;
}
