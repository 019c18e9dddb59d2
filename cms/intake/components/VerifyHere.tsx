"use client";

import { useRouter } from "next/navigation";
import type { Verification } from "../desk/deskNote.ts";
import { VerifyPart } from "./VerifyPart.tsx";

/** 核实 on the page of a recommendation, which is asked for anew when something was recorded. */
export function VerifyHere({ url, verified }: { url: string; verified: Verification | undefined }) {
  const router = useRouter();
  return <VerifyPart url={url} verified={verified} onDone={() => router.refresh()} />;
}
