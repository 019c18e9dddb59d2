"use client";

import { useAuth, useConfig } from "@payloadcms/ui";
import { useEffect, useRef } from "react";
import { SignInForm } from "#people/components/SignInForm.tsx";
import { deskWording } from "../wording.ts";
import "./desk.css";

const words = deskWording.signIn;

/** The session is over while somebody writes: a sign-in over the page, and what waits goes on. */
export function SignInAgain({ answer }: { answer: () => void }) {
  const { config } = useConfig();
  const { fetchFullUser, user } = useAuth();
  const dialog = useRef<HTMLDialogElement>(null);
  // Whose text stands in the form: the account of the moment when the session ended.
  const writer = useRef(user?.id);
  useEffect(() => dialog.current?.showModal(), []);

  const enter = async () => {
    const now = await fetchFullUser();
    if (writer.current === undefined || now?.id === writer.current) return answer();
    // Somebody else may have other rights: the page is made anew for them, and the text stays its writer's.
    window.location.reload();
  };
  return (
    <dialog
      ref={dialog}
      className="gp-sign-in-again"
      aria-labelledby="gp-sign-in-again"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="gp-sign-in-again">{words.title}</h2>
      <p>{words.text}</p>
      <SignInForm
        action={`${config.routes.api}/users/login`}
        forgotten={`${config.routes.admin}/forgot`}
        onEnter={enter}
      />
    </dialog>
  );
}
