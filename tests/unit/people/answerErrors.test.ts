import { describe, expect, it } from "vitest";
import { errorAnswer } from "#people/answerErrors.ts";

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
        errors: [{ message: expect.stringMatching(/\p{Script=Han}/u), data: refused.data }],
      },
    });
  });

  it("says nothing of what else hangs on it", () => {
    const answer = errorAnswer({ ...refused, data: { query: "select" } });
    expect(JSON.stringify(answer)).not.toContain("select");
  });
});
