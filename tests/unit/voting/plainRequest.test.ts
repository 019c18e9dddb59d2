import { describe, expect, test } from "vitest";
import { aRawVote } from "#tests/factories/plainVotes.ts";
import { plainAnswer, plainRequest } from "#web/server/plainHttp.ts";

const read = (text: string) => plainRequest(Buffer.from(text, "latin1"));

describe("a plain request", () => {
  test("is read whole", () => {
    const request = read(aRawVote({ line: "POST /vote/spring/likes?again=1 HTTP/1.1" }));
    expect(request).toMatchObject({
      method: "POST",
      path: "/vote/spring/likes",
      query: "again=1",
      body: '{"candidate":3,"key":"0190a3f2-7c11-7b6e-9a51-2f8d4c6e1b70"}',
    });
    expect(request?.header("cookie")).toBe("voter=d.abc.def");
    expect(request?.header("origin")).toBeUndefined();
  });

  test("may be a look-up, and may keep its connection in words", () => {
    const request = read("GET /vote/spring HTTP/1.1\r\nHost: a\r\nConnection: Keep-Alive\r\n\r\n");
    expect(request).toMatchObject({ method: "GET", path: "/vote/spring", query: "", body: "" });
  });

  test("brings Chinese in its body", () => {
    const body = `理由=${"花园".repeat(100)}`;
    expect(plainRequest(Buffer.from(aRawVote({ body })))?.body).toBe(body);
  });

  test("may have headers without a value, or without a blank before it", () => {
    const request = read(aRawVote({ headers: ["X-Empty:", "Origin:https://a.cn"] }));
    expect(request?.header("x-empty")).toBe("");
    expect(request?.header("origin")).toBe("https://a.cn");
  });
});

const usual = aRawVote();
const look = (...headers: string[]) =>
  ["GET /vote/spring HTTP/1.1", ...headers, "", ""].join("\r\n");

/** What could be framed in two ways, or asks for more than an answer, is left to node:http. */
const left: Record<string, string> = {
  "a body in chunks": aRawVote({ headers: ["Transfer-Encoding: chunked"] }),
  "a length twice": aRawVote({ headers: ["Content-Length: 3"] }),
  "any header twice": aRawVote({ headers: ["X-Forwarded-For: a", "x-forwarded-for: b"] }),
  "a length with a sign": usual.replace("Content-Length: ", "Content-Length: +"),
  "a length in another base": usual.replace(/Content-Length: \d+/, "Content-Length: 0x40"),
  "two lengths in one": usual.replace(/Content-Length: (\d+)/, "Content-Length: $1, $1"),
  "a post without length": usual.replace(/Content-Length: \d+\r\n/, ""),
  "a look-up with a body": look("Host: a", "Content-Length: 0"),
  "a body that is still on its way": usual.slice(0, -1),
  "a second request behind": `${usual}${usual}`,
  "a head that is still on its way": usual.slice(0, 60),
  nothing: "",
  "a line that ends without CR": usual.replace("\r\nCookie", "\nCookie"),
  "a CR within a line": usual.replace("voter=", "voter=\r"),
  "a NUL in a value": usual.replace("voter=", "voter=\0"),
  "a header folded over two lines": usual.replace("Cookie: ", "Cookie:\r\n "),
  "a blank before the colon": usual.replace("Cookie:", "Cookie :"),
  "a blank behind a value": usual.replace("application/json", "application/json "),
  "a header without a name": aRawVote({ headers: [": a"] }),
  "a header without a colon": aRawVote({ headers: ["what"] }),
  "an empty line first": `\r\n${usual}`,
  "HTTP/1.0": usual.replace("HTTP/1.1", "HTTP/1.0"),
  "a whole address as target": usual.replace("/vote/", "http://a.cn/vote/"),
  "a blank in the address": usual.replace("/likes", "/li kes"),
  "an address elsewhere": usual.replace("/vote/", "/voters/"),
  "another method": usual.replace("POST", "PUT"),
  "a method in small letters": usual.replace("POST", "post"),
  "no host": look("Accept: */*"),
  "a wish for 100 Continue": aRawVote({ headers: ["Expect: 100-continue"] }),
  "an upgrade": aRawVote({ headers: ["Connection: Upgrade", "Upgrade: h2c"] }),
  "a last request": aRawVote({ headers: ["Connection: close"] }),
  "a very long head": aRawVote({ headers: [`X-Long: ${"a".repeat(9000)}`] }),
  "a very long body": aRawVote({ body: "a".repeat(8193) }),
};

test.each(Object.entries(left))("%s is not plain", (_, text) => {
  expect(read(text)).toBeUndefined();
});

describe("an answer", () => {
  const facts = { date: "Sun, 22 Nov 2026 03:00:00 GMT", isLast: false };

  test("is counted in bytes", () => {
    const body = "今天还可点赞";
    expect(plainAnswer({ status: 200, headers: { "X-A": "b" }, body }, facts)).toBe(
      "HTTP/1.1 200 OK\r\nX-A: b\r\nDate: Sun, 22 Nov 2026 03:00:00 GMT\r\nConnection: keep-alive\r\n" +
        `Content-Length: 18\r\n\r\n${body}`,
    );
  });

  test("that nothing has changed has neither body nor length", () => {
    const text = plainAnswer({ status: 304, headers: {}, body: "" }, { ...facts, isLast: true });
    expect(text).toMatch(/^HTTP\/1\.1 304 Not Modified\r\n.*Connection: close\r\n\r\n$/s);
    expect(text).not.toContain("Content-Length");
  });

  test.each(["a\r\nSet-Cookie: b=c", "a\nb", "a\0", "姓名"])(
    "cannot carry the header %j",
    (value) => {
      const answer = { status: 303, headers: { Location: value }, body: "" };
      expect(() => plainAnswer(answer, facts)).toThrow("Location");
    },
  );
});
