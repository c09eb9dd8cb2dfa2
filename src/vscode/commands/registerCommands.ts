import * as vscode from 'vscode';
import { commandIds, type CommandName } from '../base/ids';
import { runSafely } from '../base/runSafely';
import type { Services } from '../workspace/services';
import { runCommand } from './runCommand.later';

/** The part of package.json that is needed here; VS Code has put the titles into the editor's language. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string; readonly title: string }[] };
}

/** Registers every command; what one of them throws ends in the one place that tells the user. */
export function registerCommands(services: Services, { contributes }: Manifest): vscode.Disposable {
  const titles = new Map(contributes.commands.map(({ command, title }) => [command, title]));
  return vscode.Disposable.from(
    ...(Object.entries(commandIds) as [CommandName, string][]).map(([name, id]) =>
      vscode.commands.registerCommand(id, (argument: unknown) =>
        runSafely(services.log, titles.get(id) ?? name, () => runCommand(name, services, argument)),
      ),
    ),
  );
}
