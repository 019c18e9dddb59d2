import { type Markup, markup } from "./markup.ts";

type Field = {
  name: string;
  label: string;
  help?: string | undefined;
  problem?: string | undefined;
};

/**
 * A field of a plain form with its label, its help and what is wrong with it, tied together for screen readers. `looks` are classes of the page, `control` makes
 * the control with these attributes.
 */
export function formField(
  { name, label, help, problem }: Field,
  looks: { help: string; problem: string },
  control: (attributes: Markup) => Markup,
): Markup {
  const ids = [help && `${name}-help`, problem && `${name}-problem`].filter(Boolean).join(" ");
  const described = ids === "" ? undefined : markup` aria-describedby="${ids}"`;
  const invalid = problem === undefined ? undefined : markup` aria-invalid="true"`;
  const said = (kind: "help" | "problem", text: string | undefined) =>
    text === undefined
      ? undefined
      : markup`<p class="${looks[kind]}" id="${name}-${kind}">${text}</p>\n`;
  return markup`<label for="${name}">${label}</label>
${said("help", help)}${said("problem", problem)}${control(markup`id="${name}" name="${name}"${described}${invalid}`)}
`;
}
