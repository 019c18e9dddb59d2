/** What every part of this room says of what is not there or not open, in one place. */
export const wording = {
  absent: "没有这项内容，或者您无权查看。",
  noRight: "您的账号没有这项权限。",
} as const;
