import { readEnvironment, type VariableName } from "#leaves/environment.ts";
import { OperatorError } from "./operatorError.ts";
import { isFree } from "./postgres/port.ts";

/** Fails, with the port's number and the variable that moves it, when another program sits on it. */
export async function checkPort(name: Extract<VariableName, `${string}_PORT`>): Promise<void> {
  const { HOST, [name]: port } = readEnvironment(process.env, ["HOST", name]);
  if (await isFree(port, HOST)) return;
  throw new OperatorError(
    `端口 ${port} 已被占用：Gridpress 可能已在运行，也可能是别的程序；停掉它，或用 ${name} 换一个端口`,
  );
}

/** Looks at the ports of a whole stack before anything is started. */
export async function checkPorts(): Promise<void> {
  await checkPort("WEB_PORT");
  await checkPort("CMS_PORT");
}
