import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { makeSymbolProvider } from '../../../src/vscode/language/workspaceSymbols';
import {
  activate,
  deWaard,
  findRow,
  kestrel,
  kestrelFolder,
  openJournal,
  readDisk,
  restoreSample,
  typeInto,
} from '../sampleWorkspace';
import { waitFor } from '../waiting';

/**
 * What *Go to Symbol in Workspace* is offered by us: name, where it belongs, and the file. Others have the headings of
 * Markdown.
 */
async function listOffered(query: string): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  const ours = found.filter(({ location }) => !location.uri.path.endsWith('.md'));
  return ours.map(({ name, containerName, location }) =>
    [name, containerName, vscode.workspace.asRelativePath(location.uri)].join(' | '),
  );
}

const scheduling = 'Kestrel Bay Hospitals · Theatre scheduling';

describe('Go to Symbol in Workspace', () => {
  beforeEach(async () => {
    await openJournal(kestrel);
    await openJournal(deWaard);
  });
  afterEach(restoreSample);

  it('offers entries by number, title and owner, and says where they belong', async () => {
    const of = `clients/${kestrel.client}/${kestrel.engagement}`;
    const own = `clients/${kestrel.client}/private/${kestrel.engagement}`;
    const rules = `A-3 Session rules for orthopaedics · Fergal Byrne | ${scheduling} | ${of}/actions.yaml`;
    assert.deepEqual(
      [await listOffered('pr-1'), await listOffered('ORTHOP'), await listOffered('fergal session')],
      [
        [
          `pR-1 The fixed price does not carry a second move of the start · Ruth Adeyemi | ${scheduling} · private | ${own}/risks.yaml`,
        ],
        [
          rules,
          `I-2 The training has no real sessions for orthopaedics · Nadia Ferrante | ${scheduling} | ${of}/issues.yaml`,
        ],
        [
          rules,
          `CLM-2 The surgeons have not seen one session of theirs in the schedule. · Fergal Byrne | ${scheduling} · private | ${own}/claims.yaml`,
        ],
      ],
    );
  });

  it('offers minutes by their day, engagements and people', async () => {
    const client = 'Kestrel Bay Hospitals';
    const of = `clients/${kestrel.client}`;
    const own = `${of}/private/${kestrel.engagement}`;
    assert.deepEqual(
      [await listOffered('2026-11-20'), await listOffered('scheduling'), await listOffered('fergal byrne')],
      [
        [`2026-11-20 Weekly status | ${scheduling} | ${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`],
        [
          `PRO-1 Theatre scheduling for three hospitals · Ruth Adeyemi | ${client} · private | ${of}/private/client.yaml`,
          `Theatre scheduling | ${scheduling} | ${kestrelFolder}/engagement.yaml`,
        ],
        [
          ...['2026-11-19 Call to', '2026-11-19 Voicemail for'].map((title) => {
            const file = `${title.replaceAll(' ', '-').toLowerCase()}-fergal-byrne.yaml`;
            return `${title} Fergal Byrne | ${scheduling} | ${kestrelFolder}/minutes/${file}`;
          }),
          `A-3 Session rules for orthopaedics · Fergal Byrne | ${scheduling} | ${kestrelFolder}/actions.yaml`,
          `CLM-2 The surgeons have not seen one session of theirs in the schedule. · Fergal Byrne | ${scheduling} · private | ${own}/claims.yaml`,
          `Fergal Byrne | ${client} | ${of}/client.yaml`,
          `Fergal Byrne | ${client} · private | ${of}/private/client.yaml`,
        ],
      ],
    );
  });

  it('offers nothing before something is typed', async () => {
    assert.deepEqual(await listOffered(''), []);
  });

  it('goes to the entry as it stands in the text now', async () => {
    const { services } = await activate();
    const provider = makeSymbolProvider(services);
    const { token } = new vscode.CancellationTokenSource();
    const [symbol] = (await provider.provideWorkspaceSymbols('emergency', token)) ?? [];
    assert.equal(symbol?.name.slice(0, 3), 'R-2');
    const document = await typeInto(`${kestrelFolder}/risks.yaml`, 'risks:', '# one\n# two\nrisks:');
    const placed = await provider.resolveWorkspaceSymbol(symbol, token);
    assert.equal(document.lineAt(placed?.location.range.start.line ?? 0).text.trim(), '- id: R-2');
  });

  it('offers on a shared screen what this client may see, and nothing else', async () => {
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('De Waard Biscuits'));
    const offered = await Promise.all(['a', 'r', 'pR-1', 'kestrel', 'maria', 'private', '2026'].map(listOffered));
    const others = offered
      .flat()
      .filter((each) => !each.includes(`clients/${deWaard.client}/`) || each.includes('private'));
    assert.deepEqual([others, offered[0]?.length === 0], [[], false]);
  });

  it('stops when nobody waits any more, and opens nothing that was hidden since', async () => {
    const { services } = await activate();
    const provider = makeSymbolProvider(services);
    const source = new vscode.CancellationTokenSource();
    const [symbol] = (await provider.provideWorkspaceSymbols('pR-1', source.token)) ?? [];
    assert.ok(symbol);
    await vscode.commands.executeCommand('engagementJournal.shareScreen', await findRow('De Waard Biscuits'));
    await assert.rejects(async () => provider.resolveWorkspaceSymbol(symbol, source.token), vscode.CancellationError);
    await services.share.stop();
    source.cancel();
    assert.deepEqual(await provider.provideWorkspaceSymbols('pR-1', source.token), []);
  });

  it('knows what was typed a moment ago', async () => {
    assert.ok(readDisk(`${kestrelFolder}/risks.yaml`).includes('R-3'));
    await typeInto(`${kestrelFolder}/risks.yaml`, 'Theatre staff are not trained', 'Porters are not trained');
    await waitFor('the new title', async () => (await listOffered('porters')).length === 1);
  });
});
