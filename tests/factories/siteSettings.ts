/** Site settings as an editor saves them; everything that pages need. */
export const theStoredSettings = () => ({
  name: "微网实格",
  tagline: "成都党建引领基层治理优秀案例展播",
  description: "成都社区治理的案例、人物与项目。",
  organisers: ["华西社区报"],
  hotline: "028-86969380",
  complaintLine: "028-86969380",
  icp: { number: "蜀ICP备00000000号" },
  policeFiling: { number: "川公网安备00000000000000号" },
  newsLicence: "00000000000",
  sample: true,
});
