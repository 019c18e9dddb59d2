import type { Finding } from "../finding.ts";
import { found } from "../found.ts";
import { sentencesOf } from "../reading/clauses.ts";
import type { Check, View } from "../view.ts";

const character =
  /的的|(?<![为除])了了(?!解|结|却|然)|在在|是是|和和|与与|把把|被被|对对(?!子|联|碰)|为为|到到|从从|们们|也也|就就|都都|将将(?!近|就)|等等等|有有|要要|由由|让让|使使|并并|及及|而而|但但|其其/g;
const word = /(\p{Script=Han}{3,8})\1/gu;
const nouns =
  /(社区|街道|居民|小区|活动|工作|服务|项目|治理|物业|街坊|邻里|业主|楼栋|党员|志愿者|网格员|成都|今年|目前|通过|以及|因为|所以|但是|我们|他们|可以|已经|进行|没有)\1/g;
const repeats =
  /(一个|一点|一步|一次|一天|一户|一条|一件|一栋|一格|一层|一级|一遍|一家|哈|呵|嘿|点|滴|叮)/;

const inText = (view: View): Finding[] =>
  view.fields.flatMap((field) =>
    [character, word, nouns].flatMap((pattern) =>
      [...field.text.matchAll(pattern)]
        .filter(({ 0: all }) => pattern === character || !repeats.test(all))
        .map((match) => {
          const place = { field, from: match.index, to: match.index + match[0].length };
          const half = match[0].slice(0, match[0].length / 2);
          const fix = match[0].length % 2 === 0 ? half : "等等";
          return found("doubled", place, { why: "前后重复，请核对是否多字。", fix });
        }),
    ),
  );

/** Rule N27: nothing stands twice: no character of grammar, no word, no sentence. */
export const doubled: Check = (view) => {
  const seen = new Set<string>();
  const sentences = view.fields
    .filter(({ role }) => role === "paragraph")
    .flatMap((field) =>
      sentencesOf(field.text).flatMap(({ from, text }): Finding[] => {
        if (text.length < 12) return [];
        if (!seen.has(text)) {
          seen.add(text);
          return [];
        }
        const place = { field, from, to: from + text.length };
        return [found("doubled", place, { why: "这句话前文已经出现过。" })];
      }),
    );
  return [...inText(view), ...sentences];
};
