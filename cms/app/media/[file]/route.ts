import config from "@payload-config";
import { getPayload } from "payload";
import { environment } from "#leaves/environment.ts";
import { draftPicture } from "#release/preview/draftPicture.ts";

type Named = { params: Promise<{ file: string }> };

export const GET = async ({ headers }: Request, { params }: Named) => {
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  const payload = await getPayload({ config });
  return draftPicture({ payload, dataDir }, { headers, name: (await params).file });
};
