import * as vscode from 'vscode';

/** Something that has not come by then will not come: less than a test may take, so that the test says what was missing. */
const LIMIT_MS = 15_000;

const LOOK_EVERY_MS = 25;

/** Asks again and again until there is an answer that is neither undefined nor false. */
export async function waitFor<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  for (const since = Date.now(); Date.now() - since < LIMIT_MS;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`${what}: waited in vain`);
}

/** Runs a command and presses Enter in each box that it opens, until it ends. */
export function runAccepting(command: string, ...args: unknown[]): Promise<void> {
  return runPressing('workbench.action.acceptSelectedQuickOpenItem', command, args);
}

/** Runs a command and presses Escape in the box that it opens. */
export function runEscaping(command: string, ...args: unknown[]): Promise<void> {
  return runPressing('workbench.action.closeQuickOpen', command, args);
}

/** No event tells that a box is open, and pressing a key where none is open does nothing: so it is pressed until the end. */
async function runPressing(key: string, command: string, args: readonly unknown[]): Promise<void> {
  let hasEnded = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => {
    hasEnded = true;
  });
  await waitFor(`the end of ${command}`, async () => {
    if (!hasEnded) await vscode.commands.executeCommand(key);
    return hasEnded;
  });
  await running;
}
