import { beijing, bullets, h2, p } from "#seed/prose.ts";

/** Invented in full, to show the page kind: person, post and words are samples and marked so. */
export const fairVoteTalk = {
  kind: "interview" as const,
  slug: "sample-fair-likes",
  kicker: "专家访谈（示例）",
  headline: "点赞是心意，评选要公道",
  deck: "示例访谈：怎样让一次点赞评选经得起复核",
  summary:
    "这是一篇示例访谈，人物与问答均为虚构。话题是点赞评选怎样守住公道：不摊派名额，不给街道排名次，公众与评审各占一部分，规则开赛前定死，每一个数字都能回头查。",
  cover: "interview-desk",
  guest: { name: "陶令仪", post: "基层治理研究者（示例人物）" },
  places: ["5101"],
  topics: ["town-leaders", "grid-people"],
  credits: [
    { role: "reporter" as const, names: ["示例记者"] },
    { role: "editor" as const, names: ["示例编辑"] },
  ],
  aiAssisted: true,
  sample: true,
  publishedAt: beijing("2023-12-20 09:00"),
  body: [
    p("访谈约8分钟，以下为整理后的文字稿。"),
    h2("四条底线"),
    bullets(
      "规则先定，中途不改",
      "票数可复核，作废有理由",
      "公众与评审各占一部分",
      "不摊派，不给单位排名次",
    ),
  ],
  transcript: [
    {
      speaker: "主持人",
      seconds: 8,
      text: "陶老师，给网格员点个赞，看起来是件轻松的事，为什么要讲那么多规则？",
    },
    {
      speaker: "陶令仪",
      seconds: 24,
      text: "因为它关系到荣誉。点赞本身是心意，可一旦拿来评人，就有了分量。规则讲得越清楚，心意才越不会变味。",
    },
    { speaker: "主持人", seconds: 70, text: "最容易变味的地方在哪里？" },
    {
      speaker: "陶令仪",
      seconds: 82,
      text: "一是摊派。把点赞的数目下到单位、下到人头，点的就不是赞，是任务。二是排名次，把街道之间的高低挂出来，大家比的就不是网格员做了什么，而是谁动员的人多。这两样，从一开始就不要有。",
    },
    { speaker: "主持人", seconds: 160, text: "那么公众的意见应该占多大分量？" },
    {
      speaker: "陶令仪",
      seconds: 175,
      text: "要有分量，但不宜独占。居民知道谁常来敲门，评审知道一件事难在哪里，两边看到的不一样。各占一部分，比例事先写明，谁也不必猜。",
    },
    { speaker: "主持人", seconds: 248, text: "票数怎样让人信服？" },
    {
      speaker: "陶令仪",
      seconds: 262,
      text: "让人能查。收到多少、存疑多少、作废多少、有效多少，并排摆出来，作废的写明理由。一个数字如果只能看、不能查，它迟早会惹来疑问。",
    },
    { speaker: "主持人", seconds: 340, text: "普通居民需要懂这些吗？" },
    {
      speaker: "陶令仪",
      seconds: 352,
      text: "不需要懂，但需要有。就像称菜，多数人不会去校秤，可市场门口得摆着一台公平秤。它摆在那里，买卖双方心里都踏实。",
    },
    { speaker: "主持人", seconds: 420, text: "对正在参加评选的网格员，您想说什么？" },
    {
      speaker: "陶令仪",
      seconds: 433,
      text: "名次不是工作的尺子。一年里敲过的门、接过的电话，居民都记得。评得上是锦上添花，评不上，花也开着。",
    },
  ],
  quotes: ["规则讲得越清楚，心意才越不会变味。", "一个数字如果只能看、不能查，它迟早会惹来疑问。"],
};
