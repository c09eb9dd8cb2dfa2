import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rmSync, symlinkSync } from 'node:fs';
import * as vscode from 'vscode';
import { captureAction } from '../../../src/core/capture/newEntry';
import type { FileChange } from '../../../src/core/capture/fileChange';
import type { Day } from '../../../src/core/model/day';
import { JournalError } from '../../../src/vscode/base/journalError';
import { Slices } from '../../../src/vscode/base/slices';
import { applyChanges, refuseUnwritable } from '../../../src/vscode/workspace/applyChanges';
import { BackgroundReading } from '../../../src/vscode/workspace/backgroundReading';
import { exists, listFolder } from '../../../src/vscode/workspace/journalFiles';
import { JournalFolder } from '../../../src/vscode/workspace/journalFolder';
import type { JournalStore } from '../../../src/vscode/workspace/journalStore';
import { OpenJournal } from '../../../src/vscode/workspace/openJournal';
import { activate, deWaard, deWaardFolder, openJournal, toFile } from '../sampleWorkspace';
import { faults, FaultyFiles, type Call, type Fault } from './faultyFiles';

const scheme = 'faulty';
const files = new FaultyFiles((path) => vscode.Uri.from({ scheme, path }));
const key = { client: 'acme', engagement: 'shop' };
const shop = 'clients/acme/shop';
const actions = `${shop}/actions.yaml`;
const minutes = `${shop}/minutes/2026-11-20-call.yaml`;
const oneAction = 'actions:\n  - id: A-1\n    text: "One"\n';
const added = '  - id: A-2\n    text: "Two"\n';
const texts = {
  'journal.yaml': 'journal: 1\n',
  'clients/acme/client.yaml': 'name: "Acme"\n',
  'clients/brix/client.yaml': 'name: "Brix"\n',
  'clients/brix/site/engagement.yaml': 'title: "Site"\n',
  [`${shop}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
  [actions]: oneAction,
  [minutes]: 'title: "Call"\ntype: call\ndate: 2026-11-20\nnotes: "x"\n',
};

let count = 0;
let root = '';

function openAt(folder: vscode.Uri): OpenJournal {
  return new OpenJournal(new JournalFolder(folder), new Slices());
}

/** A journal of its own for each test: VS Code remembers for a while what it has read. */
async function openFresh(): Promise<OpenJournal> {
  root = `/journal-${++count}`;
  files.seed(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`${root}/${path}`, text])));
  const journal = openAt(files.uriOf(root));
  await journal.readHeads();
  await journal.load(key);
  return journal;
}

const at = (path: string) => `${root}/${path}`;
const onDisk = (path: string) => files.text(at(path));

function findDocument(path: string): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === scheme && uri.path === at(path));
}

function planAction(journal: OpenJournal, minutesPath?: string) {
  const context = { index: journal.index, key, today: '2026-11-21' as Day };
  return captureAction({ ...context, ...(minutesPath !== undefined && { minutesPath }) }, { text: 'Two' });
}

async function apply(
  journal: OpenJournal,
  plan: () => { changes: readonly FileChange[] } | Promise<{ changes: readonly FileChange[] }>,
): Promise<unknown> {
  return applyChanges((await activate()).services.store, journal, plan);
}

async function findCopies(): Promise<vscode.Uri> {
  return vscode.Uri.joinPath((await activate()).services.storageUri, 'copies-1');
}

/** The texts of which copies are kept: of what is not on the disk as a whole. */
async function listKept(): Promise<readonly string[]> {
  const folder = await findCopies();
  const { fs } = vscode.workspace;
  const read = async ([name]: readonly [string, vscode.FileType]) => {
    const bytes = await fs.readFile(vscode.Uri.joinPath(folder, name));
    return (JSON.parse(new TextDecoder().decode(bytes)) as { readonly after: string }).after;
  };
  return Promise.all((await fs.readDirectory(folder)).map(read));
}

/** What its user reads. */
async function sentenceOf(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
  } catch (error) {
    assert.ok(error instanceof JournalError, String(error));
    return error.message;
  }
  return 'it worked';
}

/** Does something as soon as a document is changed, between the edit and its saving. */
function onceChanged(path: string, run: () => void): void {
  const listening = vscode.workspace.onDidChangeTextDocument(({ document }) => {
    if (document.uri.path !== at(path)) return;
    listening.dispose();
    run();
  });
}

/** A plan that something happens to just after it was made for the `time`th time. */
function disturb<P>(plan: () => P, disturbance: (time: number) => void | Promise<void>): () => Promise<P> {
  let time = 0;
  return async () => {
    const planned = plan();
    await disturbance(++time);
    return planned;
  };
}

async function closeAll(): Promise<void> {
  files.mend();
  const copies = await findCopies();
  if (await exists(copies)) await vscode.workspace.fs.delete(copies, { recursive: true });
  for (const document of vscode.workspace.textDocuments) {
    if (document.uri.scheme !== scheme || !document.isDirty) continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

describe('A file system that fails', () => {
  let registration: vscode.Disposable;
  before(() => {
    registration = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
  });
  afterEach(closeAll);
  after(() => registration.dispose());

  describe('while a file is saved', () => {
    for (const name of ['noPermissions', 'unavailable', 'generic', 'diskFull'] as const) {
      it(`leaves the change in the editor, unsaved, and says so (${name})`, async () => {
        const journal = await openFresh();
        files.fail('writeFile', at(actions), faults[name]);
        const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
        assert.match(sentence, /^actions\.yaml could not be saved\. .* in the editor, unsaved\.$/);
        const document = findDocument(actions);
        assert.deepEqual(
          [document?.getText(), document?.isDirty, onDisk(actions)],
          [oneAction + added, true, oneAction],
        );
        assert.deepEqual(await listKept(), []);
        files.mend();
        assert.deepEqual([await document?.save(), onDisk(actions)], [true, oneAction + added]);
      });
    }

    it('and leaves half of it on a full disk, has the whole text in the editor', async () => {
      const journal = await openFresh();
      files.fail('writeFile', at(actions), () => {
        files.writeBehind(at(actions), 'actions:\n  - id');
        throw new Error('ENOSPC: no space left on device, write');
      });
      const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
      assert.match(sentence, /^actions\.yaml could not be saved\. Is the disk full/);
      const document = findDocument(actions);
      assert.deepEqual([document?.getText(), document?.isDirty], [oneAction + added, true]);
      assert.deepEqual(await listKept(), [oneAction + added]);
    });

    it('is seen to have failed or not although saving itself changes the text, as a formatter does', async () => {
      const formatted = `${oneAction}${added}# formatted\n`;
      const formatting = vscode.workspace.onWillSaveTextDocument((event) => {
        const { document } = event;
        if (document.uri.path !== at(actions) || document.getText().includes('# formatted')) return;
        const end = document.positionAt(document.getText().length);
        event.waitUntil(Promise.resolve([vscode.TextEdit.insert(end, '# formatted\n')]));
      });
      try {
        const failing = await openFresh();
        files.fail('writeFile', at(actions), faults.diskFull);
        assert.match(
          await sentenceOf(apply(failing, () => planAction(failing))),
          /^actions\.yaml could not be saved\./,
        );
        assert.deepEqual([findDocument(actions)?.getText(), onDisk(actions)], [formatted, oneAction]);
        files.mend();
        const working = await openFresh();
        assert.equal(await sentenceOf(apply(working, () => planAction(working))), 'it worked');
        assert.equal(onDisk(actions), formatted);
      } finally {
        formatting.dispose();
      }
    });

    it('says of several files which are saved and which are not', async () => {
      const journal = await openFresh();
      files.fail('writeFile', at(minutes), faults.diskFull);
      const sentence = await sentenceOf(apply(journal, () => planAction(journal, minutes)));
      assert.match(sentence, /^2026-11-20-call\.yaml could not be saved\. .* unsaved\. Saved: actions\.yaml\.$/);
      assert.deepEqual(
        [onDisk(actions)?.startsWith(oneAction + added), onDisk(minutes), findDocument(minutes)?.isDirty],
        [true, texts[minutes], true],
      );
    });

    it('without a word is noticed, and the text stays open', async () => {
      const journal = await openFresh();
      files.swallowing.add(at(actions));
      const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
      assert.match(sentence, /^actions\.yaml was saved, and is different on the disk\./);
      assert.deepEqual(
        [vscode.window.activeTextEditor?.document.getText(), onDisk(actions)],
        [oneAction + added, oneAction],
      );
    });
  });

  it('at random calls loses nothing: a change is on the disk, or unsaved in the editor, or was not made', async () => {
    const calls = fc.constantFrom<Call>('stat', 'readDirectory', 'readFile', 'writeFile');
    const paths = fc.constantFrom(actions, minutes, shop);
    const names = fc.constantFrom<keyof typeof faults>('noPermissions', 'unavailable', 'generic', 'diskFull', 'circle');
    const planned = fc.array(fc.tuple(calls, paths, names, fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    });
    const calm = await openFresh();
    await apply(calm, () => planAction(calm, minutes));
    const wanted = [actions, minutes].map(onDisk);
    await closeAll();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(planned, async (all) => {
        const journal = await openFresh();
        const plan = () => planAction(journal, minutes);
        for (const [call, path, name, count] of all) files.fail(call, at(path), faults[name], count);
        const sentence = await sentenceOf(apply(journal, plan));
        files.mend();
        const disk = [actions, minutes].map(onDisk);
        const open = [actions, minutes].map((path) => findDocument(path)?.getText());
        const isKept = [0, 1].map((at) => disk[at] === wanted[at] || open[at] === wanted[at]);
        const isUntouched = disk[0] === oneAction && disk[1] === texts[minutes];
        const told = JSON.stringify({ all, sentence, disk, open });
        if (sentence === 'it worked') assert.deepEqual(disk, wanted, told);
        else assert.ok(isKept.every(Boolean) || (isUntouched && !isKept.includes(true)), told);
        refused += Number(sentence !== 'it worked');
        await closeAll();
      }),
      { numRuns: 20 },
    );
    assert.ok(refused > 2, `only ${refused} were refused`);
  }).timeout(120_000);

  describe('because a file is read-only', () => {
    it('is noticed before anybody types, and before anything is changed', async () => {
      const journal = await openFresh();
      files.readOnly.add(at(actions));
      const sentences = [
        await sentenceOf(refuseUnwritable((await activate()).services.store, journal, 'actions', actions)),
        await sentenceOf(apply(journal, () => planAction(journal))),
      ];
      assert.deepEqual(sentences, ['actions.yaml is read-only.', 'actions.yaml is read-only. Nothing was changed.']);
      assert.deepEqual([onDisk(actions), findDocument(actions)?.isDirty ?? false], [oneAction, false]);
    });

    it('all at once leaves the change in the editor, unsaved', async () => {
      const journal = await openFresh();
      onceChanged(actions, () => files.readOnly.add(at(actions)));
      const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
      assert.match(sentence, /^actions\.yaml could not be saved: it is read-only\./);
      assert.deepEqual([findDocument(actions)?.getText(), onDisk(actions)], [oneAction + added, oneAction]);
    });
  });

  describe('because a file is deleted meanwhile', () => {
    it('has the file made anew where nobody sees the old one', async () => {
      const journal = await openFresh();
      const plan = disturb(
        () => planAction(journal),
        (time) => {
          if (time === 2) files.removeBehind(at(actions));
        },
      );
      await apply(journal, plan);
      assert.equal(onDisk(actions), 'actions:\n  - id: A-1\n    text: "Two"\n');
    });

    it('changes nothing where its text is still open', async () => {
      const journal = await openFresh();
      const document = await vscode.workspace.openTextDocument(files.uriOf(at(actions)));
      await vscode.window.showTextDocument(document, { preview: false });
      files.removeBehind(at(actions));
      const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
      assert.match(sentence, /^actions\.yaml is no longer on the disk, and still open\. Save it there/);
      assert.deepEqual([document.getText(), onDisk(actions)], [oneAction, undefined]);
    });

    it('changes the text that is not saved yet, and leaves it unsaved', async () => {
      const journal = await openFresh();
      const document = await vscode.workspace.openTextDocument(files.uriOf(at(actions)));
      const editor = await vscode.window.showTextDocument(document, { preview: false });
      await editor.edit((edit) => edit.replace(new vscode.Range(2, 11, 2, 14), 'Uno'));
      files.removeBehind(at(actions));
      await apply(journal, () => planAction(journal));
      assert.deepEqual(
        [document.getText(), document.isDirty, onDisk(actions)],
        [oneAction.replace('One', 'Uno') + added, true, undefined],
      );
    });

    it('after the edit keeps the whole text in the editor', async () => {
      const journal = await openFresh();
      onceChanged(actions, () => files.removeBehind(at(actions)));
      const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
      assert.match(sentence, /^actions\.yaml was not saved: it is no longer on the disk\./);
      const document = findDocument(actions);
      assert.deepEqual([document?.getText(), document?.isDirty, onDisk(actions)], [oneAction + added, true, undefined]);
    });
  });

  describe('because another program writes at the same moment', () => {
    const theirs = `${oneAction}  - id: A-7\n    text: "Theirs"\n`;
    const both = `${theirs}${added.replace('A-2', 'A-8')}`;

    it('has the edit computed again, on their text', async () => {
      const journal = await openFresh();
      const plan = disturb(
        () => planAction(journal),
        (time) => {
          if (time === 2) files.writeBehind(at(actions), theirs);
        },
      );
      await apply(journal, plan);
      assert.equal(onDisk(actions), both);
    });

    it('changes nothing when that does not end', async () => {
      const journal = await openFresh();
      const plan = disturb(
        () => planAction(journal),
        (time) => files.writeBehind(at(actions), `${oneAction}# ${time}\n`),
      );
      const sentence = await sentenceOf(apply(journal, plan));
      assert.match(sentence, /^actions\.yaml was changed by somebody else at the same moment\. Nothing was done/);
      assert.match(onDisk(actions) ?? '', /"One"\n# \d+\n$/);
    });

    it('after the edit keeps their text on the disk and ours in the editor', async () => {
      const journal = await openFresh();
      onceChanged(actions, () => files.writeBehind(at(actions), theirs));
      const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
      assert.match(sentence, /^actions\.yaml was not saved: another program has changed it/);
      const document = findDocument(actions);
      assert.deepEqual([document?.getText(), document?.isDirty, onDisk(actions)], [oneAction + added, true, theirs]);
      assert.deepEqual(await listKept(), []);
    });

    it('is not taken for one that has changed the file when a part of it is read, before and after the save', async () => {
      const journal = await openFresh();
      const cutOff = () => new TextEncoder().encode(oneAction.slice(0, 12)); // for longer than a moment, as on a busy machine
      onceChanged(actions, () => files.fail('readFile', at(actions), cutOff, 4));
      const saving = vscode.workspace.onDidSaveTextDocument(() => files.fail('readFile', at(actions), cutOff, 4));
      const sentence = await sentenceOf(apply(journal, () => planAction(journal)));
      saving.dispose();
      assert.deepEqual([sentence, onDisk(actions)], ['it worked', oneAction + added]);
    });

    it('has what somebody types meanwhile taken into account', async () => {
      const journal = await openFresh();
      const document = await vscode.workspace.openTextDocument(files.uriOf(at(actions)));
      const plan = disturb(
        () => planAction(journal),
        async (time) => {
          if (time !== 2) return;
          const edit = new vscode.WorkspaceEdit();
          edit.insert(document.uri, document.positionAt(oneAction.length), theirs.slice(oneAction.length));
          await vscode.workspace.applyEdit(edit);
        },
      );
      await apply(journal, plan);
      assert.deepEqual([document.getText(), document.isDirty, onDisk(actions)], [both, true, oneAction]);
    });
  });

  describe('while a file is made', () => {
    const first = `${shop}/reports/brief.md`;

    /** Takes the first name that is free, as all commands do. */
    const planFile = async (journal: OpenJournal) => {
      const taken = (await listFolder(journal.uriOf(`${shop}/reports`))).map(({ name }) => name);
      const name = ['brief.md', 'brief-2.md', 'brief-3.md'].find((each) => !taken.includes(each)) ?? '';
      return { changes: [{ path: `${shop}/reports/${name}`, create: 'ours\n' }] };
    };

    it('takes another name when another program has just taken the first', async () => {
      const journal = await openFresh();
      files.fail('stat', at(first), afterwards(`${root}/${shop}/reports`, first), 1);
      await apply(journal, () => planFile(journal));
      assert.deepEqual([onDisk(first), onDisk(`${shop}/reports/brief-2.md`)], ['theirs\n', 'ours\n']);
    });

    it('adds to a register that another program has just made', async () => {
      const journal = await openFresh();
      files.removeBehind(at(actions));
      await journal.read(actions);
      const plan = disturb(
        () => planAction(journal),
        (time) => {
          if (time === 2) files.writeBehind(at(actions), oneAction);
        },
      );
      await apply(journal, plan);
      assert.equal(onDisk(actions), oneAction + added);
    });

    for (const name of ['noPermissions', 'unavailable', 'generic', 'diskFull'] as const) {
      it(`says that it could not be made (${name})`, async () => {
        const journal = await openFresh();
        files.fail('writeFile', at(first), faults[name]);
        const sentence = await sentenceOf(apply(journal, () => planFile(journal)));
        assert.match(sentence, /brief\.md could not be made\. May this folder be written to\?$/);
        assert.equal(onDisk(first), undefined);
      });
    }

    it('says so when the folder cannot be made, and touches nothing else', async () => {
      const journal = await openFresh();
      files.fail('createDirectory', `${root}/${shop}/reports`, faults.noPermissions);
      const change = planAction(journal).changes;
      const plan = async () => ({ changes: [...change, ...(await planFile(journal)).changes] });
      assert.match(await sentenceOf(apply(journal, plan)), /brief\.md could not be made\./);
      assert.deepEqual([onDisk(actions), findDocument(actions)?.isDirty], [oneAction, false]);
    });

    it('says what to do with a file that ends in the middle', async () => {
      const journal = await openFresh();
      files.fail('writeFile', at(first), (uri) => {
        files.writeBehind(uri.path, 'ou');
        throw new Error('ENOSPC: no space left on device, write');
      });
      assert.match(
        await sentenceOf(apply(journal, () => planFile(journal))),
        /^brief\.md was begun and is not complete\./,
      );
    });
  });

  describe('while the journal is read', () => {
    it('keeps what it knew of a file that may not be read just now', async () => {
      const journal = await openFresh();
      files.fail('readFile', at(actions), faults.noPermissions);
      assert.match(await sentenceOf(apply(journal, () => planAction(journal))), /^actions\.yaml cannot be read/);
      await journal.follow(actions);
      assert.equal(journal.index.get('actions', actions)?.reading.record.actions.length, 1);
    });

    it('forgets the files of a folder that is renamed in that moment', async () => {
      const journal = await openFresh();
      files.fail('readFile', at(actions), faults.notFound);
      await journal.follow(actions);
      assert.equal(journal.index.get('actions', actions), undefined);
      assert.equal(journal.index.get('minutes', minutes)?.reading.record.title, 'Call');
    });

    for (const name of ['noPermissions', 'unavailable', 'generic', 'circle'] as const) {
      it(`shows the other clients where one folder cannot be listed (${name})`, async () => {
        const journal = await openFresh();
        const anew = openAt(journal.root);
        files.fail('readDirectory', at('clients/acme'), faults[name]);
        await sentenceOf(anew.readHeads());
        assert.deepEqual(anew.index.listClientFolders().toSorted(), ['acme', 'brix']);
      });
    }

    it('has what is shared of an engagement although the folder of the team is closed to this user', async () => {
      const anew = openAt((await openFresh()).root);
      for (const folder of ['private', 'private/shop'])
        files.fail('readDirectory', at(`clients/acme/${folder}`), faults.noPermissions);
      await anew.readHeads();
      await anew.load(key);
      assert.equal(anew.index.get('actions', actions)?.reading.record.actions.length, 1);
    });

    it('reads all else although an engagement cannot be listed, says so, and reads that when it is asked again', async () => {
      const anew = openAt((await openFresh()).root);
      files.fail('readDirectory', at(shop), faults.noPermissions);
      await anew.readHeads();
      const { log } = (await activate()).services;
      const store = {
        log,
        ready: Promise.resolve(),
        journals: [anew],
        onDidChange: () => new vscode.Disposable(() => {}),
      };
      const reading = new BackgroundReading(store as unknown as JournalStore);
      await reading.done;
      const known = () => [key, { client: 'brix', engagement: 'site' }].map((each) => anew.knows(each));
      assert.deepEqual([reading.isWhole, ...known()], [false, undefined, 'whole']);
      files.mend();
      assert.deepEqual([await reading.finish(), ...known()], [true, 'whole', 'whole']);
      reading.dispose();
    });
  });
});

describe('Links that lead in a circle', () => {
  const loops = [`${deWaardFolder}/minutes/loop`, `${deWaardFolder}/issues.yaml`];
  const remove = () => loops.forEach((loop) => rmSync(toFile(loop), { force: true }));
  afterEach(remove);

  it('end no reading, hide nothing else, and are never written through', async () => {
    const [folder = '', file = ''] = loops;
    symlinkSync('..', toFile(folder));
    symlinkSync('issues.yaml', toFile(file));
    const journal = openAt((await openJournal()).root);
    await journal.readHeads();
    await journal.load(deWaard);
    assert.equal(journal.index.list('minutes', deWaard).length, 2);
    assert.deepEqual(
      journal.index.listBelow(deWaardFolder).filter((path) => path.includes('loop/')),
      [],
    );
    assert.match(
      await sentenceOf(refuseUnwritable((await activate()).services.store, journal, 'issues', file)),
      /^issues\.yaml cannot be read/,
    );
  });
});

/** Another program makes a file just after somebody has looked and found none. */
function afterwards(folder: string, path: string): Fault {
  return (uri) => {
    files.seed({ [`${folder}/other.md`]: '' });
    files.writeBehind(at(path), 'theirs\n');
    faults.notFound(uri);
  };
}
