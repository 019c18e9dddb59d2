import type { Payload } from "payload";
import { dimensions } from "#content/vocabulary.ts";
import { requestRelease } from "#edition/requestRelease.ts";

/** What planted stories point at: documents of the sample. */
export type Surroundings = { places: number[]; topics: number[]; pictures: number[] };

const at = <T>(list: readonly T[], number: number): T => list[number % list.length] as T;

const who = [
  ...[
    "微网格员",
    "楼栋长",
    "物业经理",
    "退休教师",
    "社区民警",
    "院落党支部",
    "外卖骑手",
    "志愿服务队",
  ],
  ...["业委会", "卫生服务站", "幼儿园园长", "社工小陈", "老木匠", "菜店老板", "法律顾问"],
] as const;
const does = [
  ...["记下", "查看", "修好", "登记", "商量", "核对", "清走", "画出", "送来", "讲解", "量过"],
  ...["公示", "换掉", "补上", "试用"],
] as const;
const what = [
  ...[
    "单元门口的长椅",
    "漏水的雨棚",
    "堆在过道的纸箱",
    "地下车库的灯",
    "晾衣的竹竿",
    "快递柜的位置",
  ],
  ...["儿童滑梯", "化粪池的盖板", "电动车的插座", "花池边的台阶", "值守的名单", "食堂的菜单"],
  ...["门禁的密码", "雨水的去处", "公告栏的玻璃", "借书的架子", "健身器材", "救护的通道"],
] as const;

/** Of so many thousand sentences one, so that a word stands in some texts and not in all. */
const sentenceOf = (number: number): string =>
  `第${(number * 7) % 9973}号记录：${at(who, number)}${at(does, Math.floor(number / 15))}${at(what, Math.floor(number / 225))}，又请${at(who, number * 5 + 2)}${at(does, number * 11 + 3)}${at(what, number * 13 + 1)}，办得好不好，由住户来评；清晨七点，院门口的小黑板上已经写好了当天要办的事。`;

/** A text of about 5 KB, as a case has it. */
const bodyOf = (number: number) => ({
  root: {
    ...{ type: "root", version: 1, format: "" as const, indent: 0, direction: "ltr" as const },
    children: Array.from({ length: 12 }, (_, index) => ({
      ...{ type: "paragraph", version: 1, format: "", indent: 0, direction: "ltr" },
      ...{ textFormat: 0, textStyle: "" },
      children: [
        {
          ...{ type: "text", version: 1, format: 0, detail: 0, mode: "normal", style: "" },
          text: `${number}之${index}：${sentenceOf(number * 12 + index)}${sentenceOf(number * 31 + index)}`,
        },
      ],
    })),
  },
});

/** Those that ask for nothing else. */
const plainDimensions = dimensions.filter(({ value }) => value !== "six-micro");

/** A case that may be published at once. */
export const aStory = (number: number, { places, topics, pictures }: Surroundings) => ({
  headline: `第${number}个案例：院落里的事，院落里商量着办`,
  slug: `bench-${number}`,
  summary: `第${number}个院落怎样把事情商量着办成：一张表、一块黑板和每晚走一遍的楼栋长。`,
  body: bodyOf(number),
  form: "case" as const,
  dimensions: [at(plainDimensions, number).value],
  origin: { kind: "original" as const },
  // Rows of lists get their ids from Payload; an import past it gives them.
  credits: [{ id: `credit-${number}`, role: "reporter" as const, names: ["沈悦"] }],
  places: [at(places, number)],
  topics: [at(topics, number)],
  cover: at(pictures, number),
  publishedAt: new Date(Date.UTC(2025, 11, 31) - number * 6 * 3_600_000).toISOString(),
  _status: "published" as const,
});

/** So many stories show the same picture. */
const storiesOfPicture = 4;

/** Plants so many pictures as a newsroom of that many stories has: further rows of the sample's, with the same files. */
export async function plantPictures(
  payload: Payload,
  count: number,
  pictures: readonly number[],
): Promise<number[]> {
  const { docs } = await payload.find({
    ...{ collection: "media", where: { id: { in: [...pictures] } }, depth: 0, pagination: false },
  });
  const planted: number[] = [];
  for (let number = 0; number < count / storiesOfPicture; number += 1) {
    const { id: _, ...row } = at(docs, number);
    const filename = `bench-${number}-${row.filename}`;
    const { id } = await payload.db.create({ collection: "media", data: { ...row, filename } });
    planted.push(Number(id));
  }
  return planted;
}

/** Plants so many cases as an import does, past the panel's rules, and asks for one release. */
export async function plantStories(
  payload: Payload,
  count: number,
  surroundings: Surroundings,
): Promise<void> {
  for (let number = 1; number <= count; number += 1) {
    await payload.db.create({ collection: "cases", data: aStory(number, surroundings) });
    if (number % 1_000 === 0) console.error(`${number} of ${count} stories planted`);
  }
  await requestRelease(payload, `${count}篇案例`);
}
