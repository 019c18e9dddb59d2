import type { Endpoint } from "payload";
import { readableError } from "#leaves/readableError.ts";
import { nameOf } from "#people/nameOf.ts";
import { rightRefused } from "#people/rightRefused.ts";
import { readTasks } from "./readTasks.ts";
import { endTask } from "./taskStore.ts";
import { taskWords } from "./wording.ts";

/** `POST /api/tasks/:id/done`: somebody saw to what people outside said (rule R36). */
export const taskEndpoint: Endpoint = {
  path: "/tasks/:id/done",
  method: "post",
  handler: async (req) => {
    if (!req.user) throw rightRefused(taskWords.noRight);
    const id = Number(req.routeParams?.id);
    if (!(await readTasks(req)).some((task) => task.id === id))
      throw readableError(taskWords.absent, 404);
    await endTask(req, { id, by: String(req.user.id), byName: nameOf(req.user) });
    return Response.json({});
  },
};
