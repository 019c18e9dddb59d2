import type { UnpublishButtonServerProps } from "payload";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { type Subject, scopesOf } from "#people/permissions.ts";
import { principalOf } from "#people/principal.ts";
import { panelWording } from "./panelWording.ts";
import { TakeDownDialog } from "./TakeDownDialog.tsx";

type Props = UnpublishButtonServerProps & { subject: Subject };

/** 撤稿 in the menu of a document, for those who may publish. */
export function TakeDown({ i18n, subject, user }: Props) {
  const role = principalOf(user)?.role;
  if (role === undefined || !scopesOf(role, "publish", subject).includes("all")) return null;
  return (
    <TakeDownDialog reasons={withdrawalReasons} words={panelWording(i18n.language).takeDown} />
  );
}
