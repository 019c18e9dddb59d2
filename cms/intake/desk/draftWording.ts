/** What is said where a recommendation becomes a draft. */
export const draftWords = {
  title: "稿件",
  help: "文字、照片、地点和署名带进一篇新草稿；联系方式不带。照片的替代文字要另外填写。",
  make: "转为稿件",
  makeWithWord: (name: string) => `连同《${name}》转为稿件`,
  makeWithout: "转为稿件，不带 Word 文件",
  withWord:
    "推荐里有 Word 文件：先对照，按“确认，建立草稿”以前什么也不保存。正文用 Word 稿，推荐表里的照片接在后面，地点和署名照样带进。",
  noWord: "没有找到这份 Word 文件，或者它已按期销毁。",
  wordOfPerson: "推荐的是人物，Word 文件不能直接转成人物档案。请先转为稿件，再看文件填写。",
  open: "打开稿件",
  extra: { people: "涉及的人", when: "时间", figures: "数字" },
  hidden: "（号码已隐去）",
  reader: "读者供图",
  supplied: (name: string) => `${name} 供图`,
  taken: (name: string) => `${name} 摄`,
  consent: (number: string, isOwnShown: boolean) =>
    `推荐人提交${number}时说照片里的人同意公开${isOwnShown ? "" : "，但不同意刊发有推荐人本人的照片"}。刊发前须向本人核实。`,
  left: {
    contact: "文字里的电话、证件号和联系人没有带进稿件。",
    said: "推荐人后来的回答、补充和更正没有带进正文，请对照来稿的“经过”。",
    refused: (count: number) => `有${count}张照片里的人没有同意公开，没有带进稿件。`,
    credits: (lines: readonly string[]) =>
      `人物档案没有署名栏，同意署名的没有带进：${lines.join("；")}。要写的请写在事迹的末尾。`,
    document: (name: string, isPerson: boolean) =>
      isPerson
        ? `文档《${name}》没有带进人物档案，请下载后查看。`
        : `文档《${name}》没有带进稿件；Word 文件可以下载后在稿件的“Word 稿”里采用。`,
    missing: (name: string) => `照片《${name}》打不开，没有带进稿件。`,
    place: (said: string) => `没有认出地点“${said}”，请在稿件里选。`,
  },
  already: "已经转为稿件，打开的是原来那一篇。",
  done: "已转为稿件。",
  notNow: "未采用或已撤回的来稿不能转为稿件，请先重新查看。",
  merged: (number: string) => `这份来稿已并入${number}，请在那一份里转为稿件。`,
};
