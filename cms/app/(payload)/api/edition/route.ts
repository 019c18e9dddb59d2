import config from "@payload-config";
import { getPayload } from "payload";
import { environment } from "#operations/environment.ts";
import { currentEdition } from "#publishing/currentEdition.ts";
import { editionFeed } from "#publishing/editionFeed.ts";

export const GET = (request: Request) =>
  editionFeed({
    token: environment("EDITION_TOKEN").EDITION_TOKEN,
    edition: async () => currentEdition(await getPayload({ config })),
  })(request);
