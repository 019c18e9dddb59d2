import type { Library } from "#edition/library/library.ts";
import { paths } from "#leaves/paths.ts";
import { plainHead } from "./head.ts";

/** What the site does for readers who see, hear or handle it differently, and whom to tell when it fails. */
export const accessibilityPage = ({ settings }: Library) => ({
  head: plainHead({
    path: paths.accessibility(),
    title: "无障碍声明",
    description: "本站的长辈版、键盘操作、读屏和打印。",
  }),
  hotline: settings.hotline,
  sections: [
    {
      heading: "目标",
      text: "本站按照《Web内容无障碍指南》（WCAG）2.2的AA级和国内适老化通用设计要求制作。每次改版都用程序检查各类页面：普通版、长辈版、深色和打印，从手机到电脑的宽度。",
    },
    {
      heading: "长辈版",
      text: "页面右上角的“长辈版”把正文放大到25像素左右，最小的字也有18像素，按钮放大到60像素高，没有弹窗。网址不变，下次打开还是长辈版；再按一次就回到普通版。",
    },
    {
      heading: "放大与窄屏",
      text: "页面可以放大到200%，在320像素宽的屏幕上不用左右拖动；微信里调大字号，版面跟着变。",
    },
    {
      heading: "键盘与读屏",
      text: "全部内容都能用键盘操作，按一次Tab键就能跳到正文。图片有文字说明，图表旁边有同样内容的表格，访谈视频有完整的文字实录。",
    },
    {
      heading: "不用脚本也能读",
      text: "关掉脚本仍然可以阅读全部内容。系统设置了深色或减少动画，页面会照做。设备能朗读的，稿件开头有“朗读”按钮。",
    },
    {
      heading: "还不够好的地方",
      text: "链接到视频平台的节目由对方平台播放，字幕和操作以对方为准；我们在本站放上完整实录作为替代。",
    },
  ],
});

export type AccessibilityPage = ReturnType<typeof accessibilityPage>;
