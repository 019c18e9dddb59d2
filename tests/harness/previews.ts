import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createPayloadRequest, getPayload } from "payload";
import type { Actor } from "#people/roles.ts";
import { releaseFolders } from "#release/folders.ts";
import { keepEdition } from "#release/keptEdition.ts";
import { previewEndpoint } from "#release/preview/previewEndpoint.ts";
import { type Previewer, previewer } from "#release/preview/previewer.ts";
import { theStoredSettings } from "#tests/factories/siteSettings.ts";
import { type Newsroom, openNewsroom } from "#tests/harness/newsroom.ts";

export type AskedPreview = { subject: string; id?: number; document: object };

/** A newsroom whose drafts are previewed with a build of the site, in a data folder of its own. */
export type Previews = {
  newsroom: Newsroom;
  dataDir: string;
  previewer: Previewer;
  /** What is public now becomes the edition; answers the file of its store. */
  gather(): Promise<string>;
  /** Posts the panel's form in the name of a role. */
  ask(actor: Actor, asked: AskedPreview | FormData): Promise<Response>;
  /** A document as the panel's form holds it for a role. */
  form(actor: Actor, path: string): Promise<Record<string, unknown>>;
  close(): Promise<void>;
};

const formOf = ({ subject, id, document }: AskedPreview): FormData => {
  const form = new FormData();
  form.set("subject", subject);
  if (id !== undefined) form.set("id", String(id));
  form.set("document", JSON.stringify(document));
  return form;
};

/** Opens it; `siteRoot` is the site's server build. */
export async function openPreviews(siteRoot: string): Promise<Previews> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), "gridpress-previews-"));
  process.env.GRIDPRESS_DATA_DIR = dataDir;
  process.env.SITE_ORIGIN = "https://news.example.cn";
  const newsroom = await openNewsroom();
  const { payload } = newsroom;
  await payload.updateGlobal({ slug: "site-settings", data: theStoredSettings() });
  const { edition } = releaseFolders(dataDir);
  const copy = path.join(path.dirname(edition), "preview.db");
  const own = previewer({ siteRoot, edition, copy });
  const endpoint = previewEndpoint(() => own);
  const config = Promise.resolve(payload.config);
  await getPayload({ config });
  return {
    ...{ newsroom, dataDir, previewer: own },
    gather: async () => {
      await keepEdition(payload, edition, { changes: [], isWhole: true });
      return edition;
    },
    ask: async (actor, asked) => {
      const token = newsroom.as(actor);
      const request = new Request("http://localhost:3000/api/preview", {
        method: "POST",
        headers: token ? { Authorization: `JWT ${token}` } : {},
        body: asked instanceof FormData ? asked : formOf(asked),
      });
      return endpoint.handler(await createPayloadRequest({ config, request }));
    },
    form: async (actor, address) => {
      const { body } = await newsroom.cms.rest("GET", address, { as: newsroom.as(actor) });
      return body;
    },
    close: async () => {
      own.stop();
      await newsroom.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
