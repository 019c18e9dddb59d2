import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { withdrawalReasons } from "#content/vocabulary.ts";
import { environment } from "#leaves/environment.ts";
import { blobName } from "#release/tree/blobName.ts";
import { blobsAtHand } from "#storage/openBlobFiles.ts";
import { createCommandFiles, takedownFolder } from "#web/takedowns/commandFiles.ts";
import { picturesIn } from "#web/takedowns/picturesIn.ts";
import { readAddress } from "#web/takedowns/readAddress.ts";
import { readKnown } from "#web/takedowns/readKnown.ts";
import { treeAtHand } from "#web/tree/treeAtHand.ts";
import { takedownWords as words } from "#web/wording.ts";
import { isThere } from "../dataDir.ts";
import { OperatorError } from "../operatorError.ts";
import { runCommand } from "../runCommand.ts";

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        undo: { type: "boolean" },
        list: { type: "boolean" },
        pictures: { type: "boolean" },
        reason: { type: "string" },
      },
    });
  } catch {
    throw new OperatorError(words.usage);
  }
}

function readReason(given: string | undefined) {
  const reason = withdrawalReasons.find(({ value }) => value === given)?.value;
  if (given !== undefined && reason === undefined) throw new OperatorError(words.reasons);
  return reason;
}

/** All or none: a command of which one address is wrong takes nothing down. */
function readAddresses(typed: readonly string[]): string[] {
  if (typed.length === 0) throw new OperatorError(words.usage);
  const read = typed.map((one) => ({ one, ...readAddress(one) }));
  const problems = read.flatMap((found) =>
    "problem" in found ? [words.problem(found.one, found.problem)] : [],
  );
  if (problems.length > 0) throw new OperatorError(problems.join("\n"));
  return read.flatMap((found) => ("path" in found ? [found.path] : []));
}

/** Takes addresses off the site, or gives them back, by the data folder alone: neither the CMS nor the database is needed. */
async function takeDown(): Promise<void> {
  const { values, positionals } = readArguments();
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  if (!(await isThere(dataDir))) throw new OperatorError(words.noFolder(dataDir));
  // What another user wrote, `web` could not read, and nobody would hear of it here.
  const { uid } = await stat(dataDir);
  if (process.getuid && process.getuid() !== uid) throw new OperatorError(words.otherUser(uid));
  const known = takedownFolder(dataDir);
  const commands = createCommandFiles(known);
  const tree = treeAtHand(dataDir);
  const blobs = blobsAtHand(dataDir);
  const entryAt = (address: string) =>
    tree((now) => now?.file(`${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`));
  const picturesOn = async (address: string): Promise<string[]> => {
    const entry = address.endsWith("/") ? entryAt(address) : undefined;
    const file = entry && (await blobs.fileOf(blobName(entry.hash)));
    return file === undefined ? [] : picturesIn(await readFile(file, "utf8"));
  };

  if (values.list) {
    const [byCommand, byNewsroom] = [await commands.read(), await readKnown(known)];
    console.log([words.byCommand(byCommand.length), ...byCommand.map(words.entry)].join("\n"));
    console.log([words.byNewsroom(byNewsroom.length), ...byNewsroom.map(words.entry)].join("\n"));
    return;
  }
  const reason = readReason(values.reason);
  for (const address of readAddresses(positionals)) {
    const pictures = await picturesOn(address);
    for (const one of [address, ...(values.pictures ? pictures : [])]) {
      if (values.undo)
        console.log((await commands.remove(one)) ? words.undone(one) : words.nothingToUndo(one));
      else {
        await commands.add({ path: one, reason });
        console.log(words.taken(one));
        if (!entryAt(one)) console.log(words.notThere(one));
      }
    }
    if (!values.undo && !values.pictures && pictures.length > 0)
      console.log(words.pictures(pictures));
  }
  if (!values.undo) console.log(words.inForce);
}

await runCommand(takeDown);
