/** A request as the handlers see it: no stream, no server. Adapters make it from plain bytes and from node:http. */
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

/** Who asked, as far as a connection and its headers tell. */
export type Caller = Pick<Ask, "header"> & { socketAddress: string | undefined };

export type Answer = { status: number; headers: Record<string, string>; body: string };

/** The vote endpoint as servers see it. `answer` never rejects; `clientAddress` is the address as far as it is trusted. */
export type VoteService = {
  answer: (ask: Ask) => Promise<Answer>;
  clientAddress: (caller: Caller) => string | undefined;
  /** Headers of every answer, also of those that a server gives by itself. */
  always?: Answer["headers"];
};
