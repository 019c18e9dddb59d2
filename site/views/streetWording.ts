/** Words of a street's brand page. */
export const streetWording = {
  figures: "网格数据",
  scale: (scale: number, unit: string) =>
    scale === 1 ? `一个方格代表1${unit}` : `一个方格约代表${scale}${unit}`,
  csv: "下载数据（CSV）",
  communityBrands: "社区品牌",
  methods: "工作方法",
} as const;
