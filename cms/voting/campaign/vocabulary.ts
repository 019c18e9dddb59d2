/** Who is one voter of a campaign. */
export const voterIdentities = [
  { value: "device", label: "设备" },
  { value: "wechat", label: "微信号" },
  { value: "sms", label: "手机号" },
] as const;

export type VoterIdentity = (typeof voterIdentities)[number]["value"];

/** How a tie at the cut line may be decided. */
export const tieRules = [
  { value: "jury", label: "评委分高者" },
  { value: "ballot", label: "选票多者" },
  { value: "likes", label: "点赞多者" },
  { value: "share", label: "并列获奖" },
  { value: "lot", label: "公开抽签" },
] as const;

/** A ballot names no more: what a phone shows on one page, and what the endpoint takes. */
export const mostChoices = 200;
