/** Where a fault arose, as file and line; without the folders before, which are the machine's own business. */
const placeOf = ({ stack = "" }: Error): string => {
  const [, place] = /\n\s+at .*?([^/\\(\s]+:\d+):\d+\)?(?:\n|$)/.exec(stack) ?? [];
  return place === undefined ? "" : ` (${place})`;
};

/** What went wrong in one line: the error, where it arose and what caused it, without a stack. */
export const faultLine = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error).replaceAll(/\s+/g, " ");
  const { name, message, cause } = error;
  const own = `${name}: ${message}`.replaceAll(/\s+/g, " ") + placeOf(error);
  return cause === undefined ? own : `${own} ← ${faultLine(cause)}`;
};
