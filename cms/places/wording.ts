/** What this room says to editors when something must change. Each line says what to do. */
export const wording = {
  problems: {
    placeParent: "小区和网格须设在某个社区（村）之下，请选择所属社区。",
    placeLevel: "编辑只能新增小区和网格；行政区划由全国统一区划代码导入。",
    placeName: "请填写地点名称。",
    placeInUse: "行政区划不能删除。",
    residentsWhole: "常住人口须为正整数，请修改。",
    residents: "填写了人口数，请补上数据日期与来源。",
  },
} as const;
