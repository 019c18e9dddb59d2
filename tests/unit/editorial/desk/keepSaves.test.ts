import { afterEach, describe, expect, it } from "vitest";
import { keepSaves } from "#editorial/desk/components/keepSaves.ts";
import { addOpenDocument, type OpenDocument } from "#editorial/desk/components/openDocuments.ts";
import { type Question, questions } from "#editorial/desk/components/questions.ts";

const path = "/api/news/5";
const form = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const at = (second: number) => new Date(Date.UTC(2026, 10, 29, 0, 0, second)).toISOString();

const answer = (status: number, body: object = {}) => Response.json(body, { status });
const saved = (second: number) => answer(200, { doc: { updatedAt: at(second) } });
const refused = (second: number) =>
  answer(409, {
    errors: [
      { message: "已被保存过", data: { conflict: { by: "乙", at: at(second), fields: [] } } },
    ],
  });

const options = (told: string[]) => ({ retryMs: 1, signedOut: () => told.push("signed out") });

type Asked = { url: string; headers: Record<string, string>; body: unknown };

let close: () => void = () => undefined;
afterEach(() => close());

/** A window in which a document is open, before a server that answers in turn. */
const open = (answers: (Response | Error)[]) => {
  const sent: Asked[] = [];
  const told: string[] = [];
  const document: OpenDocument = {
    ...{ path, form, base: at(1) },
    saved: () => told.push("saved"),
    giveWay: () => told.push("gave way"),
  };
  close = addOpenDocument(document);
  const fetch = keepSaves(async (input, init) => {
    const headers = Object.fromEntries(new Headers(init?.headers));
    sent.push({ url: String(input), headers, body: init?.body });
    const next = answers.shift();
    if (!next || next instanceof Error) throw next ?? new Error("nothing is left to answer");
    return next;
  }, options(told));
  const save = (query = "?draft=true&autosave=true", body = `{"title":"甲"}`) =>
    fetch(`${path}${query}`, { method: "PATCH", body });
  return { document, fetch, save, sent, told };
};

const asked = async <K extends Question["kind"]>(kind: K) => {
  await expect.poll(() => questions.now().questions.map((one) => one.kind)).toEqual([kind]);
  return questions.now().questions[0] as Extract<Question, { kind: K }>;
};

describe("Y1: what a save of an open document says", () => {
  it("is what it began from, and which form it is; after an answer it begins from that", async () => {
    const { save, sent, told } = open([saved(2), saved(3)]);
    await save();
    await save();
    expect(sent.map(({ headers }) => headers["x-gridpress-base"])).toEqual([at(1), at(2)]);
    expect(new Set(sent.map(({ headers }) => headers["x-gridpress-form"]))).toEqual(
      new Set([form]),
    );
    expect(told).toEqual(["saved", "saved"]);
  });

  it("is nothing for other documents, lists and reading", async () => {
    const { fetch, sent } = open([saved(2), saved(3), answer(200)]);
    await fetch("/api/news/6?draft=true", { method: "PATCH" });
    await fetch("/api/news?where[id][in]=5", { method: "PATCH" });
    await fetch(path);
    expect(sent.map(({ headers }) => headers)).toEqual([{}, {}, {}]);
  });
});

describe("Y6: saves of a form", () => {
  it("go one after the other", async () => {
    let answerFirst: (answer: Response) => void = () => undefined;
    const first = new Promise<Response>((resolve) => {
      answerFirst = resolve;
    });
    const order: string[] = [];
    close = addOpenDocument({
      ...{ path, form, base: at(1), saved: () => undefined, giveWay: () => undefined },
    });
    const fetch = keepSaves(async (input) => {
      order.push(String(input));
      return order.length === 1 ? first : saved(3);
    }, options([]));
    const both = [
      fetch(`${path}?autosave=true`, { method: "PATCH" }),
      fetch(path, { method: "PATCH" }),
    ];
    await expect.poll(() => order).toEqual([`${path}?autosave=true`]);
    answerFirst(saved(2));
    await Promise.all(both);
    expect(order).toEqual([`${path}?autosave=true`, path]);
  });

  it("wait when refused; 保留我的 sends the same text over the other, and may collide again", async () => {
    const { save, sent } = open([refused(5), refused(7), saved(8)]);
    const waiting = save();
    const first = await asked("conflict");
    expect([first.conflict.by, first.mine]).toEqual(["乙", { title: "甲" }]);
    first.answer("mine");
    const second = await asked("conflict");
    expect(second.conflict.at).toBe(at(7));
    second.answer("mine");
    expect((await waiting).status).toBe(200);
    expect(
      sent.map(({ headers }) => [headers["x-gridpress-base"], headers["x-gridpress-keep"]]),
    ).toEqual([
      [at(1), undefined],
      [at(5), "1"],
      [at(7), "1"],
    ]);
    expect(new Set(sent.map(({ body }) => body))).toEqual(new Set([`{"title":"甲"}`]));
  });

  it("give way when the other's text is chosen, and send nothing more", async () => {
    const { save, sent, told } = open([refused(5)]);
    void save();
    (await asked("conflict")).answer("theirs");
    await expect.poll(() => told).toEqual(["gave way"]);
    void save();
    await new Promise((resolve) => setTimeout(resolve));
    expect(sent).toHaveLength(1);
  });

  it("hand on other refusals as they are", async () => {
    const { save } = open([answer(400), answer(409, { errors: [{ message: "别的冲突" }] })]);
    expect([(await save()).status, (await save()).status]).toEqual([400, 409]);
  });
});

describe("Y7: a save whose session is over, or whose server is away", () => {
  it("waits for one sign-in and is sent again", async () => {
    const { save, sent } = open([answer(403), answer(200, { user: null }), saved(2)]);
    const waiting = save();
    (await asked("sign-in")).answer();
    expect((await waiting).status).toBe(200);
    expect(sent.map(({ url }) => url.split("?")[0])).toEqual([path, "/api/users/me", path]);
  });

  it("is refused for want of a right when the session goes on", async () => {
    const { save } = open([answer(403), answer(200, { user: { id: 1 } })]);
    expect((await save()).status).toBe(403);
  });

  it("is tried again until the server is there when it is an autosave, and fails at once when pressed", async () => {
    const { save } = open([new Error("away"), answer(503), saved(2), new Error("away")]);
    expect((await save()).status).toBe(200);
    await expect(save("")).rejects.toThrow("away");
    expect(questions.now().isAway).toBe(false);
  });

  it("also when it is the session itself that is prolonged", async () => {
    const { fetch } = open([answer(403), answer(200)]);
    const waiting = fetch("/api/users/refresh-token?refresh", { method: "POST" });
    (await asked("sign-in")).answer();
    expect((await waiting).status).toBe(200);
  });
});

describe("Y9: signing out", () => {
  it("is told once it is done", async () => {
    const { fetch, told } = open([answer(500), answer(200)]);
    await fetch("/api/users/logout", { method: "POST" });
    expect(told).toEqual([]);
    await fetch("/api/users/logout", { method: "POST" });
    expect(told).toEqual(["signed out"]);
  });
});
