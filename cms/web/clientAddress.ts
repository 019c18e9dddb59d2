/**
 * The reader's network address as far as it can be believed. Each trusted proxy appends the address it was asked from to
 * `X-Forwarded-For`; what stands before those entries was written by the client and counts for nothing.
 */
export function clientAddress(facts: {
  socketAddress: string | undefined;
  forwardedFor: string | string[] | undefined;
  trustedHops: number;
}): string | undefined {
  const { socketAddress, forwardedFor, trustedHops } = facts;
  if (trustedHops === 0) return socketAddress;
  const entries = [forwardedFor ?? []]
    .flat()
    .flatMap((value) => value.split(","))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return entries.at(-trustedHops) ?? socketAddress;
}
