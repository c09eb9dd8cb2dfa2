import * as vscode from 'vscode';
import { entryPath, isPrivatePath, ownerOf } from '../../core/files/layout';
import { sideOf } from '../../core/model/entryKinds';
import type { TreeRow } from '../../core/report/treeRow';
import type { RowTarget } from './chooseEngagement';
import type { PlacedEntry } from './entryAtCursor';
import type { Services } from './services';
import { TreeElement } from './treeElement';

/** An entry as the arguments of a command can hold it: what a light bulb was opened on. */
export interface EntryTarget extends PlacedEntry {
  readonly uri: string;
  /** Which fact closes it, where that was chosen: a field such as `done`. */
  readonly closing?: string;
}

export function isEntryTarget(argument: unknown): argument is EntryTarget {
  return typeof argument === 'object' && argument !== null && 'entryKind' in argument && 'uri' in argument;
}

/** The row or the entry that a command was called on; a command may also come from the palette, with nothing. */
export function toRowTarget({ store }: Services, argument: unknown): RowTarget | undefined {
  if (isEntryTarget(argument)) {
    const located = store.locate(vscode.Uri.parse(argument.uri));
    const { entryKind, entryId } = argument;
    return located && { ...located, ...ownerOf(located.path), entryKind, ...(entryId !== undefined && { entryId }) };
  }
  if (!(argument instanceof TreeElement)) return undefined;
  const { kind, client, engagement, entryId, entryKind, opens } = argument.row;
  return {
    journal: argument.journal,
    kind,
    ...(client !== undefined && { client }),
    ...(engagement !== undefined && { engagement }),
    ...(entryId !== undefined && { entryId }),
    ...(entryKind !== undefined && { entryKind }),
    ...(kind === 'minutes' && opens && { minutesPath: opens.path }),
    ...(kind === 'inbox-file' && opens && { inboxPath: opens.path }),
    ...findPrivatePath(argument.row),
  };
}

/** The file of the team alone that a row leads to: its own, or that of the entries below it. */
function findPrivatePath({ client, engagement = '', entryKind, opens }: TreeRow): Pick<RowTarget, 'privatePath'> {
  if (opens) return isPrivatePath(opens.path) ? { privatePath: opens.path } : {};
  if (client === undefined || !entryKind || sideOf(entryKind) !== 'team') return {};
  return { privatePath: entryPath({ client, engagement }, entryKind) };
}
