import type { Irregularity } from "../ledger/recountRows.ts";
import type { SealFault } from "../seals/seal.wire.ts";

/** What the panel says of a window of a campaign. */
export const windowWords = { implausible: "时间须在 1990 年至今后十年之间，请核对年份。" };

/** What the panel says of a number of a campaign. */
export const amountWords = { whole: "请填整数。" };

/** What the panel says of the code of a category or criterion. */
export const codeWords = {
  missing: "请填写代号。",
  shape: "代号只能用小写字母、数字和连字符，如“grid-worker”，请修改。",
};

/** Words of recorded acts and of exports. */
export const exportWords = {
  recorded: "已记录。",
  notAllowed: "只有可以发布评选的人，以及监票员、总编辑、管理员可以查看。",
  unknown: "没有这种导出。",
  tables: { counts: "票数", turnout: "参与情况", holds: "暂存处理" },
  counts: ["编号", "姓名", "类别", "点赞", "选票"],
  totals: ["票种", "编号", "姓名", "原始票", "暂存", "作废", "有效"],
  turnout: ["口径", "时间", "点赞", "选票", "参与者"],
  perDay: "按日",
  perHour: "按小时",
  holds: [
    "批次",
    "票种",
    "暂存时间",
    "票数",
    "主要投给",
    "原因",
    "状态",
    "决定",
    "决定人",
    "决定时间",
    "理由",
  ],
};

/** What a recount may find wrong with a row of the ledger. */
export const irregularityWords: Record<Irregularity, string> = {
  "seq-not-rising": "序号没有递增",
  "time-runs-back": "时间早于前一条",
  "outside-window": "不在投票时间内",
  "unknown-candidate": "候选人不在名单里",
  "over-day-quota": "超过每人每日次数",
  "over-candidate-quota": "超过每人每日给同一候选人的次数",
  "second-ballot": "同一人的第二张选票",
  "ballot-bounds": "选票人数不合规定或重复",
};

/** What a scrutiny may find wrong with a seal. */
export const sealFaultWords: Record<SealFault, string> = {
  salts: "密钥已经销毁，无法核对",
  votes: "账上的记录与封存的条数不同",
  leaves: "封存的记录与账上的票不符",
  root: "记录与封存的根不符",
  tally: "公布的票数与账上的票不符",
};
