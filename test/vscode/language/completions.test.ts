import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { provideCompletions } from '../../../src/vscode/language/provideCompletions.later';
import { answer } from '../../../src/vscode/language/providePlaces.later';
import { JournalStore } from '../../../src/vscode/workspace/journalStore';
import { listPeople } from '../../../src/core/journal/people';
import { commandIds } from '../../../src/vscode/base/ids';
import {
  activate,
  kestrel,
  deWaardFolder,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toUri,
} from '../sampleWorkspace';
import { runAccepting, runEscaping } from '../waiting';

const actions = `${kestrelFolder}/actions.yaml`;

/** Types a line at the end of a file, and gives what is offered behind it; nothing is saved. */
async function offerAll(file: string, typed: string): Promise<readonly vscode.CompletionItem[]> {
  const editor = await openEditor(file);
  const { document } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.edit((edit) => edit.insert(end, typed));
  const position = document.lineAt(document.lineCount - 1).range.end;
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    toUri(file),
    position,
  );
  return items;
}

/** The same without snippets, and without the words of the file. */
async function offer(file: string, typed: string): Promise<readonly vscode.CompletionItem[]> {
  const { Snippet, Text } = vscode.CompletionItemKind;
  return (await offerAll(file, typed)).filter(({ kind }) => kind !== Snippet && kind !== Text);
}

const labelOf = ({ label }: vscode.CompletionItem) => (typeof label === 'string' ? label : label.label);
const entry = '\n  - id: A-99\n    text: "x"\n';

describe('Completions', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('offer the people of the client and the team in text that is not saved', async () => {
    const people = await offer(actions, `${entry}    owner: "`);
    const [first] = people;
    assert.deepEqual(
      [people.map(labelOf).includes('Ruth Adeyemi'), first?.kind, typeof first?.insertText],
      [true, vscode.CompletionItemKind.User, 'string'],
    );
    assert.ok(people.every(({ filterText }) => filterText?.startsWith('"')));
  });

  it('write the name of somebody new, and ask where she works', async () => {
    const [row] = (await offer(actions, `${entry}    owner: "Xanthe Quill`)).slice(-1);
    assert.ok(row);
    assert.deepEqual(
      [labelOf(row), row.insertText, row.command?.command],
      ['Add "Xanthe Quill" to the contacts…', '"Xanthe Quill"', commandIds.addToContacts],
    );
    const contacts = `clients/${kestrel.client}/client.yaml`;
    const before = readDisk(contacts);
    await runEscaping(commandIds.addToContacts, ...(row.command?.arguments as unknown[]));
    assert.equal(readDisk(contacts), before);
    await runAccepting(commandIds.addToContacts, ...(row.command?.arguments as unknown[]));
    assert.match(readDisk(contacts), /\n {2}- name: "Xanthe Quill"\n/);
    assert.ok(readDisk(contacts).startsWith(before));
    const { index } = await openJournal(kestrel);
    assert.ok(listPeople(index, kestrel).some(({ name, side }) => name === 'Xanthe Quill' && side === 'theirs'));
  });

  it('turn the words for a day into the day', async () => {
    const days = await offer(actions, `${entry}    due: +2w`);
    assert.match(days[0]?.insertText as string, /^\d{4}-\d\d-\d\d$/);
    assert.equal(labelOf(days[0] as vscode.CompletionItem), '+2w');
  });

  it('offer the keys that are missing, with room for the value and the next list at once', async () => {
    const keys = await offer(actions, `${entry}    own`);
    const owner = keys.find((item) => labelOf(item) === 'owner');
    assert.ok(owner?.insertText instanceof vscode.SnippetString);
    assert.deepEqual([owner.insertText.value, owner.command?.command], ['owner: $0', 'editor.action.triggerSuggest']);
    assert.ok(!keys.map(labelOf).includes('id'));
  });

  it('stand in one list with the snippets of the file, what is known of the place first', async () => {
    const all = await offerAll(actions, `${entry}    mov`);
    const inOrder = all.toSorted((a, b) => ((a.sortText ?? labelOf(a)) < (b.sortText ?? labelOf(b)) ? -1 : 1));
    const { Property, Snippet } = vscode.CompletionItemKind;
    const moved = inOrder.filter((item) => labelOf(item) === 'moved').map(({ kind }) => kind);
    assert.deepEqual(moved, [Property, Snippet]);
  });

  it('write an entry with the next free number where its list has room, and none in a sentence', async () => {
    const snippetsAt = async (typed: string) =>
      (await offerAll(actions, typed)).filter(({ kind }) => kind === vscode.CompletionItemKind.Snippet);
    const [action, ...others] = await snippetsAt('\n  act');
    assert.ok(action?.insertText instanceof vscode.SnippetString);
    assert.deepEqual([labelOf(action), others], ['action', []]);
    assert.match(action.insertText.value, /^- id: A-\$\{1:6\}\n/);
    assert.deepEqual(await snippetsAt(`${entry}    waiting-for: the act`), []);
  });

  it('offer nothing of another client’s while the screen is shared, and nothing in a hidden file', async () => {
    const { services } = await activate();
    const journal = await openJournal(kestrel);
    await services.share.start({ journal, client: kestrel.client });
    try {
      const own = await offer(`clients/${kestrel.client}/private/${kestrel.engagement}/risks.yaml`, '\n  - owner: ');
      const theirs = await offer(`${deWaardFolder}/actions.yaml`, '\n  - owner: ');
      assert.deepEqual([own, theirs], [[], []]);
      const owners = await offer(actions, '\n  - id: A-99\n    owner: ');
      const waited = await offer(actions, '"x"\n    waiting-for: ');
      const told = JSON.stringify([...owners, ...waited].map(({ label, detail }) => [label, detail]));
      assert.match(told, /Orla Kinsella[^]*A-3/);
      assert.doesNotMatch(told, /Joost|Zoë|Astrid|pR-|ESC-|FB-|INC-|private|fixed price/);
    } finally {
      await services.share.stop();
    }
  });

  it('wait, as the outline does, for the journals that are still looked for when VS Code has just started', async () => {
    const { services } = await activate();
    const { document } = await openEditor(actions);
    const token = new vscode.CancellationTokenSource().token;
    const position = document.positionAt(document.getText().length);
    const asked = {
      uri: document.uri,
      text: `${document.getText()}\n  - `,
      position: new vscode.Position(position.line + 1, 4),
    };
    const store = new JournalStore(services.log, services.store.copies);
    try {
      const starting = { ...services, store };
      const [list, outline] = await Promise.all([
        provideCompletions(starting, asked, token),
        answer(starting, 'outline', [document]),
      ]);
      assert.ok((list?.items.length ?? 0) > 0);
      assert.ok(outline.length > 0);
    } finally {
      store.dispose();
    }
  });
});
