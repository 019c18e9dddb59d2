import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import type { ActRefusal } from "./decideAct.ts";
import { fileLimits } from "./fileRules.ts";
import { megabytes, sizeWords } from "./fileWording.ts";
import type { IntakeAct, IntakeEvent, Taken } from "./intakeEvent.ts";
import type { IntakeState } from "./stateRules.ts";

/** Version of the privacy notice below: the day it was written. It changes with every change of its words (rule O12). */
export const noticeVersion = "2026-11-29";

export const notice = {
  title: "个人信息告知",
  lines: [
    "姓名和电话只用来核实这件推荐、和您联系。加密存放，编辑部的人每查看一次都有记录，不公开，不给别人。",
    "您写的事情和照片，编辑部用来判断是否采访、怎样报道。刊发前由记者核实，刊发的文字和照片以核实后的为准。",
    "您可以随时凭编号和取件码撤回。撤回后，姓名和电话当时就删除。",
  ],
  version: (day: string) => `告知版本：${day}`,
};

/** Words of the form. */
export const formWords = {
  kind: "您要推荐什么",
  kinds: { case: "一件事（好做法、感人故事）", person: "一个人（网格员、微网格员、楼栋长）" },
  title: "推荐的是什么",
  titleHelp: "用一句话说，例如“楼下的小菜园”。2到60个字。",
  personName: "他（她）叫什么名字",
  personPost: "他（她）是",
  campaign: "同时推荐为评选的候选人",
  noCampaign: "不参加评选",
  campaignHelp: "编辑部核实、本人同意以后才成为候选人。",
  place: "在哪里",
  placeHelp: "写到街道、社区或小区，例如“武侯区簇桥街道锦城社区”。",
  story: "发生了什么，或者他（她）做了什么",
  storyHelp: "原来的难处是什么，谁出的主意，怎么办成的；推荐人就写他（她）做的事。20到5000个字。",
  reach: "怎样联系您",
  name: "您的姓名",
  telephone: "您的电话",
  telephoneHelp: "手机号，或者带区号的座机号，例如028-86969380；有分机的写成028-86969380转801。",
  more: "补充（可以不填）",
  people: "涉及哪些人",
  when: "什么时候的事",
  figures: "有哪些数字说明效果",
  pictures: `照片（最多${fileLimits.pictures}张）`,
  picturesHelp: `JPG、PNG或WebP，每张不超过${megabytes(fileLimits.fileBytes)}；全部文件合起来不超过${megabytes(fileLimits.formBytes)}。`,
  morePictures: "再加几张照片",
  picture: (slot: number) => `照片${slot}`,
  caption: "这张照片说的是什么",
  by: "谁拍的",
  agreed: "照片里的人同意公开吗",
  agreedChoices: { yes: "同意", no: "不同意或没有问过", nobody: "照片里没有人" },
  document: "一份文档",
  documentHelp: `Word（.docx）或PDF，不超过${megabytes(fileLimits.fileBytes)}。`,
  nameOf: (name: string, bytes: number) => `${name}（${sizeWords(bytes)}）`,
  taken: (name: string, bytes: number) => `已经收下：${name}（${sizeWords(bytes)}），不用再选。`,
  drop: "不要这个文件了",
  consents: "请分别勾选",
  consentContact: "我同意编辑部用上面的姓名和电话和我联系（必选）",
  consentName: "刊发时可以写我的姓名（推荐人）",
  consentPortrait: "刊发时可以用有我本人的照片",
  isUnder14: "我不满14周岁",
  under14: "不满14周岁，请监护人填写",
  guardian: "监护人姓名",
  guardianAgrees: "我是监护人，同意孩子推荐并留下联系方式",
  trap: "这一栏请不要填写",
  submit: "提交推荐",
  status: "查询已经提交的推荐",
  received: (number: string) => `您刚才的推荐已经收到，编号${number}。不用再交一次。`,
  another: "再推荐一件",
  errors: "还没有提交成功。请改正下面标出的地方，其他内容都还在。",
  away: "现在还不能确认是否收到。请过一会儿再提交一次，同样的内容不会重复登记；您填写的都还在下面。",
  tooLarge: `表单太大，没有收下。全部文件合起来不要超过${megabytes(fileLimits.formBytes)}；请按浏览器的“返回”，去掉几个文件再提交。`,
  crowded: "现在提交的人很多，请过一分钟，按浏览器的“返回”再提交一次。",
};

