const mobile = /^1[3-9]\d{9}$/;
const fixed = /^0\d{2,3}[2-9]\d{6,7}$/;

/** Rule O11: a telephone number of the mainland in digits alone, or undefined. */
export const telephoneOf = (typed: string): string | undefined => {
  const digits = typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}()]/gu, "")
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
  return mobile.test(digits) || fixed.test(digits) ? digits : undefined;
};
