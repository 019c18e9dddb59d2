/**
 * Largest bodies of requests to the cms, in bytes. A document comes as JSON with all its text: 2 MiB hold half a million
 * Chinese characters, or a table of 4,000 cells. Who signs in sends a name, a password and a ticket.
 */
export const bodyLimits = { document: 2 * 1024 * 1024, signIn: 16 * 1024 } as const;
