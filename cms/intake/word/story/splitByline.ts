import type { Credit } from "#content/story.wire.ts";
import { creditsOf } from "./bylines.ts";
import { contactsOf, reachBeside } from "./contacts.ts";
import { type Line, withoutEnd, withoutStart } from "./lines.ts";
import type { Contact } from "./wordStory.ts";

type Split = { line: Line; credits: Credit[]; contacts: Contact[]; dateline: string };

const head =
  /^([\p{Script=Han}A-Za-z]{1,12}讯|[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日[电讯])(?=[\s\u3000（(])[\s\u3000]*/u;
const bracketAtStart = /^[（(]([^（()）]{3,60})[）)][\s\u3000]*/;
const bracketAtEnd = /[\s\u3000]*[（(]([^（()）]{3,60})[）)]$/;

const isNoDateline = (word: string): boolean => /^(?:资|通|短|音|简|电)讯$/.test(word);

/** Rule Z6: what stands at the front of a first paragraph: 本报讯（记者 张三）. The words behind it stay. */
export const splitStart = (line: Line): Split => {
  const [whole = "", word = ""] = head.exec(line.text) ?? [];
  const dateline = isNoDateline(word) ? "" : word;
  const bare = dateline === "" ? line : withoutStart(line, whole.length);
  const [bracket = "", inside = ""] = bracketAtStart.exec(bare.text) ?? [];
  const { words, contacts } = reachBeside(inside);
  const credits = bracket === "" ? undefined : creditsOf(words);
  if (!credits) return { line: bare, credits: [], contacts: [], dateline };
  return { line: withoutStart(bare, bracket.length), credits, contacts, dateline };
};

/** Rules Z6 and Z7: what stands in brackets at the end of a paragraph: （通讯员 李四）, （联系人：王芳，电话：…）. */
export const splitEnd = (line: Line): Split => {
  const [bracket = "", inside = ""] = bracketAtEnd.exec(line.text) ?? [];
  const beside = reachBeside(inside);
  const credits = bracket === "" ? undefined : creditsOf(beside.words);
  const contacts = bracket === "" ? undefined : credits ? beside.contacts : contactsOf(inside);
  if (!credits && !contacts) return { line, credits: [], contacts: [], dateline: "" };
  const bare = withoutEnd(line, bracket.length);
  return { line: bare, credits: credits ?? [], contacts: contacts ?? [], dateline: "" };
};
