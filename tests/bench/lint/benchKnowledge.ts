import type { Knowledge } from "#editorial/lint/knowledge.ts";
import type { Day } from "#leaves/shanghaiTime.ts";
import { readDivisions } from "#seed/planting/readDivisions.ts";
import { createRandom } from "#tests/harness/random.ts";
import type { SampleDocument } from "./sampleDocuments.ts";

const posts: Record<string, string> = {
  "grid-worker": "网格员",
  "micro-grid-worker": "微网格员",
  "building-head": "楼栋长",
};
const surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾";
const given = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平刚桂英华建文玉红志国春梅云莉辉鹏飞丹";
const stems = "金银铜铁石木水火土山川河江湖海风云雷雨雪松竹梅兰菊桃李杏柳荷";

const madeUpPeople = (count: number): Knowledge["people"] => {
  const random = createRandom(7);
  const names = new Set<string>();
  while (names.size < count) {
    const first = random.pick([...given]);
    names.add(
      random.pick([...surnames]) + first + (random.chance(0.85) ? random.pick([...given]) : ""),
    );
  }
  return [...names].map((name) => ({ name, posts: [] }));
};

const madeUpPlaces = (count: number): Knowledge["places"] =>
  Array.from({ length: count }, (_, at) => ({
    code: `5199${String(at).padStart(8, "0")}`,
    name: `${stems[at % stems.length]}${stems[Math.floor(at / stems.length)]}坝社区`,
  }));

/** More than a newsroom of this size has: the whole tree of Chengdu filled up to 4,000 places, and 500 people or more. */
export const benchKnowledge = async (
  documents: readonly SampleDocument[],
  people = 500,
): Promise<Knowledge> => {
  const tree = (await readDivisions()).map(({ code, name }) => ({ code, name }));
  const of = (collection: string) => documents.filter((one) => one.collection === collection);
  const workers = of("workers").map(({ document }) => ({
    name: String(document.name),
    posts: [{ post: posts[String(document.post)] ?? "" }],
  }));
  const officials = [
    { name: "周建国", posts: [{ post: "社区党委书记", from: "2022-01-01" as Day }] },
    { name: "刘虹楠", posts: [{ post: "常务副主任", to: "2024-06-30" as Day }] },
    { name: "何知远", posts: [] },
  ];
  const byline = ["沈悦", "刘俊", "高昊焜", "胡伯谦", "李玥林", "乔佳琦", "王珏琳", "冯涔"];
  const known = [...workers, ...officials, ...byline.map((name) => ({ name, posts: [] }))];
  return {
    places: [...tree, ...madeUpPlaces(4_000 - tree.length)],
    people: [...known, ...madeUpPeople(people - known.length)],
    names: [
      ...(["partners", "topics", "projects"] as const).flatMap((collection) =>
        of(collection).map(({ document }) => ({
          name: String(document.name),
          kind: collection === "partners" ? ("organisation" as const) : ("topic" as const),
        })),
      ),
      ...["一家融", "一家和", "一家乐", "一家亲", "一家美", "街角书屋", "锦基金"].map((name) => ({
        name,
        kind: "brand" as const,
      })),
    ],
    terms: [
      { right: "残疾人", wrong: ["残废人"], note: "尊重的称呼" },
      { right: "急救常识", wrong: ["急救小常识"] },
      { right: "住宅专项维修资金", wrong: ["大修基金"], from: "2008-02-01" as Day },
    ],
    house: [
      { word: "最美丽", level: "forbidden", why: "不用绝对化的说法", except: [] },
      { word: "弱势群体", level: "forbidden", instead: "困难群众", except: [] },
      { word: "亲自", level: "caution", why: "日常工作不必写", except: ["亲自动手"] },
    ],
    others: [],
  };
};
