import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import type { Answer, Sent } from "#tests/harness/cmsRequests.ts";
import { tokenIn } from "#tests/harness/cmsRequests.ts";

const mostStarts = 20;

/** A cms that is killed and started again, and requests that wait until it is there. */
export type MortalCms = {
  /** Answers undefined when the cms died before it answered. */
  ask(method: string, path: string, sent?: Sent): Promise<Answer | undefined>;
  /** Asks again until there is an answer: for what may be done twice. */
  rest(method: string, path: string, sent?: Sent): Promise<Answer>;
  signIn(account: { username: string; password: string }): Promise<string>;
  /** As a kernel kills, and up again. */
  killAndStart(): Promise<void>;
  end(): Promise<void>;
};

export async function startMortalCms(options: {
  env: NodeJS.ProcessEnv;
  isUnchecked: boolean;
  /** A file that what it says is added to. */
  logFile?: string;
}): Promise<MortalCms> {
  const { logFile } = options;
  const args = ["tests/fault/desk/cmsProgram.ts", ...(options.isUnchecked ? ["unchecked"] : [])];
  const start = (): { child: ChildProcess; port: Promise<number> } => {
    const child = spawn(process.execPath, args, {
      env: options.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (bytes) => logFile && appendFileSync(logFile, bytes));
    const lines = createInterface({ input: child.stdout });
    const port = new Promise<number>((resolve, reject) => {
      lines.on("line", (line) => /^\d+$/.test(line) && resolve(Number(line)));
      child.once("exit", () => reject(new Error("the cms ended while it started")));
    });
    return { child, port };
  };
  let cms = start();
  /** As a supervisor does: one that found no database while it came up is started again. */
  const startUntilUp = async (): Promise<void> => {
    for (let left = mostStarts; left > 0; left -= 1) {
      cms = start();
      const isUp = await cms.port.then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await sleep(500);
    }
    throw new Error(`the cms ended ${mostStarts} times while it started`);
  };
  const kill = async () => {
    const gone = once(cms.child, "exit");
    cms.child.kill("SIGKILL");
    await gone;
  };

  const fetchOf = async (method: string, path: string, { as, body, headers }: Sent = {}) =>
    fetch(`http://127.0.0.1:${await cms.port}/api${path}`, {
      method,
      headers: {
        ...(as && { Authorization: `JWT ${as}` }),
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  const ask: MortalCms["ask"] = async (method, path, sent) => {
    try {
      const response = await fetchOf(method, path, sent);
      return { status: response.status, body: (await response.json()) as Answer["body"] };
    } catch {
      return undefined;
    }
  };
  await cms.port;
  return {
    ask,
    async rest(method, path, sent) {
      for (;;) {
        const answer = await ask(method, path, sent);
        if (answer) return answer;
        await sleep(50);
      }
    },
    async signIn(account) {
      const response = await fetchOf("POST", "/users/login", { body: account });
      const token = tokenIn(response.headers.getSetCookie());
      if (token === "") throw new Error(await response.text());
      return token;
    },
    async killAndStart() {
      await kill();
      await startUntilUp();
    },
    end: kill,
  };
}
