type Said =
  | {
      readonly kind: "open";
      /** Path of the passage, as 核对 names it: `headline`, `body:3`, `transcript.2.text`. */
      readonly path: string;
      readonly quote: string;
      readonly text: string;
      /** 必改: 初审 waits for it. */
      readonly isDemand: boolean;
      /** Accounts that are called by `@姓名`. */
      readonly mentions: readonly string[];
    }
  | {
      readonly kind: "reply" | "reopen";
      readonly thread: number;
      readonly text: string;
      readonly mentions: readonly string[];
    }
  | { readonly kind: "resolve"; readonly thread: number };

/** What somebody says or does in a thread; `by` is the number of an account. */
export type NewCommentEvent = Said & { readonly by: string; readonly byName: string };

/** One that was recorded; `at` in milliseconds since 1970, by the database's clock. The number of a thread is that of its first event. */
export type CommentEvent = NewCommentEvent & { readonly id: number; readonly at: number };
