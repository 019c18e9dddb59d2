import type { Day } from "#leaves/shanghaiTime.ts";

/** What the newsroom reads of the nightly look, in one place. */
export const wording = {
  title: "核对报告",
  help: "每天凌晨三点后，系统用最新的地点、人物、用语和名单把所有线上稿件重新核对一遍，只报告，不改动。",
  none: "还没有核对过线上稿件。系统运行后会自动开始，稿件多时需要一些时间。",
  noRight: "您的账号不能查看核对报告。",
  facts: ({ day, checked, count }: { day: Day; checked: number; count: number }) =>
    `${day}核对线上稿件${checked}篇，未放行的硬错${count}处。`,
  clean: "没有发现未放行的硬错。",
  columns: ["稿件", "位置", "问题", "首次发现"],
  fresh: "新",
  more: (count: number) => `另有${count}处没有列出。多半是某条用语或名单有误，请先检查“核对资料”。`,
  noisy: "可能太吵的规则",
  noisyHelp:
    "近90天交稿和发布的稿件里，这些规则指出的问题有一半以上没有改就上线了（写理由放行，或不予理会）。请负责人看看是否该改名单或规则。",
  noNoisy: "没有。",
  noisyColumns: ["规则", "指出", "未改上线"],
  start: {
    fresh: (count: number) => `线上稿件新发现硬错${count}处`,
    known: (count: number) => `线上稿件有硬错${count}处`,
    clean: (checked: number) => `线上稿件${checked}篇，没有硬错`,
    open: "查看核对报告",
  },
} as const;
