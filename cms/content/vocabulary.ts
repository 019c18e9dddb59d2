/**
 * Closed lists of the field, each value with the Chinese label that people see.
 * One source for Payload options, wire schemas, the site and the tests.
 */

/** Report dimensions of the 优秀案例展播. Source: facts F3. */
export const dimensions = [
  { value: "governance", label: "治理机制" },
  { value: "party", label: "基层党建" },
  { value: "happiness", label: "幸福生活十大工程" },
  { value: "six-micro", label: "六微工程" },
  { value: "ecology", label: "生态环境治理" },
  { value: "rural", label: "乡村振兴" },
] as const;

/** The six kinds of “六微”. Source: facts F8. */
export const microKinds = [
  { value: "venture", label: "发展微创投" },
  { value: "space", label: "空间微营造" },
  { value: "estate", label: "小区微治理" },
  { value: "livelihood", label: "民生微实事" },
  { value: "safety", label: "安全微整治" },
  { value: "reform", label: "改革微创新" },
] as const;

/** Which cells of a table name what the others hold. */
export const tableHeads = [
  { value: "row", label: "首行是表头" },
  { value: "column", label: "首列是表头" },
  { value: "both", label: "首行、首列都是表头" },
  { value: "none", label: "没有表头" },
] as const;

/** Form of a case: one estate or community, or a feature on a whole district. */
export const caseForms = [
  { value: "case", label: "案例" },
  { value: "district-feature", label: "区县综述" },
] as const;

/** Credit roles in the order in which a credits line prints them. */
export const creditRoles = [
  { value: "reporter", label: "记者" },
  { value: "correspondent", label: "通讯员" },
  { value: "photographer", label: "摄影" },
  { value: "supplier", label: "供图" },
  { value: "recommender", label: "推荐人" },
  { value: "editor", label: "编辑" },
  { value: "proofreader", label: "校对" },
  { value: "reviewer", label: "审核" },
] as const;

export const originKinds = [
  { value: "original", label: "原创" },
  { value: "reprint", label: "转载" },
] as const;

export const projectStages = [
  { value: "collecting", label: "征集" },
  { value: "approved", label: "立项" },
  { value: "running", label: "实施" },
  { value: "finished", label: "完成" },
] as const;

/** Kinds of service of a 15-minute circle of life. Source: 《温江区“15分钟社区生活圈”建设导则》, June 2023. */
export const serviceKinds = [
  { value: "management", label: "社区管理" },
  { value: "education", label: "终身教育" },
  { value: "care", label: "医疗养老" },
  { value: "culture", label: "文化活动" },
  { value: "sport", label: "体育健身" },
  { value: "shops", label: "商业服务" },
  { value: "traffic", label: "交通市政" },
  { value: "green", label: "绿化休闲" },
] as const;

/** How far such a facility is on foot, and what it is for; the same source. */
export const facilityReaches = [
  { value: "quarter-hour", label: "15分钟" },
  { value: "near", label: "5–10分钟" },
] as const;
export const facilityLayers = [
  { value: "basic", label: "基础保障型" },
  { value: "better", label: "品质提升型" },
  { value: "special", label: "特色引导型" },
] as const;

export const workerPosts = [
  { value: "grid-worker", label: "网格员" },
  { value: "micro-grid-worker", label: "微网格员" },
  { value: "building-head", label: "楼栋长" },
] as const;

/** Grid kinds of 微网实格, the top one under both names in use. */
export const gridKinds = [
  { value: "general", label: "总网格" },
  { value: "ordinary", label: "一般网格" },
  { value: "micro", label: "微网格" },
  { value: "dedicated", label: "专属网格" },
] as const;

export const storyKinds = [
  { value: "case", label: "案例" },
  { value: "news", label: "资讯" },
  { value: "interview", label: "访谈" },
  { value: "announcement", label: "项目发布" },
] as const;

/** Ways in which a person's consent is recorded. */
export const consentKinds = [
  { value: "written", label: "书面同意书" },
  { value: "electronic", label: "电子确认" },
  { value: "recorded", label: "录音录像确认" },
  { value: "guardian", label: "监护人书面同意" },
] as const;

/** Where something may be shown by a person's consent. */
export const consentScopes = [
  { value: "everywhere", label: "网站、公众号和报刊海报" },
  { value: "online", label: "网站和公众号" },
  { value: "site", label: "只在网站" },
] as const;

/** Reason classes for taking a published document down, shown on its tombstone page. */
export const withdrawalReasons = [
  { value: "consent", label: "当事人撤回同意" },
  { value: "error", label: "内容有误" },
  { value: "legal", label: "依法依规处理" },
  { value: "duplicate", label: "内容重复" },
] as const;

export const campaignPhases = [
  { value: "nomination", label: "报名推荐" },
  { value: "likes", label: "点赞" },
  { value: "ballot", label: "评选" },
  { value: "notice", label: "公示" },
  { value: "result", label: "结果" },
] as const;
