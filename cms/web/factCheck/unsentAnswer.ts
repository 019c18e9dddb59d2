import { wording } from "#editorial/factCheck/wording.ts";
import type { Unsent } from "../recommend/closedHtml.ts";

const { page: words } = wording;

const lineAt = /^(passage|person)-(\d{1,4})(-text)?$/;
const own = ["note", "name", "post"] as const;

/** What somebody typed into the form of a text, by the numbers that the page gave: the text itself is not known, or not to be shown, any more. */
export function unsentAnswer(fields: ReadonlyMap<string, string>): Unsent {
  const said: [string, string][] = [];
  for (const [name, value] of fields) {
    const [, kind, number = "", isText] = lineAt.exec(name) ?? [];
    if (kind !== "passage" && kind !== "person") continue;
    if (isText && value.trim() !== "") said.push([words.place[kind](number), value]);
    const hasText = (fields.get(`${name}-text`) ?? "").trim() !== "";
    if (!isText && value === "wrong" && !hasText)
      said.push([words.place[`${kind}Wrong`](number), words.wrong]);
  }
  for (const name of own) {
    const value = fields.get(name) ?? "";
    if (value.trim() !== "") said.push([words[name], value]);
  }
  return said;
}
