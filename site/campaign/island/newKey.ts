import { voteKey } from "./voteKey.ts";

/** A key for a vote. `crypto.randomUUID` is missing on plain-http addresses and in old WebViews; these bytes are not. */
export const newKey = (): string => voteKey(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
