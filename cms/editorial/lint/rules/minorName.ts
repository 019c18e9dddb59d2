import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import type { Check } from "../view.ts";
import { surnames } from "./nameContext.ts";

const aged =
  /(\p{Script=Han}{2,3})[（(，,]?(?:今年|年仅|才)?(\d{1,2}|[一二三四五六七八九十]{1,3})岁/gu;
const young =
  /(?:小学生|初中生|中学生|学生|小朋友|孩子|儿子|女儿|孙子|孙女|男孩|女孩|同学)(\p{Script=Han}{2,3})(?=说|告诉|和|与|、|，|。|在|把|拿|第|画|也)/gu;
const masked = /某|小/;

const ageOf = (text: string): number =>
  /^\d+$/.test(text)
    ? Number(text)
    : ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].indexOf(text) + 1 ||
      (text.startsWith("十") ? 10 + "一二三四五六七八九".indexOf(text.charAt(1)) + 1 : 99);

/** Rule N41: children are not named in full. */
export const minorName: Check = ({ fields }) =>
  fields.flatMap((field): Finding[] =>
    [
      ...[...field.text.matchAll(aged)].filter(([, , age]) => ageOf(age ?? "99") < 18),
      ...field.text.matchAll(young),
    ]
      .map((match) => ({
        name: match[1] ?? "",
        from: match.index + match[0].indexOf(match[1] ?? ""),
      }))
      .map(({ name, from }) =>
        name.length === 3 && !surnames.has(name[0] ?? "")
          ? { name: name.slice(1), from: from + 1 }
          : { name, from },
      )
      .filter(({ name }) => surnames.has(name[0] ?? "") && !masked.test(name))
      .map(({ name, from }) =>
        found(
          "minor-name",
          { field, from, to: from + name.length },
          { why: "疑似未成年人全名，一般只称“小×”或姓加“某”。" },
        ),
      ),
  );
