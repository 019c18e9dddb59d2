/** Somebody who can be called. */
export type Colleague = { readonly id: string; readonly name: string };

/** Rule Q4: the accounts that a text calls by `@姓名`; the longest name that fits is meant. */
export function mentionsIn(text: string, colleagues: readonly Colleague[]): string[] {
  const byLength = [...colleagues].sort((a, b) => b.name.length - a.name.length);
  const called = text.split("@").slice(1);
  const ids = called.flatMap((after) => {
    const name = byLength.find((one) => one.name !== "" && after.startsWith(one.name))?.name;
    return colleagues.filter((one) => one.name === name).map(({ id }) => id);
  });
  return [...new Set(ids)];
}
