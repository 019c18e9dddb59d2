/** Words of the site's frame: header, navigation, footer, marks. Page kinds keep their own words beside their views. */
export const wording = {
  skip: "跳到正文",
  sections: "栏目",
  moreSections: "更多",
  allSections: "更多栏目",
  youAreHere: "当前位置",
  home: "首页",
  articleText: "正文",
  elderView: "长辈版",
  theme: "深色",
  sample: "示例",
  illustration: "示意图",
  aiAssisted: "本文由人工智能工具辅助制作",
  reprint: "转载",
  corrected: "有更正",
  organisers: "主办",
  hotline: "热线",
  weibo: "微博",
  wechat: "微信公众号",
  newsLicence: "互联网新闻信息服务许可证编号",
  complaintLine: "违法和不良信息举报电话",
  complaintEmail: "举报邮箱",
  sampleNumbers: "以上编号为示例",
  scan: "扫码看这一页",
  followAccount: (name: string) => `微信扫码或长按关注公众号${name && `“${name}”`}`,
  enlarge: "看大图：",
  pages: "分页",
} as const;

/** Joins names the way a Chinese list does. */
export const listOf = (names: readonly string[]): string => names.join("、");
