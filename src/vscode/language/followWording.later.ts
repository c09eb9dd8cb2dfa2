import type * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import { ShownWording } from './shownWording';

/** Shows hints at the wording of the texts that are open, from now on. */
export function followWording(services: Services): Promise<vscode.Disposable> {
  return Promise.resolve(new ShownWording(services));
}
