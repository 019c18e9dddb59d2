import type { PayloadRequest } from "payload";
import { idOf } from "#content/body/sources.ts";
import { toBody } from "#content/body/toBody.ts";
import type { Rendition } from "#content/media.wire.ts";
import { candidateWords } from "../campaign/candidateWords.ts";

/** What a juror reads of a candidate. */
export type CandidateText = {
  number: number;
  summary: string;
  story: string[];
  /** Id of the portrait in the picture library. */
  portrait?: number;
};

const nothing = { picture: () => undefined, story: () => undefined, address: () => undefined };

/** Summary, story and portrait of each candidate, in the campaign's own words where it has some. */
export async function candidateTexts(req: PayloadRequest): Promise<CandidateText[]> {
  const { candidates } = await req.payload.findByID({
    collection: "campaigns",
    id: String(req.routeParams?.id),
    depth: 0,
    req,
  });
  const rows = candidates ?? [];
  const { docs } = await req.payload.find({
    collection: "workers",
    where: { id: { in: rows.flatMap(({ worker }) => idOf(worker) ?? []) } },
    select: { summary: true, body: true, portrait: true },
    depth: 0,
    pagination: false,
    req,
  });
  const byId = new Map(docs.map((worker) => [String(worker.id), worker]));
  return rows.map((row) => {
    const worker = byId.get(String(idOf(row.worker)));
    const portrait = idOf(row.portrait) ?? idOf(worker?.portrait);
    return {
      number: row.number,
      ...candidateWords(row, worker && { ...worker, body: toBody(worker.body, nothing) }),
      ...(portrait !== undefined && { portrait: Number(portrait) }),
    };
  });
}

/** File name of a portrait as jurors see it: the smallest JPEG. Undefined when the picture is gone. */
export async function portraitFile(req: PayloadRequest, id: number): Promise<string | undefined> {
  const picture = await req.payload.findByID({
    collection: "media",
    id,
    depth: 0,
    disableErrors: true,
    req,
  });
  const renditions = (picture?.renditions ?? []) as Rendition[];
  return renditions
    .find(({ type }) => type === "image/jpeg")
    ?.path.split("/")
    .at(-1);
}
