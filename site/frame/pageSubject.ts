import type { Story } from "#content/story.wire.ts";
import type { Street, Worker } from "#content/subjects.wire.ts";
import type { Campaign } from "#edition/campaign.wire.ts";

/** One entry of a list page. */
export type Listed = { title: string; href: string };

/** What a page is about, for machines that read it: its structured data is made from this. */
export type PageSubject =
  /** The front page. */
  | { kind: "site" }
  | {
      kind: "story";
      story: Story;
      /** Topics and dimensions in words. */
      keywords: string[];
      /** Where it happened, from the city down. */
      places: string[];
    }
  | { kind: "worker"; worker: Worker }
  /** Somebody who writes for the paper; `role` is what the newest story says of the person. */
  | { kind: "author"; name: string; role: string | undefined }
  /** A street's brand; `places` as above, `csv` the address of its figures where it has some. */
  | { kind: "street"; street: Street; places: string[]; csv: string | undefined }
  | { kind: "campaign"; campaign: Campaign }
  | { kind: "list"; entries: readonly Listed[] };
