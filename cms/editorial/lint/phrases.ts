/**
 * Phrases that this newsroom always writes alike, and why. Not more than the paper's own subject: everything else is content, kept by the
 * newsroom under 用语.
 */
export const fixedPhrases: readonly { phrase: string; why: string }[] = [
  { phrase: "微网实格", why: "成都基层治理机制的正式名称" },
  { phrase: "党建引领", why: "固定表述" },
  { phrase: "一校四院", why: "簇桥街道工作法的正式名称" },
  { phrase: "三会一课三单", why: "簇桥街道工作法的正式名称" },
  { phrase: "两库两书", why: "簇桥街道工作法的正式名称" },
  { phrase: "共建共治共享", why: "固定表述" },
  { phrase: "幸福生活十大工程", why: "展播报道维度的正式名称" },
  { phrase: "六微工程", why: "展播报道维度的正式名称" },
  { phrase: "发展微创投", why: "“六微”之一" },
  { phrase: "空间微营造", why: "“六微”之一" },
  { phrase: "小区微治理", why: "“六微”之一" },
  { phrase: "民生微实事", why: "“六微”之一" },
  { phrase: "安全微整治", why: "“六微”之一" },
  { phrase: "改革微创新", why: "“六微”之一" },
  { phrase: "社区合伙人", why: "固定称呼" },
  { phrase: "优秀案例展播", why: "展播活动的正式名称" },
  { phrase: "镇街一把手访谈", why: "栏目的正式名称" },
  { phrase: "新时代文明实践", why: "固定表述" },
  { phrase: "枫桥经验", why: "固定表述" },
  { phrase: "接诉即办", why: "固定表述" },
  { phrase: "进网入格", why: "固定表述" },
  { phrase: "乡村振兴", why: "固定表述" },
  { phrase: "华西社区报", why: "本报报名" },
  { phrase: "四川日报报业集团", why: "主办单位全称" },
];

/** Wrong forms of our own words that are too short to be looked for by likeness. */
export const wrongForms: readonly { wrong: string; right: string; why: string }[] = [
  { wrong: "网格圆", right: "网格员", why: "岗位名称为“网格员”" },
  { wrong: "网格园", right: "网格员", why: "岗位名称为“网格员”" },
  { wrong: "网络员", right: "网格员", why: "岗位名称为“网格员”" },
  { wrong: "网恪员", right: "网格员", why: "岗位名称为“网格员”" },
  { wrong: "微网络员", right: "微网格员", why: "岗位名称为“微网格员”" },
  { wrong: "微风格员", right: "微网格员", why: "岗位名称为“微网格员”" },
  { wrong: "徽网格", right: "微网格", why: "“微网格”误作“徽网格”" },
  { wrong: "楼东长", right: "楼栋长", why: "岗位名称为“楼栋长”" },
  { wrong: "楼动长", right: "楼栋长", why: "岗位名称为“楼栋长”" },
  { wrong: "楼洞长", right: "楼栋长", why: "岗位名称为“楼栋长”" },
  { wrong: "搂栋长", right: "楼栋长", why: "岗位名称为“楼栋长”" },
  { wrong: "微网实格格", right: "微网实格", why: "多一字" },
  { wrong: "微网实实格", right: "微网实格", why: "多一字" },
];
