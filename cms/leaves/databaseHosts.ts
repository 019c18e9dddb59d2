/** The parts of a connection string before its hosts, the hosts, and what follows them. */
const shape = /^(postgres(?:ql)?:\/\/(?:[^@/?#]*@)?)([^/?#]*)(.*)$/s;

/** What a list says of the host that is looked for, as libpq writes it. Whoever names several wants the one that takes writes. */
const wanted = /([?&])target_session_attrs=(?:read-write|primary)(&|$)/;

/**
 * Connection strings of the hosts of one: `…@a:5432,b:5432/gridpress?target_session_attrs=read-write` is a list of two. The driver knows no
 * lists. Of any other text, itself.
 */
export function databaseHosts(connectionString: string): [string, ...string[]] {
  const [, before, hosts = "", after = ""] = shape.exec(connectionString) ?? [];
  if (before === undefined) return [connectionString];
  const rest = after.replace(wanted, (_, mark, more) => (more === "&" ? mark : ""));
  const [first = "", ...others] = hosts.split(",");
  return [before + first + rest, ...others.map((host) => before + host + rest)];
}
