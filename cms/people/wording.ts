import type { Reach } from "./mayPublish.ts";
import { type PasswordProblem, passwordLength } from "./passwordRules.ts";
import { type AccountNameProblem, longestAccountName } from "./signIn/accountNameRules.ts";
import type { HeldBy } from "./signIn/signInGate.ts";

const minutes = (ms: number) => Math.max(1, Math.ceil(ms / 60_000));

/** What the newsroom reads from the hooks of this room, in one place. */
export const wording = {
  /** On the publish button the first time (afterwards it is Payload's 发布修改), and said once it is done. */
  publish: {
    zh: {
      first: "发布",
      next: "已交给网站，读者的页面几秒后更新；结果见工作台的“网站更新”。",
    },
    en: {
      first: "Publish",
      next: "Handed to the site; readers see it in some seconds. See “The site” on the start page.",
    },
  },
  /** In the publish button's place, for those who may not publish. */
  handOver: {
    zh: "保存后到“审签”页交稿，签完由责任编辑发布",
    en: "Save, hand in under 审签; an editor publishes it",
  },
  refusals: {
    "go-live": "您的账号没有发布权限。请保存为草稿，由责任编辑审核后发布。",
    "change-live": "这篇内容已经发布，您的账号不能直接修改线上内容。请保存为草稿，由责任编辑发布。",
    "take-down": "这篇内容已经发布，您的账号不能撤下。请联系责任编辑。",
    destroy: "您的账号不能彻底删除内容。可以先移到回收站，由总编辑或管理员处理。",
  } satisfies Record<Reach | "destroy", string>,
  password: {
    "too-short": `密码至少 ${passwordLength.min} 个字符。`,
    "too-long": `密码最多 ${passwordLength.max} 个字符。`,
    "too-plain": "密码太简单，请混用字母、数字或符号，且不要只重复几个字符。",
    "too-common": "这类密码最容易被猜中，请换一个。",
    "has-username": "密码不能包含用户名。",
  } satisfies Record<PasswordProblem, string>,
  requests: {
    byStatus: {
      400: "请求的内容有误，无法处理。请刷新页面后再试。",
      401: "请先登录。",
      403: "您的账号没有这项权限。",
      404: "没有这项内容，可能已被删除。",
      405: "这个地址不接受这种请求。",
      409: "内容有冲突，可能刚被别人改动。请刷新页面后再试。",
      413: "文件太大，无法上传。",
      429: "操作过于频繁，请稍后再试。",
      501: "这个地址不接受这种请求。",
    },
    absent: "所选的内容已不存在，可能已被删除。请刷新页面后重新选择。",
    ours: "系统出错，这次操作没有完成。请稍后再试；反复出现时请联系管理员。",
    row: (n: number) => `第 ${n} 行`,
    nameless: "这一项",
    unlisted: { password: "密码", currentPassword: "现用密码", _status: "发布状态" },
    fieldRefused: "填写的内容不能使用，请修改。",
    field: ({ name, message }: { name: string; message: string }) => `${name}：${message}`,
    fields: (names: readonly string[]) =>
      `有 ${names.length} 项需要修改：${[...new Set(names)].join("、")}。`,
    notAskable: (path: string) => `不能按“${path}”筛选或排序。`,
  },
  account: {
    disabled: "该账号已停用，请联系管理员。",
    lastAdmin: "这是最后一个可用的管理员账号，不能停用、删除或改为其他角色。",
    noMail: "本系统不通过邮件重置密码，请联系管理员为您设置新密码。",
    noFirstUser: "账号由启动程序创建，不能在网页上注册首个用户。",
    streetNeeded: "街道通讯员必须选择所属街道。",
    currentPassword: "请输入正确的现用密码。",
    nameTaken: "已有账号用它登录（作为用户名或电子邮箱），请换一个。",
    userName: {
      "too-long": `用户名最多 ${longestAccountName} 个字符。`,
      "no-letters": "用户名至少要有一个汉字、字母或数字。",
    } satisfies Record<AccountNameProblem, string>,
    passwordText: "密码必须是文字，不能为空。",
    oneByOne: "密码要逐个账号修改，不能批量修改。",
  },
  signIn: {
    incorrect: "用户名或密码不正确。",
    wait: (ms: number) => `登录尝试过于频繁，请 ${minutes(ms)} 分钟后再试。`,
    heldBy: {
      pair: "该账号在这一地址连续失败",
      address: "同一地址尝试过多",
      account: "该账号在多个地址连续失败",
      everyone: "全站登录尝试过多",
    } satisfies Record<HeldBy, string>,
    free: "正常",
    slowed: (ms: number) =>
      `有人多次输错该账号的密码：从没有登录过的网络再试，需要等 ${minutes(ms)} 分钟；近期登录过的网络不受影响。`,
    askCode: "请输入验证器应用里的 6 位验证码。",
    wrongCode: "验证码不正确，或已经用过。请等验证器显示下一个验证码后再试。",
    askSetUp: "管理员和总编辑登录需要两步验证。请先设置，再登录。",
  },
  securityLog: {
    columns: ["时间", "事件", "账号", "操作人", "内容", "说明", "网段代号"],
    notYours: "安全日志只对管理员开放。",
    download: "导出 CSV（按当前筛选）",
    leftOut: (count: number) => `（此前另有 ${count} 次未逐条记录）`,
  },
  secondFactor: {
    isOn: "两步验证已经开启。",
    isOff: "两步验证没有开启。",
    needed: "管理员和总编辑不能关闭两步验证。需要更换手机时，请另一位管理员重置。",
    ownReset: "不能重置自己的两步验证，请另一位管理员操作。",
  },
} as const;
