import { shanghaiDay } from "#leaves/shanghaiTime.ts";

/** 采用通知: what the newsroom sends or reads out to the sender. It names nobody. `address` is the page's, with its origin. */
export const adoptionNotice = (of: {
  number: string;
  title: string;
  at: number;
  address: string;
}): string => {
  const [, month, day] = shanghaiDay(new Date(of.at)).split("-").map(Number);
  return `您好！您${month}月${day}日推荐的“${of.title}”（编号${of.number}）已经刊发，网址：${of.address}。感谢您的推荐。如有更正，请凭编号和取件码到“查询推荐”页写明，或者直接联系我们。`;
};
