const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 ** 2)} MB`;

/** What backup and restore say to the operator. */
export const wording = {
  usage: {
    backup: "用法：npm run backup（完整备份），npm run backup -- --wal（只补上 WAL 和新文件）",
    restore:
      "用法：npm run restore -- 备份文件夹 --to 新的数据目录 [--keys 密钥文件] [--until 2026-11-30T09:15:00+08:00]",
  },
  title: "备份",
  nothingToKeep: "数据库还没有迁移过，没有可以备份的内容",
  needsPassphrase: "密钥文件是加密的，请设置 BACKUP_PASSPHRASE",
  noKeysFile: (file: string) =>
    `读不了密钥文件 ${file}：请检查 --keys 后的路径，以及本用户能不能读`,
  noData: (folder: string) =>
    `没有数据目录 ${folder}，图片和文件都在里面：请检查 GRIDPRESS_DATA_DIR；什么也没有备份`,
  mayNotRead: (said: string) =>
    `备份用的登录读不了所有的表（${said}）：BACKUP_DATABASE_URL 应是 npm run db:roles 打印的 gridpress_backup；它没有权限时，请数据库管理员执行 GRANT pg_read_all_data TO gridpress_backup`,
  wrongKeys: "密钥文件打不开：口令不对，或者文件已损坏",
  noBackup: (folder: string) => `${folder} 里没有备份（没有 manifest.json）`,
  otherVersion: (folder: string) => `${folder} 是别的版本做的备份，这个版本读不了`,
  file: {
    missing: (name: string) => `备份缺少文件：${name}`,
    extra: (name: string) => `备份里多出文件：${name}`,
    changed: (name: string) => `备份里的文件与清单不符（内容被改动或损坏）：${name}`,
  },
  refused: (problems: readonly string[]) =>
    [`备份没有通过核对，什么也没有恢复（${problems.length} 处）：`, ...problems].join("\n"),
  noSpace: (folder: string, needed: number, free: number) =>
    `空间不够：${folder} 所在的磁盘需要 ${megabytes(needed)}，只剩 ${megabytes(free)}；什么也没有写`,
  notApart: "BACKUP_KEYS_DIR 不能和 BACKUP_DIR 相同，也不能在它里面：拿到备份的人不该同时拿到密钥",
  noKeysKept: "⚠ 密钥没有备份：请设置 BACKUP_KEYS_DIR（另一个地方），或自己另存 .env",
  keysUnsealed: "⚠ 密钥是明文存放的（只有本用户能读）：设置 BACKUP_PASSPHRASE 后会加密",
  keysKept: (file: string) => `密钥另存在 ${file}`,
  steps: {
    database: "备份数据库",
    base: "备份数据库文件（用于按时间点恢复）",
    files: "备份图片和文件",
    wal: "备份 WAL",
    check: "核对备份的每个文件",
    recover: "重放 WAL 到指定时间",
    migrate: "建立数据库结构",
    load: "装入数据",
    content: "逐表比对",
    store: "恢复图片和文件",
    votes: "重计票数，核对封存",
    tree: "重建网站并比对",
    upgrade: "迁移到这个版本",
  },
  missingFiles: (names: readonly string[]) =>
    `⚠ 数据库里提到、存储里却没有的文件（${names.length} 个）：${names.slice(0, 10).join("、")}${names.length > 10 ? "……" : ""}`,
  done: (folder: string, bytes: number, seconds: number) =>
    `✓ 备份完成：${folder}（共 ${megabytes(bytes)}，用时 ${seconds} 秒）`,
  dropped: (ids: readonly string[]) => `按 BACKUP_KEEP 删除了旧备份：${ids.join("、")}`,
  walDone: (count: number, upTo: string) => `✓ WAL 已备份到 ${upTo}（新 ${count} 个文件）`,
  walOff:
    "⚠ 内置数据库没有留 WAL，只能恢复到备份的时刻：要按时间点恢复，请设置 BACKUP_WAL=1 并重新启动",
  walOnlyEmbedded: "用的是自己的 PostgreSQL，WAL 由它自己归档，这里不复制",
  walReady: (last: string) => `✓ PostgreSQL 正在归档 WAL（最近一次 ${last}）`,
  walMissing: (setting: string, value: string, wanted: string) =>
    `⚠ 按时间点恢复要靠 PostgreSQL 自己归档 WAL，现在不行：${setting} 是 ${value}，应为 ${wanted}`,
  walFailing: (name: string) => `⚠ PostgreSQL 归档 WAL 失败：${name}，请看数据库的日志`,
  placeNotEmpty: (folder: string) => `恢复只能放进新的地方：${folder} 不是空的`,
  leftHalf: (folder: string) =>
    `恢复没有做完：${folder}（和它的数据库）只有一半，不能使用，请删除后重来`,
  databaseNotEmpty: "恢复只能装进空的数据库：RESTORE_DATABASE_URL 里已经有表了",
  storeNotEmpty: (name: string) => `恢复只能放进空的存储：里面已经有 ${name} 了`,
  unknownMigrations: (names: readonly string[]) =>
    `备份来自更新的版本（这里没有迁移 ${names.join("、")}），请用做备份的版本或更新的版本恢复`,
  tarFailed: (said: string) => `tar 没能打包数据库文件：${said}`,
  noBase: (until: string) => `没有能恢复到 ${until} 的备份：需要在那之前完成、并且留了 WAL 的一份`,
  walEnds: (until: string) =>
    `WAL 没有到 ${until}：请先运行 npm run backup -- --wal，或选早一些的时间`,
  badTime: (given: string) => `时间的写法不对：${given}（例：2026-11-30T09:15:00+08:00）`,
} as const;
