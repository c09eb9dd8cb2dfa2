import * as vscode from 'vscode';
import type { activate } from '../../src/extension';
import { runAccepting } from '../vscode/waiting';

describe('New Minutes in a browser', () => {
  it('begins with the template that comes with the extension', async () => {
    const extension = vscode.extensions.getExtension<ReturnType<typeof activate>>(
      'engagement-journal.engagement-journal',
    );
    if (!extension) throw new Error('the extension is not there');
    const { tree, services } = await extension.activate();
    await services.reading.done;
    const [client] = await tree.getChildren();
    const [engagement] = await tree.getChildren(client);
    await runAccepting('engagementJournal.newMinutes', engagement);
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    const head = text
      .split('\n')
      .slice(0, 5)
      .join('\n')
      .replace(/\d\d:\d\d/, '09:30');
    const expected = `title: "Weekly status"\ntype: status\ndate: ${services.today()}\nstart: "09:30"\nchannel: video`;
    if (head !== expected) throw new Error(`found ${head}`);
  });
});
