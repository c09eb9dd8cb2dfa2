import * as vscode from 'vscode';
import type { activate } from '../../src/extension';

describe('The copy of what is saved, in a browser', () => {
  it('is kept and removed as on the desktop', async () => {
    const extension = vscode.extensions.getExtension<ReturnType<typeof activate>>(
      'engagement-journal.engagement-journal',
    );
    if (!extension) throw new Error('the extension is not there');
    const { services } = await extension.activate();
    const { copies } = services.store;
    const uri = vscode.Uri.joinPath(services.extensionUri, 'actions.yaml');
    const name = await copies.keep({ uri, before: '', after: 'actions: []\n' });
    if (name === undefined) throw new Error('it was not kept');
    const kept = await copies.read(name);
    if (kept?.after !== 'actions: []\n' || kept.uri.toString() !== uri.toString()) throw new Error('it is not whole');
    await copies.remove(name);
    if (await copies.read(name)) throw new Error('it is still there');
  });
});
