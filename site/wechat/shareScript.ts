/**
 * In WeChat a page that is passed on gets a card with its own words and picture; nobody else loads more than this line. Inline,
 * so a content security policy must allow its hash; the address of what it loads stands on `<html>`.
 */
export const shareScript =
  "/MicroMessenger/i.test(navigator.userAgent)&&import(document.documentElement.dataset.share).then(m=>m.share()).catch(()=>{})";
