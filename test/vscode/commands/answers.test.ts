import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  activate,
  deWaard,
  findRow,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  toUri,
  writeDisk,
} from '../sampleWorkspace';
import { runAccepting, runEscaping, waitFor } from '../waiting';

const steering = `${kestrelFolder}/minutes/2026-11-05-steering-committee.yaml`;
const training = `${kestrelFolder}/minutes/2026-10-23-call-training-dates.yaml`;
const team = 'clients/kestrel-bay-hospitals/private/theatre-scheduling/engagement.yaml';
const answer = 'engagementJournal.recordAnswer';
const at = (file: string) => ({ uri: toUri(file).toString(), field: 'sent' });

const mail = (from: string) => `From: ${from}
Date: Tue, 10 Nov 2026 09:12:33 +0000
Message-ID: <b99@kestrelbay.example>
In-Reply-To: <20261106-0910.n4@larkhill.example>
Subject: Re: Steering committee

That is right as it stands.

On Fri, 6 Nov 2026 at 09:10, Nadia Ferrante wrote:
> Dear all,
`;

/** What an answer adds: before the fingerprint, which stays. */
function withAnswer(file: string, lines: string): string {
  return readDisk(file).replace(/(?=^fingerprint:)/m, lines);
}

describe('Answer …', () => {
  beforeEach(async () => {
    await openJournal(kestrel);
    await vscode.env.clipboard.writeText('');
  });
  afterEach(restoreSample);

  it('by hand takes who has not answered yet, today and the channel of the minutes, and is undone in one step', async () => {
    const { services } = await activate();
    const [before, expected] = [
      readDisk(steering),
      withAnswer(
        steering,
        `  - by: "Sunita Rao"\n    says: confirmed\n    date: ${services.today()}\n    via: email\n`,
      ),
    ];
    await runAccepting(answer, at(steering));
    assert.equal(readDisk(steering), expected);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), toUri(steering).toString());
    await vscode.commands.executeCommand('undo');
    await waitFor('the undone edit', () => vscode.window.activeTextEditor?.document.getText() === before);
  });

  it('takes sender, day, message ID and passage from a mail that was copied, and finds its minutes by itself', async () => {
    const expected = withAnswer(
      steering,
      `  - by: "Sunita Rao"\n    says: confirmed\n    date: 2026-11-10\n    via: email\n    ref: "<b99@kestrelbay.example>"\n    text: "That is right as it stands."\n`,
    );
    await vscode.env.clipboard.writeText(mail('Sunita Rao <sunita.rao@kestrelbay.example>'));
    await openEditor(`${kestrelFolder}/engagement.yaml`);
    await runAccepting(answer);
    assert.equal(readDisk(steering), expected);
  });

  it('takes nothing from a mail of another client', async () => {
    await vscode.env.clipboard.writeText(mail('Joost Hendriks <joost.hendriks@dewaard.example>'));
    await runAccepting(answer, at(steering));
    assert.match(
      readDisk(steering),
      /by: "Sunita Rao"\n {4}says: confirmed\n {4}date: \S+\n {4}via: email\nfingerprint/,
    );
  });

  it('asks about somebody who is no contact, and leaves no trace after Escape', async () => {
    const before = readDisk(steering);
    await runEscaping(answer, at(steering));
    assert.equal(readDisk(steering), before);
    await vscode.env.clipboard.writeText(mail('Paula Nunn <paula@elsewhere.example>'));
    await runAccepting(answer, at(steering));
    assert.match(readDisk(steering), /by: "Sunita Rao"\n.*\n {4}date: 2026-11-10\n/); // whom the question offers first
  });

  it('does nothing to what is hidden while the screen is shared', async () => {
    const { services } = await activate();
    const before = readDisk(steering);
    await services.share.start({ journal: await openJournal(), client: deWaard.client });
    await Promise.race([
      Promise.resolve(vscode.commands.executeCommand(answer, at(steering))).then(() => undefined),
      runEscaping(answer, at(steering)),
    ]);
    assert.equal(readDisk(steering), before);
  });
});

describe('Chase', () => {
  beforeEach(() => openJournal(kestrel));
  afterEach(restoreSample);

  it('is a call to that person once a reminder is on file', async () => {
    const { services } = await activate();
    const reminder = 'reminders:\n  - { date: 2026-11-16, to: "Fergal Byrne", about: "A-3", until: 2026-11-18 }\n';
    writeDisk(team, `${readDisk(team)}${reminder}`);
    await services.store.refresh();
    await openJournal(kestrel);
    const row = await findRow(
      'Kestrel Bay Hospitals',
      'Theatre scheduling',
      'Actions',
      'Theirs',
      'Session rules for orthopaedics',
    );
    await runAccepting('engagementJournal.chase', row);
    const file = `${kestrelFolder}/minutes/${services.today()}-call-with-fergal-byrne.yaml`;
    assert.ok(existsSync(toFile(file)));
    assert.match(
      readDisk(file),
      /type: call\n[^]*attendees: \["Fergal Byrne"[^\n]*\npurpose: "Session rules for orthopaedics"/,
    );
  });

  it('leaves no trace after Escape', async () => {
    const before = readDisk(team);
    await runEscaping('engagementJournal.chase', at(training));
    assert.equal(readDisk(team), before);
  });
});
