import { paths } from "#leaves/paths.ts";
import { listWording } from "../views/listWording.ts";
import { serviceWording } from "../views/serviceWording.ts";

/** A page of the site, and what people call it. */
export type ServicePage = { path: string; title: string; also: string };

/** Pages that are always there, and what people call them. */
export const servicePages: readonly ServicePage[] = [
  { path: paths.home(), title: "首页", also: "主页" },
  {
    path: paths.list("case"),
    title: listWording.cases,
    also: "案例 全部案例 往期案例 按日期找",
  },
  { path: paths.list("news"), title: "资讯", also: "新闻 消息 往期资讯" },
  { path: paths.list("interview"), title: "访谈", also: "专访 对话 往期访谈" },
  { path: paths.list("announcement"), title: listWording.announcements, also: "公告 发布" },
  {
    path: paths.recommend(),
    title: "推荐案例",
    also: "投稿 报料 提供线索 反映问题 联系我们 热线电话 隐私 个人信息",
  },
  {
    path: paths.recommendStatus(),
    title: "查询推荐",
    also: "编号 取件码 我的推荐 办理进度 补充材料 撤回推荐",
  },
  {
    path: paths.campaigns(),
    title: "评选",
    also: "投票 点赞 最美网格员 候选人 回执 核对回执 核对投票 评选规则 评选结果",
  },
  { path: paths.corrections(), title: "更正", also: "纠错 勘误 报错" },
  { path: paths.streets(), title: "街道品牌", also: "街道 街道名录 我的街道" },
  {
    path: paths.workers(),
    title: "网格员、微网格员、楼栋长",
    also: "人物 找网格员 联系网格员 网格员电话",
  },
  { path: paths.projects(), title: "微治理项目", also: "项目 项目进展 合伙人" },
  { path: paths.topics(), title: "专题", also: "系列报道" },
  {
    path: paths.lifeCircle(),
    title: listWording.lifeCircle.title,
    also: "附近有什么 服务设施 便民服务 养老 食堂 名录",
  },
  { path: paths.feeds(), title: serviceWording.feeds.title, also: "关注 RSS JSON Feed 公众号" },
  { path: paths.data(), title: serviceWording.data.title, also: "开放数据 下载表格 CSV 转载 引用" },
  {
    path: paths.developers(),
    title: serviceWording.developers.title,
    also: "接口 API OpenAPI 小程序",
  },
  {
    path: paths.about(),
    title: "关于我们",
    also: "关于本站 主办单位 联系方式 举报电话 投诉电话 编辑部电话 版权 备案",
  },
  {
    path: paths.accessibility(),
    title: "无障碍与长辈版",
    also: "大字版 老年版 字体放大 字太小 看不清 朗读",
  },
];
