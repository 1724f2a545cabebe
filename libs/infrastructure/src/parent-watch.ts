const EVERY_MS = 500;

/**
 * Resolves when the process that started us is gone, if that was npm: killed or ended, it takes nobody with it. Any other
 * parent, such as a shell that is left, may go.
 */
export function whenNpmIsGone(environment: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve) => {
    if (environment['npm_lifecycle_event'] === undefined) return;
    const parent = process.ppid;
    const timer = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(timer);
      resolve();
    }, EVERY_MS);
    timer.unref();
  });
}
