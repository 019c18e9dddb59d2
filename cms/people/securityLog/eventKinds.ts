/** What the security log records, each with its words; the closed list behind the column of the table. Rule A20. */
export const eventKinds = {
  "signed-in": { zh: "登录成功", en: "Signed in" },
  "signed-out": { zh: "退出登录", en: "Signed out" },
  "password-refused": { zh: "用户名或密码不正确", en: "Wrong user name or password" },
  "code-refused": { zh: "验证码不正确", en: "Wrong code" },
  "disabled-refused": { zh: "停用的账号尝试登录", en: "Disabled account refused" },
  slowed: { zh: "尝试过多，放慢登录", en: "Slowed down" },
  released: { zh: "解除放慢", en: "Slowdown lifted" },
  "account-made": { zh: "新建账号", en: "Account made" },
  "account-deleted": { zh: "删除账号", en: "Account deleted" },
  "account-disabled": { zh: "停用账号", en: "Account disabled" },
  "account-enabled": { zh: "恢复账号", en: "Account enabled" },
  "role-changed": { zh: "修改角色或权限范围", en: "Role changed" },
  "name-changed": { zh: "修改姓名或登录名", en: "Name changed" },
  "password-changed": { zh: "本人修改密码", en: "Password changed" },
  "password-reset": { zh: "管理员重设密码", en: "Password reset" },
  "second-factor-on": { zh: "开启两步验证", en: "Two-step sign-in on" },
  "second-factor-off": { zh: "关闭两步验证", en: "Two-step sign-in off" },
  "second-factor-reset": { zh: "管理员重置两步验证", en: "Two-step sign-in reset" },
  "recovery-code-used": { zh: "使用备用码登录", en: "Recovery code used" },
  "recovery-codes-renewed": { zh: "换新备用码", en: "Recovery codes renewed" },
  "write-refused": { zh: "越权操作被拒绝", en: "Change refused" },
  "document-deleted": { zh: "彻底删除内容", en: "Document destroyed" },
  published: { zh: "发布或更新线上内容", en: "Put live" },
  "taken-down": { zh: "撤下内容", en: "Taken down" },
  overruled: { zh: "撤下或删除正在使用的内容", en: "Taken away though in use" },
  "settings-changed": { zh: "修改网站设置或首页", en: "Settings changed" },
  exported: { zh: "导出数据", en: "Exported" },
} as const;

export type EventKind = keyof typeof eventKinds;

/** What anybody may bring about as often as they like: these get a bounded number of lines. Rule A26. */
export const refusals: ReadonlySet<EventKind> = new Set([
  "password-refused",
  "code-refused",
  "disabled-refused",
  "slowed",
  "write-refused",
]);

/** What stays true when the request fails in the end: refusals, and what the second step's own table already holds. */
export const lasting: ReadonlySet<EventKind> = new Set([
  ...refusals,
  "released",
  "second-factor-on",
  "second-factor-off",
  "second-factor-reset",
  "recovery-code-used",
  "recovery-codes-renewed",
]);
