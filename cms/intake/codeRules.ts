/** Rule O2: 31 characters, a prime, so that the weighted sum below finds every single slip. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const typedLength = 7;

const checkOf = (values: readonly number[]): string => {
  const sum = values.reduce((total, value, index) => total + value * (index + 1), 0);
  return alphabet.charAt(sum % alphabet.length);
};

/** Rule O2: the code of seven values or more; each is taken modulo 31. */
export const codeOf = (values: readonly number[]): string => {
  const used = values.slice(0, typedLength).map((value) => value % alphabet.length);
  return used.map((value) => alphabet.charAt(value)).join("") + checkOf(used);
};

/** A code as people type it, in the one form that is hashed; undefined for what cannot be a code. */
export const typedCode = (typed: string): string | undefined => {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "");
  const values = [...plain].map((character) => alphabet.indexOf(character));
  if (values.length !== typedLength + 1 || values.includes(-1)) return undefined;
  return plain.endsWith(checkOf(values.slice(0, typedLength))) ? plain : undefined;
};
