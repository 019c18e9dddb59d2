import { words } from "./wording.ts";

/** A receipt that was just given: its number to copy, and the whole with its signature to keep. */
export function ReceiptText({ receipt }: { receipt: string }) {
  const [id = ""] = receipt.split(".");
  return (
    <div className="receipt">
      <p>
        {words.receipt} <code>{id}</code>
      </p>
      {id !== receipt && (
        <details>
          <summary>{words.signedReceipt}</summary>
          <p>{words.signedReceiptText}</p>
          <p>
            <code>{receipt}</code>
          </p>
        </details>
      )}
    </div>
  );
}
