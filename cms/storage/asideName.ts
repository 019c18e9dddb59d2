import { randomUUID } from "node:crypto";

/** What is being written, or was when its process was killed; no name of a blob begins with a dot. */
export const asideName = (): string => `.${randomUUID()}.tmp`;

export const isAside = (name: string): boolean => /^\.[0-9a-f-]{36}\.tmp$/.test(name);
