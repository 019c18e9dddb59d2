import type { Task } from "../taskStore.ts";
import { taskWords as words } from "../wording.ts";
import { TaskDone } from "./TaskDone.tsx";

type Props = {
  tasks: readonly Task[];
  /** Addresses of the panel and of its endpoints. */
  admin: string;
  api: string;
  moment: (at: string) => string;
};

const placeOf = ({ kind, subject, document }: Task): string => {
  if (subject === "recommendations") return `/intake/${document}`;
  if (subject === "site-settings" || subject === "front-page") return `/globals/${subject}`;
  return `/collections/${subject}/${document}${kind === "fact-check" ? "/checks" : ""}`;
};

/** What people outside said, on the start page, until somebody saw to it (rule R36). */
export function StartTasks({ tasks, admin, api, moment }: Props) {
  if (tasks.length === 0) return null;
  return (
    <section className="gp-panel gp-tasks">
      <h2>{`${words.title}（${tasks.length}）`}</h2>
      <ul>
        {tasks.map((task) => (
          <li key={task.id}>
            <a href={`${admin}${placeOf(task)}`}>{words.line(task)}</a>
            <span className="gp-meta">{moment(new Date(task.at).toISOString())}</span>
            <TaskDone url={`${api}/tasks/${task.id}/done`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
