/** Why the jury's desk refuses, and what jurors and the desk read then; the database raises the same codes (rule J30). */
export const juryRefusalWords = {
  "not-open": "评选还没有开启。",
  "not-allowed": "您的账号不能办理评委评分。",
  malformed: "提交的内容不完整，请刷新页面再试。",
  "no-jury": "这个评选没有评委评分环节。",
  "scoring-begun": "评分已经开始，不能再增加评委。",
  "acts-here": "办理过本评选开启、计票等事项的人不能担任评委，也不能指定自己。",
  "no-juror-account": "只能从角色为“评委”、未停用的账号中确定评委。",
  "is-candidate": "候选人本人不能担任本评选的评委。",
  "named-already": "已经是本评选的评委。",
  "not-named": "您不是本评选的评委。",
  "last-juror": "至少要留一位评委。",
  "last-scorer": "这样会有候选人没有评委评分，不能办理，请与主办方商量。",
  released: "您已不再担任本评选的评委。",
  submitted: "评分表已经交卷，不能再改。",
  "unknown-candidate": "没有这位候选人，请刷新页面。",
  withdrawn: "这位候选人已退出评选，不需要评分。",
  recused: "您已对这位候选人回避，不能评分。",
  "recused-already": "您已对这位候选人回避。",
  "unknown-criterion": "没有这个评分项，请刷新页面。",
  "too-many-points": "分数超过了满分。",
  incomplete: "还有候选人没有评完，评完或回避之后才能交卷。",
  "reason-needed": "请写明原因。",
  "juror-acts": "本评选的评委不能办理开启、计票、公示、公布等事项。",
  "jury-open": "还有评委没有交卷，收齐之后才能计票。",
};
export type JuryRefusal = keyof typeof juryRefusalWords;

/** A refusal with what it is about. */
export const juryRefusalText = (
  refusal: JuryRefusal,
  about: { name?: string; left?: number } = {},
): string => {
  if (refusal === "incomplete" && about.left !== undefined)
    return `还有 ${about.left} 位候选人没有评完，评完或回避之后才能交卷。`;
  return about.name ? `${about.name}：${juryRefusalWords[refusal]}` : juryRefusalWords[refusal];
};

/** Answers of the jury's endpoints. */
export const juryAnswers = {
  named: "评委已确定。",
  released: "已记录，这位评委的评分不计入。",
  saved: "已保存。",
  recused: "已登记回避。",
  submitted: "已交卷，感谢您的评审。",
};

/** Words of a juror's sheet. */
export const sheetWords = {
  title: "评委评分",
  intro:
    "请逐位阅读事迹后打分，可以打半分。分数自动保存，交卷前可以修改；交卷后不能再改。您看不到其他评委的评分和票数，其他人在全体评委交卷前也看不到您的评分。",
  progress: (done: number, due: number) => `已评 ${done}/${due}`,
  story: "参评事迹",
  number: (number: number) => `${number} 号`,
  portrait: (name: string) => `${name}的肖像`,
  full: (maxScore: number) => `满分 ${maxScore}`,
  total: (total: number, most: number) => `合计 ${total} / ${most} 分`,
  saving: "正在保存…",
  saved: "已保存",
  unsaved: "没有保存成功，网络恢复后请再改一次或点“重新保存”。",
  retry: "重新保存",
  invalid: (maxScore: number) => `请填 0 到 ${maxScore} 之间的分数，可以有半分。`,
  emptied: (points: number) => `已保存的 ${points} 分仍然有效，要改请填新的分数。`,
  recuse: "回避",
  recuseHelp:
    "与这位候选人有亲属、同事、利害等关系，可能影响公正评分的，请回避。登记后不能撤回，已打的分不计入；原因记入档案，不公开。",
  recuseReason: "回避原因（必填）",
  recuseConfirm: "确认回避",
  cancel: "取消",
  recused: (reason: string) => `已回避：${reason}`,
  withdrawn: "已退出评选，不需要评分。",
  open: "未评",
  done: "已评",
  missing: "还没有评完的候选人",
  submit: "交卷",
  submitHelp: "交卷后评分不能再改。",
  notYet: (left: number) => `还有 ${left} 位没有评完，评完或回避之后才能交卷。`,
  confirmTitle: "确认交卷？",
  confirm: "确认交卷",
  back: "再看看",
  submittedAt: (when: string) => `已于 ${when} 交卷，评分不能再改。`,
  failed: "暂时打不开评分表，请检查网络后刷新。",
  nothing: "目前没有需要您评分的评选。",
};

/** Words of the desk's part. */
export const juryDeskWords = {
  title: "评委",
  none: "开启评选后，在这里确定评委、查看评分进度。",
  help: "全体评委交卷之前，任何人都看不到分数；交卷之后分数不署名公布。",
  name: "确定评委",
  nameHelp:
    "从角色为“评委”的账号中选择。评分一旦开始就不能再增加；办理本评选的人和候选人本人不能担任。",
  noAccounts: "没有可以选择的评委账号，请管理员先开通。",
  columns: ["评委", "已评", "回避", "状态"],
  submitted: (when: string) => `${when} 交卷`,
  released: "已退出评委",
  working: "评分中",
  waiting: "未开始",
  release: "退出评委",
  releaseHelp: "评委因故不能继续时办理。办理后不能撤回，其评分不计入；原因记入档案，不公开。",
  releaseConfirm: "确认退出",
  reason: "退出原因（必填）",
  missing: (count: number) => `还有 ${count} 位评委没有交卷，收齐之后才能计票。`,
  closed: "全体评委已经交卷，可以计票。",
  totals: "评委评分（不署名，由低到高）",
  totalColumns: ["编号", "姓名", "各评委总分"],
};
