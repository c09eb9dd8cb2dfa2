import * as vscode from 'vscode';
import { isHiddenFile, type Services } from './services';
import type { OpenJournal } from './openJournal';

/** The value that a remedy is about, as the arguments of a command can hold it. */
export interface ProblemTarget {
  readonly uri: string;
  /** Its path in the record, such as `risks/1/id`. */
  readonly field: string;
}

/** Where that value stands; undefined for anything else, and where it must not be seen now. */
export function locateTarget(
  services: Services,
  argument: unknown,
): { readonly journal: OpenJournal; readonly path: string; readonly field: string } | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { uri, field } = argument as Partial<ProblemTarget>;
  if (typeof uri !== 'string' || typeof field !== 'string') return undefined;
  const file = vscode.Uri.parse(uri);
  const located = isHiddenFile(services, file) ? undefined : services.store.locate(file);
  return located && { ...located, field };
}
