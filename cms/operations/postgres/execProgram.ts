import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { withoutSecrets } from "../withoutSecrets.ts";

/** Runs a program of the system or of PostgreSQL to its end and gives what it printed; it is told no secrets. */
export const execProgram = (
  program: string,
  arguments_: readonly string[],
  options: { uid?: number; gid?: number; cwd?: string } = {},
): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(program, arguments_, { ...options, env: withoutSecrets(process.env) });
