/** What a voter reads while votes of the same network are checked. */
export const tollWords = {
  waitTitle: "正在验证，请稍候",
  waitLines: (seconds: number) => [
    "同一网络正有很多人参与，需要依次确认。这一票不会丢失。",
    `请等 ${seconds} 秒，再按下面的按钮。`,
  ],
  goOn: "继续提交",
};
