import { byline } from "#content/personName.ts";
import type { Credit } from "#content/story.wire.ts";

type Role = Credit["role"];
type Named = { role: Role; names: string[] };

/** Words for roles as papers and streets write them; longer ones first. */
const roleWords: readonly [words: string, role: Role][] = [
  [
    "(?:[\\p{Script=Han}]{2,12}(?:报|新闻|网|台|融媒|媒体))?(?:本报|本刊|本网|本台|首席|见习|实习)?记者",
    "reporter",
  ],
  ["(?:特约|本报)?通讯员|实习生|撰稿人?|供稿人?|作者|文字|撰文", "correspondent"],
  ["图片由|供图|图片提供|图片来源", "supplier"],
  ["摄影报道|摄影|拍摄|图片|照片", "photographer"],
  ["责任编辑|值班编辑|责编|编辑", "editor"],
  ["校对责任人|责任校对|校对", "proofreader"],
  ["审阅负责人|审核人|审核|审稿|审签|签发|初审|复审|终审|一审|二审|三审|监审|监制", "reviewer"],
];

const roleOf = (word: string): Role | undefined =>
  roleWords.find(([words]) => new RegExp(`^(?:${words})$`, "u").test(word))?.[1];

const anyRole = new RegExp(
  `(${roleWords.map(([words]) => words).join("|")})\\s*[：:/／]?\\s*`,
  "gu",
);
const leadingRole = new RegExp(
  `^(${roleWords.map(([words]) => words).join("|")})\\s*[：:]?\\s*`,
  "u",
);
/** Labels are set wide as well: 编　辑：. */
const wideLabel = /(编|校|审|摄|作)[\s\u3000]+(辑|对|核|影|者)(?=[\s\u3000]*[：:])/g;
const parts = /[\s\u3000、，,；;／/]+/;
const unit =
  /(?:街道|社区|镇|乡|区|局|委|会|办|部|中心|公司|学校|医院|站|社|队|组|团|处|所|科|院|馆|室|厅|支部|单位|工作室|物业|集团|银行|支行|办事处|网格|报|网|台)$/;
const name =
  /^[\p{Script=Han}·]{2,4}$|^\p{Script=Han}{1,6}·[\p{Script=Han}·]{1,12}$|^[A-Za-z][A-Za-z .]{1,20}$/u;

/** Two-character names are set wide (王　芳): a space between single characters parts no names. */
const closed = (text: string): string =>
  text.replace(
    /(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu,
    "$1$2",
  );

const namesIn = (text: string): string[] | undefined => {
  const names = closed(text.replace(/[（(]([^（()）]+)[）)]/g, " $1 "))
    .split(parts)
    .map(byline)
    .filter(Boolean);
  const isSound = names.every((one) => name.test(one) || (unit.test(one) && one.length <= 20));
  return names.length > 0 && isSound ? names : undefined;
};

/** “文/图” behind names: they wrote it and took the pictures. */
const both = /[\s\u3000]*文[/／、·\s]?图(?:[/／]视频)?$/;
/** What stands behind names: 张三 摄, ××街道 供图. */
const behind = /[\s\u3000]*[/／]?[\s\u3000]*(摄影|摄|供图|供稿|撰稿|撰文|图|文)$/;
const roleBehind: Readonly<Record<string, Role>> = {
  摄影: "photographer",
  摄: "photographer",
  图: "photographer",
  供图: "supplier",
  供稿: "correspondent",
  撰稿: "correspondent",
  撰文: "correspondent",
  文: "correspondent",
};

const suffixed = (text: string): Named[] | undefined => {
  const [, word = ""] = behind.exec(text) ?? [];
  const names = word === "" ? undefined : namesIn(text.replace(behind, ""));
  const role = Object.hasOwn(roleBehind, word) ? roleBehind[word] : undefined;
  return names && role && [{ role, names }];
};

const slashed =
  /(?:^|[\s\u3000])(文|图|摄)[/／:：]\s*([^/／:：]+?)(?=[\s\u3000]+(?:文|图|摄)[/／:：]|$)/g;

/** 张三/文 李四/图, and the same the other way round. */
const slashedBehind =
  /([^\s\u3000/／]+)[/／](文|图|摄影|摄|供图)(?=[\s\u3000、，,]|$)[\s\u3000、，,]*/g;

const behindEach = (text: string): Named[] | undefined => {
  const found = [...text.matchAll(slashedBehind)].map(([, who = "", word = ""]) => {
    const names = namesIn(who.replace(leadingRole, ""));
    const spoken = roleOf(leadingRole.exec(who)?.[1] ?? "");
    const role = word === "文" ? (spoken ?? "correspondent") : roleBehind[word];
    return names && role && { role, names };
  });
  const isWhole = text.replace(slashedBehind, "").trim() === "";
  return found.length > 0 && isWhole && found.every((one) => one !== undefined) ? found : undefined;
};

const slashedIn = (text: string): Named[] | undefined => {
  const found = [...text.matchAll(slashed)].map(([, word = "", rest = ""]) => {
    const names = namesIn(rest.replace(leadingRole, ""));
    const spoken = roleOf(leadingRole.exec(rest)?.[1] ?? "");
    const role: Role = word === "文" ? (spoken ?? "correspondent") : "photographer";
    return names && { role, names };
  });
  const isWhole = text.replace(slashed, "").trim() === "";
  return found.length > 0 && isWhole && found.every((one) => one !== undefined) ? found : undefined;
};

const prefixed = (text: string): Named[] | undefined => {
  const isBoth = both.test(text);
  const marks = [...text.replace(both, "").matchAll(anyRole)];
  if (marks.length === 0 || marks[0]?.index !== 0) return undefined;
  const plain = text.replace(both, "");
  const found = marks.map((mark, index) => {
    const rest = plain.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? plain.length);
    const role = roleOf(mark[1] ?? "");
    const tail = suffixed(rest.trim());
    if (tail && role) return [{ role, names: tail[0]?.names ?? [] }, ...tail];
    const names = namesIn(rest.replace(/提供$/, ""));
    return role && names && [{ role, names }];
  });
  if (found.some((one) => one === undefined)) return undefined;
  const all = found.flatMap((one) => one ?? []);
  const wrote = all.filter(({ role }) => role === "reporter" || role === "correspondent");
  const names = wrote.flatMap((one) => one.names);
  return isBoth && names.length > 0 ? [...all, { role: "photographer", names }] : all;
};

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
    .replace(wideLabel, "$1$2")
    .trim();
  if (text.length > 80 || text.length < 3) return undefined;
  return prefixed(text) ?? slashedIn(text) ?? behindEach(text) ?? suffixed(text);
};