/** What is wrong with a field, and what to do. */
export const formProblems: {
  fields: Record<string, string>;
  agreed: string;
  notStored: string;
  gone: string;
  tooLarge: string;
  tooMuch: string;
  campaignOver: string;
  other: string;
} = {
  fields: {
    kind: "请选择推荐的是一件事还是一个人。",
    title: "请用2到60个字写明推荐的是什么。",
    personName: "请填写被推荐人的姓名，2到20个字。",
    personPost: "请选择被推荐人的身份。",
    campaign: "请重新选择。",
    place: "请用2到100个字写明在哪里，例如街道和社区。",
    story: "请用20到5000个字写明发生了什么。",
    name: "请填写您的姓名，2到40个字。",
    telephone:
      "请填写11位手机号，或者带区号的座机号，例如028-86969380；有分机的写成028-86969380转801。",
    people: "请不要超过300个字。",
    when: "请不要超过100个字。",
    figures: "请不要超过500个字。",
    files: "文件太多，或者照片说明超过100个字、拍摄者超过40个字，请改短。",
    guardian: "不满14周岁，请填写监护人姓名，不超过40个字。",
    guardianAgrees: "不满14周岁，需要监护人勾选同意。",
    consentContact: "要核实推荐，需要您同意我们和您联系。不愿留联系方式，可以打电话推荐。",
  },
  agreed: "请选择照片里的人是否同意公开。",
  notStored: "这个文件没有存下来，请再选一次；还是不行，就先不带文件提交。",
  gone: "这个文件放得太久，已经不在了，请再选一次。",
  tooLarge: `全部文件合起来超过${megabytes(fileLimits.formBytes)}，请去掉几个。`,
  tooMuch:
    "您所在的网络这一小时上传的文件太多了，请过一会儿再选；也可以先不带文件提交，编辑部需要照片时会和您联系。",
  campaignOver: "这个评选的报名推荐已经结束，请改选；不参加评选也可以推荐。",
  other: "这份表单不完整，请刷新页面后重新填写。",
};

export const stateWords: Record<IntakeState, string> = {
  received: "已收到",
  looking: "查看中",
  asked: "需要补充",
  adopted: "已采用",
  published: "已发布",
  declined: "未采用",
  withdrawn: "已撤回",
};

const actWords: Record<IntakeAct["kind"], string> = {
  look: "编辑部开始查看",
  ask: "编辑部提问",
  adopt: "编辑部采用",
  decline: "编辑部未采用",
  publish: "已经发布",
  unpublish: "稿件已从网站撤下",
  answer: "推荐人回答",
  add: "推荐人补充",
  correct: "推荐人更正",
  withdraw: "推荐人撤回",
};

/** How what the desk wrote down for a sender reached it (rule O52). */
const cameWords: Record<Taken["channel"], string> = {
  telephone: "来电",
  weibo: "微博来信",
  wechat: "微信来信",
};

/** What happened, and that the desk wrote it down where it did. */
export const actSaid = (event: IntakeEvent): string => {
  const { taken } = { taken: undefined, ...event };
  const by =
    taken &&
    `（编辑部按${shanghaiStamp(new Date(taken.cameAt)).slice(0, 16)}的${cameWords[taken.channel]}代记）`;
  return `${actWords[event.kind]}${by ?? ""}`;
};

