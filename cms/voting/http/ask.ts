/** A request as the handlers see it: no stream, no server. Both adapters make it, from node:http and from the Web. */
export type Ask = {
  method: string;
  /** Path with `/vote` in front, without the query. */
  path: string;
  /** Query without the question mark; empty when there is none. */
  query: string;
  /** A header by its lower-case name. */
  header: (name: string) => string | undefined;
  /** Address of the client as far as it is trusted. */
  address?: string;
  /** Whole body; empty for requests without one. */
  body: string;
};

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** Longest body taken, in bytes: a ballot of 200 choices is under 2,000. */
export const mostBodyBytes = 8192;
