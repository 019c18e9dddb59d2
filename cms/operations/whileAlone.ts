import { readFile, rm, writeFile } from "node:fs/promises";
import { isRunning } from "#leaves/isRunning.ts";
import { OperatorError } from "./operatorError.ts";

const owner = async (mark: string) => Number(await readFile(mark, "utf8").catch(() => ""));

/**
 * Works, such as on a build (`what`: 构建), while no other process does; the mark is a file that names who works. One that a killed process left counts for
 * nothing. Throws `OperatorError` while another is at work.
 */
export async function whileAlone<T>(
  { mark, what }: { mark: string; what: string },
  work: () => Promise<T>,
): Promise<T> {
  const other = await owner(mark);
  if (other > 0 && isRunning(other))
    throw new OperatorError(
      `另一个${what}正在进行（进程 ${other}），请等它结束后再试；如果那个进程不是${what}，请删除 ${mark}`,
    );
  await rm(mark, { force: true });
  await writeFile(mark, `${process.pid}\n`, { flag: "wx" });
  try {
    return await work();
  } finally {
    await rm(mark, { force: true });
  }
}
