import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { listNamedHits } from '../../../src/vscode/workspace/namedHits';
import { activate, deWaard, kestrel, openEditor, openJournal, readDisk, restoreSample } from '../sampleWorkspace';
import { runEscaping, waitFor } from '../waiting';

const command = 'engagementJournal.goToAnything';

describe('Go to Anything', () => {
  beforeEach(async () => {
    await openJournal(kestrel);
    await openJournal(deWaard);
  });
  afterEach(restoreSample);

  /** What is offered for the words that were typed. */
  async function offer(query: string): Promise<readonly string[]> {
    const { services } = await activate();
    const found = await listNamedHits(services, query, () => true);
    return found.map(({ hit, container }) => `${hit.id ?? hit.title ?? hit.person ?? ''} | ${container}`);
  }

  it('takes all words, those of the client and the engagement beside a number too, in any order', async () => {
    const scheduling = 'R-2 | Kestrel Bay Hospitals · Theatre scheduling';
    assert.deepEqual(
      [
        await offer('kestrel theatre r2'),
        await offer('R2 kestrel'),
        await offer('r-2 waard'),
        await offer('r2 nobody'),
      ],
      [[scheduling], [scheduling], ['R-2 | De Waard Biscuits · Demand planning'], []],
    );
  });

  it('leaves the editor as it was after Escape', async () => {
    const { document } = await openEditor('journal.yaml');
    const before = readDisk('journal.yaml');
    await runEscaping(command);
    assert.deepEqual(
      [vscode.window.activeTextEditor?.document.fileName, readDisk('journal.yaml')],
      [document.fileName, before],
    );
  });

  it('offers on a shared screen what that client may see, and its box closes when that begins', async () => {
    const { services } = await activate();
    let hasEnded = false;
    const running = Promise.resolve(vscode.commands.executeCommand(command)).finally(() => (hasEnded = true));
    await waitFor('the box to close', async () => {
      await services.share.start({ journal: await openJournal(), client: kestrel.client });
      return hasEnded;
    });
    await running;
    assert.deepEqual(
      [await offer('waard r2'), await offer('pr1'), await offer('kestrel r2')],
      [[], [], ['R-2 | Kestrel Bay Hospitals · Theatre scheduling']],
    );
  });
});
