/**
 * A pressed picture is shown large on the page. Where that cannot be (no dialog, no script from the network, a new tab wished
 * for), the link leads to the picture.
 */
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("a[data-zoom]") : null;
  if (!(link instanceof HTMLAnchorElement) || !("HTMLDialogElement" in window)) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  (import(/* @vite-ignore */ link.dataset.zoom ?? "") as Promise<typeof import("./zoom.js")>)
    .then(({ show }) => show(link))
    .catch(() => location.assign(link.href));
});
