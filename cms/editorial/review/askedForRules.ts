import type { Standing } from "./foldRules.ts";

/** Who was asked by name to sign what waits, as an account sees it. */
export type AskedFor = { readonly isYou: boolean; readonly name: string };

/** Rule R26: whoever stands in for the one who was asked is asked as well. */
export function askedFor(
  { asked }: Standing,
  { by, delegators = [] }: { by: string; delegators?: readonly { readonly id: string }[] },
): AskedFor | undefined {
  if (!asked) return undefined;
  const isYou = asked.id === by || delegators.some(({ id }) => id === asked.id);
  return { isYou, name: asked.name };
}
