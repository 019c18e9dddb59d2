/** Words of the content API's description and refusals. */
export const apiWords = {
  title: "公开接口",
  description:
    "已发布内容、搜索、推荐和评选的公开接口，不需要账号。版本1里的字段只增不减，含义不变；有变动先在开发者页面写明，旧版至少保留一年。",
  plainDescription:
    "放在静态文件服务器上的副本：只有已发布内容。变化、搜索、推荐和评选的接口由本站自己的服务回答，这里没有。版本1里的字段只增不减，含义不变。",
  tags: { content: "内容", search: "搜索", recommend: "推荐", votes: "评选" },
  found: "找到了",
  notFound: "没有这条内容",
  gone: "已撤下",
  search: "全文搜索",
  query: "要找的字词，最多64个字",
  narrowed: {
    kind: "只要这一类，写回答里 kinds 给出的词，如 案例",
    street: "只要这个街道（镇），写回答里 streets 给出的名称，如 簇桥街道",
    year: "只要这一年，如 2023",
    sort: "best 按相关，new 按时间",
    page: "第几页，从1起，每页20条",
  },
  noQuery: "请用 q 写明要找的字词，如 ?q=社区。",
  searchAway: "搜索暂时没有回答，请过一会儿再试。",
  changes: "某一时刻之后新增、修改和撤下的内容；不带 after 时列出现有全部内容",
  after: "上一次回答的 next 里带的位置",
  recommend: "提交推荐，和网页上的表单一样",
  key: "由提交的一方生成；同一个 key 重发不会变成两件",
  notice: "提交人看过的个人信息说明的版本",
  receipt: "回执：编号和取件码",
  refused: "哪一项要改",
  oldCursor: "after 是很久以前的位置，其间的变化已不全，请从头取一遍（不带 after）。",
  badCursor: "after 不是这个接口给出的位置，请从头取一遍（不带 after）。",
  parameters: {
    slug: "网址最后一段",
    code: "行政区划代码：区（市）县6位，社区12位",
    month: "月份，如 2023-12",
    day: "日期，如 2023-12-05",
    part: "第几部分，从2起",
  },
} as const;
