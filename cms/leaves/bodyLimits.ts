const mebibyte = 1024 * 1024;

/**
 * Largest bodies of requests to the cms, in bytes. A document comes as JSON with all its text: 2 MiB hold half a million
 * Chinese characters, or a table of 4,000 cells. What the panel asks about its form holds a document twice, as it is and as it
 * was, and what the account may do with each field. Who signs in sends a name, a password and a ticket.
 */
export const bodyLimits = {
  document: 2 * mebibyte,
  panel: 5 * mebibyte,
  signIn: 16 * 1024,
} as const;
