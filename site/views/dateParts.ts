/** A piece of a text: a date, or what stands between dates. */
export type DatePart = { text: string; isDate: boolean };

const moments = /(\d{4}年\d{1,2}月\d{1,2}日(?: \d{1,2}:\d\d)?|\d{1,2}月\d{1,2}日|\d{4}年)/;
const joints = /(\d{4}年|\d{1,2}月\d{1,2}日)/;

/** Cuts a text at its dates: whole moments for lists of them, or, in running text, the shorter pieces that no line may cut. */
export const dateParts = (text: string, of: "moments" | "joints"): DatePart[] =>
  text
    .split(of === "moments" ? moments : joints)
    .map((part, index) => ({ text: part, isDate: index % 2 === 1 }))
    .filter((part) => part.text !== "");
