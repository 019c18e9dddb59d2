import { readEnvironment } from "#leaves/environment.ts";
import { OperatorError } from "./operatorError.ts";
import { isFree } from "./postgres/port.ts";

/** Fails before anything is started when another program sits on one of our ports. */
export async function checkPorts(): Promise<void> {
  const { HOST, WEB_PORT, CMS_PORT } = readEnvironment(process.env, [
    "HOST",
    "WEB_PORT",
    "CMS_PORT",
  ]);
  for (const [name, port] of Object.entries({ WEB_PORT, CMS_PORT })) {
    if (await isFree(port, HOST)) continue;
    throw new OperatorError(
      `端口 ${port} 已被占用：Gridpress 可能已在运行，也可能是别的程序；停掉它，或用 ${name} 换一个端口`,
    );
  }
}
