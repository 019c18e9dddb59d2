import type { Credit } from "#content/story.wire.ts";
import { type BylineWord, bylineWords, isUnit, type Role } from "./bylineWords.ts";

type Named = { role: Role; names: string[] };
type RoleWord = Extract<BylineWord, { kind: "role" }>;
type Before = Exclude<BylineWord, { kind: "names" }>;
type Group = { names: string[]; roles: Role[] };

/** Labels are set wide as well: 编　辑：. */
const wideLabel = /(编|校|审|摄|作|图|文|记)[\s\u3000]+(辑|对|核|影|者|片|字)(?=[\s\u3000]*[：:])/g;
/** Signs before a line of credits, and the bars that part its pieces. */
const front = /^[□■◎○●◆◇◤▪※*|丨｜／/\s\u3000]+/;
const bars = /[\s\u3000]*[|丨｜︱][\s\u3000]*/g;

const isWriter = (role: Role): boolean => role === "reporter" || role === "correspondent";

const add = (group: Group, word: RoleWord): void => {
  if (word.isWrote && group.roles.some(isWriter)) return;
  if (!group.roles.includes(word.role)) group.roles.push(word.role);
};

/** Units send a text; who took the pictures is whoever of them is a person. */
const tookPictures = (groups: readonly Group[]): Named => {
  const all = groups.flatMap(({ names }) => names);
  const persons = all.filter((one) => !isUnit(one));
  return { role: "photographer", names: persons.length > 0 ? persons : all };
};

const wrote: RoleWord = { kind: "role", role: "correspondent", goesBehind: true, isWrote: true };

/** Roles that stand before names: what is written beside a role says nothing more, as in 文/本报记者. */
const groupOf = (names: string[], before: readonly Before[]): Group => {
  const group: Group = { names, roles: [] };
  const roles = before.filter((word) => word.kind === "role");
  for (const word of roles.toSorted((a, b) => Number(a.isWrote ?? 0) - Number(b.isWrote ?? 0)))
    add(group, word);
  return group;
};

/** Whether roles that may stand on either side stand behind: the last piece does. 报道 at the end of a whole line says nothing of that. */
const standsBehind = (words: readonly BylineWord[]): boolean => {
  const last = words.at(-1);
  return last?.kind === "both" || (last?.kind === "role" && last.goesBehind);
};

const withoutReported = (words: readonly BylineWord[]): readonly BylineWord[] => {
  const last = words.at(-1);
  const hasWriter = words.some(
    (word) => word.kind === "role" && !word.isWrote && isWriter(word.role),
  );
  return hasWriter && last?.kind === "role" && last.isWrote && words.at(-2)?.kind === "names"
    ? words.slice(0, -1)
    : words;
};

function namedBy(all: readonly BylineWord[]): Named[] | undefined {
  const words = standsBehind(withoutReported(all)) ? all : withoutReported(all);
  const isBehind = standsBehind(words);
  const groups: Group[] = [];
  const pictures: Named[] = [];
  let before: Before[] = [];
  for (const [at, word] of words.entries()) {
    const group = groups.at(-1);
    const isLast = at === words.length - 1;
    const follows = group !== undefined && before.length === 0;
    if (word.kind === "names") {
      const made = groupOf(word.names, before);
      if (before.some((one) => one.kind === "both")) {
        add(made, wrote);
        pictures.push(tookPictures([made]));
      }
      groups.push(made);
      before = [];
    } else if (word.kind === "both" && follows && words[at + 1]?.kind !== "names") {
      const wrotes = groups.filter(({ roles }) => roles.some(isWriter));
      if (group.roles.length === 0) add(group, wrote);
      pictures.push(tookPictures(isLast && wrotes.length > 0 ? wrotes : [group]));
    } else if (word.kind === "role" && follows && isBehind && word.goesBehind) {
      // 图片由李四摄: taken, not given.
      if (word.role === "photographer")
        group.roles = group.roles.filter((role) => role !== "supplier");
      add(group, word);
    } else before.push(word);
  }
  if (groups.length === 0 || before.length > 0) return undefined;
  if (groups.some(({ roles }) => roles.length === 0)) return undefined;
  const said = groups.flatMap(({ roles, names }) => roles.map((role) => ({ role, names })));
  return [...said, ...pictures];
}

/** Each role once, names in the order given. */
export const mergedCredits = (all: readonly Named[]): Credit[] => {
  const byRole = new Map<Role, Set<string>>();
  for (const { role, names } of all)
    byRole.set(role, new Set([...(byRole.get(role) ?? []), ...names]));
  return [...byRole].map(([role, names]) => ({ role, names: [...names] }));
};

/** Rule Z6: the credits that a line is made of, brackets around it or none; undefined for a line that is anything else. */
export const creditsOf = (line: string): Named[] | undefined => {
  const text = line
    .trim()
    .replace(/^[（(【[](.*)[）)】\]]$/, "$1")
    .replace(front, "")
    .replace(bars, " ")
    .replace(wideLabel, "$1$2")
    .trim();
  if (text.length > 80 || text.length < 3) return undefined;
  const words = bylineWords(text);
  return words && namedBy(words);
};
