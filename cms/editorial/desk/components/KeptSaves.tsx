"use client";

import { useAuth } from "@payloadcms/ui";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { deskWording as words } from "../wording.ts";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { keepSaves } from "./keepSaves.ts";
import { forgetCopies } from "./localCopies.ts";
import { noQuestions, questions } from "./questions.ts";
import { SignInAgain } from "./SignInAgain.tsx";
import { useStayHere } from "./useStayHere.ts";
import "./desk.css";

/** Whose texts this window keeps: signing out takes the account away before it is told to the server. */
let account: string | undefined;

// Before any form below can save.
if (typeof window !== "undefined") {
  const signedOut = () => account && forgetCopies(window.localStorage, account);
  window.fetch = keepSaves(window.fetch.bind(window), { retryMs: 3_000, signedOut });
}

/** Whatever a save of an open document waits for is decided here, over the page. */
export function KeptSaves({ children }: { children?: ReactNode }) {
  const { questions: asked, isAway } = useSyncExternalStore(
    questions.subscribe,
    questions.now,
    noQuestions,
  );
  const { user } = useAuth();
  useEffect(() => {
    if (user) account = String(user.id);
  }, [user]);
  useStayHere();
  const [question] = asked;
  return (
    <>
      {children}
      {isAway && (
        <div className="gp-away" role="status">
          <p>{words.away}</p>
        </div>
      )}
      {question?.kind === "conflict" && (
        <ConflictDialog key={question.conflict.at} question={question} />
      )}
      {question?.kind === "sign-in" && <SignInAgain answer={question.answer} />}
    </>
  );
}
