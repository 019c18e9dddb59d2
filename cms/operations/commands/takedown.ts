import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { pictureStem } from "#content/media/renditionPlan.ts";
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
import { takeCommandsBack, tellCommands } from "../commandTable.ts";
import { databaseAtHand } from "../databaseAtHand.ts";
import { isThere } from "../dataDir.ts";
import { OperatorError } from "../operatorError.ts";
import { plainReason } from "../plainReason.ts";
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

/** What the database said to a command: nothing where this machine has none, or why it did not take it. */
async function tell<T>(dataDir: string, work: (url: string) => Promise<T>): Promise<Told<T>> {
  try {
    const url = await databaseAtHand(dataDir, process.env);
    return url === undefined ? { problem: words.noDatabase } : { answer: await work(url) };
  } catch (error) {
    return { problem: plainReason(error) };
  }
}
type Told<T> = { answer: T } | { problem: string };

async function list(known: string): Promise<void> {
  const [here, fromDatabase] = [await createCommandFiles(known).read(), await readKnown(known)];
  const byNewsroom = fromDatabase.filter(({ isCommand }) => !isCommand);
  const everywhere = fromDatabase.filter(({ isCommand }) => isCommand);
  const names = new Set(here.map(nameOf));
  const byCommand = [...here, ...everywhere.filter((entry) => !names.has(nameOf(entry)))];
  console.log([words.byCommand(byCommand.length), ...byCommand.map(words.entry)].join("\n"));
  console.log([words.byNewsroom(byNewsroom.length), ...byNewsroom.map(words.entry)].join("\n"));
}
const nameOf = ({ path }: { path: string }): string => pictureStem(path) ?? path;

/** Takes addresses off the site, or gives them back, by the data folder alone where neither the CMS nor the database is there. */
async function takeDown(): Promise<void> {
  const { values, positionals } = readArguments();
  const { GRIDPRESS_DATA_DIR: dataDir } = environment("GRIDPRESS_DATA_DIR");
  if (!(await isThere(dataDir))) throw new OperatorError(words.noFolder(dataDir));
  // What another user wrote, `web` could not read, and nobody would hear of it here.
  const { uid } = await stat(dataDir);
  if (process.getuid && process.getuid() !== uid) throw new OperatorError(words.otherUser(uid));
  const known = takedownFolder(dataDir);
  const commands = createCommandFiles(known);
  if (values.list) return list(known);

  const tree = treeAtHand(dataDir);
  const blobs = blobsAtHand(dataDir);
  const entryAt = (address: string) =>
    tree((now) => now?.file(`${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`));
  const picturesOn = async (address: string): Promise<string[]> => {
    const entry = address.endsWith("/") ? entryAt(address) : undefined;
    const file = entry && (await blobs.fileOf(blobName(entry.hash)));
    return file === undefined ? [] : picturesIn(await readFile(file, "utf8"));
  };
  const reason = readReason(values.reason);
  const pages = readAddresses(positionals);
  const pictures: string[] = [];
  for (const page of pages) pictures.push(...(await picturesOn(page)));
  const addresses = [...new Set([...pages, ...(values.pictures ? pictures : [])])];

  if (values.undo) {
    const told = await tell(dataDir, (url) => takeCommandsBack(url, addresses));
    for (const one of addresses) {
      const wasHere = await commands.remove(one);
      const wasTold = "answer" in told && told.answer.includes(one);
      console.log(wasHere || wasTold ? words.undone(one) : words.nothingToUndo(one));
    }
    if ("problem" in told) console.log(words.undoneHere(told.problem));
    return;
  }
  for (const one of addresses) {
    await commands.add({ path: one, reason });
    console.log(words.taken(one));
    if (!entryAt(one)) console.log(words.notThere(one));
  }
  if (!values.pictures && pictures.length > 0) console.log(words.pictures(pictures));
  const entries = addresses.map((path) => ({ path, reason }));
  const told = await tell(dataDir, (url) => tellCommands(url, entries));
  if ("problem" in told) console.log(words.inForceHere(told.problem));
  else console.log(told.answer.hasPress ? words.inForce : words.inForceWithoutPress);
}

await runCommand(takeDown);
