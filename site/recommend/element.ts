type Child = Node | string;

/** An element with its attributes; an attribute that is false is left out. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  made.append(...children);
  return made;
}

/** A button of the script that submits nothing. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "rec-plain" }, label);
  made.addEventListener("click", onClick);
  return made;
}
