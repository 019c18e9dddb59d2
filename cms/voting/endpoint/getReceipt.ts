import { cleanText } from "#leaves/cleanText.ts";
import { paths } from "#leaves/paths.ts";
import type { Receipt } from "../campaign/vote.wire.ts";
import { readReceipt, receiptId } from "../ledger/receipt.ts";
import { proofOf } from "../seals/sealRows.ts";
import { json, problem } from "./answers.ts";
import type { Answer, Ask } from "./ask.ts";
import type { Booth } from "./booths.ts";
import { formPage } from "./formPage.ts";
import type { Office } from "./office.ts";
import { refusalPage } from "./refusalTo.ts";
import { pageWords, receiptWords } from "./wording.ts";

/** `GET /vote/:campaign/receipts/:id`, or `?id=` from a plain form: whether that vote is in the ledger. */
export async function getReceipt(
  { ledger, seals }: Office,
  booth: Booth,
  ask: Ask,
): Promise<Answer> {
  const { id: campaign, frozen } = booth.campaign;
  const fromForm = new URLSearchParams(ask.query).get("id");
  const id = cleanText(fromForm ?? ask.path.split("/")[4] ?? "");
  const refuse = (code: "malformed-receipt" | "unknown-receipt") =>
    fromForm === null ? problem({ code }) : refusalPage(frozen.slug)({ code });
  const receipt = readReceipt(id);
  if (!receipt) return refuse("malformed-receipt");
  const row = await ledger.row({ campaign, ...receipt });
  if (row?.key.replaceAll("-", "") !== receipt.key) return refuse("unknown-receipt");
  const { stream, seq } = receipt;
  const at = row.at.toISOString();
  if (fromForm !== null)
    return formPage({
      status: 200,
      title: receiptWords.found,
      lines: receiptWords.lines({ at, seq }),
      link: { href: paths.campaign(frozen.slug), text: pageWords.back },
    });
  const seal = await seals.store.covering({ campaign, stream }, seq);
  const proof = seal && proofOf(seal, receiptId(receipt));
  const body: Receipt = {
    id: receiptId(receipt),
    campaign: frozen.slug,
    stream,
    seq,
    at,
    ...(proof && { proof }),
  };
  return json(body);
}
