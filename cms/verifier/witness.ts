/** What a witness signed of a campaign (FORMAT.md, section 11): a C2SP signed note over a checkpoint. */
import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { sha256, type Tell } from "./bytes.ts";
import type { Campaign } from "./files.ts";
import type { Checkpoint, Sealed } from "./seals.ts";

const ed25519 = Uint8Array.of(1);
const spkiFrame = Buffer.from("302a300506032b6570032100", "hex");

/** First four bytes of the hash that names a key in notes. */
const keyHash = (name: string, raw: Buffer) => sha256(`${name}\n`, ed25519, raw).subarray(0, 4);

/** `name+hash+key`, as Go's sumdb/note writes the key of a verifier. */
export function verifierKey(name: string, raw: Buffer): string {
  const key = Buffer.concat([ed25519, raw]).toString("base64");
  return `${name}+${keyHash(name, raw).toString("hex")}+${key}`;
}

/** A note: the text as it stands, an empty line, and one signature. */
export function signedNote(text: string, name: string, key: KeyObject): string {
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
  const signature = sign(null, Buffer.from(`${text}\n`), key);
  const line = Buffer.concat([keyHash(name, raw), signature]).toString("base64");
  return `${text}\n\n— ${name} ${line}\n`;
}

/** The text of a note, when the key of the witness signed it. */
function textOf(note: string, witness: string): string | undefined {
  const [, name = "", , key = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(witness) ?? [];
  const raw = Buffer.from(key, "base64").subarray(1);
  const end = note.lastIndexOf("\n\n");
  if (raw.length !== 32 || end === -1) return undefined;
  const object = createPublicKey({
    key: Buffer.concat([spkiFrame, raw]),
    format: "der",
    type: "spki",
  });
  const isBy = note
    .slice(end + 2)
    .split("\n")
    .filter((line) => line.startsWith(`— ${name} `))
    .map((line) => Buffer.from(line.slice(name.length + 3), "base64"))
    .some(
      (bytes) =>
        bytes.subarray(0, 4).equals(keyHash(name, raw)) &&
        verify(null, Buffer.from(note.slice(0, end + 1)), object, bytes.subarray(4)),
    );
  return isBy ? note.slice(0, end) : undefined;
}

/** Everything that a witness saw sealed stands in this folder as the witness saw it. */
export function checkWitnessed(
  { file, witness }: { file: string; witness: string },
  { campaign, sealed }: { campaign: Campaign; sealed: ReadonlyMap<string, Sealed> },
  tell: Tell,
): void {
  const text = textOf(readFileSync(file, "utf8"), witness);
  if (text === undefined) {
    tell(`${file} 没有这位见证人的有效签名`);
    return;
  }
  const seen = JSON.parse(text) as Checkpoint & { campaign: string; rulesHash: string };
  if (seen.campaign !== campaign.slug || seen.rulesHash !== campaign.rulesHash)
    tell(`${file} 见证的是另一个评选或另一份规则`);
  for (const stream of ["likes", "ballots"]) {
    const told = seen[stream as "likes"];
    if (told && sealed.get(stream)?.links[told.number - 1] !== told.head)
      tell(`见证人 ${seen.at} 看到的第 ${told.number} 份 ${stream} 封存，与这里的不同`);
  }
}
