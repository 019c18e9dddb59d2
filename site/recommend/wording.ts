/** Words that the script of the form adds to it. */
export const scriptWords = {
  draft:
    "您写的内容暂存在这台设备上，关掉页面、断网都还在；提交成功后自动清除，七天后也会清除。勾选的同意不会保存。",
  restored: (stamp: string): string => `已经找回您${stamp}在这台设备上写的内容。同意请重新勾选。`,
  answerKept:
    "您写的内容暂存在这台设备上，关掉页面、断网、链接到期都还在；提交成功后自动清除，七天后也会清除。照片是否同意公开不会保存。",
  answerRestored: (stamp: string): string =>
    `已经找回您${stamp}在这台设备上写的内容，还没有提交。照片是否同意公开请重新选。`,
  answerUnsent: (stamp: string): string =>
    `您${stamp}写的没有提交上去，都还在这台设备上。可以复制下来发给编辑；也可以向编辑要一个新链接，用这台设备打开，文字没有改过的地方会自动填回来。`,
  answerWrong: "有误",
  answerClear: "清除写的内容",
  answerClearSure: "确定清除？写的内容会去掉。",
  copy: "复制写的内容",
  copied: "已复制。",
  notCopied: "这台设备不让复制，请截图。",
  clear: "清除写的内容",
  clearSure: "确定清除？写的内容和选的文件都会去掉。",
  uploading: (name: string, percent: number): string => `正在上传${name}：${percent}%`,
  waiting: (name: string): string => `网络不通，${name}稍后自动续传，已经传的不用重传。`,
  uploaded: (name: string): string => `已经收下：${name}`,
  failed: (name: string): string =>
    `${name}还没有传上去。可以点“再试”，或者直接提交，文件会随表单一起传。`,
  again: "再试",
  remove: "移除",
  cancel: "取消",
  removed: "已经移除。",
  stillUploading: (count: number): string =>
    `还有${count}个文件正在上传，传完会自动提交，请不要关闭页面。`,
  offline: "现在没有网络。您写的内容已经暂存，连上网络后请再点一次提交。",
  submitting: "正在提交…",
  noAnswer: "还没有回音。您写的内容都在，请再点一次提交；同样的内容不会重复登记。",
  placeCount: (count: number): string =>
    `找到${count}个地点，用上下键选择，回车确定；也可以不选，直接写。`,
  placeNone: "没有找到这个地点，直接写就可以。",
  placeChosen: (name: string): string => `已选择${name}。后面可以接着写小区、楼栋。`,
  browse: "从区县开始选",
  browseClose: "收起",
  browseBack: "返回上一级",
  browseHere: (name: string): string => `就选${name}`,
  browseLevel: ["选择区（市）县", "选择街道（镇）", "选择社区（村）"] as const,
  browseAway: "地点列表现在打不开，请直接填写。",
  similar: "网站上有相近的报道，可以先看看（在新页面打开）；不是同一件事就接着写。",
} as const;
