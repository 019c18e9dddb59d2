/** Levels of the place tree, from the city down, each with the label that people see. */
export const placeLevels = [
  { value: "city", label: "市" },
  { value: "district", label: "区（市）县" },
  { value: "street", label: "街道（镇）" },
  { value: "community", label: "社区（村）" },
  { value: "estate", label: "小区（院落）" },
  { value: "grid", label: "网格" },
] as const;
