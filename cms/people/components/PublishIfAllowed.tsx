import { PublishButton } from "@payloadcms/ui";
import type { PublishButtonServerProps } from "payload";
import { type Subject, scopesOf } from "../permissions.ts";
import { principalOf } from "../principal.ts";
import { wording } from "../wording.ts";
import "./panel.css";

type Props = PublishButtonServerProps & { subject: Subject };

/** The publish button for those who may publish; for the others, what happens with their draft. */
export function PublishIfAllowed({ i18n, subject, user }: Props) {
  const role = principalOf(user)?.role;
  if (role !== undefined && scopesOf(role, "publish", subject).includes("all")) {
    return <PublishButton />;
  }
  return (
    <p className="gp-handover">
      {i18n.language === "en" ? wording.handOver.en : wording.handOver.zh}
    </p>
  );
}
