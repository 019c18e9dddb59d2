import type { Field, Option } from "payload";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bodyBlocks } from "#content/bodyBlocks.ts";
import { wording } from "#content/wording.ts";

type Screen = { slug: string; fields: Field[] };

/** Every collection and global that somebody sees in the panel, and every block. */
let screens: Screen[];

beforeAll(async () => {
  vi.stubEnv("GRIDPRESS_BUILD", "1");
  const { default: config } = await import("../../../cms/payload.config.ts");
  const { collections, globals } = await config;
  const all: Screen[] = [...collections, ...globals].filter(({ admin }) => admin.hidden !== true);
  screens = [...all.filter(({ slug }) => !slug.startsWith("payload-")), ...bodyBlocks];
}, 60_000);
afterAll(() => vi.unstubAllEnvs());

/** Fields that Payload gives its collections; it names them itself, and shows them in places of its own. */
const ofPayload = new Set(["_status", "email", "username", "sessions", "blockName"]);

const hasHan = (text: unknown) => typeof text === "string" && /\p{Script=Han}/u.test(text);
const hasLatin = (text: unknown) => typeof text === "string" && /[a-z]/i.test(text);
const isBilingual = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "zh" in value &&
  "en" in value &&
  hasHan(value.zh) &&
  hasLatin(value.en);

/** Words of the newsroom's trade stay Chinese in both languages. */
const isChineseChoice = (choice: Option) =>
  typeof choice === "object" && (hasHan(choice.label) || isBilingual(choice.label));

/** Paths of fields that an editor sees without a name or help, in both languages, and choices without a Chinese name. */
const unexplained = (fields: Field[], prefix: string): string[] =>
  fields.flatMap((field) => {
    if (field.type === "tabs") {
      return field.tabs.flatMap((tab) => [
        ...(isBilingual(tab.label) ? [] : [`${prefix}<tab>`]),
        ...unexplained(tab.fields, prefix),
      ]);
    }
    if (field.type === "row" || field.type === "collapsible")
      return unexplained(field.fields, prefix);
    if (!("name" in field) || !field.name || field.type === "ui") return [];
    if (field.hidden || field.admin?.hidden || ofPayload.has(field.name)) return [];
    const path = `${prefix}${field.name}`;
    const help = field.admin && "description" in field.admin ? field.admin.description : undefined;
    const choices = "options" in field ? field.options : [];
    return [
      ...choices
        .filter((choice) => !isChineseChoice(choice))
        .map((choice) => `${path} choice ${JSON.stringify(choice)}`),
      ...(isBilingual(field.label) ? [] : [`${path} label`]),
      ...(isBilingual(help) ? [] : [`${path} help`]),
      ...("fields" in field ? unexplained(field.fields as Field[], `${path}.`) : []),
    ];
  });

/** Fields of Payload's own that it keeps itself, whatever is sent. */
const keptByPayload =
  /\.(id|updatedAt|createdAt|deletedAt)$|^media\.(?!sentName|renditions|createdBy)|^users\./;

/** Paths of stored fields that editors see greyed out or not at all, and that a request could change all the same. */
const open = (fields: Field[], prefix: string): string[] =>
  fields.flatMap((field) => {
    if (field.type === "tabs") return field.tabs.flatMap((tab) => open(tab.fields, prefix));
    if (field.type === "ui") return [];
    if (!("name" in field) || !field.name)
      return "fields" in field ? open(field.fields, prefix) : [];
    const path = `${prefix}${field.name}`;
    const isClosed = field.hidden || field.admin?.hidden || field.admin?.readOnly === true;
    // A choice of one thing cannot be changed.
    const isConstant = "options" in field && field.options.length === 1;
    const isOwn = !field.virtual && !isConstant && !keptByPayload.test(path);
    // Closed to everybody, whoever asks.
    const req = { user: { id: 1, role: "admin", collection: "users" } };
    const mayChange = field.access?.update?.({ req } as never) !== false;
    return [
      ...(isClosed && isOwn && mayChange ? [path] : []),
      ...("fields" in field ? open(field.fields as Field[], `${path}.`) : []),
    ];
  });

it("what the system writes, no request changes", () => {
  expect(screens.flatMap(({ slug, fields }) => open(fields, `${slug}.`))).toEqual([]);
});

describe("what editors see", () => {
  it("explains every field in Chinese and English, and names every choice", () => {
    expect(screens.flatMap(({ slug, fields }) => unexplained(fields, `${slug}.`))).toEqual([]);
  });

  it("has mainland quotation marks and full stops in every message", () => {
    const messages = Object.values(wording.problems);
    expect(messages.filter((message) => !/[。）]$/.test(message))).toEqual([]);
    expect(messages.filter((message) => /[「」『』"']|[,;:!?]$/.test(message))).toEqual([]);
  });
});
