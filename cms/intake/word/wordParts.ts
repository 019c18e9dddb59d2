import path from "node:path/posix";
import type { Archive } from "./readArchive.ts";
import { WordRefused } from "./wordLimits.ts";
import { allIn, childOf, elementsOf, type Xml, xmlTree } from "./xmlTree.ts";

/** What a part refers to: a part of the archive, or an address outside. */
export type Related = { target: string; kind: string; isOutside: boolean };

/** The parts of a document that are read. */
export type WordParts = {
  document: Xml;
  related: ReadonlyMap<string, Related>;
  /** The first part of a kind that the document refers to (`styles`, `numbering`). */
  one(kind: string): Xml | undefined;
  all(kind: string): Xml[];
};

const relationsOf = (archive: Archive, part: string): Map<string, Related> => {
  const folder = path.dirname(part);
  const bytes = archive.part(path.join(folder, "_rels", `${path.basename(part)}.rels`));
  if (!bytes) return new Map();
  return new Map(
    allIn(xmlTree(bytes), new Set(["Relationship"])).map(({ attrs }) => {
      const { Id = "", Type = "", Target = "", TargetMode } = attrs;
      const isOutside = TargetMode === "External";
      const inside = Target.startsWith("/") ? Target.slice(1) : path.join(folder, Target);
      return [Id, { target: isOutside ? Target : inside, kind: path.basename(Type), isOutside }];
    }),
  );
};

/** Rule Z1: parts that would bring in what nobody sees. */
const refuseForeign = (related: Iterable<Related>): void => {
  for (const { kind, isOutside } of related) {
    if (kind === "aFChunk") throw new WordRefused("altChunk");
    if (kind === "attachedTemplate" && isOutside) throw new WordRefused("attachedTemplate");
    if (kind === "vbaProject") throw new WordRefused("macros");
  }
};

const mainPart = (archive: Archive): string => {
  const [main] = [...relationsOf(archive, "").values()].filter(
    ({ kind }) => kind === "officeDocument",
  );
  if (!main) throw new WordRefused("notWord");
  return main.target;
};

/** Opens the parts of a document; throws `WordRefused` for what is none. */
export function wordParts(archive: Archive): WordParts {
  const types = archive.part("[Content_Types].xml");
  if (types && /macroEnabled/i.test(types.toString("utf8"))) throw new WordRefused("macros");
  const name = mainPart(archive);
  const bytes = archive.part(name);
  const tree = bytes && xmlTree(bytes);
  const document = childOf(childOf(tree, "w:document"), "w:body");
  if (!document) throw new WordRefused("notWord");
  const related = relationsOf(archive, name);
  refuseForeign(related.values());
  const settings = [...related.values()].find(({ kind }) => kind === "settings");
  if (settings) refuseForeign(relationsOf(archive, settings.target).values());
  if (allIn(document, new Set(["w:altChunk"])).length > 0) throw new WordRefused("altChunk");
  const opened = new Map<string, Xml[]>();
  const open = (kind: string): Xml[] =>
    [...related.values()]
      .filter((one) => one.kind === kind && !one.isOutside)
      .flatMap(({ target }) => {
        const part = archive.part(target);
        const [root] = part ? elementsOf(xmlTree(part)) : [];
        return root ?? [];
      });
  /** Each kind is opened once: a text may have very many notes. */
  const all = (kind: string): Xml[] => {
    const found = opened.get(kind) ?? open(kind);
    opened.set(kind, found);
    return found;
  };
  return { document, related, all, one: (kind) => all(kind)[0] };
}
