type Parts = {
  line?: string;
  headers?: readonly string[];
  body?: string;
};

const usualBody = '{"candidate":3,"key":"0190a3f2-7c11-7b6e-9a51-2f8d4c6e1b70"}';

/** A vote as a browser's HTTP writes it, with parts exchanged; `headers` stand before the usual ones. */
export function aRawVote({ line, headers = [], body = usualBody }: Parts = {}): string {
  const lines = [
    line ?? "POST /vote/spring/likes HTTP/1.1",
    ...headers,
    "Host: vote.example.cn",
    "User-Agent: Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0.50",
    "Content-Type: application/json",
    "Cookie: voter=d.abc.def",
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${lines.join("\r\n")}\r\n\r\n${body}`;
}
