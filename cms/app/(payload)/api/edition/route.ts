import config from "@payload-config";
import { getPayload } from "payload";
import { editionFeed } from "#edition/editionFeed.ts";
import { environment } from "#leaves/environment.ts";
import { currentEdition } from "#release/currentEdition.ts";

export const GET = (request: Request) =>
  editionFeed({
    token: environment("EDITION_TOKEN").EDITION_TOKEN,
    edition: async () => currentEdition(await getPayload({ config }), "release"),
  })(request);
