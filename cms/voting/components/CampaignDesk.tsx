"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import { deskWords as words } from "./deskWords.ts";

type Act = { kind: string; by: string; at: string; reason: string };
type Day = { day: string; likes: number; ballots: number; voters: number };
type CampaignView = { acts: Act[]; days: Day[] };

const steps = ["closed", "counted", "noticed", "published"] as const;

async function request(url: string, body?: object): Promise<{ ok: boolean; json: unknown }> {
  const response = await fetch(url, {
    credentials: "include",
    ...(body && {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  });
  return { ok: response.ok, json: await response.json() };
}

const messageOf = (json: unknown): string => {
  const { errors, message } = json as { errors?: { message: string }[]; message?: string };
  return errors?.[0]?.message ?? message ?? "";
};

/** Opening, turnout and the acts that end a campaign, in the campaign's own form. */
export function CampaignDesk() {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const base = `${config.routes.api}/campaigns/${id}`;
  const [view, setView] = useState<CampaignView>();
  const [message, setMessage] = useState("");
  const [reason, setReason] = useState("");

  const load = useCallback(async () => {
    if (id === undefined) return;
    const { ok, json } = await request(`${base}/record`);
    setView(ok ? (json as CampaignView) : undefined);
  }, [base, id]);
  useEffect(() => {
    load();
  }, [load]);

  const act = async (url: string, body: object) => {
    const { json } = await request(url, body);
    setMessage(messageOf(json));
    setReason("");
    await load();
  };

  if (id === undefined) return <p>{words.saveFirst}</p>;
  if (!view)
    return (
      <div>
        <p>{words.openText}</p>
        <button
          type="button"
          className="btn btn--style-primary"
          onClick={() => act(`${base}/open`, {})}
        >
          {words.open}
        </button>
        <p role="status">{message}</p>
      </div>
    );
  const done = new Set(view.acts.map(({ kind }) => kind));
  return (
    <div>
      <h3>{words.history}</h3>
      <ul>
        {view.acts.map(({ kind, by, at, reason: why }) => (
          <li key={kind}>
            {words.kinds[kind]} ·{" "}
            {new Date(at).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai" })} · {words.by(by)}{" "}
            {why}
          </li>
        ))}
      </ul>
      <h3>{words.turnout}</h3>
      <table>
        <thead>
          <tr>
            {words.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.days.map(({ day, likes, ballots, voters }) => (
            <tr key={day}>
              <td>{day}</td>
              <td>{likes}</td>
              <td>{ballots}</td>
              <td>{voters}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a href={`${base}/export`}>{words.export}</a>
      </p>
      <h3>{words.next}</h3>
      <label>
        {words.reason}
        <input type="text" value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {steps
        .filter((kind) => !done.has(kind))
        .map((kind) => (
          <button
            type="button"
            key={kind}
            className="btn btn--style-secondary"
            onClick={() => act(`${base}/acts`, { kind, reason })}
          >
            {words.kinds[kind]}
          </button>
        ))}
      <p role="status">{message}</p>
    </div>
  );
}
