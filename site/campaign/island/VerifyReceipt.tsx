import { type FormEvent, useState } from "react";
import { readReceipt, readSignature, receiptId } from "#voting/ledger/receipt.ts";
import { auditCampaignOf, auditFilesOf, checkpointOf, findReceipt } from "./auditApi.ts";
import { checkChain } from "./checkChain.ts";
import {
  type CheckResult,
  canHash,
  checkReceipt,
  fingerprintOf,
  isReceiptSigned,
} from "./checkReceipt.ts";
import { words } from "./wording.ts";

/** A receipt without its signature, and as it was typed. */
type Typed = { id: string; typed: string };

type Verdict = {
  message: string;
  checks: CheckResult[];
  /** Of the key that signed; absent where nothing was checked. */
  fingerprint?: string;
};

/** What a signature says that came with the receipt; nothing when it came without one. */
async function signatureOn(campaign: string, { id, typed }: Typed) {
  const given = readSignature(typed);
  const keys = given && (await auditCampaignOf(campaign));
  return given && keys ? isReceiptSigned(keys, { id, given }) : undefined;
}

async function verdictOn(campaign: string, { id, typed }: Typed): Promise<Verdict> {
  const isGiven = await signatureOn(campaign, { id, typed });
  const found = await findReceipt(campaign, id);
  if (found.kind === "refused" && found.problem.code === "unknown-receipt" && isGiven)
    return { message: words.receiptDropped, checks: [] };
  if (isGiven === false) return { message: words.receiptForged, checks: [] };
  if (found.kind === "unreachable") return { message: words.checkUnreachable, checks: [] };
  if (found.kind === "refused")
    return { message: `${found.problem.title}。${found.problem.detail}`, checks: [] };
  const { proof } = found.receipt;
  if (!proof)
    return {
      message: isGiven ? `${words.notSealed}${words.notSealedSigned}` : words.notSealed,
      checks: [],
    };
  const files = await auditFilesOf(campaign, proof);
  if (!files) return { message: words.checkUnreachable, checks: [] };
  const checkpoint = await checkpointOf(campaign);
  const chain = checkpoint && (await checkChain(files.campaign, checkpoint));
  if (!chain) return { message: words.checkUnreachable, checks: [] };
  const checks = await checkReceipt({ receipt: { ...found.receipt, proof }, ...files, chain });
  const isSound = checks.every(({ outcome }) => outcome !== "failed");
  return {
    message: isSound ? words.receiptSound : words.receiptFailed,
    checks,
    fingerprint: await fingerprintOf(files.campaign),
  };
}

/** Checks a receipt in this browser; without the script the form asks the endpoint whether the vote is recorded. */
export default function VerifyReceipt({ campaign }: { campaign: string }) {
  const [verdict, setVerdict] = useState<Verdict>({ message: "", checks: [] });

  function check(event: FormEvent<HTMLFormElement>) {
    // On a plain-http address the plain form asks the endpoint, as it does without a script.
    if (!canHash()) return;
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("id") ?? "");
    const receipt = readReceipt(typed);
    const id = receipt ? receiptId(receipt) : typed.replace(/[^A-Za-z0-9-]/g, "") || "-";
    setVerdict({ message: words.checking, checks: [] });
    void verdictOn(campaign, { id, typed })
      .catch(() => ({ message: words.checkBroken, checks: [] }))
      .then(setVerdict);
  }

  return (
    <>
      <form className="verify" action={`/vote/${campaign}/receipts`} onSubmit={check}>
        <label htmlFor="receipt">{words.receiptLabel}</label>
        <input
          type="text"
          id="receipt"
          name="id"
          required
          title={words.receiptShape}
          aria-describedby="receipt-shape"
          autoComplete="off"
          spellCheck={false}
        />
        <p className="quiet" id="receipt-shape">
          {words.receiptShape}
        </p>
        <button type="submit">{words.check}</button>
      </form>
      <p role="status" aria-live="polite">
        {verdict.message}
      </p>
      <ul className="checks">
        {verdict.checks.map(({ name, outcome }) => (
          <li key={name} className={outcome}>
            {words.checks[name]}
            {outcome === "failed" && `：${words.checkFailed}`}
            {outcome === "unknown" && `：${words.checkUnknown}`}
          </li>
        ))}
      </ul>
      {verdict.fingerprint && (
        <>
          <p>
            {words.keyFingerprint}：<code>{verdict.fingerprint}</code>
          </p>
          <p className="quiet">{words.keyText}</p>
        </>
      )}
    </>
  );
}
