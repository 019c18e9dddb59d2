import { shanghaiStamp } from "#leaves/shanghaiTime.ts";

/** What editors read from this room. */
export const deskWording = {
  /** Without the name, which stands beside it: refusals are logged. */
  conflict: ({ at, fields }: { at: string; fields: readonly string[] }): string => {
    const stamp = shanghaiStamp(new Date(at)).slice(0, -":00".length);
    const differing = fields.length > 0 ? `不同之处：${fields.join("、")}。` : "";
    return `这份内容在 ${stamp} 已被保存过，您打开的是之前的版本，本次没有保存。${differing}`;
  },
  unreadableBase: "看不出您打开的是哪一版，本次没有保存。请先复制写好的内容，刷新页面后再试。",
  yourself: "您自己（另一个窗口）",
  shown: { yes: "是", no: "否" },
  away: "连接不上服务器。您写的内容已留在本机，恢复连接后自动保存，请不要退出登录。",
  dialog: {
    conflict: "这份内容已被别处改动",
    conflictText: ({ by, stamp }: { by: string; stamp: string }): string =>
      `${by}在 ${stamp} 保存过，您打开的是之前的版本。请对照后选择，选择之前不会自动保存。保留我的：对方的留作一个版本。用对方的：您写的留在本机，可以复制。`,
    somebody: "其他人",
    mine: "您写的",
    theirs: ({ by, stamp }: { by: string; stamp: string }): string => `${by}，${stamp}`,
    keepMine: "保留我的",
    keepTheirs: "用对方的",
    blank: "（空）",
    copy: "复制我的文字",
    copied: "已复制",
    notCopied: "没有复制成功，请选中文字后复制",
  },
  signIn: {
    title: "登录已过期",
    text: "您写的内容还在这个页面上。请重新登录，登录后自动继续保存。",
  },
  offer: {
    title: "本机留有您写的内容",
    unsaved: (stamp: string): string => `您在 ${stamp} 写下的内容没有保存到服务器，本机留有一份。`,
    "set-aside": (stamp: string): string => `您在 ${stamp} 选择了对方的版本，您写的内容留在本机。`,
    nameless: "其他",
    look: "对照查看",
    drop: "丢弃",
    mine: "本机留下的",
    stands: "现在的内容",
    restore: "恢复并保存（现在的内容留作一个版本）",
    later: "暂不处理",
    failed: "没有保存成功，请稍后再试。内容仍留在本机。",
  },
  presence: {
    isWriting: ({ name, minutes }: { name: string; minutes: number }): string =>
      `${name}正在编辑（${minutes === 0 ? "刚刚" : `${minutes}分钟前`}）`,
    elsewhere: "同时改动会互相冲突。要由您来写，请先接手；对方会看到。",
    here: "现在由您来写。对方打开着同一份内容。",
    take: "接手",
    list: "正在编辑",
    untitled: "（无标题）",
    noRight: "您没有改动这份内容的权限。",
    unreadable: "请求的内容无法识别。",
  },
} as const;
