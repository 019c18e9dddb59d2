import { chmod, chown, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { OperatorError } from "../operatorError.ts";
import {
  type EnvironmentFile,
  endRotation,
  type Rotatable,
  rotatable,
  rotateSecret,
} from "../rotateSecret.ts";
import { runCommand } from "../runCommand.ts";

const usage = `用法：npm run secrets:rotate -- 变量 环境文件 [环境文件 …]
　　　npm run secrets:rotate -- 变量 环境文件 … --done　（旧值不再需要时，把它去掉）
变量：${rotatable.join("、")}
环境文件要列全：写着这个变量的每一个，备份用的也在内。`;

/** What is to be done after each, and when the former value may go. */
const after: Record<Rotatable, string> = {
  VOTING_SECRET:
    "15 分钟内重启每一个 web（和单独运行的 voting）。已经开始的活动继续用旧值，投票人不变；等更换以前开始的活动都公布结果后，加 --done 去掉旧值，再重启。",
  VOTING_SIGNING_KEY:
    "重启每一个 web。第一个启动的进程用旧密钥签名公布新密钥；之后加 --done 去掉旧值，再重启（有结果正在公示时先不要去掉）。",
  INTAKE_SECRET:
    "重启 cms 和每一个 web。以前给出的取件码仍然有效；等以前的推荐都过了保存期，加 --done 去掉旧值，再重启。",
  INTAKE_PRIVATE_KEY:
    "重启 cms 和每一个 web。以前封存的联系方式仍然能打开；等它们都过了保存期，加 --done 去掉旧值，再重启。",
  PAYLOAD_SECRET: "重启 cms。所有人要重新登录编辑后台。",
  METRICS_TOKEN: "重启 cms 和每一个 web，并把新值告诉监控。",
};

const done = "旧值已去掉。请重启读这些文件的进程。";

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { done: { type: "boolean" } },
    });
    const [typed, ...paths] = positionals;
    const name = rotatable.find((one) => one === typed);
    if (name !== undefined && paths.length > 0)
      return { name, paths: [...new Set(paths)], isDone: values.done === true };
  } catch {
    // Told in one way below.
  }
  throw new OperatorError(usage);
}

const read = async (path: string): Promise<EnvironmentFile> => {
  const text = await readFile(path, "utf8").catch(() => {
    throw new OperatorError(`读不了 ${path}，没有改动任何文件。请检查路径和权限。`);
  });
  return { path, text };
};

const nextTo = (path: string) => `${path}.next`;

/** Beside the file, with the owner and the rights that it has. */
async function prepare({ path, text }: EnvironmentFile): Promise<void> {
  const { mode, uid, gid } = await stat(path);
  await writeFile(nextTo(path), text, { mode: 0o600 });
  await chown(nextTo(path), uid, gid);
  await chmod(nextTo(path), mode);
}

/** In the place of the files, all once they are written: a full disk changes none. */
async function write(files: readonly EnvironmentFile[]): Promise<void> {
  try {
    for (const file of files) await prepare(file);
  } catch (error) {
    for (const { path } of files) await rm(nextTo(path), { force: true });
    throw error;
  }
  for (const { path } of files) await rename(nextTo(path), path);
}

/** Puts a new value in the place of a secret in environment files, and says what follows. No value is printed. */
async function rotate(): Promise<void> {
  const { name, paths, isDone } = readArguments();
  const files = await Promise.all(paths.map(read));
  const made = isDone ? endRotation(name, files) : rotateSecret(name, files, new Date());
  const changed = made.filter(({ text }, index) => text !== files[index]?.text);
  await write(changed);
  console.log(`${name} 已更换：${changed.map(({ path }) => path).join("、")}`);
  console.log(isDone ? done : after[name]);
}

await runCommand(rotate);
