/**
 * Preloaded into every process that the supervisor starts (`node --import`). A supervisor that was killed cannot
 * stop its children; they see their channel to it close, and leave by their own orderly way out.
 */
const graceMilliseconds = 8000;

process.on("disconnect", () => {
  setTimeout(() => process.exit(1), graceMilliseconds).unref();
  process.kill(process.pid, "SIGTERM");
});
