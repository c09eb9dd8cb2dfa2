import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  activate,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  toUri,
  typeInto,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, waitFor } from '../waiting';

const risks = `${kestrelFolder}/risks.yaml`;
const issues = `${kestrelFolder}/issues.yaml`;
const actions = `${kestrelFolder}/actions.yaml`;
const decisions = `${kestrelFolder}/decisions.yaml`;
const steering = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;
const status = `${kestrelFolder}/minutes/2026-11-20-weekly-status.yaml`;
const report = `${kestrelFolder}/reports/2026-11-13-weekly-brief.md`;
const privateRisks = 'clients/kestrel-bay-hospitals/private/theatre-scheduling/risks.yaml';
const another = 'Make Another Entry of It…';
const tree = ['Kestrel Bay Hospitals', 'Theatre scheduling'];

/** Selects the first `text` of a file, or puts the cursor before it, and gives what is offered there. */
async function listActions(file: string, text: string, isSelected = false): Promise<readonly vscode.CodeAction[]> {
  const editor = await openEditor(file);
  await waitFor('the text on disk', () => editor.document.isDirty || editor.document.getText() === readDisk(file));
  const at = editor.document.getText().indexOf(text);
  assert.ok(at >= 0, text);
  const [start, end] = [at, isSelected ? at + text.length : at].map((each) => editor.document.positionAt(each));
  assert.ok(start && end);
  editor.selection = new vscode.Selection(start, end);
  const all = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    toUri(file),
    editor.selection,
    vscode.CodeActionKind.Refactor.value,
  );
  return all.filter(({ command }) => command?.command.startsWith('engagementJournal.'));
}

const titlesOf = async (...given: Parameters<typeof listActions>) =>
  (await listActions(...given)).map(({ title }) => title);

/** Does what is offered under a title, pressing Enter in each box that opens. */
async function apply(found: readonly vscode.CodeAction[], title: string): Promise<void> {
  const command = found.find((each) => each.title === title)?.command;
  assert.ok(command, `${title} is not among ${found.map((each) => each.title).join(', ')}`);
  await runAccepting(command.command, ...(command.arguments ?? []));
}

function describeCursor(): readonly [file: string | undefined, line: string | undefined, column: number | undefined] {
  const editor = vscode.window.activeTextEditor;
  const { line, character } = editor?.selection.active ?? {};
  return [editor?.document.uri.fsPath, line === undefined ? undefined : editor?.document.lineAt(line).text, character];
}

const textOf = (file: string) =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === toUri(file).toString())?.getText();

/** Takes the last step back and waits until the files are what they were. */
async function undo(before: Readonly<Record<string, string>>): Promise<void> {
  await vscode.commands.executeCommand('undo');
  await waitFor('the undone texts', () => Object.entries(before).every(([file, text]) => textOf(file) === text));
}

