import type { WordTable } from "../wordDocument.ts";
import type { Contact } from "./wordStory.ts";

const label =
  "联系人|联系电话|联系方式|联系手机|办公电话|电话号码|电话|手机号码?|手机|电子邮箱|邮箱|E-?mail|通讯地址|联系地址|地址|身份证号码?|身份证|微信号?|QQ号?|银行卡号|银行账号|开户行|报送单位|报送人|报送时间|填报人|投稿人|投稿单位|推荐人|供稿单位";
const pair = new RegExp(`(${label})\\s*[：:]\\s*`, "gi");
const wholeLine = new RegExp(`^[（(【]?\\s*(?:${label})\\s*[：:]`, "i");
/** 联系人 王芳 138…: without a colon, it takes a number to be told from a sentence. */
const bareLine = /^[（(]?(联系人|联系电话|联系方式|电话|手机)[\s\u3000]+(?=[^。！？]*\d{7})/;
const onlyLabel = new RegExp(`^(?:${label})\\s*[：:]?$`, "i");

/** Rule Z7: labels and values of a line that says whom to ask; undefined for any other line. */
export const contactsOf = (line: string): Contact[] | undefined => {
  const [bare = "", first = ""] = bareLine.exec(line) ?? [];
  if (bare !== "" && line.length <= 60)
    return [{ label: first, value: line.slice(bare.length).replace(/[）)。]$/, "") }];
  if (line.length > 160 || !wholeLine.test(line)) return undefined;
  const text = line.replace(/^[（(【]\s*/, "").replace(/[）)】]$/, "");
  const marks = [...text.matchAll(pair)];
  return marks.map((mark, index) => ({
    label: mark[1] ?? "",
    value: text
      .slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length)
      .replace(/[\s\u3000，,；;。]+$/, ""),
  }));
};

/** The same for a form of labels and values in a table. */
export const contactsInTable = ({ rows }: WordTable): Contact[] | undefined => {
  const cells = rows.flatMap((row) => row.map((cell) => cell.trim()));
  const pairs = cells.flatMap((cell, index) =>
    onlyLabel.test(cell)
      ? [{ label: cell.replace(/\s*[：:]$/, ""), value: cells[index + 1] ?? "" }]
      : [],
  );
  return pairs.length > 0 && pairs.length * 2 === cells.length ? pairs : undefined;
};

const telephone =
  /[\s\u3000，,、；;]*(?:联系)?(?:电话|手机)?[：:]?\s*(?<!\d)(1[3-9]\d{9}|(?:0\d{2,3}[-—\s]?)?\d{7,8})(?!\d)/g;

/** Numbers beside the names of a by-line, as streets write them (通讯员 李四 138…), and its words without them. */
export const reachBeside = (line: string): { words: string; contacts: Contact[] } => ({
  words: line.replace(telephone, ""),
  contacts: [...line.matchAll(telephone)].map(([, value = ""]) => ({ label: "电话", value })),
});
