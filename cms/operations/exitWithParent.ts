/**
 * Preloaded into every process of ours (`node --import`). A parent that was killed cannot stop its children; they see
 * their channel to it close, and leave by their own orderly way out.
 */
const graceMilliseconds = 8000;

process.on("disconnect", () => {
  setTimeout(() => process.exit(1), graceMilliseconds).unref();
  process.kill(process.pid, "SIGTERM");
});
// Watching the parent is no work: a tool that has nothing left to do ends. Its own workers, which are given the same
// flags, wait for work on that very channel and would be gone before it comes.
if (process.env.GRIDPRESS_PARENT === String(process.ppid)) process.channel?.unref();
