import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { faultWords } from "#release/proof/wording.ts";
import type { Alarm } from "./alarmRules.ts";

const inGigabytes = (bytes: number) => `${(bytes / 1024 ** 3).toFixed(1)} GB`;

/** What is wrong, for an editor or who runs the machines. */
export const alarmWords = (alarm: Alarm): string => {
  switch (alarm.kind) {
    case "outbox":
      return `有 ${alarm.changes} 项变更还没有发布，最早的是“${alarm.title}”，从 ${shanghaiStamp(alarm.since)} 等到现在`;
    case "schedule":
      return `有 ${alarm.schedules} 项定时发布过了时间还没有执行，最早的应在 ${shanghaiStamp(alarm.since)} 执行`;
    case "unproven": {
      const page = alarm.page ? `：${faultWords(alarm.page.address, alarm.page.fault)}` : "";
      return `第 ${alarm.release} 次发布从 ${shanghaiStamp(alarm.since)} 到现在未能验证${page}`;
    }
    case "drift":
      return `读者看到的与应有的不一致，从 ${shanghaiStamp(alarm.since)} 开始：${faultWords(alarm.address, alarm.fault)}`;
    case "patrol":
      return `巡检从 ${shanghaiStamp(alarm.since)} 起停了，请联系管理员查看管理后台的日志`;
    case "scorer":
      return `“${alarm.campaign}”有 ${alarm.votes} 票还没有经过异常检查，最早的一票投于 ${shanghaiStamp(alarm.since)}`;
    case "seals":
      return `“${alarm.campaign}”有 ${alarm.votes} 票还没有封存，最早的一票投于 ${shanghaiStamp(alarm.since)}`;
    case "database":
      return `cms 从 ${shanghaiStamp(alarm.since)} 起连不上数据库：编辑部不能保存和发布，投票暂时被拒绝，读者照常能看`;
    case "backup":
      return alarm.since
        ? `最近一次完好的备份是 ${shanghaiStamp(alarm.since)} 的，之后没有成功过`
        : "还没有做过一次备份";
    case "archive":
      return `数据库归档 WAL 失败（${alarm.file}）${alarm.since ? `，${shanghaiStamp(alarm.since)} 之后没有成功过` : "，还没有成功过"}：不能按时间点恢复，WAL 会一直积在数据库的磁盘上`;
    case "disk":
      return `数据目录所在的磁盘只剩 ${inGigabytes(alarm.freeBytes)}（共 ${inGigabytes(alarm.sizeBytes)}）`;
    case "certificate":
      return `网站的 HTTPS 证书将在 ${shanghaiStamp(alarm.until)} 到期`;
  }
};

const releaseStates = { running: "正在生成", live: "已上线", failed: "失败" } as const;

/** What to do about it, for who runs the machines. */
export const remedies: Record<Alarm["kind"], string> = {
  outbox: "看发布记录里最近一次发布的失败原因；没有失败时，看 cms 的日志，必要时重启 cms。",
  schedule: "看 cms 的日志里有没有 schedules 一行；重启 cms 后会补做。",
  unproven:
    "在服务器上运行 curl -sI 加上面的网址，看源站和公开网址哪一个不对：源站不对看 web 的日志，公开网址不对看反向代理或 CDN。",
  drift:
    "磁盘上的文件被改动或损坏时，重新发布该页即可；只有公开网址不对时，在 CDN 控制台刷新该网址。",
  patrol: "看 cms 的日志；cms 连不上网站的公开网址时，检查它到 SITE_ORIGIN 的网络。",
  scorer: "确认至少有一个 web 在运行；看 web 的日志里有没有 scorer 一行，重启 web 后会接着检查。",
  seals: "确认至少有一个 web 在运行；看 web 的日志里有没有 sealer 一行，重启 web 后会接着封存。",
  database:
    "在服务器上运行 gridpress doctor（没有这个命令的，npm run doctor），它会说明是哪一项：数据库没有运行、磁盘写满、密码不对或网络不通。恢复后一切自动继续，不用重启。",
  backup:
    "运行 gridpress backup（没有这个命令的，npm run backup）看它说什么；用定时器的，看 systemctl list-timers 和 journalctl -u gridpress-backup。",
  archive:
    "看数据库的日志里 archive command failed 前后的几行：多半是存 WAL 的磁盘满了、没有挂上，或目录不属于 postgres。改正后一分钟内自动补上，不用重启。",
  disk: "清理或扩容。磁盘写满前投票会先被拒绝，不会丢票；用 du -sh 看数据目录里哪一部分最大。",
  certificate: "运行证书续期（如 certbot renew），然后重新加载反向代理。",
};

export const wording = {
  alarm: (words: string) => `警报：${words}`,
  alarmOver: (words: string) => `警报解除：${words}`,
  /** In the group that a robot tells: the alarm, what to do, and where more stands. */
  post: (words: string, remedy: string, address: string) =>
    `警报：${words}\n怎么办：${remedy}\n运行状况：${address}`,
  title: "运行状况",
  help: "实格各部分现在是否正常、不正常时怎么办。每次打开都是当时的情况。",
  refused: "只有管理员能看运行状况。",
  allWell: "一切正常，没有警报。",
  whatToDo: "怎么办：",
  columns: ["项目", "现在"],
  rows: {
    release: "最近一次发布",
    waiting: "等待发布的变更",
    patrol: "最近一次巡检",
    backup: "最近一次备份",
    disk: "数据目录的磁盘",
    database: "数据库大小",
    pages: "网站文件",
    media: "图片和附件",
    certificate: "HTTPS 证书",
    versions: "版本",
  },
  none: "无",
  changes: (count: number) => `${count} 项`,
  never: "还没有",
  notWatched: "没有（试用，或 ALARM_BACKUP_HOURS=0，不作要求）",
  noTls: "没有启用 HTTPS",
  unreachable: "没有问到（公开网址没有回答）",
  free: (free: number, size: number) => `剩 ${inGigabytes(free)}，共 ${inGigabytes(size)}`,
  size: (bytes: number) =>
    bytes < 1024 ** 3 ? `${(bytes / 1024 ** 2).toFixed(0)} MB` : inGigabytes(bytes),
  files: (count: number, bytes: number) => `${count} 个，${wording.size(bytes)}`,
  releaseState: (number: number, state: string) =>
    `第 ${number} 次，${releaseStates[state as keyof typeof releaseStates] ?? state}`,
  until: (day: string) => `有效至 ${day}`,
  versions: (app: string, node: string, database: string) =>
    `实格 ${app}，Node ${node}，PostgreSQL ${database}`,
} as const;
