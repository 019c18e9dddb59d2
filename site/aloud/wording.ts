/** Words of the button that reads a story aloud: what it does next, and what has just happened. */
export const readAloudWording = {
  start: "朗读",
  pause: "暂停",
  resume: "继续朗读",
  stop: "停止",
  began: "正在朗读",
  paused: "朗读已暂停",
  stopped: "朗读已停止",
  ended: "朗读完毕",
  unstarted: "朗读没有启动，请检查网络后再试。",
  failed: "这台设备没有可用的中文朗读声音，无法朗读。",
} as const;
