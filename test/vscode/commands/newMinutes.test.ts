import assert from 'node:assert/strict';
import { existsSync, rmSync } from 'node:fs';
import * as vscode from 'vscode';
import { listMeetingTypes } from '../../../src/core/journal/meetingTypes';
import { readShippedTemplates } from '../../../src/vscode/workspace/meetingTemplates';
import {
  activate,
  deWaard,
  deWaardFolder,
  findRow,
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

/** The first type that New Minutes offers. */
const template = 'templates/status.yaml';
const privateFolder = 'clients/de-waard-biscuits/private/demand-planning';

async function makeMinutes(name: string): Promise<{ readonly minutes: string; readonly remarks: string }> {
  const { services } = await activate();
  await runAccepting('engagementJournal.newMinutes', await findRow('De Waard Biscuits', 'Demand planning'));
  const file = `${services.today()}-${name}.yaml`;
  return { minutes: `${deWaardFolder}/minutes/${file}`, remarks: `${privateFolder}/remarks/${file}` };
}

function listTabs(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** What the Problems view says about a file, worst first. */
function listProblems(file: string): readonly string[] {
  const problems = [...vscode.languages.getDiagnostics(toUri(file))];
  return problems
    .sort((a, b) => a.severity - b.severity)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : ''));
}

async function waitForProblems(file: string, expected: readonly string[]): Promise<void> {
  await waitFor(`the problems of ${file}: ${expected.join()}`, () => listProblems(file).join() === expected.join());
}

describe('New Minutes from templates', () => {
  afterEach(restoreSample);

  it('offers a template for each type, read from the extension', async () => {
    const { services } = await activate();
    const types = listMeetingTypes((await openJournal()).index, await readShippedTemplates(services));
    assert.deepEqual(
      types.filter((each) => !each.template.title || each.own).map(({ type }) => type),
      [],
    );
    assert.equal(types.find(({ type }) => type === 'frank-discussion')?.template.remarks?.answers.length, 4);
  });

  it('takes the journal’s own template in place of ours', async () => {
    writeDisk(template, 'title: "Monday round"\nagenda:\n  - "Orders"\nnotes: "Ask for the figures."\n');
    const { minutes } = await makeMinutes('monday-round');
    assert.match(
      readDisk(minutes),
      /^title: "Monday round"\ntype: status\n(.*\n){3}purpose: ""\nagenda:\n {2}- "Orders"\nnotes: \|\n {2}Ask for the figures\.\n {2}\ncarried:\n/,
    );
  });

  it('takes unsaved text of a template', async () => {
    writeDisk(template, 'title: "Monday round"\n');
    const { index } = await openJournal();
    await waitFor('the template to be known', () => index.get('template', template) !== undefined);
    await typeInto(template, 'Monday round', 'Tuesday round');
    const { minutes } = await makeMinutes('tuesday-round');
    assert.match(readDisk(minutes), /^title: "Tuesday round"\n/);
  });

  it('leads with Tab to the line below what the notes begin with', async () => {
    writeDisk(template, 'title: "Monday round"\nagenda: ["Orders"]\nnotes: |\n  Figures:\n\n  Orders:\n');
    await makeMinutes('monday-round');
    await vscode.commands.executeCommand('type', { text: 'Plan' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: 'Joost: fine' });
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(
      text,
      /purpose: "Plan"\nagenda:\n {2}- "Orders"\nnotes: \|\n {2}Figures:\n\n {2}Orders:\n {2}Joost: fine\ncarried:/,
    );
  });

  it('puts the questions beside the minutes, opens only the minutes, and one undo takes both files back', async () => {
    writeDisk(template, 'title: "Talk"\nremarks:\n  answers: ["How do they see it?"]\n');
    const { minutes, remarks } = await makeMinutes('talk');
    assert.equal(readDisk(remarks), 'answers:\n  - question: "How do they see it?"\n    answer: ""\n');
    assert.doesNotMatch(readDisk(minutes), /How do they/);
    assert.deepEqual(listTabs(), [minutes.slice(minutes.lastIndexOf('/') + 1)]);
    await waitFor('the minutes to be gone', async () => {
      await vscode.commands.executeCommand('undo'); // the stops for Tab are a step of their own
      return !existsSync(toFile(minutes));
    });
    assert.equal(existsSync(toFile(remarks)), false);
  });

  it('takes another name where remarks of that name are left', async () => {
    const { services } = await activate();
    const left = `${privateFolder}/remarks/${services.today()}-talk.yaml`;
    writeDisk(template, 'title: "Talk"\nremarks:\n  answers: ["How?"]\n');
    writeDisk(left, 'mood: 3\n');
    const { minutes, remarks } = await makeMinutes('talk-2');
    assert.deepEqual(
      [minutes, remarks, left].map((file) => existsSync(toFile(file))),
      [true, true, true],
    );
    assert.equal(readDisk(left), 'mood: 3\n');
  });

  it('uses what can be read of a template, and leaves the rest to Problems', async () => {
    writeDisk(template, 'title: "Monday round"\nagenda:\n  - "Orders"\nnotes: "not closed\n');
    const { minutes } = await makeMinutes('monday-round');
    assert.match(readDisk(minutes), /\nagenda:\n {2}- "Orders"\nnotes: \|\n {2}\n/);
    await waitForProblems(template, ['unclosed-quote']);
  });
});

describe('The templates of a journal', () => {
  afterEach(restoreSample);

  it('show their problems as they are written, until they are mended or gone', async () => {
    writeDisk(template, 'title: "A"\nlead: "Sam"\n');
    await waitForProblems(template, ['unknown-key']);
    await openEditor(template);
    await typeInto(template, 'title: "A"', 'channel: video');
    await waitForProblems(template, ['missing-field', 'unknown-key']);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitForProblems(template, ['unknown-key']);
    rmSync(toFile(template));
    await waitForProblems(template, []);
  });

  it('show nothing while the screen is shared', async () => {
    const { services } = await activate();
    writeDisk(template, 'lead: "Sam"\n');
    await waitForProblems(template, ['missing-field', 'unknown-key']);
    await services.share.start({ journal: await openJournal(), client: deWaard.client });
    await waitForProblems(template, []);
  });
});
