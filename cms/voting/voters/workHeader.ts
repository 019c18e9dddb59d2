/** Header that carries the work, done: `expires` and one nonce for each part, in base 36, with dots between. */
export const workHeader = "vote-work";
