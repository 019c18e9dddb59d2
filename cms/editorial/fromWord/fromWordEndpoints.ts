import type { Endpoint, PayloadRequest } from "payload";
import type { StoryCollection } from "#content/storyCollections.ts";
import { readableError } from "#leaves/readableError.ts";
import { rightIn } from "#people/access.ts";
import { hasRightOn } from "#people/hasRightOn.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { documentId } from "../requireRight.ts";
import { readingAskedWire, takeOverWire } from "./fromWord.wire.ts";
import { originalAnswer } from "./originalAnswer.ts";
import { sentFile } from "./sentFile.ts";
import { cleaningFor, takeOver } from "./takeOver.ts";
import { wording } from "./wording.ts";
import { wordReading } from "./wordReading.ts";
import { wordView } from "./wordView.ts";

type Target = { collection: StoryCollection; id: number | undefined };

const mayCreate = (req: PayloadRequest, collection: StoryCollection): Target => {
  if (rightIn(collection, "create", req) === false) throw rightRefused(wording.noCreate);
  return { collection, id: undefined };
};

const mayUpdate = async (req: PayloadRequest, collection: StoryCollection) => {
  const id = documentId(req);
  if (!(await hasRightOn(req, { collection, id, action: "update" })))
    throw rightRefused(wording.noUpdate);
  return { collection, id };
};

async function read(req: PayloadRequest, target: Target): Promise<Response> {
  const sent = await sentFile(req, readingAskedWire);
  if (!sent) throw readableError(wording.unreadable, 400);
  const cleaning = await cleaningFor(req, target);
  return Response.json(await wordReading(sent.bytes, sent.asked.decided, cleaning));
}

async function take(req: PayloadRequest, target: Target): Promise<Response> {
  const sent = await sentFile(req, takeOverWire);
  if (!sent) throw readableError(wording.unreadable, 400);
  return Response.json({ id: await takeOver(req, target, sent), message: wording.done });
}

/**
 * A document from Word, with nothing read of a body before the right is known (rule Z12). `POST …/word/reading` looks at a file and keeps nothing;
 * `POST …/word` makes a draft of it, and `POST …/:id/word` puts it into one. `GET …/:id/word` lists what was taken over, with what stands now.
 */
export const fromWordEndpoints = (collection: StoryCollection): Omit<Endpoint, "root">[] => [
  {
    path: "/word/reading",
    method: "post",
    handler: async (req) => read(req, mayCreate(req, collection)),
  },
  {
    path: "/:id/word/reading",
    method: "post",
    handler: async (req) => read(req, await mayUpdate(req, collection)),
  },
  {
    path: "/word",
    method: "post",
    handler: async (req) => take(req, mayCreate(req, collection)),
  },
  {
    path: "/:id/word",
    method: "post",
    handler: async (req) => take(req, await mayUpdate(req, collection)),
  },
  {
    path: "/:id/word",
    method: "get",
    handler: async (req) => Response.json(await wordView(req, await mayUpdate(req, collection))),
  },
  {
    path: "/:id/word/originals/:original",
    method: "get",
    handler: async (req) => originalAnswer(req, await mayUpdate(req, collection)),
  },
];
