import type { VariableName } from "#leaves/environment.ts";
import { cmsArguments, webArguments, webFlags } from "./programs.ts";
import type { ProcessName } from "./secretsOf.ts";

type Program = {
  /** Arguments of Node, before those that the operator adds. */
  arguments: () => readonly string[];
  /** Where it listens, when it does. */
  port?: Extract<VariableName, `${string}_PORT`>;
  /** Works with the schema of this version alone. */
  needsSchema?: boolean;
};

/** What runs in the foreground by `launch.mjs run NAME`. Each gets the secrets of its name. */
export const foregroundPrograms = {
  cms: { arguments: cmsArguments, port: "CMS_PORT", needsSchema: true },
  web: { arguments: webArguments, port: "WEB_PORT" },
  voting: { arguments: () => [...webFlags, "cms/web/server/votesAlone.ts"], port: "VOTING_PORT" },
  admin: { arguments: () => ["cms/operations/createAdmin.ts"], needsSchema: true },
  recount: { arguments: () => ["cms/voting/desk/recount.ts"] },
  scrutiny: { arguments: () => ["cms/voting/desk/scrutiny.ts"] },
  audit: { arguments: () => ["cms/voting/seals/publishAudit.ts"] },
} satisfies Partial<Record<ProcessName, Program>> as Record<ForegroundName, Program>;

export type ForegroundName = "cms" | "web" | "voting" | "admin" | "recount" | "scrutiny" | "audit";
