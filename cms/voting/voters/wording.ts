/** What a voter reads while votes of the same network are checked. */
export const tollWords = {
  waitTitle: "正在验证，请稍候",
  waitLines: (seconds: number) => [
    "同一网络正有很多人参与，需要依次确认。这一票不会丢失。",
    `请等 ${seconds} 秒，再按下面的按钮。`,
  ],
  goOn: "继续提交",
};

/** What a voter reads on the way through WeChat. */
export const wechatWords = {
  outsideTitle: "请在微信中打开",
  outside: [
    "这次评选一个微信号算一人，要在微信里点赞和投票。",
    "用微信扫下面的二维码，扫后自动登录。",
  ],
  onPhone: "正在用手机看：复制下面的网址，发到微信的“文件传输助手”，再点开它。",
  code: "用微信扫码登录",
  spentTitle: "这次登录已经失效",
  spent: ["登录凭证只能用一次，几分钟内有效。", "没有登录成功，也没有记下任何信息，请再登录一次。"],
  snapshotTitle: "请使用完整服务",
  snapshot: [
    "现在打开的是微信的快照页，无法确认身份。",
    "请点页面底部的“使用完整服务”，再登录一次。",
  ],
  deniedTitle: "没有登录成功",
  denied: ["微信没有给出登录凭证，请再登录一次。"],
  awayTitle: "微信登录暂时不可用",
  away: ["微信那边一时没有回应。请稍等一会儿再试，您的点赞次数不受影响。"],
  again: "重新登录",
  logIn: "微信登录",
};

/** What a voter reads who signs in with a phone number. */
export const smsWords = {
  title: "先验证手机号",
  how: "这次评选一个手机号算一人。填写手机号，收到验证码后再点赞和投票。",
  again: "这台设备已经验证过一个手机号。再验证别的号码，就以那个号码参与。",
  notice:
    "手机号只用来发这条短信和防止重复投票：不保存号码，只保存换算后的加密编号，换一次评选就是另一个编号。",
  phone: "手机号",
  phoneHint: "11 位大陆手机号",
  send: "获取验证码",
  phoneWrong: "手机号不对，请填 11 位大陆手机号，如 13800138000。",
  unreachable: "这个号码现在收不到验证码。请核对号码，或换一个号码。",
  networkBusy: "同一网络今天发出的验证短信太多了。请一小时后再试，或换一个网络（如手机流量）。",
  campaignBusy: "今天的验证短信已经发完，请明天再来。已经验证过的手机不受影响。",
  away: "短信一时发不出去，请过几分钟再试。",
  codeTitle: "填写验证码",
  sentTo: (masked: string) => `验证码已发往 ${masked}，10 分钟内有效，一分钟左右会收到。`,
  code: "6 位验证码",
  check: "确定",
  codeWrong: "验证码不对，请核对短信里的 6 位数字。",
  tooManyTries: "填错的次数太多了，请十分钟后再试。",
  ticketOld: "验证码已经过期，请重新获取。",
  otherNumber: "没有收到，或换一个号码",
};

/** When a campaign's sign-in is not there to be used. */
export const signInWords = {
  noneTitle: "不需要登录",
  none: ["这次评选不用登录，直接点赞或投票就可以。"],
  back: "返回评选页面",
};
