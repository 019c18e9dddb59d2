/**
 * How long a server waits for clients that send slowly, in ms: who holds a connection without asking anything is let go,
 * and so is who sends a header letter by letter.
 */
export const slowClientLimits = {
  headersTimeout: 10_000,
  keepAliveTimeout: 60_000,
  connectionsCheckingInterval: 5_000,
  maxHeaderSize: 16 * 1024,
} as const;

/** Longest silence on a connection, in ms: who asks and then reads nothing holds no file open for ever; an answer may wait for the database twice. */
export const longestSilence = 180_000;
