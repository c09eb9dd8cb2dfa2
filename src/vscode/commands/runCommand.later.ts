import type { CommandName } from '../base/ids';
import { findMeant } from '../workspace/focusedRow';
import type { Services } from '../workspace/services';
import { commands } from './allCommands';

/** Does what a command is for; `argument` is what VS Code passes, such as the row it was called on. */
export async function runCommand(name: CommandName, services: Services, argument: unknown): Promise<void> {
  await commands[name](services, await findMeant(services, argument));
}
