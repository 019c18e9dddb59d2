/** What a check found, or what this machine lacks for it. */
export type Outcome = { looked: number; problems: string[] } | { missing: string };
