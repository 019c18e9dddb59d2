import fc from "fast-check";

/** What is changed in a text: at a place from 0 to 1, so many characters give way to others. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.constantFrom(0, 0, 1, 3, 1000),
  put: fc.oneof(
    fc.constantFrom(
      '{"__proto__":{"candidate":1}}',
      "null",
      "[]",
      '"',
      "\\u0000",
      "1e999",
      "-0",
      "0x1",
      "９",
      "%E0%A4%A",
      "&&&===",
      "9007199254740993",
      "[".repeat(500),
      "\r\n",
      "\0",
      "/",
      "..",
      "?",
      "#",
    ),
    fc.string({ maxLength: 8 }),
    fc.string({ unit: "binary", maxLength: 4 }),
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const edited = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((before, { at, cut, put }) => {
    const place = Math.floor(at * (before.length + 1));
    return before.slice(0, place) + put + before.slice(place + cut);
  }, text);

/** Mostly none. */
const few = fc.oneof(
  { arbitrary: fc.constant<Edit[]>([]), weight: 3 },
  { arbitrary: fc.array(edit, { minLength: 1, maxLength: 3 }), weight: 2 },
);
const hardlyAny = fc.oneof(
  { arbitrary: fc.constant<Edit[]>([]), weight: 19 },
  { arbitrary: fc.array(edit, { minLength: 1, maxLength: 2 }), weight: 1 },
);

/** One of some right texts, or one that is near to it. */
const near = (...texts: readonly string[]) =>
  fc.tuple(fc.constantFrom(...texts), few).map(([text, edits]) => edited(text, edits));

const inherited = Object.getOwnPropertyNames(Object.prototype);

const method = fc.oneof(
  { arbitrary: fc.constantFrom("POST", "GET"), weight: 8 },
  {
    arbitrary: fc.constantFrom("HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "get", "X"),
    weight: 2,
  },
);

const parts = [
  ...["", "likes", "ballots", "counts", "done", "receipts", "audit", "objections", "wechat"],
  ...["sms", "code", "x"],
];
const slug = fc.oneof(
  { arbitrary: fc.constantFrom("fuzz", "fuzz", "fuzz-sms"), weight: 20 },
  { arbitrary: fc.constantFrom("health", "openapi", "none", ...inherited), weight: 1 },
);
const part = fc.oneof(
  { arbitrary: fc.constantFrom(...parts, "likes", "likes", "ballots"), weight: 20 },
  { arbitrary: fc.constantFrom(...inherited), weight: 1 },
);
const rest = fc.oneof(
  { arbitrary: fc.constant(""), weight: 9 },
  {
    arbitrary: fc.constantFrom("/", "/acts.json", "/campaign.json", "/likes-1.json", "/x"),
    weight: 1,
  },
);
const query = fc.oneof(
  { arbitrary: fc.constant(""), weight: 3 },
  {
    arbitrary: near("?again=1", "?id=l1.0190a3f27c117b6e", "?state=x&code=y", "?candidate=1"),
    weight: 1,
  },
);

/** Addresses of the endpoint, and near to them; blanks would be another request's business. */
const target = fc
  .tuple(slug, part, rest, query, hardlyAny)
  .map(([name, last, more, asked, edits]) =>
    edited(`/vote/${name}${last === "" ? "" : `/${last}`}${more}${asked}`, edits),
  );

const key = "0190a3f2-7c11-7b6e-9a51-2f8d4c6e1b70";
const body = fc.oneof(
  {
    arbitrary: near(
      `{"candidate":1,"key":"${key}"}`,
      `{"choices":[1,2,3],"key":"${key}"}`,
      `candidate=1&key=${key}`,
      "choice=1&choice=2",
      "phone=13800138000&candidate=1",
      `ticket=${"A".repeat(22)}.1abcde.${"A".repeat(22)}&code=123456&masked=138****8000`,
      "candidate=1&text=very+much+to+object+to&name=a&contact=b",
      "",
    ),
    weight: 30,
  },
  { arbitrary: fc.constant("candidate=1&".repeat(1000)), weight: 1 },
);

const type = fc.constantFrom(
  "application/json",
  "application/json; charset=utf-8",
  "application/x-www-form-urlencoded",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "text/plain",
);

const framing = fc.constantFrom("length", "length", "length", "length", "chunked", "short", "none");

/** Where the request leaves the lane for node:http, and where it says whence it comes. */
const more = fc.subarray([
  "Connection: close",
  "Sec-Fetch-Site: cross-site",
  "Origin: null",
  "X-Forwarded-For: ::ffff:1, x",
  'If-None-Match: "0-0", W/"1"',
  "User-Agent: MicroMessenger",
]);

function framed(how: string, text: string): { head: string[]; bytes: Buffer } {
  const bytes = Buffer.from(text);
  switch (how) {
    case "length":
      return { head: [`Content-Length: ${bytes.length}`], bytes };
    case "short":
      return { head: [`Content-Length: ${Math.max(0, bytes.length - 3)}`], bytes };
    case "chunked": {
      const chunk = [Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")];
      const chunks = bytes.length === 0 ? [] : chunk;
      return {
        head: ["Transfer-Encoding: chunked"],
        bytes: Buffer.concat([...chunks, Buffer.from("0\r\n\r\n")]),
      };
    }
    default:
      return { head: [], bytes: Buffer.alloc(0) };
  }
}

/** Requests as no client sends them, as bytes; `cookie` is that of a voter whom the endpoint knows. */
export const rawRequests = (cookie: string): fc.Arbitrary<Buffer> =>
  fc
    .record({
      line: fc.tuple(method, target).map(([verb, address]) => `${verb} ${address} HTTP/1.1`),
      cookie: fc.oneof(
        { arbitrary: fc.constant(cookie), weight: 19 },
        { arbitrary: near(cookie), weight: 1 },
      ),
      type,
      framing,
      more,
      body,
      bytes: hardlyAny,
    })
    .map((asked) => {
      const { head, bytes } = framed(asked.framing, asked.body);
      const lines = [
        asked.line,
        "Host: 127.0.0.1",
        `Cookie: ${asked.cookie}`,
        `Content-Type: ${asked.type}`,
        ...asked.more,
        ...head,
      ];
      const whole = edited(`${lines.join("\r\n")}\r\n\r\n`, asked.bytes);
      return Buffer.concat([Buffer.from(whole), bytes]);
    });
