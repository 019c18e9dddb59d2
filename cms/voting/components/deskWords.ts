/** Words of the campaign view in the admin panel. */
export const deskWords: {
  saveFirst: string;
  notYours: string;
  openText: string;
  open: string;
  history: string;
  turnout: string;
  columns: string[];
  export: string;
  next: string;
  reason: string;
  by: (account: string) => string;
  kinds: Record<string, string>;
} = {
  saveFirst: "先保存，再开启评选。",
  notYours: "评选的开启、进展与结果由可以发布评选的人办理。",
  openText: "开启后，规则、名单、编号、类别冻结，不能修改；读者可以在规则页核对指纹。",
  open: "开启评选",
  history: "经过",
  turnout: "每日参与",
  columns: ["日期", "点赞", "选票", "参与者"],
  export: "导出票数（CSV，可用 Excel 打开）",
  next: "下一步（前后两步须由不同的人操作）",
  reason: "依据或原因",
  by: (account) => `操作人 ${account}`,
  kinds: {
    opened: "开启",
    closed: "提前结束",
    counted: "计票",
    noticed: "公示",
    published: "公布结果",
  },
};
