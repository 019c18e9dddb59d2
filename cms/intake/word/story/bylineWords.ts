import { byline } from "#content/personName.ts";
import type { Credit } from "#content/story.wire.ts";

export type Role = Credit["role"];

/** A piece of a line of credits. `wrote` stands for words that say of names whose role is known nothing more (文, 报道). */
export type BylineWord =
  | { kind: "role"; role: Role; goesBehind: boolean; isWrote?: boolean }
  /** 文/图: they wrote it and took the pictures. */
  | { kind: "both" }
  | { kind: "names"; names: string[] };

const paper = "(?:\\p{Script=Han}{2,12}(?:报|新闻|网|台|融媒|媒体))?(?:本报|本刊|本网|本台)?";

type RoleWords = { words: string; role: Role; goesBehind?: true; isWrote?: true };

/** Words for roles as papers and streets write them; longer ones first. Those that go behind stand after names as well. */
const roleWords: readonly RoleWords[] = [
  {
    words:
      "(?:以上|本组|本版|本文|文中|文内|题|资料)?(?:图片|照片|图|文图|图文)(?:均|皆|全部)?由|图片均为",
    role: "supplier",
  },
  { words: `${paper}(?:摄影|图片|视频|摄像)记者`, role: "photographer" },
  {
    words: `${paper}(?:全媒体|融媒体?|首席|见习|实习|特约|特派)*记者`,
    role: "reporter",
  },
  {
    words: "供稿单位|(?:特约|本报)?通讯员|实习生|撰稿人|供稿人|作者|文字|执笔人?|主笔",
    role: "correspondent",
  },
  { words: "供稿|撰稿|撰文", role: "correspondent", goesBehind: true },
  {
    words: "(?:综合|联合|专题)?(?:报道|采写|整理|撰写)",
    role: "correspondent",
    goesBehind: true,
    isWrote: true,
  },
  { words: "供图单位|图片提供|图片来源|图源|图据", role: "supplier" },
  { words: "供图", role: "supplier", goesBehind: true },
  { words: "摄影|拍摄|摄像", role: "photographer", goesBehind: true },
  { words: "摄影者|图片|照片|视频", role: "photographer" },
  { words: "(?:责任|值班|执行|本期|本版|网络)?(?:编辑|责编)|编发", role: "editor" },
  { words: "校对责任人|责任校对|校对|审校|校审", role: "proofreader" },
  {
    words:
      "[初一]审[初一]校|[复二]审二校|[终三]审三校|审阅负责人|审核人|审核|审稿|审签|审读|编审|签发人?|初审|复审|终审|一审|二审|三审|监审|总?监制|值班主任|值班总编",
    role: "reviewer",
  },
];

/** Single signs are roles where they stand by themselves; 摄 is in no name. */
const signs: Readonly<Record<string, Omit<RoleWords, "words">>> = {
  文: { role: "correspondent", goesBehind: true, isWrote: true },
  图: { role: "photographer", goesBehind: true },
  摄: { role: "photographer", goesBehind: true },
  编: { role: "editor" },
  校: { role: "proofreader" },
  审: { role: "reviewer" },
};

const gap = "[\\s\\u3000、，,；;：:／/]";
const both = `(?<both>文[／/、·](?:图|摄影?)(?:[／/、](?:视频|图))?|(?:图|摄影?)[／/、·]文|(?:摄影|图文|图片)报道|文[并和]图|(?<=^|${gap})(?:文图|图文)(?=${gap}|$)|(?<=${gap})文[\\s\\u3000]+图$)`;
const sign = `(?<sign>(?<=^|${gap})[文图摄编校审](?=${gap}|$)|摄(?=${gap}|$))`;
const role = roleWords.map(({ words }, at) => `(?<role${at}>${words})`).join("|");
/** A day's work said from elsewhere, what comes behind 图片由, a label of a unit: none of them a name. */
const rest =
  "(?<rest>(?<=^|[\\s\\u3000])发自\\p{Script=Han}{2,8}|提供(?=[\\s\\u3000]|$)|(?:单位|部门)[：:])";
const words = new RegExp(`${both}|${role}|${sign}|${rest}`, "gu");

const parts = /[\s\u3000、，,；;：:／/]+/;
const unit =
  /(?:街道|社区|镇|乡|区|局|委|会|办|部|中心|公司|学校|医院|站|社|队|组|团|处|所|科|院|馆|室|厅|支部|单位|工作室|物业|集团|银行|支行|办事处|网格|报|网|台)$/;
const name =
  /^[\p{Script=Han}·]{2,4}$|^\p{Script=Han}{1,6}·[\p{Script=Han}·]{1,12}$|^[A-Za-z][A-Za-z .]{1,20}$/u;
/** What follows words for roles in headings and sentences. */
const noName =
  /^(?:手记|观察|调查|走访|探访|回访|连线|了解到|了解|获悉|注意到|看到|发现|采访|新闻|简介|介绍|作品|作品展|展|大赛|说明|之家|来信|寄语|点评|的话|心得|感言|名单|要求|标准|流程|意见|结果|通过|工作|本报|本刊|本网|本台)$/;
/** Who somebody is, before the name. */
const post =
  /^(?:社区|街道|小区|微|专职|党员|热心)*(?:网格员|网格长|楼栋长|志愿者|居民|市民|读者|网友|社工|工作人员)$/;
const people = /^\p{Script=Han}{1,4}族$/u;

export const isUnit = (one: string): boolean => unit.test(one);

/** Two-character names are set wide (王　芳): a space between single characters parts no names. */
const closed = (text: string): string =>
  text.replace(
    /(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu,
    "$1$2",
  );

/** Names of one stretch, none where nothing stands; undefined where it is not made of names. */
const namesIn = (text: string): string[] | undefined => {
  const all = closed(text.replace(/[（(]([^（()）]+)[）)]/g, " $1 "))
    .split(parts)
    .map(byline)
    .filter((one) => one !== "" && !people.test(one));
  const sound = all.every(
    (one) => !noName.test(one) && (name.test(one) || (isUnit(one) && one.length <= 20)),
  );
  const named = all.filter((one) => !post.test(one));
  return sound ? (named.length > 0 ? named : all) : undefined;
};

const wordOf = (match: RegExpExecArray): BylineWord | undefined => {
  const found = match.groups ?? {};
  if (found.rest !== undefined) return undefined;
  if (found.both !== undefined) return { kind: "both" };
  const { role, goesBehind, isWrote } =
    found.sign === undefined
      ? (roleWords.find((_, at) => found[`role${at}`] !== undefined) ?? (roleWords[0] as RoleWords))
      : (signs[found.sign] as RoleWords);
  return {
    kind: "role",
    role,
    goesBehind: goesBehind ?? false,
    ...(isWrote && { isWrote }),
  };
};

/** The pieces of a line; undefined where something else stands in it. */
export function bylineWords(line: string): BylineWord[] | undefined {
  const found: BylineWord[] = [];
  let at = 0;
  const take = (text: string): boolean => {
    const names = namesIn(text);
    const last = found.at(-1);
    if (last?.kind === "names") last.names.push(...(names ?? []));
    else if (names && names.length > 0) found.push({ kind: "names", names });
    return names !== undefined;
  };
  for (const match of line.matchAll(words)) {
    if (!take(line.slice(at, match.index))) return undefined;
    const word = wordOf(match);
    if (word) found.push(word);
    at = match.index + match[0].length;
  }
  return take(line.slice(at)) ? found : undefined;
}
