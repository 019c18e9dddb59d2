/**
 * Shows the picture of a link large, over the page. Loaded only when a picture is pressed, and as it stands here, so it is plain
 * JavaScript. The pictures are links to their largest form, for browsers without a dialog and for who wants a tab.
 */

const words = { close: "关闭", larger: "放大", smaller: "缩小" };

/** How large a picture may become, counted in widths of the screen. */
const most = 4;

/**
 * @param {string} name
 * @param {Record<string, string>} attributes
 * @param {string} [text]
 */
const element = (name, attributes, text) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
};

/** @param {PointerEvent[]} fingers */
const apart = ([one, other]) =>
  one && other ? Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) : 0;

/**
 * Two fingers that move apart make the picture larger.
 * @param {HTMLElement} view
 * @param {() => number} size
 * @param {(size: number) => void} resize
 */
const pinch = (view, size, resize) => {
  /** @type {Map<number, PointerEvent>} */
  const fingers = new Map();
  let began = { distance: 0, size: 1 };
  const begin = () => {
    began = { distance: apart([...fingers.values()]), size: size() };
  };
  /** @param {PointerEvent} event */
  const lift = (event) => {
    fingers.delete(event.pointerId);
    begin();
  };
  view.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, event);
    begin();
  });
  view.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    fingers.set(event.pointerId, event);
    const distance = apart([...fingers.values()]);
    if (began.distance > 0 && distance > 0) resize((began.size * distance) / began.distance);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"])
    view.addEventListener(end, /** @type {EventListener} */ (lift));
};

/** @param {HTMLAnchorElement} link */
export const show = (link) => {
  const small = link.querySelector("img");
  const alt = small ? small.alt : "";
  const box = /** @type {HTMLDialogElement} */ (
    element("dialog", { class: "zoom-box", "aria-label": alt })
  );
  const picture = element("img", { src: link.href, alt });
  const view = element("div", { class: "zoom-view", tabindex: "0" });
  const bar = element("div", { class: "zoom-bar" });
  let size = 1;
  /** @param {number} wanted */
  const resize = (wanted) => {
    size = Math.min(most, Math.max(1, wanted));
    picture.style.width = `${size * 100}%`;
    picture.style.maxWidth = "none";
    picture.style.maxHeight = size > 1 ? "none" : "";
  };
  /** @param {string} text @param {() => void} press */
  const button = (text, press) => {
    const made = element("button", { type: "button" }, text);
    made.addEventListener("click", press);
    bar.append(made);
    return made;
  };
  button(words.smaller, () => resize(size / 1.5));
  button(words.larger, () => resize(size * 1.5));
  const close = button(words.close, () => box.close());
  view.append(picture);
  box.append(bar, view);
  const caption = link.parentElement?.querySelector("figcaption");
  if (caption) box.append(element("p", {}, caption.textContent || ""));
  pinch(view, () => size, resize);
  box.addEventListener("keydown", (event) => {
    if (event.key === "+" || event.key === "=") resize(size * 1.5);
    if (event.key === "-") resize(size / 1.5);
    if (event.key === "0") resize(1);
  });
  // What lies around the picture is the dialog itself.
  box.addEventListener("click", (event) => {
    if (event.target === box || event.target === view) box.close();
  });
  box.addEventListener("close", () => {
    box.remove();
    link.focus();
  });
  document.body.append(box);
  box.showModal();
  close.focus();
};
