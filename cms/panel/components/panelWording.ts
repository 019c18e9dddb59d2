import type { Phase } from "#voting/campaign/phase.ts";
import type { ReleaseLine } from "../start/startFacts.ts";

type VersionState = { isAutosave: boolean; isLive: boolean; isPublished: boolean };

const zh = {
  begin: {
    heading: (kind: string) => `新建${kind}`,
    help: "写下这一项后建立草稿，此后停笔三秒自动保存；现在离开，不会留下任何东西。",
    begin: "开始编写",
    failed: "没有建成，请稍后再试；一直不成功，请联系管理员。",
  },
  versions: {
    at: "时间",
    by: "保存人",
    state: "状态",
    none: "还没有版本。写下内容并保存后，每个版本会列在这里。",
    unknown: "系统或早期版本",
    stateOf: ({ isAutosave, isLive, isPublished }: VersionState): string =>
      isLive ? "当前发布的版本" : isPublished ? "曾发布" : isAutosave ? "草稿（自动保存）" : "草稿",
  },
  save: { nothing: "没有新的改动，内容都已保存。" },
  takeDown: {
    button: "撤稿",
    heading: "撤下这篇内容",
    help: "撤下后立即生效：读者打开原来的网址，会看到“已撤下”和原因类别；列表和专题里也不再出现。",
    reason: "撤稿原因",
    choose: "请选择",
    confirm: "撤下",
    back: "不撤",
    done: "已撤下，读者的页面随即更新。",
    failed: "没有撤下，请稍后再试。",
  },
  preview: {
    open: "预览",
    close: "关闭预览",
    live: "在网站上查看",
    frame: "网页预览",
    width: "预览的宽度",
    views: {
      phone: "手机 375",
      elder: "手机 375 长辈版",
      tablet: "平板 768",
      desk: "电脑 1280",
    },
    states: { drawing: "正在生成预览……", failed: "没有收到预览，请检查网络后再改一处。" },
  },
  askAnAdmin: {
    heading: "账号由管理员开通",
    text: "本系统不发送邮件。忘记密码、需要新账号时，请联系本单位的系统管理员；首次启动时生成的登录信息保存在服务器的数据目录里。",
    back: "返回登录",
  },
  start: {
    greeting: (name: string) => `您好，${name}`,
    noStreet: "账号还没有绑定街道，请联系管理员。",
    site: "打开网站",
    begin: "新建",
    drafts: "我的草稿",
    streetDrafts: "本街道的草稿",
    noDrafts: "手头没有草稿。",
    waiting: "已签发，等着发布",
    nothingWaiting: "没有签好等着发布的稿件。",
    untitled: "（未填标题）",
    release: "网站更新",
    noRelease: "还没有生成过网站。发布第一篇内容后会自动生成。",
    releaseStates: { running: "生成中", live: "已生成", failed: "失败" } as Record<
      ReleaseLine["state"],
      string
    >,
    details: "查看详情",
    campaigns: "进行中的点赞评选",
    noCampaigns: "目前没有进行中的评选。",
    phases: {
      nomination: "报名推荐",
      likes: "点赞",
      ballot: "评选",
      notice: "公示",
      result: "结果",
    } as Record<Phase, string>,
    closes: (when: string) => `${when} 截止`,
    scoring: "待您评分",
    nothingToScore: "目前没有需要您评分的评选。",
    scored: (done: number, due: number) => `已评 ${done}/${due}，点击进入评分`,
    signedOff: "已交卷",
    schedules: "定时发布",
    missed: "读者搜不到的词",
    missedHelp: "近30天里搜过三次以上、没有结果的词。只记词，不记是谁搜的。",
    times: (count: number) => `${count}次`,
    synonyms: "到网站设置里添加同义词",
    planned: { publish: "发布", unpublish: "撤下" } as Record<string, string>,
    failed: "没有成功，请打开稿件检查后重新发布",
  },
};

const en: typeof zh = {
  begin: {
    heading: (kind) => `New: ${kind}`,
    help: " The draft is made from this, and saved whenever you pause. Leave now and nothing stays behind.",
    begin: "Begin",
    failed: "It could not be made. Please try again, or ask your administrator.",
  },
  versions: {
    at: "Time",
    by: "Saved by",
    state: "State",
    none: "No versions yet. Each save will be listed here.",
    unknown: "the system, or an early version",
    stateOf: ({ isAutosave, isLive, isPublished }) =>
      isLive
        ? "Published now"
        : isPublished
          ? "Published before"
          : isAutosave
            ? "Draft (autosaved)"
            : "Draft",
  },
  save: { nothing: "Nothing new: everything is saved." },
  takeDown: {
    button: "Take down",
    heading: "Take this down",
    help: "It goes at once: its address shows that it was taken down and the class of the reason; lists leave it out.",
    reason: "Reason",
    choose: "Choose",
    confirm: "Take down",
    back: "Keep it",
    done: "Taken down; readers' pages follow at once.",
    failed: "It was not taken down. Please try again.",
  },
  preview: {
    open: "Preview",
    close: "Close the preview",
    live: "See it on the site",
    frame: "Preview of the page",
    width: "Width of the preview",
    views: {
      phone: "Phone 375",
      elder: "Phone 375, 长辈版",
      tablet: "Tablet 768",
      desk: "Desk 1280",
    },
    states: {
      drawing: "Drawing…",
      failed: "No preview came. Check the network, and change something once more.",
    },
  },
  askAnAdmin: {
    heading: "Accounts come from an administrator",
    text: "This system sends no mail. Ask your administrator for a new password or account; the sign-ins made at the first start are in the server's data folder.",
    back: "Back to sign-in",
  },
  start: {
    greeting: (name) => `Hello, ${name}`,
    noStreet: "This account has no street yet. Please ask your administrator.",
    site: "Open the site",
    begin: "New",
    drafts: "My drafts",
    streetDrafts: "Drafts of my street",
    noDrafts: "No drafts at hand.",
    waiting: "Signed, to be published",
    nothingWaiting: "Nothing waits to be published.",
    untitled: "(no title yet)",
    release: "The site",
    noRelease: "The site has not been made yet. The first publish makes it.",
    releaseStates: { running: "Running", live: "Made", failed: "Failed" },
    details: "Details",
    campaigns: "Running campaigns",
    noCampaigns: "No campaign is running.",
    phases: {
      nomination: "Nomination",
      likes: "Likes",
      ballot: "Ballot",
      notice: "Notice",
      result: "Result",
    },
    closes: (when) => `closes ${when}`,
    scoring: "To be scored by you",
    nothingToScore: "Nothing to score at present.",
    scored: (done, due) => `${done} of ${due} scored`,
    signedOff: "Signed off",
    schedules: "Scheduled",
    missed: "Searched in vain",
    missedHelp: "Words of the last 30 days that found nothing. Nothing is kept of who asked.",
    times: (count: number) => `${count}×`,
    synonyms: "Add synonyms in the settings",
    planned: { publish: "publish", unpublish: "take down" },
    failed: "did not succeed; check the document and publish it again",
  },
};

export type PanelWording = typeof zh;

/** What the panel's own components say, in the language that the account chose. */
export const panelWording = (language: string): PanelWording => (language === "en" ? en : zh);
