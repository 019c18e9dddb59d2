/** Words of the pages about the paper itself: about, corrections, search, recommending, withdrawals. */
export const serviceWording = {
  about: { organisers: "主办单位", contact: "联系我们" },
  accessibility: {
    introduction: "让每一位读者都能读到、读懂、用得上。",
    trouble: "遇到困难",
    tell: "请告诉我们是哪一页、用的什么设备。请拨打",
  },
  corrections: {
    introduction: "稿件出了错，我们写明错在哪里、对的是什么，记在稿件上，也记在这一页。",
    tell: "发现错误，请拨打",
    none: "目前没有更正。",
  },
  factCheck: {
    introduction: "编辑部请您核对一篇还没有发布的稿件。",
    onlyByLink: "请打开编辑发给您的完整链接。链接不全或已失效时，请向编辑要一个新的。",
  },
  recommend: {
    introduction: "案例来自居民反映、网上征集和记者走访。您身边有好做法，请告诉我们。",
    onlyHere: "网上推荐暂时打不开，请用下面的电话、微博或公众号。",
    statusIntroduction: "凭编号和取件码查看进展，回答编辑部的提问，补充、更正或撤回。",
    how: "其他推荐方式",
    what: "请说清三件事",
  },
  search: {
    label: "要找的词，例如街道名、人名",
    submit: "搜索",
    more: "继续找更早的",
    none: "没有找到。换一个短一点的词试试，或者从下面的栏目找。",
    noneYet: "较新的内容里没有找到，可以继续找更早的。",
    failed: "搜索没有成功，请检查网络后再试一次。",
    broken: "搜索在这个浏览器里出了问题，可以从栏目和专题找。",
    noAnswer: "搜索没有运行起来时，可以从下面的栏目和专题找。",
    ways: "按栏目和专题找",
  },
  tombstone: {
    withdrawn: "已于",
    withdrawnEnd: "撤下",
    reason: "原因",
    doubts: "对撤稿有疑问，请拨打",
    home: "回到首页",
    cases: "看其他案例",
    corrections: "更正记录",
  },
} as const;
