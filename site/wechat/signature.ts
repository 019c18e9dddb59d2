/** Where `web` signs an address of this site for a share card in WeChat. */
export const shareSignaturePath = "/wechat/signature.json";

/** What WeChat's script must be told before it makes a card. */
export type ShareSignature = {
  appId: string;
  timestamp: number;
  nonceStr: string;
  signature: string;
};
