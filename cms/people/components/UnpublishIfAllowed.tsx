import { UnpublishButton } from "@payloadcms/ui";
import type { UnpublishButtonServerProps } from "payload";
import { type Subject, scopesOf } from "../permissions.ts";
import { principalOf } from "../principal.ts";

type Props = UnpublishButtonServerProps & { subject: Subject };

/** The unpublish button, for those who may publish. */
export function UnpublishIfAllowed({ subject, user }: Props) {
  const role = principalOf(user)?.role;
  const allowed = role !== undefined && scopesOf(role, "publish", subject).includes("all");
  return allowed ? <UnpublishButton /> : null;
}
