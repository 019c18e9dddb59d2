/** Two downloads of one campaign (FORMAT.md, section 8): the later one goes on from the earlier, or history was rewritten. */
import type { Json, Tell } from "./bytes.ts";
import { type Campaign, readIfThere } from "./files.ts";
import { readKeys } from "./keys.ts";

type Folders = { folder: string; earlier: string };

/** Seals that stood in the earlier folder and do not stand in the later one as they were. */
function changedSeals({ folder, earlier }: Folders, counts: Record<string, number>): string[] {
  const names = ["likes", "ballots"].flatMap((stream) =>
    Array.from({ length: counts[stream] ?? 0 }, (_, index) => `${stream}-${index + 1}.json`),
  );
  return names.filter((name) => {
    const [then, now] = [readIfThere(earlier, name), readIfThere(folder, name)];
    return !then || then.head !== now?.head || then.leaves !== now?.leaves;
  });
}

const actsIn = (folder: string) => (readIfThere(folder, "acts.json")?.acts ?? []) as Json[];

/** When the signer saw an act, as it signed that; undefined where it said nothing. */
const seenOf = (act: Json | undefined): unknown =>
  JSON.parse(String((act?.seen as Json | undefined)?.text ?? "{}")).at;

const timeOf = (folder: string): string =>
  JSON.parse(String(readIfThere(folder, "checkpoint.json")?.checkpoint ?? "{}")).at ?? "";

/** Whether the keys of then are the first ones of now: what came since was announced by them. */
function isContinued(old: Json, { fingerprints }: Campaign): boolean {
  const then = readKeys(String(old.publicKey), (old.rotations ?? []) as Json[], () => undefined);
  return then.fingerprints.every((one, index) => one === fingerprints[index]);
}

/** Whether each announcement of a key that stood then stands as it was: a later time would give the key before more to sign. */
const keepsRotations = (old: Json, now: Json | undefined) =>
  ((old.rotations ?? []) as Json[]).every(
    ({ statement }, index) => statement === ((now?.rotations ?? []) as Json[])[index]?.statement,
  );

/** Checks that everything in an earlier folder still stands in the later one. */
export function checkEarlier(folders: Folders, campaign: Campaign, tell: Tell): void {
  const { folder, earlier } = folders;
  const said = (problem: string) => tell(`与较早的下载相比：${problem}`);
  const old = readIfThere(earlier, "campaign.json");
  if (!old) {
    said("那个文件夹里没有 campaign.json");
    return;
  }
  if (!isContinued(old, campaign)) said("换了签名的公钥，而前一把密钥没有签名认可");
  else if (!keepsRotations(old, readIfThere(folder, "campaign.json"))) said("改了更换密钥的声明");
  if (old.rulesHash !== campaign.rulesHash) said("改了规则");
  for (const name of changedSeals(folders, old.seals as Record<string, number>))
    said(`${name} 不见了或者变了`);
  const now = actsIn(folder);
  for (const [index, act] of actsIn(earlier).entries()) {
    if (act.statement !== now[index]?.statement) said(`第 ${index + 1} 步不见了或者变了`);
    else if (act.seen && seenOf(act) !== seenOf(now[index]))
      said(`第 ${index + 1} 步的签收时间变了`);
  }
  if (timeOf(folder) < timeOf(earlier)) said("时间倒退了");
}
