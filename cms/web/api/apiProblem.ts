import { z } from "zod";

/** Why an address of the content API answers nothing else. Source: RFC 9457. */
export const apiProblemWire = z.strictObject({
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});
export type ApiProblem = z.infer<typeof apiProblemWire>;
