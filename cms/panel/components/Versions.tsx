import { getTranslation } from "@payloadcms/translations";
import { Gutter, Link, SetDocumentStepNav } from "@payloadcms/ui";
import type { DocumentViewServerProps } from "payload";
import { shanghaiStamp } from "#leaves/shanghaiTime.ts";
import { readVersions } from "../readVersions.ts";
import { panelWording } from "./panelWording.ts";
import "./panel.css";

/** The versions of a document: when, by whom, and which of them readers see. Payload's own list says all but whom. */
export async function Versions({ initPageResult, routeSegments }: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = initPageResult;
  if (!collectionConfig || docID === undefined) return null;
  const { i18n, payload } = req;
  const { slug } = collectionConfig;
  const words = panelWording(i18n.language).versions;
  const versions = await readVersions(req, { collection: slug, id: docID });
  const isTrashed = routeSegments[2] === "trash";
  const base = `${payload.config.routes.admin}/collections/${slug}/${isTrashed ? "trash/" : ""}${docID}/versions`;
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={slug}
        id={docID}
        isTrashed={isTrashed}
        pluralLabel={getTranslation(collectionConfig.labels.plural, i18n)}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view={i18n.t("version:versions")}
      />
      <Gutter className="gp-versions">
        {versions.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.by}</th>
                <th scope="col">{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {versions.map((version) => (
                <tr key={version.id}>
                  <td>
                    <Link href={`${base}/${version.id}`} prefetch={false}>
                      {shanghaiStamp(new Date(version.at)).slice(0, -":00".length)}
                    </Link>
                  </td>
                  <td>{version.by ?? words.unknown}</td>
                  <td>{words.stateOf(version)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Gutter>
    </>
  );
}
