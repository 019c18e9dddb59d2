import { beijing, bullets, h2, p } from "#seed/prose.ts";

/** Invented in full, to show the page kind: person, post and words are samples and marked so. */
export const councilTalk = {
  kind: "interview" as const,
  slug: "sample-small-grids",
  kicker: "镇街一把手访谈（示例）",
  headline: "格子划小之后，话要说到一起",
  deck: "示例访谈：一位街道负责人谈微网格里的议事",
  summary:
    "这是一篇示例访谈，人物与问答均为虚构，用来演示“镇街一把手访谈”的版式：文字稿带时间码，可按段落引用。话题是微网格划小以后，居民的意见怎样汇到一处、又怎样落回楼下。",
  cover: "interview-chairs",
  guest: { name: "何知远", post: "某街道党工委书记（示例人物）" },
  places: ["5101"],
  topics: ["town-leaders"],
  credits: [
    { role: "reporter" as const, names: ["示例记者"] },
    { role: "editor" as const, names: ["示例编辑"] },
  ],
  print: { date: "2023-12-18", page: "A05" },
  sample: true,
  publishedAt: beijing("2023-12-18 09:00"),
  body: [
    p("访谈约9分钟。文字稿按说话人整理，时间码对应录像，可逐段引用。"),
    h2("三个看点"),
    bullets("格子划小，是为了让人认得人", "议事先定规矩，再谈事情", "办不成的事，也要有回话"),
  ],
  transcript: [
    {
      speaker: "主持人",
      seconds: 12,
      text: "何书记，您好。网格划得这么细，您最先想到的好处是什么？",
    },
    {
      speaker: "何知远",
      seconds: 31,
      text: "认得人。从前一个网格员要记上千户，说实话，记的是门牌。划成微网格以后，一个人面对几十户，记的才是脸。谁家老人爱早起，谁家孩子放学没人接，心里有数，话就好说了。",
    },
    { speaker: "主持人", seconds: 78, text: "可是格子小了，意见也散了。散的意见怎么汇起来？" },
    {
      speaker: "何知远",
      seconds: 95,
      text: "这正是难处。一栋楼十个人，能有十二种意见。我们的体会是，先别急着谈事情，先把规矩谈好：谁来主持，一个人说几分钟，说不拢的怎么记下来。规矩立住了，吵归吵，吵完还坐得住。",
    },
    { speaker: "主持人", seconds: 168, text: "有没有规矩管不住的时候？" },
    {
      speaker: "何知远",
      seconds: 180,
      text: "有。停车就是。车位只有那么多，怎么分都有人吃亏。这种事我不主张投一次票了事，少数人今天服了票数，明天服不了气。慢慢来，先试两个月，试完再议，往往比一次定死要稳。",
    },
    { speaker: "主持人", seconds: 266, text: "微网格员多是兼职，怎样不让他们觉得是负担？" },
    {
      speaker: "何知远",
      seconds: 284,
      text: "少让他们填表。能从系统里取的数，不要再问人。他们的时间应该花在敲门上。还有一条，他们报上来的事，一定要有回音。办成了告诉他，办不成也告诉他为什么。最伤人的不是没办成，是没有下文。",
    },
    { speaker: "主持人", seconds: 372, text: "办不成的事，怎么跟居民讲？" },
    {
      speaker: "何知远",
      seconds: 386,
      text: "照实讲。是没钱，是没权，还是眼下没有好办法，一样一样说清。居民不怕你做不到，怕你含糊。说清楚了，有时候居民自己会想出一个折中的法子来。",
    },
    { speaker: "主持人", seconds: 455, text: "如果只能留下一条经验，您选哪一条？" },
    {
      speaker: "何知远",
      seconds: 470,
      text: "把“我来管”改成“我们一起看看”。一句话的事，改过来却要几年。格子划得再小，最后还是要靠人把话说到一起。",
    },
    { speaker: "主持人", seconds: 524, text: "谢谢您。" },
  ],
  quotes: [
    "一个人面对几十户，记的才是脸。",
    "最伤人的不是没办成，是没有下文。",
    "格子划得再小，最后还是要靠人把话说到一起。",
  ],
};
