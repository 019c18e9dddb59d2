import { idsOfField, tabOfField } from "./pathInForm.ts";

/** A place of a text: what stands in `field` from `from`. */
export type LintPlace = { field: string; from: number; to: number; text: string };

const longestMs = 5_000;
/** How long a row that is unfolded takes to draw its fields, on a slow machine. */
const unfoldingMs = 1_500;

/** Looks at every frame until there is something, for fields come with their tab. */
const soon = <E>(look: () => E | null | undefined, most = longestMs): Promise<E | undefined> =>
  new Promise((resolve) => {
    const begunAt = performance.now();
    const again = () => {
      const found = look();
      if (found || performance.now() - begunAt > most) resolve(found ?? undefined);
      else requestAnimationFrame(again);
    };
    again();
  });

const inputs = "input:not([type=hidden]), textarea, select, button, [contenteditable=true]";

/** A row that is folded is unfolded. */
const unfold = (element: Element) => {
  for (let at = element.closest(".collapsible--collapsed"); at; ) {
    at.querySelector<HTMLButtonElement>(".collapsible__toggle")?.click();
    at = at.parentElement?.closest(".collapsible--collapsed") ?? null;
  }
};

const show = (element: Element) => {
  unfold(element);
  element.scrollIntoView({ block: "center" });
};

/** What is folded cannot have the focus, and unfolding takes a moment. */
const onceShown = (element: HTMLElement) =>
  soon(() => (element.getClientRects().length > 0 ? element : undefined), unfoldingMs);

const focusIn = async (element: Element, { from, to, text }: LintPlace): Promise<void> => {
  show(element);
  const found = element.matches(inputs) ? element : element.querySelector(inputs);
  const input = found instanceof HTMLElement ? await onceShown(found) : undefined;
  if (!input) return;
  input.focus({ preventScroll: true });
  input.scrollIntoView({ block: "center" });
  if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
  if (input instanceof HTMLInputElement && input.type !== "text") return;
  const at = input.value.slice(from, to) === text ? from : input.value.indexOf(text);
  if (at >= 0) input.setSelectionRange(at, at + text.length);
};

const childAt = (element: Element | undefined, index: number): Element | undefined => {
  const table = element?.querySelector<HTMLTableElement>(":scope > table") ?? element;
  if (table instanceof HTMLTableElement) return table.rows[index];
  return element instanceof HTMLTableRowElement ? element.cells[index] : element?.children[index];
};

/** The element of a node of the body, by the numbers that lead to it. */
const nodeAt = (root: Element, path: string): Element | undefined =>
  path.split(".").map(Number).reduce<Element | undefined>(childAt, root);

/** Where a character of a paragraph stands among its text nodes; a line break is one character, as the rules count it. */
const spotsIn = (paragraph: Element): { text: string; spot: (at: number) => [Node, number] } => {
  const nodes: { node: Node; text: string }[] = [];
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push({ node, text: node.data });
    else if (node instanceof HTMLBRElement) nodes.push({ node, text: "\n" });
  }
  const spot = (at: number): [Node, number] => {
    let left = at;
    for (const { node, text } of nodes) {
      if (left <= text.length && node instanceof Text) return [node, left];
      left -= text.length;
    }
    return [paragraph, 0];
  };
  return { text: nodes.map(({ text }) => text).join(""), spot };
};

const selectIn = (root: HTMLElement, paragraph: Element, { from, to, text }: LintPlace): void => {
  show(paragraph);
  const { text: whole, spot } = spotsIn(paragraph);
  const at = whole.slice(from, to) === text ? from : whole.indexOf(text);
  if (at < 0) return;
  root.focus({ preventScroll: true });
  getSelection()?.setBaseAndExtent(...spot(at), ...spot(at + text.length));
};

async function goIntoBody(form: Element, place: LintPlace): Promise<boolean> {
  const [path = "", inner] = place.field.slice("body:".length).split("/");
  const root = await soon(() =>
    form.querySelector<HTMLElement>(".rich-text-lexical .ContentEditable__root"),
  );
  const node = root && (await soon(() => nodeAt(root, path)));
  if (!node) return false;
  if (inner === undefined) selectIn(root, node, place);
  else
    await focusIn(
      node.querySelector(`[name$="${inner}"], [id$="${inner.replaceAll(".", "__")}"]`) ?? node,
      place,
    );
  return true;
}

/** Leads to a place in the form of the edit view: its tab is opened, its field focused and what is quoted selected. False when it is not there. */
export async function goToPlace(
  form: Element,
  fields: readonly object[],
  place: LintPlace,
): Promise<boolean> {
  const tab = tabOfField(fields, place.field);
  if (tab !== undefined)
    (
      await soon(() => form.querySelectorAll<HTMLButtonElement>(".tabs-field__tab-button")[tab])
    )?.click();
  if (place.field.startsWith("body:")) return goIntoBody(form, place);
  const ids = idsOfField(place.field);
  const nearest = () =>
    ids.map((id) => form.querySelector(`#${CSS.escape(id)}`)).find((one) => one !== null);
  let near = await soon(nearest);
  // The fields of a folded row are not there before it is unfolded and looked at.
  while (near && near.id !== ids[0]) {
    const reached: Element = near;
    show(reached);
    const nearer = await soon(() => (nearest() === reached ? undefined : nearest()), unfoldingMs);
    if (!nearer) break;
    near = nearer;
  }
  if (!near) return false;
  await focusIn(near, place);
  return true;
}
