import { candidates } from "./candidates.ts";
import { likesWindow } from "./likesWindow.ts";

/**
 * The sample campaign with a likes window that runs at `now`, so that whoever tries the
 * demonstration can like. Likes count for 30 per cent and the jury for 70, as in F3's kind of campaign.
 */
export const gridPeople = (now: Date) => ({
  slug: "grid-people",
  name: "最美网格员（微网格员）、最美楼栋长点赞评选",
  summary:
    "为走街串巷的网格员、微网格员和楼栋长点赞。这是一次示例评选，候选人和评选数据均为演示而设，规则、限额与计票方式与正式评选一致。",
  intro: [
    "一座城市的安稳，常常落在几个叫得出名字的人身上：网格员走遍院落，微网格员守着单元，楼栋长记得每一扇门。本次评选设最美网格员、最美微网格员、最美楼栋长三项，请您为打动您的人点赞。",
    "每人每天可点赞5次，同一候选人每天1次。点赞占30%，评审占70%；结果先公示，后公布。收到、存疑、有效的票数并排列出，任何人都可以复核。",
    "候选人均为示例人物，与真实的人和单位无关。",
  ],
  cover: "campaign-petals",
  organisers: ["四川日报报业集团华西社区报", "川观新闻社区发布频道", "封面新闻社区频道"],
  rules: {
    categories: [
      { slug: "grid-worker", name: "最美网格员", awards: 3 },
      { slug: "micro-grid-worker", name: "最美微网格员", awards: 3 },
      { slug: "building-head", name: "最美楼栋长", awards: 3 },
    ],
    likes: { ...likesWindow(now), perDay: 5, perCandidatePerDay: 1 },
    jury: {
      criteria: [
        { slug: "service", name: "服务实绩", maxScore: 50 },
        { slug: "trust", name: "居民口碑", maxScore: 30 },
        { slug: "ideas", name: "办法可学", maxScore: 20 },
      ],
    },
    weights: { likes: 30, ballot: 0, jury: 70 },
    countsShown: { mode: "live" as const },
    tieRule: ["jury" as const, "likes" as const, "lot" as const],
    noticeDays: 5,
  },
  candidates,
  contact: "028-86969380",
  sample: true,
  publishedAt: likesWindow(now).opens,
});
