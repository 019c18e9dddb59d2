import type * as docs from "../../payload-types.ts";
import type { Redirect, Tombstone } from "../edition.wire.ts";
import { instant } from "./parts.ts";

export const redirect = ({ from, to }: docs.Redirect): Redirect => ({ from, to });

export const tombstone = ({ path, headline, reason, at }: docs.Tombstone): Tombstone => ({
  path,
  headline,
  reason: reason ?? undefined,
  at: instant(at),
});
