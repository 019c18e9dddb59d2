/** Longest objection: with it a plain form stays under the endpoint's bound on bodies. */
export const longestText = 700;
export const longestName = 20;
export const longestContact = 60;

/** Words of the objection form, its answers, and the desk where objections are answered. */
export const objectionWords = {
  title: "提出异议",
  lead: (ends: string) =>
    `公示至 ${ends}（北京时间）。对评选过程或拟获奖名单有异议，可以在这里提出。`,
  about: "涉及的候选人",
  aboutAll: "整个评选",
  text: "异议内容（必填）",
  textHelp: `请写明事实和依据，不超过 ${longestText} 字。内容只有监票员、总编辑、管理员能看到，不公开。`,
  name: "您的姓名（选填）",
  contact: "联系方式（选填）",
  contactHelp:
    "姓名和联系方式只用于核实这件异议并向您答复，与异议内容分开保存，不公开，结果公布 30 天后删除。实名异议便于核实；不留也会受理。",
  submit: "提交异议",
  filed: (number: number) => `异议已收到，编号 ${number}`,
  filedLines: (number: number) => [
    `请记下编号：第 ${number} 号。`,
    "全部异议答复、成立的都有处理之后才会公布结果。每件异议的编号、结论和理由随结果一并公开，不公开姓名、联系方式和异议内容。",
  ],
  notNow: "现在不在公示期",
  notNowText: "只有公示期间受理异议。公示开始后，评选结果页会写明起止时间。",
  tooManyText: "请过十分钟再试。您填写的内容还在下面。",
  errors: "请改正下面的内容再提交",
  textMissing: "请填写异议内容，至少 10 个字。",
  textLong: `异议内容不能超过 ${longestText} 字。更多材料请按咨询电话联系。`,
  nameLong: `姓名不能超过 ${longestName} 字。`,
  contactLong: `联系方式不能超过 ${longestContact} 字。`,
  candidateUnknown: "请从名单中选择候选人。",
  back: "返回评选结果",
  unavailableText:
    "还不能确认是否收到。请稍后再提交一次，同样的内容不会重复登记。您填写的内容还在下面。",

  desk: "异议",
  deskHelp:
    "公示期收到的异议。每件都要答复，答复不能更改；认定成立的，公布结果之前须“退回重计”或“维持结果”并写明为什么；编号、结论、理由和答复人随结果公开。姓名和联系方式只用于核实和回复，请勿写进理由。",
  deskEmpty: "目前没有异议。",
  deskItem: (number: number, at: string) => `第 ${number} 号 · ${at}`,
  deskAbout: (name: string) => `涉及：${name}`,
  deskFrom: (name: string, contact: string) =>
    `提出人：${name || "未留姓名"}；联系方式：${contact || "未留"}`,
  reason: "答复理由（必填，公开）",
  upheld: "异议成立",
  rejected: "异议不成立",
  answered: (outcome: string, by: string, at: string) => `${outcome} · ${by} · ${at}`,
  answerMalformed: "请选择异议成立或不成立，并写明理由（不超过 500 字）。",
  answeredAlready: "这件异议已经答复，或没有这件异议。",
};
