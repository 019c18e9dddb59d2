/** Why a user name is refused; wording lives in `wording.ts`. Rule A25. */
export type AccountNameProblem = "too-long" | "no-letters";

/** Longest name that somebody signs in by, in characters: an e-mail address has at most 254. Source: RFC 5321. */
export const longestAccountName = 254;

/** What is wrong with a user name; undefined when it is one. Takes it as `accountName` has made it. */
export const accountNameProblem = (name: string): AccountNameProblem | undefined => {
  if (name.length > longestAccountName) return "too-long";
  return /[\p{L}\p{N}]/u.test(name) ? undefined : "no-letters";
};
