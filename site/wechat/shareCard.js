/**
 * Tells WeChat what the card of this page says. Loaded in WeChat alone, and as it stands here, so it is plain JavaScript. Nothing
 * happens where nobody has set it up, and in WeCom.
 * Source: developers.weixin.qq.com/doc/service, “JS-SDK说明文档”.
 */

const script = "https://res.wx.qq.com/open/js/jweixin-1.6.0.js";

/** @param {string} address */
const load = (address) =>
  new Promise((resolve, reject) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });

/** @param {string} name */
const meta = (name) => {
  const element = document.querySelector(`meta[property="${name}"]`);
  return element instanceof HTMLMetaElement ? element.content : "";
};

export const share = async () => {
  if (/wxwork/i.test(navigator.userAgent)) return;
  const address = location.href.split("#")[0];
  const answer = await fetch(`/wechat/signature.json?url=${encodeURIComponent(address)}`);
  if (!answer.ok) return;
  const signature = await answer.json();
  await load(script);
  const canonical = document.querySelector("link[rel=canonical]");
  const card = {
    title: meta("og:title") || document.title,
    desc: meta("og:description"),
    link: canonical instanceof HTMLLinkElement ? canonical.href : address,
    imgUrl: meta("og:image"),
  };
  const wechat = window.wx;
  wechat.config({
    ...signature,
    debug: false,
    jsApiList: ["updateAppMessageShareData", "updateTimelineShareData"],
  });
  wechat.ready(() => {
    wechat.updateAppMessageShareData(card);
    wechat.updateTimelineShareData({ title: card.title, link: card.link, imgUrl: card.imgUrl });
  });
};
