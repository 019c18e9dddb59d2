import type { VoterIdentity } from "#voting/campaign/vocabulary.ts";

/** Who is one voter, as readers read it; `kept` is what is kept of them. */
export const votersInWords: Record<VoterIdentity, { who: string; kept: string }> = {
  device: {
    who: "一台设备算一人，打开网页就能参与，不用登录。",
    kept: "用Cookie区分设备，只保存加密编号，不记录姓名、电话和网络地址。",
  },
  wechat: {
    who: "一个微信号算一人，在微信里打开网页参与。",
    kept: "微信只告诉本站一个编号，换算成加密编号后不再保留；不获取昵称、头像和电话，不记录网络地址。",
  },
  sms: {
    who: "一个手机号算一人，收短信验证码后参与。",
    kept: "手机号只用来发验证码，换算成加密编号后不再保留；不记录姓名和网络地址。",
  },
};
