/** Why a password is refused; wording lives in `wording.ts`. Rule A10. */
export type PasswordProblem =
  | "too-short"
  | "too-long"
  | "too-plain"
  | "too-common"
  | "has-username";

export const passwordLength = { min: 10, max: 128 } as const;

/** Beginnings and cores that guessers try first on Chinese office systems. */
const common =
  /^(?:password|passw0rd|qwerty|admin|iloveyou|welcome|abc123|woaini|5201314|88888888|123456)/i;

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{Ll}\p{Lu}\p{N}]/u];

/**
 * What is wrong with a new password, everything at once. Length counts most; two kinds of characters
 * keep out dates of birth and phone numbers.
 */
export const passwordProblems = (facts: {
  readonly password: string;
  readonly username?: string;
}): readonly PasswordProblem[] => {
  const { password, username } = facts;
  const length = [...password].length;
  const problems: PasswordProblem[] = [];
  if (length < passwordLength.min) problems.push("too-short");
  if (length > passwordLength.max) problems.push("too-long");
  const plain = kinds.filter((kind) => kind.test(password)).length < 2;
  if (plain || new Set(password).size < 5) problems.push("too-plain");
  if (common.test(password)) problems.push("too-common");
  if (username && password.toLowerCase().includes(username.toLowerCase())) {
    problems.push("has-username");
  }
  return problems;
};
