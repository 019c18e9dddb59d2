import type { FlattenedField } from "payload";
import { describe, expect, it } from "vitest";
import { answerErrors, errorAnswer } from "#people/answerErrors.ts";
import { wording } from "#people/wording.ts";

const refused = {
  status: 400,
  message: "The following field is invalid: deck",
  data: { errors: [{ path: "deck", message: "Too long." }] },
};

describe("A24: an error that is the sender's", () => {
  it("keeps what is wrong at which field, also where its own sentence is not Chinese", () => {
    expect(errorAnswer(refused)).toEqual({
      status: 400,
      response: {
        errors: [
          {
            name: "ValidationError",
            message: expect.stringMatching(/^\p{Script=Han}/u),
            data: {
              errors: [
                {
                  path: "deck",
                  label: expect.stringMatching(/^\p{Script=Han}/u),
                  message: expect.stringMatching(/^\p{Script=Han}/u),
                },
              ],
            },
          },
        ],
      },
    });
  });

  it("names fields and rows as editors know them, and tells a single reason at once", () => {
    const fields = [
      { name: "username", type: "text", label: "用户名" },
      {
        name: "credits",
        type: "array",
        label: "署名",
        flattenedFields: [{ name: "name", type: "text", label: { zh: "姓名" } }],
      },
    ] as unknown as FlattenedField[];
    const errors = [
      { path: "credits.1.name", message: "请填写姓名。" },
      { path: "username", message: "Value must be unique", tableName: "users" },
      { path: "password", message: "太短。" },
      { path: "nowhere.3", message: "太长。" },
    ];
    const payload = { config: { collections: [{ slug: "users", flattenedFields: fields }] } };
    const told = (some: typeof errors) => {
      const data = { collection: "users", errors: some };
      const req = { payload } as unknown as Parameters<typeof errorAnswer>[1];
      return errorAnswer({ status: 400, message: "字段无效 username", data }, req)?.response.errors;
    };
    expect(told(errors.slice(0, 1))?.[0]?.message).toBe("署名 > 第 2 行 > 姓名：请填写姓名。");
    expect(told(errors.slice(1, 2))?.[0]?.message).toMatch(/^用户名：\p{Script=Han}/u);
    expect(told(errors)?.[0]?.message).toBe(
      "有 4 项需要修改：署名 > 第 2 行 > 姓名、用户名、密码、这一项。",
    );
    expect(JSON.stringify(told(errors))).not.toContain("tableName");
  });

  it("tells a fault inside a field once, and marks every field it makes faulty", () => {
    const told = (paths: string[]) => {
      const data = { errors: paths.map((path) => ({ path, message: "请填写引语。" })) };
      const response = errorAnswer({ status: 400, data })?.response as {
        errors: { message: string; data: { errors: { path: string }[] } }[];
      };
      const [error] = response.errors;
      return [error?.message, error?.data.errors.map(({ path }) => path)];
    };
    const one = ["body", "body.6ac0.quote"];
    expect(told(one)).toEqual(["这一项：请填写引语。", one]);
    const two = ["body.6ac0.quote", "body", "bodyNote"];
    expect(told(two)).toEqual(["有 2 项需要修改：这一项。", two]);
  });

  it("says nothing of what else hangs on it", () => {
    const answer = errorAnswer({ ...refused, data: { query: "select" } });
    expect(JSON.stringify(answer)).not.toContain("select");
  });
});

describe("A24: an error that is ours", () => {
  const answered = (error: object) =>
    answerErrors({ error, req: {} } as unknown as Parameters<typeof answerErrors>[0]);
  const inWords = (status: number) => ({
    status,
    response: { errors: [{ message: wording.requests.ours }] },
  });

  it("is told in Chinese, and nothing of it that the log alone should know", () => {
    expect(answered(new Error("cannot begin transaction: starting up"))).toEqual(inWords(500));
    expect(answered({ status: 503, message: "网格 down", isPublic: false })).toEqual(inWords(503));
  });

  it("keeps words that are meant for editors", () => {
    expect(answered({ status: 503, message: "服务忙。", isPublic: true })).toBeUndefined();
  });

  it("is none that is the sender's and has words", () => {
    expect(answered({ status: 409, message: "刚被改动。" })).toBeUndefined();
  });
});
