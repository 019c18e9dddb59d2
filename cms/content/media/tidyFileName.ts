/** Longest name that is kept, in characters. */
const longest = 200;

/** A sent file's name as it can be shown in a list: no folders, no control or format characters, not endless. */
export const tidyFileName = (sent: string): string =>
  [...(sent.split(/[\\/]/).at(-1) ?? "").replaceAll(/[\p{Cc}\p{Cf}]/gu, "").trim()]
    .slice(0, longest)
    .join("");
