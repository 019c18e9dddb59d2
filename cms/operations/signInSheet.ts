type Account = { roleName: string; username: string; password: string };

/** The text of the file from which the operator of a trial signs in. */
export const signInSheet = (adminOrigin: string, accounts: readonly Account[]): string =>
  [
    "Gridpress 实格 示例账号（本机自动生成，每个角色一个）",
    `登录地址：${adminOrigin}/admin`,
    "请勿外传；正式使用前请在管理后台停用这些账号。",
    "",
    ...accounts.flatMap(({ roleName, username, password }) => [
      roleName,
      `  用户名：${username}`,
      `  密码：${password}`,
      "",
    ]),
  ].join("\n");
