import type { PayloadRequest } from "payload";

/** Somebody who is interviewed, in the newest text of the interview. */
export type Guest = { interview: number; name: string; headline: string };

/** Interviews that a newsroom looks through at most, newest first. */
const most = 1000;

export async function guestsOf(req: PayloadRequest): Promise<Guest[]> {
  const { docs } = await req.payload.find({
    ...{ collection: "interviews", draft: true, depth: 0, limit: most, pagination: false, req },
    sort: "-createdAt",
  });
  return docs.flatMap(({ id, guest, headline }) =>
    guest?.name ? [{ interview: Number(id), name: guest.name, headline: headline ?? "" }] : [],
  );
}

/** The portrait of the guest of an interview, as readers have it and as it is being written. */
export async function guestPortraits(req: PayloadRequest, interview: number): Promise<number[]> {
  const shared = { collection: "interviews", id: interview, depth: 0, req } as const;
  const options = { ...shared, trash: true, disableErrors: true } as const;
  const rows = [
    await req.payload.findByID({ ...options, draft: false }),
    await req.payload.findByID({ ...options, draft: true }),
  ];
  const ids = rows.map((row) => Number(row?.guest?.portrait)).filter((id) => id > 0);
  return [...new Set(ids)];
}
