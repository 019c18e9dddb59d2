/** What somebody fills in who recommends with a form. */
export const filledIn = (given: Record<string, string> = {}): Record<string, string> => ({
  kind: "case",
  title: "楼下的小菜园",
  place: "簇桥街道锦城社区",
  story: "网格员带着邻居把荒地整成了小菜园，收成分给独居老人，大家都说好。",
  name: "王芳",
  telephone: "138 0000 1234",
  consentContact: "1",
  ...given,
});

/** The values of hidden fields in a form's HTML, by name. */
export const hiddenIn = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );

/** A form with files, in the order of the page: what is typed goes before them. */
export function formWith(
  fields: Record<string, string>,
  files: Record<string, { name: string; content: Buffer }> = {},
): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, { name: fileName, content }] of Object.entries(files))
    form.set(name, new Blob([new Uint8Array(content)]), fileName);
  return form;
}
