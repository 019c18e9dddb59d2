const lookEvery = 500;

/**
 * Aborts on the first Ctrl-C (or on being asked to end, or when the terminal is closed). A second Ctrl-C does not
 * wait any longer. npm runs scripts in a shell that dies of a signal without passing it on, so losing the
 * parent counts as being asked to end too.
 */
export function onInterruption(): AbortController {
  const interruption = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (interruption.signal.aborted && signal === "SIGINT") process.exit(130);
      interruption.abort();
    });
  }
  if (process.env.npm_lifecycle_event) {
    const parent = process.ppid;
    setInterval(() => {
      if (process.ppid !== parent) interruption.abort();
    }, lookEvery).unref();
  }
  return interruption;
}
