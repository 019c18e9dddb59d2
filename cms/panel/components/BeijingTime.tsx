"use client";

import type { ReactNode } from "react";
import { keepBeijingTime } from "./keepBeijingTime.ts";

// Before anything below is rendered: a time that was shown once would stand until the next change.
if (typeof window !== "undefined") keepBeijingTime(window);

/** Everything below it tells and reads Beijing time. The server does by its `TZ`. */
export const BeijingTime = ({ children }: { children?: ReactNode }) => children;