describe('At an entry the light bulb', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('offers what can be done with a risk, open, over or of the team, and nothing beside it', async () => {
    const offered = [
      await titlesOf(risks, 'Theatre staff are not trained'),
      await titlesOf(risks, 'Interface to the patient record'),
      await titlesOf(risks, '# Looked at'),
      await titlesOf(privateRisks, 'The fixed price'),
    ];
    assert.deepEqual(offered, [
      ['Assign to…', 'Postpone…', 'Close', 'It Has Occurred', another, 'Keep Private'],
      [another, 'Keep Private'],
      [],
      ['Assign to…', 'Postpone…', 'Close', 'It Has Occurred', another, 'Share with the Client'],
    ]);
  });

  it('offers what fits the kind of entry, in registers and in sent minutes', async () => {
    const offered = [
      await titlesOf(actions, 'Session rules'),
      await titlesOf(steering, 'Harbour Hospital starts on 18'),
      await titlesOf(decisions, 'Weekend theatres are left out'),
      await titlesOf(`${kestrelFolder}/assumptions.yaml`, 'ASM-'),
    ];
    assert.deepEqual(offered, [
      ['Assign to…', 'Postpone…', 'Close', 'Close: given up', another, 'Keep Private'],
      ['Supersede This Decision', another],
      [another, 'Keep Private'],
      ['Assign to…', 'Postpone…', 'Close: confirmed', 'Close: failed', another, 'Keep Private'],
    ]);
  });

  it('closes a risk in one step', async () => {
    const { services } = await activate();
    const before = readDisk(risks);
    await apply(await listActions(risks, 'Emergency operations'), 'Close');
    const from = 'from: 2026-11-05-steering-committee\n';
    assert.equal(readDisk(risks), before.replace(from, `${from}    closed: ${services.today()}\n`));
    await undo({ [risks]: before });
  });

  it('makes an issue of a risk that has occurred, in one step over both files', async () => {
    const { services } = await activate();
    const before = { [risks]: readDisk(risks), [issues]: readDisk(issues) };
    await apply(await listActions(risks, 'Emergency operations'), 'It Has Occurred');
    const title = 'Emergency operations are kept in two places';
    const from = 'from: 2026-11-05-steering-committee\n';
    const facts = `    occurred: ${services.today()}\n    became: "I-3 ${title}"\n`;
    assert.deepEqual(
      [readDisk(risks), readDisk(issues), describeCursor().slice(0, 2)],
      [
        before[risks]?.replace(from, from + facts),
        `${before[issues]}  - id: I-3\n    title: "${title}"\n    owner: "Declan Moore"\n    raised:\n      date: ${services.today()}\n    from: "R-2 ${title}"\n`,
        [toFile(issues), `    from: "R-2 ${title}"`],
      ],
    );
    await openEditor(risks);
    await undo(before);
  });

  it('supersedes a decision of sent minutes by a new one in the register, with the cursor in its text', async () => {
    const { services } = await activate();
    const before = [readDisk(steering), readDisk(decisions)];
    await apply(await listActions(steering, 'Weekend theatres are part'), 'Supersede This Decision');
    const supersedes = 'D-4 Weekend theatres are part of the first release: about 12 working days and EUR 15,600';
    const entry = `  - id: D-5\n    text: ""\n    date: ${services.today()}\n    supersedes: "${supersedes}"\n`;
    assert.deepEqual(
      [readDisk(steering), readDisk(decisions).replace(/D-[5-9]\d*/, 'D-5'), describeCursor()],
      [before[0], `${before[1]}${entry}`, [toFile(decisions), '    text: ""', 11]],
    );
  });

  it('gives an action to the first person offered, in a file with unsaved text that stays unsaved', async () => {
    const document = await typeInto(actions, '# How things stand today.', '# How things stand.');
    const before = document.getText();
    await apply(await listActions(actions, 'Session rules'), 'Assign to…');
    assert.deepEqual(
      [document.getText(), document.isDirty],
      [before.replace('"Fergal Byrne"', '"Orla Kinsella"'), true],
    );
  });

  it('makes of an entry one of another kind that names it, in one step', async () => {
    const { services } = await activate();
    const before = { [issues]: readDisk(issues), [actions]: readDisk(actions) };
    const title = 'The training has no real sessions for orthopaedics';
    await apply(await listActions(issues, title, true), another); // the first of what may be chosen is a decision
    const made = `    text: "${title}"\n    date: ${services.today()}\n    from: "I-2 ${title}"\n`;
    assert.ok(readDisk(decisions).endsWith(made), readDisk(decisions));
    assert.deepEqual([readDisk(issues), readDisk(actions)], Object.values(before));
    assert.deepEqual(describeCursor()[0], toFile(decisions));
  });

  it('says where a file cannot be read, and changes nothing', async () => {
    const half = `${readDisk(risks)}  - id: R-9\n    title: "half\n`;
    writeDisk(risks, half);
    const journal = await openJournal(kestrel);
    await waitFor('the half', () => journal.index.get('risks', risks)?.reading.unreadable);
    await apply(await listActions(risks, 'Emergency operations'), 'Close');
    assert.equal(readDisk(risks), half);
  });

  it('offers nothing of the team’s while the screen is shared, and changes nothing of it', async () => {
    const { services } = await activate();
    const found = await listActions(privateRisks, 'The fixed price');
    const before = readDisk(privateRisks);
    await services.share.start({ journal: await openJournal(), client: kestrel.client });
    await apply(found, 'Close');
    await apply(found, 'Postpone…');
    assert.deepEqual(
      [
        readDisk(privateRisks),
        await titlesOf(risks, 'Theatre staff are not trained'),
        await titlesOf(actions, 'Session rules'),
      ],
      [
        before,
        ['Assign to…', 'Postpone…', 'Close', 'It Has Occurred', another],
        ['Assign to…', 'Postpone…', 'Close', 'Close: given up', another],
      ],
    );
  });
});

describe('On a selected text the light bulb', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('offers to make it an entry', async () => {
    const kinds = ['Make It a Decision', 'Make It an Action', 'Make It a Risk', 'Make It an Issue', 'Make It a Change'];
    assert.deepEqual(await titlesOf(status, 'Nadia calls Fergal', true), kinds);
  });

  it('offers the same in a report', async () => {
    const kinds = await titlesOf(status, 'Nadia calls Fergal', true);
    // VS Code drops the answers to a question when its own Markdown support starts while they are made
    const offered = await waitFor('what is offered', async () => {
      const titles = await titlesOf(report, 'We have one date', true);
      return titles.length > 0 && titles;
    });
    assert.deepEqual(offered, kinds);
  });

  it('of a report makes an entry that names the report', async () => {
    const editor = await openEditor(report);
    const before = readDisk(issues);
    const line = editor.document.lineAt(0);
    editor.selection = new vscode.Selection(line.range.start, line.range.end);
    await vscode.commands.executeCommand('engagementJournal.makeEntry', 'issue');
    const added = readDisk(issues).slice(before.length);
    assert.match(added, /^ {2}- id: I-3\n[^]*\n {4}from: "reports\/2026-11-13-weekly-brief\.md"\n$/);
  });

  it('makes an action of a line of minutes, which goes into both and stays where it is', async () => {
    const before = [readDisk(status), readDisk(actions)];
    const line = 'Nadia calls Fergal on Monday, 23 November.';
    await apply(await listActions(status, line, true), 'Make It an Action');
    const entry = `  - id: A-6\n    text: "${line}"\n`;
    assert.deepEqual(
      [readDisk(status), readDisk(actions)],
      [
        before[0]?.replace('due: 2026-12-02\n', `due: 2026-12-02\n${entry}`),
        `${before[1]}\n${entry}    from: 2026-11-20-weekly-status\n`,
      ],
    );
  });

  it('makes a risk of a line of sent minutes, which names the meeting', async () => {
    const before = [readDisk(steering), readDisk(risks)];
    const line = 'Declan: half the theatre staff can be trained before Christmas, not all.';
    await apply(await listActions(steering, line, true), 'Make It a Risk');
    const entry = `  - id: R-4\n    title: "${line}"\n    raised:\n      date: 2026-11-05\n    from: 2026-11-05-steering-committee\n`;
    assert.deepEqual([readDisk(steering), readDisk(risks)], [before[0], before[1] + entry]);
  });
});

