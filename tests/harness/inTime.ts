/**
 * Does something that must be done before an instant, however slow the machine is: `attempt` gets an instant shortly
 * ahead and answers undefined when that had come before it was done. It then gets one twice as far ahead.
 *
 * @param clock the clock that decides, such as the database's
 */
export async function inTime<T>(
  clock: () => Promise<Date>,
  attempt: (soon: Date) => Promise<T | undefined>,
): Promise<T> {
  for (let aheadMs = 1000; ; aheadMs *= 2) {
    const done = await attempt(new Date((await clock()).getTime() + aheadMs));
    if (done !== undefined) return done;
  }
}
