import { words as islandWords } from "./island/wording.ts";

/** Words of the campaign pages; those of the island stay apart, so that a browser loads no others. */
export const words = {
  ...islandWords,
  campaigns: "评选",
  thisCampaign: "本次评选",
  campaignsText: "最美网格员、微网格员、楼栋长点赞评选：规则事先公布，票数可以核对。",
  noCampaigns: "目前没有评选，敬请期待。",
  nominate: "推荐候选人",
  rules: "评选规则",
  verify: "核对我的投票",
  result: "评选结果",
  candidates: "候选人",
  withdrawn: "已退出评选",
  notOpen: "评选尚未开启，开启后即可点赞。",
  span: (opens: string, closes: string) => `${opens}至${closes}`,
  closedEarly: (opens: string, closed: string) => `${opens}至${closed}，提前结束`,
  notHeld: "评选提前结束，没有举行",
  howToLike: (perDay: number, perCandidate: number) =>
    perCandidate === 1
      ? `每人每天可点赞${perDay}次，每天为同一位候选人点赞1次。`
      : `每人每天可点赞${perDay}次，每天为同一位候选人最多点赞${perCandidate}次。`,
  ballot: "投票评选",
  story: "事迹",
  poster: "的海报",
  posterText: "可以打印在一张A4纸上的候选人海报。",
  posterLink: "可打印的海报（A4）",
  posterHow: "用浏览器的“打印”功能，选A4纸、纵向，勾选“背景图形”。",
  posterBack: (name: string) => `返回${name}的页面`,
  posterScan: "扫码看事迹，参与评选",
  posterKey: (digits: string) => `签名公钥 ${digits}`,
  whoVotes: "谁能参与",
  scan: "扫码看这一页",
  hash: "规则指纹（SHA-256）",
  hashText: "规则与候选人名单在开启时一并冻结，改动一个字指纹就会不同。",
  notFrozen: "评选还没有开启，以下规则以开启时公布的为准。",
  verifyText:
    "点赞或投票成功后会得到一张回执。填入回执编号，可以查证这一票确实记在账上；回执不显示您选了谁。",
  chainTitle: "封存的整条链",
  chainText:
    "每份封存都接着前一份，最新的由本站签名。报纸每天登出前一天的一行数字；把报上的数字填进来，就能看出本站有没有事后改写那天以前的记录。不填也可以核对整条链，并列出每天的数字供报社刊登。",
  auditFiles: "公开的核对文件",
  auditText:
    "任何人都可以下载全部封存，用独立的核对程序（votes:verify）检验：每张回执对应的一票都在封存里，封存之后没有改动，名次按公布的规则算出。公开的文件不显示谁选了谁，所以外人不能逐票重数；监票员用账册和密钥逐条核对，结论签名公开，并按当众定下的种子抽开至多二十分之一的票，任何人都可以拿抽开的票检验票数。",
} as const;
