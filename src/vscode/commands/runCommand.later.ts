import type { CommandName } from '../base/ids';
import type { Services } from '../workspace/services';
import { commands } from './allCommands';

/** Does what a command is for; `argument` is what VS Code passes, such as the row it was called on. */
export function runCommand(name: CommandName, services: Services, argument: unknown): Promise<void> {
  return commands[name](services, argument);
}
