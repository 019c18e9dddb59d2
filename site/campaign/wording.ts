/** Words of the campaign pages and of the vote island. Refusals come worded from the vote endpoint. */
export const words = {
  campaigns: "评选",
  campaignsText: "最美网格员、微网格员、楼栋长点赞评选：规则事先公布，票数可以核对。",
  noCampaigns: "目前没有评选，敬请期待。",
  rules: "评选规则",
  verify: "核对我的投票",
  result: "评选结果",
  candidates: "候选人",
  number: (number: number) => `${number}号`,
  withdrawn: "已退出评选",
  like: "点赞",
  likeFor: (name: string) => `为${name}点赞`,
  likes: (count: number) => `${count.toLocaleString("zh-CN")} 赞`,
  liked: "今日已赞",
  confirming: "正在确认…",
  remaining: (count: number) => `今天还可点赞 ${count} 次`,
  spent: "今天的点赞次数已用完，明天零点后可以继续",
  countedFor: (name: string) => `已为${name}点赞。`,
  loading: "正在读取您今天的点赞次数…",
  notOpen: "评选尚未开启，开启后即可点赞。",
  likesOver: "现在不在点赞时间内。",
  offline: "网络不通，联网后会自动重发，同一次点赞不会重复计算。",
  retrying: "还没有得到确认，正在用同一编号重试，不会重复计算。",
  gaveUp: "一时无法确认是否计入。请稍后刷新页面查看。",
  unreachable: "暂时读不到票数，可以照常点赞。",
  receipt: "回执",
  howToLike: (perDay: number, perCandidate: number) =>
    perCandidate === 1
      ? `每人每天可点赞 ${perDay} 次，每天为同一位候选人点赞 1 次。`
      : `每人每天可点赞 ${perDay} 次，每天为同一位候选人最多点赞 ${perCandidate} 次。`,
  ballot: "投票评选",
  ballotHow: (min: number, max: number) =>
    min === max
      ? `请选出 ${min} 位候选人，一次投出，不能更改。`
      : `请选出 ${min} 至 ${max} 位候选人，一次投出，不能更改。`,
  chosen: (count: number) => `已选 ${count} 位`,
  choiceMissing: (count: number) => `还差 ${count} 位才能投出`,
  choiceTooMany: (count: number) => `多选了 ${count} 位，请减去`,
  castBallot: "投出选票",
  ballotCast: "选票已投出，感谢您的参与。",
  ballotClosed: "现在不在投票时间内。",
  story: "事迹",
  scan: "扫码看这一页",
  hash: "规则指纹（SHA-256）",
  hashText: "规则与候选人名单在开启时一并冻结，改动一个字指纹就会不同。",
  notFrozen: "评选还没有开启，以下规则以开启时公布的为准。",
  resultPending: "结果尚未公布",
  resultPendingText: (days: number) =>
    `投票结束并计票后公示 ${days} 天，接受异议；公示期满公布结果，并列出有效票数、存疑票数与作废票数及原因。`,
  verifyText:
    "点赞或投票成功后会得到一张回执。填入回执编号，可以查证这一票确实记在账上；回执不显示您选了谁。",
  receiptLabel: "回执编号",
  check: "核对",
} as const;
