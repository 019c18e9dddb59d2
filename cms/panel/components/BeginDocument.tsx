import { getTranslation } from "@payloadcms/translations";
import { Gutter } from "@payloadcms/ui";
import { notFound } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import { kindOfCollection } from "#content/storyCollections.ts";
import { WordBegin } from "#editorial/fromWord/components/WordBegin.tsx";
import { BeginForm } from "./BeginForm.tsx";
import { beginning } from "./beginning.ts";
import { panelWording } from "./panelWording.ts";
import "./panel.css";

/**
 * What 新建 opens: the title, and nothing that exists yet. Payload would make a document for every look at it. Stands at
 * `/create` of every collection with drafts.
 */
export function BeginDocument({ initPageResult }: AdminViewServerProps) {
  const { collectionConfig, permissions, req } = initPageResult;
  if (!collectionConfig || !permissions.collections?.[collectionConfig.slug]?.create) notFound();
  const { i18n, payload } = req;
  const words = panelWording(i18n.language).begin;
  return (
    <Gutter className="gp-begin-page">
      <h1>{words.heading(getTranslation(collectionConfig.labels.singular, i18n))}</h1>
      <BeginForm
        {...beginning(collectionConfig, i18n)}
        admin={payload.config.routes.admin}
        language={i18n.language}
      />
      {kindOfCollection(collectionConfig.slug) && (
        <WordBegin admin={payload.config.routes.admin} collection={collectionConfig.slug} />
      )}
    </Gutter>
  );
}