/** Why something is not adopted, as classes that can be counted. */
export const declineReasons = {
  unverified: "核实不了",
  outside: "不属于征集范围",
  known: "已经报道过",
  thin: "内容不够",
  refused: "当事人不同意",
  advert: "广告",
  unlawful: "违法违规",
  other: "其他",
} as const;

/** What the desk begins from when it says why, to be put into own words; of no class is it empty. */
export const declineTemplates: Record<keyof typeof declineReasons, string> = {
  unverified: "感谢您的推荐。我们联系了当地，暂时没有核实到这件事，这次没有采用。",
  outside: "感谢您的推荐。这次征集的是微网实格的做法和故事，您推荐的内容不在范围内。",
  known: "感谢您的推荐。这件事我们已经报道过，请见网站上的相关稿件。",
  thin: "感谢您的推荐。现有的内容还不够成稿，欢迎补充经过和结果后再推荐一次。",
  refused: "感谢您的推荐。我们联系了当事人，当事人不愿意公开，我们尊重本人的意见。",
  advert: "您提交的内容属于商业宣传，不能采用。",
  unlawful: "您提交的内容不符合法律法规的要求，不能采用。",
  other: "感谢您的推荐。这次没有采用，欢迎继续推荐。",
};
export const isDeclineReason = (text: string): text is keyof typeof declineReasons =>
  Object.hasOwn(declineReasons, text);

export const receiptWords = {
  title: "推荐已经收到",
  repeat: "这份推荐先前已经收到，没有重复登记。如果刚才改了内容，请到查询页用“更正”写明。",
  number: "编号",
  code: "取件码",
  keep: "请抄下或拍下编号和取件码，也可以打印本页。查询、补充、更正、撤回都要用到，丢了找不回来。",
  stored: "我们存下了",
  promise: "推荐不等于刊发。编辑部会查看，需要时和您联系；是否采用，在查询页写明。",
  noFiles: "没有文件",
  another: "再推荐一件",
  status: "查询、补充或撤回",
  address: "查询、补充、更正、撤回的网址：",
};

export const statusWords = {
  title: "查询推荐",
  lead: "填写提交时给您的编号和取件码。",
  number: "编号",
  numberHelp: "例如TJ-2026-000001",
  code: "取件码",
  codeHelp: "8位字母和数字",
  open: "查询",
  wrong: "没有找到。请核对编号和取件码；两样都对才能查到。",
  many: "查询太频繁，请过十分钟再试。",
  away: "现在查不到，请过一会儿再试。您填写的都还在下面。",
  state: "现在的状态",
  history: "经过",
  what: "您推荐的",
  written: "您写的内容",
  question: "编辑部问",
  answer: "回答",
  add: "补充",
  correct: "更正",
  text: "写在这里（2000字以内）",
  giveFiles: "照片和文档（可以不交）",
  file: (name: string, size: string) => `收下了${name}（${size}）`,
  tooManyFiles: `这份推荐的文件合起来超过${fileLimits.ofOne}个，请去掉几个；确实需要的，请打电话和编辑部联系。`,
  send: { answer: "提交回答", add: "提交补充", correct: "提交更正" },
  withdraw: "撤回推荐",
  withdrawHelp: "撤回后不能恢复，您的姓名和电话当时就删除。",
  withdrawTick: "我确定要撤回",
  done: "已经记下。",
  withdrawn: "已经撤回，您的姓名和电话已经删除。",
  stale: "刚才有了新的进展，请看一遍再提交。您写的还在下面。",
  tickFirst: "要撤回，请先勾选“我确定要撤回”。",
  refused: {
    "not-yours": "这一步由编辑部来做。",
    "not-now": "现在的状态不能这样做。",
    "nothing-said": "请写一点内容再提交。",
    long: "请不要超过2000个字。",
  } satisfies Record<ActRefusal | "long", string>,
  seen: "看已经发布的稿件",
};
