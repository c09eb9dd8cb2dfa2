import type * as vscode from 'vscode';
import type { Services } from '../workspace/services';
import type { TimelineShell } from './timelineShell';
import { describeItem, TimelineTree } from './timelineTree';

const trees = new WeakMap<Services, TimelineTree>();

/** The rows of the timeline below a month, or its months. */
export async function listTimeline(
  services: Services,
  shell: TimelineShell,
  parent: vscode.TreeItem | undefined,
): Promise<vscode.TreeItem[]> {
  const tree = trees.get(services) ?? new TimelineTree(services, shell);
  trees.set(services, tree);
  return tree.list(parent);
}

/** The row with its tooltip. */
export async function explainTimelineItem(item: vscode.TreeItem): Promise<vscode.TreeItem> {
  return describeItem(item);
}
