type Facts = {
  /** Peer of the connection. */
  socketAddress: string | undefined;
  /** The header `X-Forwarded-For`, as sent. */
  forwardedFor: string | readonly string[] | null | undefined;
  /** Proxies of our own before this process, as `TRUSTED_PROXY_HOPS` says. */
  trustedHops: number;
};

/**
 * The client's network address as far as it can be believed: the one function that says it, for readers, voters and
 * editors. Each trusted proxy appends the address it was asked from to `X-Forwarded-For`; what stands before those
 * entries was written by the client and counts for nothing.
 */
export function clientAddress(facts: Facts): string | undefined {
  const { socketAddress, forwardedFor, trustedHops } = facts;
  if (trustedHops === 0) return socketAddress;
  const entries = [forwardedFor ?? []]
    .flat()
    .flatMap((value) => value.split(","))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
  return entries.at(-trustedHops) ?? socketAddress;
}
