import { getTranslation } from "@payloadcms/translations";
import type { SanitizedConfig, ServerFunction, ServerFunctionArgs } from "payload";
import { BeginForm } from "./BeginForm.tsx";
import { beginning } from "./beginning.ts";
import { panelWording } from "./panelWording.ts";
import "./panel.css";

type Asked = { collectionSlug: string; initialData?: Record<string, unknown> };

/** Whether a drawer asks for a document that does not exist yet, in a collection with drafts. */
export const asksToBegin = (config: SanitizedConfig, { name, args }: ServerFunctionArgs): boolean =>
  name === "render-document" &&
  (args.docID === undefined || args.docID === null) &&
  config.collections.some(
    ({ slug, versions }) => slug === args.collectionSlug && Boolean(versions?.drafts),
  );

/** The same beginning as the page `/create`, for drawers. Stands in for Payload's function `render-document`. */
export const beginInDrawer: ServerFunction<Asked> = ({
  collectionSlug,
  initialData,
  permissions,
  req,
}) => {
  const { i18n, payload } = req;
  const config = payload.config.collections.find(({ slug }) => slug === collectionSlug);
  const words = panelWording(i18n.language).begin;
  if (!config || !permissions.collections?.[collectionSlug]?.create) {
    throw new Error(words.failed);
  }
  const Document = (
    <div className="gp-begin-page">
      <h1>{words.heading(getTranslation(config.labels.singular, i18n))}</h1>
      <BeginForm
        {...beginning(config, i18n)}
        admin={payload.config.routes.admin}
        language={i18n.language}
        {...(initialData && { initialData })}
      />
    </div>
  );
  return { data: initialData ?? {}, Document, preferences: undefined };
};
