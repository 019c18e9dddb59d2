/**
 * The street that somebody calls theirs: it stands on their phone alone, and can be forgotten wherever it is shown. Loaded only where
 * there is one or a button for one, and as it stands here, so it is plain JavaScript.
 *
 * @typedef {{ name: string, href: string }} Street
 */

const words = {
  mine: "我的街道：",
  choose: "设为我的街道",
  /** @param {string} name */
  chooseOf: (name) => `把${name}设为我的街道`,
  chosen: "已记在这台设备上，首页和搜索页会显示。",
  forget: "不再记住",
  forgotten: "已不再记住。",
  unkept: "这个浏览器不让网站记住内容。",
};

const key = "my-street";
const address = /^\/(?:streets|districts)\/[a-z0-9-]+\/$/;

/**
 * The street that is remembered here; undefined for none, where nothing may be kept, and for what nobody here wrote.
 * @returns {Street | undefined}
 */
const remembered = () => {
  try {
    const { name, href } = JSON.parse(localStorage.getItem(key) || "{}");
    return typeof name === "string" && name !== "" && address.test(href)
      ? { name, href }
      : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Remembers a street, or none. Answers whether this browser keeps it.
 * @param {Street | undefined} street
 */
const remember = (street) => {
  try {
    if (street) localStorage.setItem(key, JSON.stringify(street));
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
};

/** @param {string} text @param {() => void} press */
const makeButton = (text, press) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", press);
  return button;
};

/** @param {HTMLElement} place */
const show = (place) => {
  const street = remembered();
  if (!street) return;
  const link = document.createElement("a");
  link.href = street.href;
  link.textContent = street.name;
  const forget = makeButton(words.forget, () => {
    place.textContent = remember(undefined) ? words.forgotten : words.unkept;
  });
  place.textContent = words.mine;
  place.append(link, " ", forget);
  place.hidden = false;
};

/**
 * A button that makes a street the reader's own, or no more; `say` tells what came of it.
 * @param {Street} street
 * @param {(text: string) => void} say
 */
export const chooseButton = (street, say) => {
  const isMine = () => {
    const mine = remembered();
    return mine !== undefined && mine.href === street.href && mine.name === street.name;
  };
  const button = makeButton("", () => {
    const wasMine = isMine();
    const isKept = remember(wasMine ? undefined : street);
    say(isKept ? (wasMine ? words.forgotten : words.chosen) : words.unkept);
    label();
  });
  const label = () => {
    button.textContent = isMine() ? words.forget : words.choose;
    button.setAttribute("aria-label", isMine() ? words.forget : words.chooseOf(street.name));
  };
  label();
  return button;
};

/** @param {HTMLElement} place @param {string} name */
const offer = (place, name) => {
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  const button = chooseButton({ name, href: location.pathname }, (text) => {
    status.textContent = text;
  });
  place.append(button, " ", status);
};

/**
 * Fills a place that a page keeps for the reader's street, or for the button that makes one of it.
 * @param {HTMLElement} place
 */
export const wake = (place) => {
  const name = place.dataset.chooseStreet;
  if (name === undefined) show(place);
  else offer(place, name);
};
