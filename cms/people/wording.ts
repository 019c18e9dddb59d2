/** What the newsroom reads from this room, in one place. */
export const wording = {
  refusals: {
    "go-live": "您的账号没有发布权限。请保存为草稿，由责任编辑审核后发布。",
    "change-live": "这篇内容已经发布，您的账号不能直接修改线上内容。请保存为草稿，由责任编辑发布。",
    "take-down": "这篇内容已经发布，您的账号不能撤下。请联系责任编辑。",
    destroy: "您的账号不能彻底删除内容。可以先移到回收站，由总编辑或管理员处理。",
  },
} as const;
