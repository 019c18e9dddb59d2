import type { Day } from "#leaves/shanghaiTime.ts";
import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { KnownPerson } from "../knowledge.ts";
import type { Check, ReadField } from "../view.ts";
import { postWords } from "./nameContext.ts";

const generic = new Set(
  "记者|通讯员|摄影|编辑|校对|居民代表|居民|业主代表|业主|志愿者|党员|老师|教师|代表|同志|主持人|受访人|村民|老人|大爷|大妈|户主|负责人".split(
    "|",
  ),
);
const postBefore = new RegExp(`(原|时任|前任|曾任|拟任)?[^，。；、\\n]{0,12}?(${postWords})$`);
const hasLeft = /(?:原|时任|前任|曾任|拟任|卸任|离任|退任)[^，。；\n]{0,14}$/;

const holds = (post: { from?: Day; to?: Day }, day: Day): boolean =>
  (post.from === undefined || post.from <= day) && (post.to === undefined || day <= post.to);

const spanOf = ({ from, to }: { from?: Day; to?: Day }): string =>
  from && to ? `${from}至${to}` : to ? `到${to}为止` : from ? `自${from}起` : "";

/** 社区党委书记 may be called 书记, 网格员 may be called 专职网格员; 微网格员 is another post than 网格员. */
const isOnePost = (post: string, written: string): boolean => {
  const isMicro = (text: string) => text.endsWith("微网格员");
  return (post.endsWith(written) || written.endsWith(post)) && isMicro(post) === isMicro(written);
};

const problemOf = (person: KnownPerson, written: string, day: Day): string | undefined => {
  const isSame = person.posts.filter(({ post }) => isOnePost(post, written));
  if (isSame.some((post) => holds(post, day))) return undefined;
  const [held] = isSame;
  if (held) return `${person.name}任${held.post}的时间是${spanOf(held)}，稿件日期是${day}。`;
  const now = person.posts.filter((post) => holds(post, day)).map(({ post }) => post);
  return now.length > 0
    ? `资料里${person.name}是${now.join("、")}，这里写作${written}。`
    : undefined;
};

const postsIn = (field: ReadField, day: Day): Finding[] =>
  field.sightings.flatMap((one): Finding[] => {
    if (one.kind !== "same" || one.item.kind !== "person") return [];
    const { person } = one.item;
    if (person.posts.length === 0) return [];
    const before = field.text.slice(Math.max(0, one.from - 20), one.from);
    const written = postBefore.exec(before)?.[2];
    if (!written || generic.has(written) || hasLeft.test(before)) return [];
    const why = problemOf(person, written, day);
    if (!why) return [];
    const from = one.from - written.length;
    const [right] = person.posts.filter((post) => holds(post, day));
    const isKind =
      right &&
      /^(?:微?网格员|楼栋长)$/.test(right.post) &&
      /^(?:微?网格员|专职网格员|楼栋长)$/.test(written);
    return [
      found(
        "post-not-valid",
        { field, from, to: one.from },
        { why, ...(isKind && { fix: right.post }) },
      ),
    ];
  });

/** Rule N18: who is named with a post holds it on the day that the text speaks from. 原, 时任 and the like say that it is over. */
export const postNotValid: Check = ({ fields, day }) =>
  fields.flatMap((field) => postsIn(field, day));
