/** Providers that there is an adapter for. */
export type CdnProvider = "tencent" | "aliyun";

/** How far the provider is with a task of its own. */
export type CdnTaskState = "running" | "done" | "failed";

/**
 * A provider of a content delivery network, as far as a newsroom needs it. Both reject with {@link CdnFault} and with nothing
 * else; purging twice does no harm.
 */
export type CdnPort = {
  /** URLs that one call may carry. */
  mostPerCall: number;
  /** Asks that edges forget these URLs; answers the provider's names of the task, one or several. */
  purge(urls: readonly string[]): Promise<string[]>;
  state(task: string): Promise<CdnTaskState>;
};

/** Why a call had no result. */
export const cdnTroubles = [
  /** The provider takes no more URLs today. Nothing was accepted. */
  "quota",
  /** The provider says no, for the reason in `detail`. Nothing was accepted. */
  "refused",
  /** No answer, or none that can be read: what was sent may have been accepted. */
  "silent",
] as const;
export type CdnTrouble = (typeof cdnTroubles)[number];

export class CdnFault extends Error {
  override name = "CdnFault";
  readonly trouble: CdnTrouble;
  /** The provider's code or the kind of silence; never a secret. */
  readonly detail: string;

  constructor(trouble: CdnTrouble, detail: string) {
    super(`${trouble}: ${detail}`);
    this.trouble = trouble;
    this.detail = detail;
  }
}
