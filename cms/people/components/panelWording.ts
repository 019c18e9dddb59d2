const zh = {
  handOver: "保存后由责任编辑审核发布",
  askAnAdmin: {
    heading: "账号由管理员开通",
    text: "本系统不发送邮件。忘记密码、需要新账号时，请联系本单位的系统管理员；首次启动时生成的登录信息保存在服务器的数据目录里。",
    back: "返回登录",
  },
};

const en: typeof zh = {
  handOver: "An editor reviews and publishes it",
  askAnAdmin: {
    heading: "Accounts come from an administrator",
    text: "This system sends no mail. Ask your administrator for a new password or account; the sign-ins made at the first start are in the server's data folder.",
    back: "Back to sign-in",
  },
};

/** What the panel's own components say, in the language that the account chose. */
export const panelWording = (language: string): typeof zh => (language === "en" ? en : zh);
