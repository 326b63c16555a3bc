/**
 * Ends this process when the shell in which npm started it is gone. npm passes a signal on to that shell only,
 * and most shells die of it without telling anyone, which would leave a server behind that nobody knows of.
 */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, "SIGTERM");
  }, 100).unref();
}
