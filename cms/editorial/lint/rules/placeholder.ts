import { found } from "../found.ts";
import type { Check } from "../view.ts";
import { surnames } from "./nameContext.ts";

const left: readonly RegExp[] = [
  /(?<![A-Za-z\d])[Xx]{2,}(?![A-Za-z])|[×✕╳]{2,}|[ＸｘXx×](?=(?:月|日|年|名|个|户|家|路|街道|社区|小区|区|市|元|万|分钟|小时|天|米|位|次|件)(?!\d))(?<![A-Za-z\d][Xx×])/g,
  /(?<=星期|礼拜)[XxＸｘ×](?![A-Za-z])|(?<=周)[XxＸｘ×](?=上午|下午|中午|早|晚|至|到|[（(，,])/g,
  /[（(【[]?(?:待核实?|待查|待补充?|待定稿|待确认|数据待更新|此处待|待填)[)）】\]]|(?:待核|待补|待填|待查)(?=[，。；、）)]|$)/g,
  /[？?]{2,}/g,
  /【图\s?\d*】|（图\s?\d+）\s?$|\[图\d*\]|【(?:插图|配图|此处插|插入)[^】]*】|（此处插[^）]*）/g,
  /TODO|TBD|FIXME|Lorem ipsum|#{3,}|_{3,}|(?<![A-Za-z\d_])_{2}(?![A-Za-z\d_])|＿{2,}|□{2,}|○{2,}|●{2,}|…{3,}待/g,
  /【(?:批注|编辑注|编者注：?待|备注|注：待)[^】]*】|\[批注[^\]]*\]|（(?:编辑|老师|请)[^）]{0,12}(?:核|确认|补)[^）]{0,8}）/g,
];

/** 李×× hides a name and is meant. */
const hidesName = (text: string, at: number, all: string): boolean =>
  /^[×✕]{1,2}$/.test(all) && surnames.has(text[at - 1] ?? "");

/** Rule N44: nothing is left that somebody meant to fill in later. */
export const placeholder: Check = ({ fields }) =>
  fields.flatMap((field) =>
    left.flatMap((pattern) =>
      [...field.text.matchAll(pattern)]
        .filter(({ 0: all, index }) => !hidesName(field.text, index, all))
        .map((match) =>
          found(
            "placeholder",
            { field, from: match.index, to: match.index + match[0].length },
            { why: "像是没有填完或忘了删的内容。" },
          ),
        ),
    ),
  );
