/** A form of a document that says from time to time that it is open. Instants in ms. */
export type Presence = {
  readonly form: string;
  readonly account: number;
  readonly name: string;
  /** When it was heard of last, and when somebody last typed in it. */
  readonly seen: number;
  readonly active: number;
  /** When the document was last taken over by it: who did so last is the one who writes. */
  readonly taken: number;
};

/** How often an open form says so (ms). */
export const beatMs = 15_000;
/** A form that was not heard of for three beats is closed, or its machine asleep. */
const goneMs = 3 * beatMs;

/** Forms that are open now, the one that writes first. Rule Y10. */
const openNow = (all: readonly Presence[], now: number): Presence[] =>
  all.filter(({ seen }) => now - seen < goneMs).sort((a, b) => b.taken - a.taken);

/** Whether a form that comes, or comes back, takes the document without being asked to. Rule Y11. */
export const takesOver = (all: readonly Presence[], form: string, now: number): boolean =>
  openNow(all, now).every((one) => one.form === form);

/** One who has the document open beside somebody. */
export type Beside = { readonly name: string; readonly minutes: number; readonly writes: boolean };

/** Who else has a document open, by person: what one has open twice counts once, as the window that was typed in last. Rule Y10. */
export function besides(
  all: readonly Presence[],
  { form, now }: { form?: string; now: number },
): Beside[] {
  const [writer] = openNow(all, now);
  const others = openNow(all, now).filter((one) => one.form !== form);
  const people = [...new Set(others.map(({ account }) => account))];
  return people.map((account) => {
    const own = others.filter((one) => one.account === account);
    const active = Math.max(...own.map((one) => one.active));
    return {
      name: own[0]?.name ?? "",
      minutes: Math.max(0, Math.floor((now - active) / 60_000)),
      writes: own.some((one) => one.form === writer?.form),
    };
  });
}
