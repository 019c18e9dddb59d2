import type { CardKind, PastedCard } from "./paste/pastedCards.ts";
import { synonymLimits } from "./synonyms.ts";
import { tableLimits } from "./tableRules.ts";

const shownUses = 20;

/** Where something is used, in one line. */
const named = (uses: readonly { kind: string; title: string }[]) =>
  `${uses
    .slice(0, shownUses)
    .map(({ kind, title }) => `${kind}“${title}”`)
    .join("、")}${uses.length > shownUses ? "等" : ""}`;

const cardWords: Record<CardKind, string> = {
  profile: "公众号名片",
  video: "视频",
  audio: "音频",
  miniProgram: "小程序",
  product: "商品卡片",
  place: "地点卡片",
  vote: "投票",
  formula: "公式",
  frame: "嵌入的网页",
  other: "其他卡片",
};

/** Everything the content room says to editors when something must change. Each line says what to do. */
export const wording = {
  /** What the panel sent is no form of the panel. */
  unreadableForm: "收到的内容无法识别。请刷新页面后再试。",
  problems: {
    headline: "请填写主题（标题）。",
    name: "请填写名称。",
    personName: "请填写姓名。",
    summary: "请填写提要：一两句话说清这篇讲了什么。",
    creditNames: "请填写署名的姓名，不要留空。",
    dimensions: "请至少选择一个报道维度。",
    microKindsMissing: "选择了“六微工程”，请再选择属于六微中的哪一类。",
    microKindsAlone: "填写了六微类别，请在报道维度中加选“六微工程”，或清空六微类别。",
    reprintSource: "转载稿须注明来源，请填写首发媒体。",
    reprintAuthor: "转载稿须注明原作者，请填写。",
    reprintTitle: "转载稿须注明原标题，请照原文填写。",
    reprintEditor: "转载稿须注明编辑真实姓名，请填写。",
    reprintEditorName: "编辑须为真实姓名，请不要填写“本站”“编辑部”“小编”之类。",
    reprintUrl: "原文链接须为以 http:// 或 https:// 开头的完整网址，请修改。",
    printDate: "见报日期须在 1990 年至今天之后三十天之间，请核对。",
    publishedAt:
      "发布时间须在 1990 年以后、不晚于现在。要在以后自动发布，请用“发布”按钮旁的定时发布。",
    correctionAt: "更正时间须在 1990 年以后、不晚于现在，请核对。",
    printPage: "填写了版次，请补上见报日期。",
    figureLabel: "请填写指标名称。",
    figureValue: "请填写数值。",
    videoTitle: "请填写视频标题。",
    videoUrl: "视频地址须为以 http:// 或 https:// 开头的完整网址，请修改。",
    videoUrlMissing: "请填写视频地址；没有视频时请清空视频标题。",
    videoSeconds: "视频时长须为整数秒，请修改；不清楚可不填。",
    linkAddress:
      "链接须为以 http:// 或 https:// 开头的完整网址、站内路径（如“/about/”）、mailto: 或 tel:，请修改。",
    linkDangerous:
      "网址只能以 http://、https://、mailto: 或 tel: 开头，其他形式可能在读者的浏览器里运行程序，不能保存。请修改或删除。",
    notText: "这一项须为文字，请重新填写。",
    notDay: "这不是日历上的日期，请从日历中重新选择。",
    shape: "这一项的内容格式不对，请刷新页面后重新填写。",
    quote: "请填写引语。",
    when: "请填写时间。",
    what: "请填写事件。",
    guestName: "请填写受访人姓名。",
    guestPost: "请填写受访人单位与职务。",
    transcript: "请录入访谈实录：实录是访谈的正本。",
    speaker: "请填写说话人。",
    spoken: "请填写说话内容。",
    body: "请撰写正文。",
    bodyUnsound: "正文中有内容块没有填完整，请检查标红之处。",
    bodyLong:
      "这一篇太长：连同图片和版块超过 170 KB（约五万字），旧手机打不开。请分成几篇，用专题连起来。",
    pictureHidden:
      "这张图片不能公开：在回收站、没有替代文字，或人物肖像没有记录同意（或已撤回）。请更换或补全。",
    countWhole: "总数须为不小于 0 的整数，请修改。",
    stage: "请选择项目阶段。",
    stageBehind: "项目历程已到更后的阶段，请把当前阶段改为历程中最后的阶段。",
    historyOrder: "项目历程须按“征集、立项、实施、完成”的先后排列，请调整顺序。",
    workerPost: "请选择岗位。",
    phoneNumber: "电话须为手机号或带区号的座机号，如“028-86969380”，请修改。",
    phoneConsent: "公开电话须先取得本人同意：请填写同意方式与日期，或清空电话。",
    consentKind: "请选择同意方式。",
    consentDate: "请填写取得同意的日期，且不晚于今天。",
    consentUntil: "有效期不能早于同意日期，请修改。",
    consentWithdrawn: "撤回日期不能早于同意日期，也不能晚于今天，请核对。",
    portraitConsent:
      "该图片没有记录肖像同意（或同意已撤回），请先在图片库补记同意信息，或更换图片。",
    streetPlace: "请选择这个品牌页所属的街道（镇）。",
    brand: "请填写街道品牌名称。",
    methodName: "请填写工作法名称。",
    facilityName: "请填写设施名称。",
    communityName: "请填写社区名称。",
    communityBrand: "请填写社区品牌。",
    amount: "请填写与数值对应的纯数字，用于绘图。",
    wrong: "请写明原文哪里有误。",
    right: "请写明正确内容。",
    correctedStory: "请选择要更正的稿件。",
    slugMissing: "请填写网址名，或先填标题。",
    slugShape: "网址名只能用小写字母、数字和连字符，如“jincheng-shequ”，请修改。",
    slugReserved: "这个网址名由系统保留，请换一个。",
    slugLong: "网址名不能超过 80 个字符，请缩短。",
    altMissing: "请填写替代文字：用一句话说出画面内容，供看不到图片的读者使用。",
    altGeneric: "替代文字不能只写“图片”“照片”之类，请说出画面里有什么。",
    altFileName: "替代文字不能是文件名，请用一句话说出画面内容。",
    fileKind: "只接受 JPEG、PNG、WebP、AVIF 图片；文件内容与这些格式都不符，请另存后再上传。",
    fileHeic:
      "这是苹果手机的 HEIC 照片，多数读者的手机打不开。请在手机“设置 → 相机 → 格式”中选“兼容性最佳”再拍；已拍好的，用微信发到“文件传输助手”（不勾“原图”），在电脑上另存为 JPEG 后上传。",
    fileSize: "图片不能超过 20 MB，请压缩后再上传。",
    filePixels: "图片不能超过 4000 万像素，请缩小后再上传。",
    fileTooTall:
      "图片太长，缩小后字会看不清。请裁成几张（每张的高度不超过宽度的二十倍）后分别上传。",
    fileBroken: "图片已损坏或无法读取，请重新导出后再上传。",
    redirectPath: "请填写站内路径，以“/”开头并以“/”结尾，如“/cases/jincheng/”。",
    redirectCircle:
      "这样会绕成一圈：新网址又跳转回到前面的网址，读者哪一页也打不开。请改成页面现在的网址。",
    redirectHidden:
      "这个网址上有正在发布的页面或网站自带的栏目，读者看到的是那一页，跳转不会生效。请填写已经没有页面的旧网址，或先给那一页换个网址名。",
    redirectLoop: "旧网址和新网址不能相同，请修改。",
    webAddress: "请填写以 http:// 或 https:// 开头的完整网址。",
    email: "请填写有效的电子邮箱。",
    wechatFileName: "文件名应与微信平台下载的一致，形如“MP_verify_AbCd1234.txt”，注意大小写。",
    wechatFileContent: "请填写文件里的内容，只有字母和数字。",
    wechatAccount: "请填写从公众号二维码里读出的网址，形如“http://weixin.qq.com/r/……”。",
    wechatFileTwice: "同一个文件名填了两次，请只保留一个。",
  },
  synonymProblems: {
    lines: `同义词不能超过 ${synonymLimits.groups} 行。`,
    group: (line: string) =>
      `“${line}”这一行请填 2 到 ${synonymLimits.words} 个词，词与词用“、”隔开，每个不超过 ${synonymLimits.characters} 字。`,
    twice: (word: string) => `“${word}”出现了两次，请把意思相同的词放在同一行。`,
  },
  tableProblems: {
    empty: "请填写表格内容；不需要表格时请删除这个内容块。",
    rows: `表格不能超过 ${tableLimits.rows} 行，请拆成几个表格，或只留要点。`,
    columns: `表格不能超过 ${tableLimits.columns} 列：手机上读不了。请拆成几个表格。`,
    cell: `表格里每一格不能超过 ${tableLimits.cell} 字，请把长段文字放到正文里。`,
    shape: "表格内容的格式不对，请刷新页面后重新填写。",
  },
  countTooSmall: {
    projects: (listed: number) => `下方列出了 ${listed} 个项目，项目总数不能比它小，请核对。`,
    partners: (listed: number) => `下方列出了 ${listed} 个合伙人，合伙人总数不能比它小，请核对。`,
  },
  inUse: (uses: readonly { kind: string; title: string }[]) =>
    `正在使用中：${named(uses)}。请先在那里换掉，再移到回收站或删除；部门主任以上可以说明理由后仍要执行。`,
  pageInUse: (uses: readonly { kind: string; title: string }[]) =>
    `正在使用中：${named(uses)}。撤下后那里会少了这一项，请先在那里换掉；若是当事人撤回同意或依法须撤，请先在“撤稿原因”中选定并保存，再撤下；部门主任以上可以说明理由后仍要执行。`,
  liveDate:
    "这一页在线上，读者看得到发布日期：改日期须由部门主任以上的账号进行。请改回原来的日期再保存。",
  choiceGone: (places: readonly number[]) =>
    `${places.length > 0 ? `第 ${places.join("、")} 项` : "所选的这一项"}不能用在这里：已撤下、还没有发布、已删除，或不是这里要选的一种。请换一项，或移去。`,
  unexplained:
    "这一页在线上，撤下要写明原因：请在稿件里点“撤稿”，选一项原因。要移到回收站或彻底删除，也请先撤稿。",
  anywayReason: "请用 2 至 200 个字写明为什么仍要执行。",
  mayNotOverrule: "仍要撤下或删除正在使用的内容，须由部门主任以上的账号执行。",
  bodyLosses: {
    link: (words: string) =>
      `正文中“${words}”的链接不是有效网址，发布后会消失，请改为完整网址或取消链接。`,
    target: (words: string) =>
      words === ""
        ? "正文中“相关稿件”选的稿件已经删除或在回收站，发布后会消失，请改选或删除。"
        : `正文中“${words}”链接的稿件已经删除或在回收站，发布后链接会消失，请改选或取消链接。`,
    block: (name: string) => `正文中的“${name}”没有填完整或有误，发布后会消失，请补全或删除。`,
    picture:
      "正文中有图片不能公开：在回收站、没有替代文字，或人物肖像没有记录同意（或已撤回）。请更换或补全。",
    node: "正文中有页面显示不了的内容，发布后会消失，请删除后重新录入。",
  },
  table: {
    cell: (row: number, column: number) => `第 ${row} 行第 ${column} 格`,
    addRow: "加一行",
    addColumn: "加一列",
    removeRow: "删除此行",
    removeColumn: "删除此列",
  },
  picturesLeftOut: (names: readonly string[]) => {
    const named = names.map((name, index) => {
      const short = Array.from(name).slice(0, 20).join("");
      return name === "" ? `第${index + 1}张` : `第${index + 1}张（${short}）`;
    });
    return `粘贴的文字里有 ${names.length} 张图片没有带过来：${named.join("、")}。请先把图片存到电脑上，再在正文里输入“/图片”逐张插入。`;
  },
  cardsLeftOut: (cards: readonly PastedCard[]) => {
    const named = cards.map(({ kind, name }) => {
      const short = Array.from(name).slice(0, 20).join("");
      return name === "" ? cardWords[kind] : `${cardWords[kind]}（${short}）`;
    });
    return `粘贴的文字里有 ${cards.length} 处不是文字和图片，没有带过来：${named.join("、")}。视频请在稿件的“视频”里另外填写，其他的需要时请改写成文字。`;
  },
  deletionsLeftOut: (count: number) =>
    `粘贴的文字带有修订：${count} 处删除的文字没有带过来，插入的文字按接受处理。请对照原件看一遍。`,
  pictureLeftToEditors: (titles: readonly string[]) =>
    `这张图片正用在已发布的${titles.map((title) => `“${title}”`).join("、")}中，修改会直接影响线上页面，请联系责任编辑。`,
  nameHasOthers: (strange: string) =>
    `姓名只写汉字，少数民族姓名可含间隔号“·”；现含有“${strange}”，请修改。`,
  nameLength: (facts: { length: number; limit: number }) =>
    `姓名须为二至${facts.limit}个汉字（现为 ${facts.length} 个），间隔号“·”写在两个字之间，请核对。`,
  characters: (count: number) => `${count} 字`,
  charactersBeyond: (facts: { count: number; best: number }) =>
    `${facts.count} 字，宜在 ${facts.best} 字以内`,
  tooLong: (facts: { length: number; limit: number }) =>
    `不能超过 ${facts.limit} 字（现为 ${facts.length} 字），请缩短。`,
  /** `turn` counts from 1. */
  transcriptWhole: (turn: number) => `第 ${turn} 段的时间点须为整数秒，请修改。`,
  transcriptBackwards: (turn: number) => `第 ${turn} 段的时间点早于前面的段落，请核对。`,
} as const;
