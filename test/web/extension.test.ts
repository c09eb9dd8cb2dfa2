import * as vscode from 'vscode';
import type { activate } from '../../src/extension';

/** The browser's mocha has no assert of Node. */
function equal(actual: unknown, expected: unknown): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`found ${found}, not ${wanted}`);
}

async function start(): Promise<ReturnType<typeof activate>> {
  const extension = vscode.extensions.getExtension<ReturnType<typeof activate>>(
    'engagement-journal.engagement-journal',
  );
  if (!extension) throw new Error('the extension is not there');
  return extension.activate();
}

describe('The extension in a browser', () => {
  it('runs in a worker, without Node', () => {
    equal(typeof process, 'undefined');
  });

  it('shows the clients of a journal in a virtual file system', async () => {
    const { tree } = await start();
    await vscode.commands.executeCommand('engagementJournal.clients.focus');
    const clients = await tree.getChildren();
    equal(
      clients.map(({ row }) => row.label),
      ['De Waard Biscuits', 'Kestrel Bay Hospitals', 'Sundholm Ferries'],
    );
    const [engagement] = await tree.getChildren(clients[1]);
    equal(
      (await tree.getChildren(engagement)).map(({ row }) => row.label),
      ['Minutes', 'Actions', 'Decisions', 'Risks', 'Issues', 'Changes', 'Milestones', 'Results', 'Reports', 'More'],
    );
  });

  it('closes an action in its file, though what does it could not be fetched at first', async () => {
    const { tree, services } = await start();
    await services.reading.done; // which has met a lost connection
    const [, client] = await tree.getChildren();
    const [engagement] = await tree.getChildren(client);
    const actions = (await tree.getChildren(engagement)).find(({ row }) => row.label === 'Actions');
    const [, theirs] = await tree.getChildren(actions);
    const [action] = await tree.getChildren(theirs);
    if (!action?.row.opens) throw new Error('no action');
    await tree.tick([[action, vscode.TreeItemCheckboxState.Checked]]);
    const bytes = await vscode.workspace.fs.readFile(action.journal.uriOf(action.row.opens.path));
    equal(new TextDecoder().decode(bytes).includes(`done: ${services.today()}`), true);
  });
});
