import * as vscode from 'vscode';
import { viewIds } from '../base/ids';
import type { Services } from '../workspace/services';
import { explainTimelineItem, listTimeline } from './listTimeline.later';

/** Shows the Timeline view (P-03, P-05); its rows are made by what is loaded when somebody looks. */
export function registerTimeline(services: Services): vscode.Disposable {
  const refreshed = new vscode.EventEmitter<undefined>();
  const listening: vscode.Disposable[] = [];
  const view: vscode.TreeView<vscode.TreeItem> = vscode.window.createTreeView<vscode.TreeItem>(viewIds.timeline, {
    treeDataProvider: {
      onDidChangeTreeData: refreshed.event,
      getTreeItem: (item) => item,
      resolveTreeItem: explainTimelineItem,
      getChildren: (item) =>
        listTimeline(services, { view, refresh: () => refreshed.fire(undefined), listening }, item),
    },
    showCollapseAll: true,
  });
  return vscode.Disposable.from(view, refreshed, { dispose: () => vscode.Disposable.from(...listening).dispose() });
}
