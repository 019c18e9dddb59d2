"use client";

import { useState } from "react";
import { deskRequest, messageOf } from "#panelKit/deskRequest.ts";
import type { DeskContact } from "../deskContact.wire.ts";
import { deskWords as words } from "../deskWording.ts";

/** How the sender is reached: asked for by a button, for each look is recorded. */
export function SenderContact({ url }: { url: string }) {
  const [contact, setContact] = useState<DeskContact>();
  const [refusal, setRefusal] = useState("");
  const look = async () => {
    const { status, json } = await deskRequest(url, {});
    if (status === 200) setContact(json as DeskContact);
    else setRefusal(messageOf(json));
  };
  return (
    <section>
      <h2>{words.contact}</h2>
      {!contact && <p>{words.contactHelp}</p>}
      {!contact && (
        <button type="button" className="btn btn--style-secondary" onClick={look}>
          {words.look}
        </button>
      )}
      {contact && <p>{words.contactOf(contact.name, contact.telephone, contact.account)}</p>}
      {contact?.isUnder14 && <p>{words.guardianOf(contact.guardian)}</p>}
      <p role="alert">{refusal}</p>
    </section>
  );
}
