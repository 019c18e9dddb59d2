import { sql } from "@payloadcms/db-postgres";
import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from "payload";
import { databaseOf } from "#leaves/databaseOf.ts";
import { readableError } from "#leaves/readableError.ts";
import { waitForTurn } from "#places/waitForTurn.ts";
import { deskWords } from "../deskWording.ts";
import { addNote, type DeskFiled, findFiled, mergedInto } from "./deskStore.ts";
import { mergeProblem } from "./mergeRules.ts";
import { mergeWords as words } from "./mergeWording.ts";
import { standAlone } from "./standAlone.ts";
import { withdrawnHeads } from "./withdrawnHeads.ts";

async function found(req: PayloadRequest, number: string): Promise<DeskFiled> {
  const filed = await findFiled(req, number);
  if (!filed) throw readableError(deskWords.absent, 404);
  return filed;
}

async function perform(req: PayloadRequest, number: string, into: string): Promise<void> {
  // One merge at a time: of two that name each other, the second sees the first.
  await waitForTurn(req, "merging of recommendations", "");
  const own = await found(req, number);
  const other = into === "" ? undefined : await found(req, into);
  const withdrawn = await withdrawnHeads(req, [own, ...(other ? [other] : [])]);
  const merged = await mergedInto(req, number);
  const problem = mergeProblem({ own, other, merged, withdrawn });
  if (problem) throw readableError(words.problems[problem], 409);
  await addNote(req, number, { kind: "merge", into });
  if (!other) return;
  await standAlone(req, other, withdrawn);
  const by = String(req.user?.id);
  await (await databaseOf(req)).execute(sql`SELECT intake.follow(${number}, ${into}, ${by})`);
}

/** Rule O30: merges one into another, or takes it out again where `into` is empty, all of it or nothing. */
export async function mergeOne(req: PayloadRequest, number: string, into: string): Promise<void> {
  const isOwn = await initTransaction(req);
  try {
    await perform(req, number, into);
    if (isOwn) await commitTransaction(req);
  } catch (cause) {
    if (isOwn) await killTransaction(req);
    throw cause;
  }
}
