/** Words of the result page. */
export const resultWords = {
  title: "评选结果",
  lead: {
    before:
      "结果还没有公布。计票、公示、公布由不同的人办理，每一步都签名、写明日期和依据，显示在这里。",
    notice: "评选结果正在公示，接受异议。",
    returned: "公示期间有异议成立，结果已退回，正在重新计票，之后再次公示。",
    final: "评选结果已经公布。",
  },
  steps: "经过",
  stages: {
    opened: "开启",
    closed: "提前结束",
    counted: "计票",
    scrutinised: "监票核查",
    noticed: "公示",
    confirmed: "维持结果",
    returned: "退回重计",
    published: "公布结果",
  },
  coming: {
    opened: () => "开启后冻结规则与候选人名单。",
    counted: () => "投票截止、暂存的票全部处理、评委评分收齐之后计票。",
    noticed: (days: number) => `由计票人以外的人公示${days}天，列出拟获奖名单，接受异议。`,
    published: () =>
      "公示期满、异议全部答复、成立的异议都有处理之后，由计票人、公示人以外的人公布结果。",
  },
  signed: "签名",
  signedText: "这一步的内容由投票服务的密钥（Ed25519）签名；投票服务自己重新计票，一致才签名。",
  before: "届时公布",
  beforeLines: (hidden: boolean, days: number) => [
    hidden
      ? "按规则，票数在结果公布之前不显示；公示时先列出拟获奖名单。"
      : "公示时列出每位候选人的原始票、曾暂存、作废和有效票数，作废的原因，评委平均分、总分和同分处理。",
    `公示${days}天，任何人都可以提出异议；每件异议的结论和理由随结果公布。`,
    "全部数据附签名，可以下载，用独立的程序核对。",
  ],
  noticeUntil: (ends: string) => `公示至${ends}（北京时间）。对结果有异议，请在期满前提出。`,
  object: "提出异议",
  proposed: "拟获奖名单",
  winners: "获奖名单",
  hidden: "按规则，票数在结果公布时一并公开。票数已在计票时锁定，其指纹已签名，之后不能改动。",
  number: (number: number) => `${number}号`,
  score: "总分",
  rank: "名次",
  person: "候选人",
  won: "获奖",
  proposedWon: "拟获奖",
  jury: "评委平均分",
  likes: "点赞",
  ballots: "选票",
  scoresOf: (category: string) => `${category}：得分`,
  votesOf: (category: string, stream: string) => `${category}：${stream}`,
  counts: ["候选人", "原始票", "曾暂存", "作废", "有效"],
  countsHelp:
    "原始票减作废票等于有效票。曾暂存的票经人工核对后放行或作废：放行的算有效，作废须两人决定。条形长短按原始票，浅色部分作废。",
  weights: (parts: string) => `总分 = ${parts}；各项以本类别最高者为100分折算。`,
  dropped: "去掉一个最高分、一个最低分后平均",
  juryScores: (scores: string) => `评委打分（不具名）：${scores}`,
  jurors: (names: string) => `评委：${names}。`,
  tooFewVotes: (names: string, empty: number) =>
    `有效票没有达到规则写明的最少票数，不能当选：${names}。${empty > 0 ? `名额空缺${empty}名。` : ""}`,
  withdrawn: (names: string) => `已退出评选：${names}`,
  tie: (among: string, rule: string, won: string) => `${among}同分，按“${rule}”，${won}获奖。`,
  stillTied: (among: string, rule: string) => `${among}同分，按“${rule}”仍分不出先后。`,
  tieBetween: (among: string, rule: string, won: string, lost: string) =>
    `${among}同分，按“${rule}”：${won}获奖，${lost}未获奖。`,
  lot: (name: string, lot: string) => `${name}的签号${lot}`,
  firm: (from: string, to: string, weight: string) =>
    `公众权重在${from}%–${to}%之间变动，获奖名单不变（规则为${weight}%）。`,
  swap: (where: string, enters: string, leaves: string) => `${where}，${enters}将替换${leaves}。`,
  above: (weight: string) => `高于${weight}%时`,
  below: (weight: string) => `低于${weight}%时`,
  batches: "作废与放行",
  noBatches: "没有票被暂存。",
  batch: (stream: string, votes: number, state: string, reason: string, why: string) =>
    `${stream}${votes}票，${state}。发现：${reason}。理由：${why}`,
  helped: (stream: string, votes: number, passes: number) =>
    `${stream}中有${votes}票来自监票员事先登记的${passes}台助投设备（如敬老院由人协助投票）。`,
  states: { void: "作废", released: "放行" },
  objections: "异议与答复",
  noObjections: "公示期没有收到异议。",
  objection: (number: number, at: string, outcome: string) =>
    `第${number}号（${at}收到）：${outcome}`,
  upheld: "异议成立",
  rejected: "异议不成立",
  consequence: {
    confirmed: (reason: string) => `处理：维持结果。${reason}`,
    returned: (reason: string) => `处理：退回，重新计票、公示。${reason}`,
  },
  answeredSoFar: "已处理的异议",
  files: "核对",
  filesText:
    "每一步的签名、计票和得分，以及全部封存的投票记录都可以下载，用独立的核对程序（npm run votes:verify）检验：记录封存之后没有改动，名次按规则由计票算出，抽开的票与计票相符。谁投给谁不公开，所以外人不能逐票重数；这一项靠监票核查和抽查。",
  scrutiny: (votes: number, drawn: number, seed: string) =>
    `监票员用账册和密钥逐条核对了${votes}条封存的记录，票数一致。按计票之后当众定下的种子“${seed}”抽开${drawn}条，每条写明投给谁，连同密钥公开；持有这些回执的人可以看到记录与自己所投是否一致。`,
  noScrutiny: "这次评选没有做监票核查：每位候选人得多少票，只有本站的清点。",
  actsFile: "签名与计票（acts.json）",
  campaignFile: "规则与公钥（campaign.json）",
  verifyOwn: "核对我的投票",
} as const;
