/**
 * For witnesses, such as another newspaper or a notary's office: `npm run votes:cosign -- FOLDER NAME KEY.pem NOTE [EARLIER]`.
 *
 * Checks a download as `votes:verify` does, against the witness's earlier one, and signs its checkpoint as a C2SP note when all is sound
 * (FORMAT.md, section 11). KEY.pem is an Ed25519 key that the witness alone has: `openssl genpkey -algorithm ed25519 -out KEY.pem`.
 */
import { execFileSync } from "node:child_process";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readFile } from "./files.ts";
import { signedNote, verifierKey } from "./witness.ts";

const [folder, name, keyFile, note, earlier] = process.argv.slice(2);
if (!folder || !name || !keyFile || !note || /[\s+]/.test(name)) {
  console.error(
    "用法：npm run votes:cosign -- 文件夹 见证人名称（不含空格和加号） 密钥.pem 见证.note [较早下载的文件夹]",
  );
  process.exit(2);
}
try {
  const main = path.join(import.meta.dirname, "main.ts");
  const known = earlier ? ["--earlier", earlier] : [];
  execFileSync(process.execPath, [main, folder, ...known], {
    stdio: "inherit",
    env: { NODE_ENV: "production" },
  });
} catch {
  console.error("核对没有通过，不签名。");
  process.exit(1);
}
const key = createPrivateKey(readFileSync(keyFile));
const text = String(readFile(folder, "checkpoint.json").checkpoint);
writeFileSync(note, signedNote(text, name, key));
const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-32);
console.log(`已签名：${note}。请公布这个文件和见证人的公钥：${verifierKey(name, raw)}`);
