import { fileURLToPath } from "node:url";

// Plain JavaScript on purpose: this file must still be readable by the old Node that it turns away.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Gridpress 需要 Node 22.18 以上，现在运行的是 ${process.version}。请用 npm run …（npm ci 已在 Linux 和 Windows 上装好 Node 24）；已经用了 npm run 的，是 npm ci 时的 Node 太旧：装好 20 以上的 Node，删除 node_modules 后重新 npm ci；macOS 请先安装 Node 24。`,
  );
  process.exit(1);
}

const { loadEnvFile } = await import(new URL("./loadEnvFile.ts", import.meta.url));
loadEnvFile(fileURLToPath(new URL("../../.env", import.meta.url)));

const [command, ...rest] = process.argv.slice(2);
// What is made at run time (drafts' pictures, logs, releases) is for this user alone. A build may be for another to run.
if (command !== "build") process.umask(0o077);
process.argv.splice(2, process.argv.length, ...rest);
await import(new URL(`./commands/${command}.ts`, import.meta.url));