describe('In minutes of a call the light bulb', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  const call = `${kestrelFolder}/minutes/2026-11-21-call-with-declan-moore.yaml`;
  const write = (type: string, rest = '') =>
    `title: "Talk"\ntype: ${type}\ndate: 2026-11-21\nchannel: phone\nattendees: ["Declan Moore"]\nactions:\n  - id: A-90\n    text: "Two theatres"\n${rest}`;

  async function offered(text: string, at: string): Promise<readonly string[]> {
    const journal = await openJournal(kestrel);
    const title = /^title: "(.*)"/.exec(text)?.[1] ?? '';
    writeDisk(call, text);
    await waitFor('the minutes to be known', () => {
      const record = journal.index.get('minutes', call)?.reading.record;
      return record?.title === title;
    });
    return titlesOf(call, at);
  }

  it('offers to confirm it in writing, wherever the cursor is, until they have it in writing', async () => {
    const { services } = await activate();
    const named = (title: string, text: string) => text.replace('Talk', title);
    const ahead = write('call').replace('2026-11-21', `${Number(services.today().slice(0, 4)) + 1}-01-05`);
    assert.deepEqual(
      [
        await offered(named('One', write('call')), 'title'),
        (await offered(named('Two', write('one-to-one')), 'Two theatres')).includes('Confirm in Writing'),
        await offered(named('Three', write('status')), 'title'),
        await offered(named('Four', ahead), 'title'),
        await offered(named('Five', write('call', 'outcome: no-answer\n')), 'title'),
        await offered(named('Six', write('call', 'sent: { date: 2026-11-21 }\n')), 'title'),
      ],
      [['Confirm in Writing'], true, [], [], [], []],
    );
  });

  it('and shows the letter of that call', async () => {
    await vscode.workspace
      .getConfiguration()
      .update('engagementJournal.me', 'Nadia Ferrante', vscode.ConfigurationTarget.Global);
    await offered(write('call'), 'title');
    const [confirm] = await listActions(call, 'title');
    assert.ok(confirm?.command);
    const running = vscode.commands.executeCommand(confirm.command.command, ...(confirm.command.arguments ?? []));
    const findLetter = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label === 'Confirmation');
    const tab = await waitFor('the letter', findLetter);
    await vscode.window.tabGroups.close(tab);
    await running;
  });
});

describe('On a row of the tree', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('one key postpones an action to the next working day after its date, and keeps the old date', async () => {
    const { services } = await activate();
    const before = readDisk(actions);
    const selected = await findRow(...tree, 'Actions', 'Theirs', 'Name one training nurse per hospital');
    services.selection.set(() => selected);
    await runAccepting('engagementJournal.postponeEntry', 'selection');
    services.selection.set(() => undefined);
    const after = readDisk(actions);
    const to = /due: (\S+)\n {4}from: 2026-11-20-weekly-status\n/.exec(after)?.[1] ?? '';
    const move = `    moved:\n      - date: ${services.today()}\n        from: 2026-12-02\n        to: ${to}\n`;
    assert.equal(after, before.replace('due: 2026-12-02', `due: ${to}`) + move);
    assert.notEqual(to, '2026-12-02');
  });

  it('the key that closes actions closes any other entry', async () => {
    const { services } = await activate();
    await vscode.commands.executeCommand(
      'engagementJournal.closeAction',
      await findRow(...tree, 'Issues', 'The training has no real sessions for orthopaedics'),
    );
    assert.ok(readDisk(issues).endsWith(`    resolved: ${services.today()}\n`), readDisk(issues));
  });

  it('open risks and decisions that hold have menus of their own', async () => {
    const kindOf = async (...labels: string[]) => (await findRow(...tree, ...labels)).row.kind;
    assert.deepEqual(
      [
        await kindOf('Risks', 'Theatre staff are not trained by 18 January'),
        await kindOf('Risks', 'Interface to the patient record arrives late'),
        await kindOf('Risks', 'The fixed price does not carry a second move of the start'),
        await kindOf('Decisions', 'Weekend theatres are left out of the first release'),
      ],
      ['risk', 'entry', 'private-risk', 'entry'],
    );
  });
});
