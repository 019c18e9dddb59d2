/** Time codes of a transcript move the video of the page; without this they open the video at that moment. */
const video = document.querySelector("video");

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest("[data-seconds]") : null;
  if (!(link instanceof HTMLElement) || !video) return;
  event.preventDefault();
  video.currentTime = Number(link.dataset.seconds);
  void video.play();
  video.focus();
});
