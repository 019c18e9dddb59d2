import { found } from "../found.ts";
import { sentenceAt } from "../reading/clauses.ts";
import { datesIn, dayOf, exists, yearMeant } from "../reading/dates.ts";
import type { Check } from "../view.ts";

const told =
  /了|[成行办布展动]的|已于|已经|召开|举行|举办|揭牌|启动|落成|完工|竣工|投用|开放|开街|发布|成立|建成|走进|来到|参加|正式|上线/;
const happened =
  /(?:召开|举行|举办|完成|发布|启动|成立|建成|走进|来到|开展|收到|迎来|参加|揭晓|改造|种下|签)[了的]|已(?:于|经|在)?|[，,](?:在|由)?[^，。]{0,24}(?:召开|举行|举办|揭牌|落成|正式启动|正式投用|成立|建成投用)(?:[，。]|$)/;
const planned =
  /将|拟|计划|预计|定于|截至|截止|之前|以前|前完成|到期|为期|至20|力争|届时|有望|准备|预告|报名|即日起|目标|有效期|规划|即将|争取|要在|要完成|应在|须在/;

/** Rule N12: what is said to have happened happened by the day that the text speaks from. */
export const futureTold: Check = ({ fields, day }) =>
  fields.flatMap((field) =>
    datesIn(field.text).flatMap((date) => {
      if (!exists(date)) return [];
      const year = date.year ?? yearMeant(date.month, day);
      const written = dayOf(year, date);
      if (written <= day) return [];
      const { text } = sentenceAt(field.text, date.from);
      if (planned.test(text) || !told.test(text) || !happened.test(text)) return [];
      const why = `写作已经发生，但这一天在稿件日期（${day}）之后。`;
      return [found("future-told", { field, from: date.from, to: date.to }, { why })];
    }),
  );
