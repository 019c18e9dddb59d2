import { createLocalReq, type Payload, type PayloadRequest } from "payload";
import { bodyToLexical } from "#content/body/bodyToLexical.ts";
import { contentHash } from "#edition/signed/contentHash.ts";
import { checkPoints } from "#editorial/review/act.ts";
import type { AskedAct } from "#editorial/review/askedAct.wire.ts";
import { newestForm } from "#editorial/review/documentNow.ts";
import { performAct } from "#editorial/review/performAct.ts";
import { principalOf } from "#people/principal.ts";
import type { Role } from "#people/roles.ts";

const noTargets = {
  picture: () => ({ id: 0 }),
  story: () => ({ collection: "news", id: 0 }),
};

const stageOf = { editor: "first", director: "second", "chief-editor": "final" } as const;
type Acting = "reporter" | keyof typeof stageOf;

/** Samples in every state, by how far they came: whoever is last in `by` did the last act. */
const samples: readonly {
  headline: string;
  by: readonly Acting[];
  isBack?: boolean;
  /** Handed in by 街道通讯员 for their street instead. */
  isOfStreet?: boolean;
}[] = [
  { headline: "楼道里添了一张长凳（示例）", by: [] },
  { headline: "院落门口的雨棚修好了（示例）", by: ["reporter"] },
  { headline: "一条巷子的夜灯亮到了底（示例）", by: ["reporter", "editor"] },
  { headline: "三栋楼合用一个工具箱（示例）", by: ["reporter", "editor", "director"] },
  {
    headline: "院子里的老井有了新护栏（示例）",
    by: ["reporter", "editor", "director", "chief-editor"],
  },
  { headline: "社区食堂多开了一个窗口（示例）", by: ["reporter"], isBack: true },
  { headline: "街边的闲置角落种上了花（示例）", by: ["reporter"], isBack: true, isOfStreet: true },
];

async function requestOf(payload: Payload, role: Role): Promise<PayloadRequest> {
  const where = { username: { equals: role } };
  const { docs } = await payload.find({ collection: "users", where, depth: 0 });
  const [user] = docs;
  if (!user) throw new Error(`no sample account has the name ${role}`);
  return createLocalReq({ user: { ...user, collection: "users" } }, payload);
}

async function act(payload: Payload, role: Role, id: number, asked: AskedAct): Promise<void> {
  const req = await requestOf(payload, role);
  const who = principalOf(req.user);
  const refusal = who && (await performAct(req, { collection: "news", id, who, asked }));
  if (refusal) throw new Error(`a sample act was refused: ${refusal}`);
}

async function write(payload: Payload, headline: string, writer: Role): Promise<number> {
  const text = "这是一篇示例稿件，用来试走三审三校，内容是编写的。";
  const { id } = await payload.create({
    collection: "news",
    draft: true,
    req: await requestOf(payload, writer),
    data: {
      headline,
      summary: "示例稿件，用来试走三审三校。",
      body: bodyToLexical([{ type: "paragraph", children: [{ text }] }], noTargets) as never,
      origin: { kind: "original" },
      credits: [{ role: "reporter", names: ["示例记者"] }],
      sample: true,
    },
  });
  return id;
}

/** Plants drafts in the states of the review chain, so that each sample account finds something to do. */
export async function plantReviews(payload: Payload): Promise<void> {
  for (const { headline, by, isBack, isOfStreet } of samples) {
    const writer = isOfStreet ? "correspondent" : "reporter";
    const id = await write(payload, headline, writer);
    const asked = { collection: "news", id } as const;
    const { form } = await newestForm(await requestOf(payload, writer), asked);
    const hash = form ? contentHash(form) : "";
    for (const role of by) {
      const done: AskedAct =
        role === "reporter"
          ? { kind: "submit", hash, note: "示例稿件，请审。" }
          : { kind: "sign", hash, stage: stageOf[role], note: "可用。", checked: [...checkPoints] };
      await act(payload, role === "reporter" ? writer : role, id, done);
    }
    const note = "请写明是什么时候（示例退回）。";
    if (isBack) await act(payload, "editor", id, { kind: "return", returnClass: "fact", note });
  }
}
