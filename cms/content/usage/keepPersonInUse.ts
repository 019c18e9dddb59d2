import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from "payload";
import { readableError } from "#leaves/readableError.ts";
import { wording } from "../wording.ts";
import { usedIn } from "./usedIn.ts";
import { goesWhateverNamesIt } from "./withdrawalRules.ts";

type Row = { id: number | string; _status?: unknown; withdrawalReason?: unknown };

/** As readers get it; drafts lie elsewhere. */
const publicRow = (req: PayloadRequest, id: number | string) =>
  req.payload.db.findOne<Row>({
    collection: "workers",
    where: { id: { equals: id } },
    select: { _status: true, withdrawalReason: true },
    req,
  });

const noteKey = (id: unknown) => `person was public:${id}`;

/** Notes the reason that the newest draft gives, for a page that is public: a bulk change starts from the public text. */
const noteBefore: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation !== "update") return data;
  const { id } = originalDoc;
  const isPublic = (await publicRow(req, id))?._status === "published";
  const find = { collection: "workers", id, draft: true, trash: true, depth: 0, req } as const;
  const reason = isPublic && (await req.payload.findByID(find)).withdrawalReason;
  req.context[noteKey(id)] = isPublic ? { reason } : undefined;
  return data;
};

/** Looks at what became of the page: a draft saved over it asks for the same status and takes nothing down. */
const refuse: CollectionAfterChangeHook = async ({ doc, req }) => {
  const noted = req.context[noteKey(doc.id)] as { reason: unknown } | undefined;
  if (!noted) return;
  const row = await publicRow(req, doc.id);
  if (!row || row._status === "published") return;
  if (goesWhateverNamesIt(row.withdrawalReason ?? noted.reason)) return;
  const uses = await usedIn(req, { target: "workers", id: doc.id });
  if (uses.length > 0) throw readableError(wording.personInUse(uses), 409);
};

/** Rule C37: hooks that keep the page of a person whom others name from being taken down by mistake. */
export const keepPersonInUse = { beforeChange: [noteBefore], afterChange: [refuse] };
