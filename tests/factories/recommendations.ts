import { randomUUID } from "node:crypto";
import type { DeskFiled } from "#intake/desk/deskStore.ts";
import type { Submission } from "#intake/intakeStore.ts";

/** What a form sends that asks for nothing out of the common. */
export const typedForm = (given: { key?: string } = {}) => ({
  key: given.key ?? randomUUID(),
  notice: "2026-11-29",
  recommendation: {
    kind: "case",
    title: "楼下的小菜园",
    place: { text: "簇桥街道锦城社区" },
    story: "网格员带着邻居把荒地整成了小菜园，收成分给独居老人，大家都说好。",
  },
  contact: { name: "王芳", telephone: "138 0000 1234", isUnder14: false },
  consents: { contact: true, name: false, portrait: false },
});

export const aSubmission = (given: Partial<Submission> = {}): Submission => ({
  key: randomUUID(),
  codeHash: "a".repeat(64),
  form: {
    kind: "case",
    title: "楼下的小菜园",
    place: { text: "簇桥街道锦城社区" },
    story: "网格员带着邻居把荒地整成了小菜园，收成分给独居老人，大家都说好。",
    people: "",
    when: "",
    figures: "",
    files: [],
  },
  notice: "2026-11-29",
  consents: { contact: true, name: false, portrait: false },
  contact: Buffer.from("sealed"),
  score: 0,
  ...given,
});

/** A recommendation as the desk has it, received on 28 November 2026 late in the evening. */
export const aDeskFiled = (given: Partial<DeskFiled> = {}): DeskFiled => ({
  number: "TJ-2026-000001",
  at: Date.parse("2026-11-28T23:30:00+08:00"),
  form: aSubmission().form,
  score: 0,
  consents: { contact: true, name: false, portrait: false },
  source: { channel: "web" },
  events: [],
  notes: [],
  draft: null,
  draftAt: null,
  destroyed: [],
  ...given,
});
