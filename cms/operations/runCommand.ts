import { plainReason } from "./plainReason.ts";

/**
 * Runs the main function of a script and ends the process, which open database pools would keep alive:
 * exit code 0 (or what `main` set), or 1 after one plain line about the reason.
 */
export async function runCommand(main: () => Promise<void>): Promise<never> {
  try {
    await main();
    process.exit();
  } catch (error) {
    console.error(plainReason(error));
    process.exit(1);
  }
}
