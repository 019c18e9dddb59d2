import { asTyped } from "./asTyped.ts";
import { plainReason } from "./plainReason.ts";

/**
 * Runs the main function of a script and ends the process, which open database pools would keep alive:
 * exit code 0 (or what `main` set), or 1 after one plain line about the reason.
 */
export async function runCommand(main: () => Promise<void>): Promise<never> {
  const fail = (error: unknown): never => {
    console.error(asTyped(plainReason(error)));
    process.exit(1);
  };
  // A database that goes away speaks through its idle connections, outside any promise of ours.
  process.on("uncaughtException", fail);
  await main().catch(fail);
  process.exit();
}
