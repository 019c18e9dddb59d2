import type { Verification } from "./deskNote.ts";

const fields = { who: "核实人", how: "核实方式", day: "核实日期", source: "依据" } as const;

/** What is said about checking a recommendation before its draft is handed in. */
export const verifyWords = {
  title: "核实",
  fields,
  help: {
    who: "谁核实的，写真实姓名",
    how: "怎样核实的，例如到现场看过、电话问过本人、查过台账",
    day: "核实的那一天",
    source: "核实所依据的人或材料，例如社区书记×××、院落公示栏；不要写推荐人的电话",
  },
  problems: {
    who: "请填写核实人，2到60个字。",
    how: "请填写核实方式，2到200个字。",
    day: "请填写核实日期，不晚于今天。",
    source: "请填写核实所依据的人或材料，2到200个字。",
  },
  missing: (number: string) =>
    `这篇稿件由来稿${number}转来，还没有核实。请在“来稿”页填写${Object.values(fields).join("、")}，再交稿。`,
  line: (number: string, { who, how, day, source }: Verification) =>
    `来稿${number}的核实：${who}，${day}，${how}；依据：${source}`,
  save: "保存核实记录",
  again: "再核实一次",
  none: "还没有核实。填好以前，由这份来稿转来的稿件不能交稿。",
};
