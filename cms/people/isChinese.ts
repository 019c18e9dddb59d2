/** Whether something is a text with Chinese words in it, as editors read them. */
export const isChinese = (text: unknown): text is string =>
  typeof text === "string" && /\p{Script=Han}/u.test(text);
