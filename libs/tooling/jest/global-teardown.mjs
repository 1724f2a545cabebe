/** Stops the servers that integration specs shared; fails the run when a spec left a database or a server of its own behind. */
export default async function globalTeardown() {
  const left = (await globalThis.octroiTestRun?.stop()) ?? [];
  if (left.length > 0) throw new Error(`left open by specs:\n${left.map((line) => `  - ${line}`).join('\n')}`);
}
