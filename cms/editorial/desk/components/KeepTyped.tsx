"use client";

import { useAuth, useConfig, useDocumentInfo } from "@payloadcms/ui";
import { OpenForm } from "./OpenForm.tsx";

/** Stands in every edit view of a collection that is kept: what is typed there is not lost. */
export function KeepTyped({ hasDrafts }: { hasDrafts: boolean }) {
  const { collectionSlug, hasSavePermission = false, id } = useDocumentInfo();
  const { config } = useConfig();
  const { user } = useAuth();
  // A document that does not stand yet has nothing to collide with.
  if (!collectionSlug || id === undefined || !user) return null;
  const path = `${config.routes.api}/${collectionSlug}/${id}`;
  const of = { account: String(user.id), hasDrafts, path };
  return <OpenForm key={path} {...of} isWriter={hasSavePermission} />;
}
