import type { PublishButtonServerProps } from "payload";
import { type Subject, scopesOf } from "../permissions.ts";
import { principalOf } from "../principal.ts";
import { wording } from "../wording.ts";
import { NamedPublishButton } from "./NamedPublishButton.tsx";
import "./panel.css";

type Props = PublishButtonServerProps & { subject: Subject };

/** The publish button for those who may publish; for the others, what happens with their draft. */
export function PublishIfAllowed({ i18n, subject, user }: Props) {
  const role = principalOf(user)?.role;
  const isEnglish = i18n.language === "en";
  if (role !== undefined && scopesOf(role, "publish", subject).includes("all")) {
    const { first, next } = isEnglish ? wording.publish.en : wording.publish.zh;
    return <NamedPublishButton first={first} next={next} />;
  }
  return <p className="gp-handover">{isEnglish ? wording.handOver.en : wording.handOver.zh}</p>;
}
