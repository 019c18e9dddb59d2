import { actWords, personWords } from "../../acts/wording.ts";
import type { PresetPart } from "../applyPreset.ts";

/** Words of the campaign view in the admin panel. */
export const deskWords = {
  saveFirst: "先保存，再开启评选。",
  openText:
    "开启后，规则、名单、编号、类别冻结，不能修改；读者可以在规则页核对指纹。每位候选人的页面下方有可打印的 A4 海报，写明次数和时间。",
  open: "开启评选",
  history: "经过",
  signature: {
    signed: "已签名",
    waiting: "等待签名",
    none: "没有签名（早于签名制度）",
  },
  by: personWords,
  next: "下一步",
  nextHelp:
    "前后两步不能是同一人，同一轮的计票、公示、公布由三个人办理。有异议成立时，公布之前须先“退回重计”（重新处理暂存的票，再计票、公示）或“维持结果”（写明为什么不影响结果）。每一步的姓名、角色、时间和依据都会签名，随结果公开。",
  done: "结果已经公布，没有下一步。",
  who: (people: string) => `可以办理的人：${people}`,
  nobody: "没有别的人可以办理，请管理员再开一个可以发布评选的账号。",
  finding: "核查结果文件",
  findingHelp:
    '可选的一步，公示之前做。计票之后先当众定一个种子（例如当天开奖的彩票号码），由监票员在服务器上运行 npm run votes:scrutiny -- 网址名 "种子" 文件，再把写出的文件选在这里。投票服务会自己再核查一遍，一致才签名。',
  reason: "依据或原因（必填，公开）",
  kinds: actWords,
  turnout: "参与情况",
  byDay: "按日",
  byHour: "按小时（最近 72 个有票的小时）",
  turnoutColumns: ["时间", "点赞", "选票", "参与者"],
  noVotes: "还没有票。",
  streets: "街道",
  streetsHelp:
    "各街道候选人得到的票，与该街道常住人口对照。票来自全市，比例高只说明值得看一看，不说明刷票。",
  streetColumns: ["街道", "候选人", "票数", "常住人口", "每千人"],
  unknown: "未填",
  noResidents: (streets: string) =>
    `没有填写常住人口的街道：${streets}。请在“地点”中补上，注明日期与来源。`,
  noStreets: "候选人都没有所属街道。",
  prefixes: "网络集中度",
  prefixesHelp:
    "票数最多的网段，用加密编号表示，查不出地址。单位、小区、运营商常常共用网段，集中不等于刷票；可疑的票由系统暂存待核。",
  prefixShare: (top: number, share: string, of: number) =>
    `票数最多的 ${top} 个网段占全部票数的 ${share}%，共有 ${of} 个网段。`,
  prefixColumns: ["网段", "票数", "占比", "参与者", "候选人"],
  prefixName: (name: string) => `网段 ${name}`,
  exports: "导出（CSV，可用 Excel 打开）",
  exportCounts: "票数",
  exportTurnout: "参与情况",
  exportHolds: "暂存与处理",
} as const;

/** Words of the presets in the campaign's form. */
export const presetWords = {
  title: "从范例开始",
  help: "选一个办过的评选作范例，填入下面各项规则，再按需要修改，保存后生效。",
  choose: "范例",
  none: "请选择",
  opens: "从哪天开始（上午九点）",
  fill: "填入规则",
  asking: (parts: string) => `已经填写的${parts}会被替换，要继续吗？`,
  confirm: "替换",
  cancel: "不替换",
  filled: "已填入，请核对时间与名额，然后保存。",
  frozen: "评选已经开启，规则已冻结，不能再套用范例。需要改变时请新建一轮评选。",
  parts: {
    likes: "点赞",
    ballot: "投票",
    jury: "评委评分",
    weights: "总分权重",
    countsShown: "票数公开方式",
    tieRule: "同分处理",
    noticeDays: "公示天数",
  } satisfies Record<PresetPart, string>,
};
