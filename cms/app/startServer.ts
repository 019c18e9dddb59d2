import { environment } from "#leaves/environment.ts";
import { checkEnvironment } from "./checkEnvironment.ts";
import { guardDoor } from "./guardDoor.ts";
import { speakPlainly } from "./speakPlainly.ts";

/** Payload writes times by the clock of the process, and everybody here lives by Beijing's. */
const keepBeijingTime = () => {
  process.env.TZ = "Asia/Shanghai";
};

/** In production `main.ts` owns the server and has done this for it. */
const prepareNextsOwnServer = () => {
  speakPlainly(console);
  guardDoor(checkEnvironment());
};

/**
 * Starts what the process does beside answering. A process that cannot work ends: left to Next, it would stay and answer
 * every request with an error.
 */
export async function startServer(): Promise<void> {
  keepBeijingTime();
  try {
    if (environment("NODE_ENV").NODE_ENV === "development") prepareNextsOwnServer();
    const { openForWork } = await import("./openForWork.ts");
    await openForWork();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
