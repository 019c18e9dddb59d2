import { randomUUID } from "node:crypto";

/** What is being written, or was when its process was killed; no name of a blob begins with a dot. */
export const asideName = (): string => `.${randomUUID()}.tmp`;
