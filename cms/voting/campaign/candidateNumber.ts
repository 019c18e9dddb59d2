/**
 * A candidate's number as forms and addresses write it: plain digits, nothing else that can be read as a number, such
 * as `0x1` or `1e1`. Undefined for everything else.
 */
export const candidateNumber = (text: string | null | undefined): number | undefined =>
  text && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined;
