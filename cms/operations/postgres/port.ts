import { readFile, writeFile } from "node:fs/promises";
import net from "node:net";

/** Whether nothing listens on this port of the address. */
export const isFree = (port: number, host = "127.0.0.1"): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** A port that is free now, chosen by the operating system. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(),
      );
    });
  });

/** The port in the file while it is still free, else a new one, which the file then remembers. */
export async function rememberedPort(file: string): Promise<number> {
  const remembered = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  if (remembered > 0 && (await isFree(remembered))) return remembered;
  const port = await freePort();
  await writeFile(file, `${port}\n`);
  return port;
}
