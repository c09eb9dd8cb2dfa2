import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import * as vscode from 'vscode';
import { checkText } from '../../../src/core/files/decode';
import { readFile } from '../../../src/core/files/read';
import { settingKeys } from '../../../src/vscode/base/ids';
import {
  activate,
  kestrel,
  kestrelFolder,
  openEditor,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  writeDisk,
} from '../sampleWorkspace';

const command = 'engagementJournal.makeInvitation';
const minutes = `${kestrelFolder}/minutes/2031-01-15-lists.yaml`;
const record =
  'title: "Theatre lists"\ntype: workshop\ndate: 2031-01-15\nstart: "09:30"\nzone: Europe/London\nattendees: ["Jo Invited"]\n';

const listInvitations = () => {
  const folder = toFile(`${kestrelFolder}/invitations`);
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('Invitation', () => {
  beforeEach(async () => {
    const journal = await openJournal(kestrel);
    const client = `clients/${kestrel.client}/client.yaml`;
    writeDisk(
      client,
      readDisk(client).replace('contacts:\n', 'contacts:\n  - name: "Jo Invited"\n    email: jo@kestrel.example\n'),
    );
    writeDisk(
      'journal.yaml',
      readDisk('journal.yaml').replace('team:\n', 'team:\n  - name: "Me Myself"\n    email: me@us.example\n'),
    );
    writeDisk(minutes, record);
    for (const path of [client, 'journal.yaml', minutes]) await journal.read(path);
    await vscode.workspace.getConfiguration().update(settingKeys.me, 'Me Myself', vscode.ConfigurationTarget.Global);
  });
  afterEach(async () => {
    await vscode.workspace.getConfiguration().update(settingKeys.me, undefined, vscode.ConfigurationTarget.Global);
    await restoreSample();
  });

  it('shows what will leave, and keeps its identifier and the count of changes in the minutes', async () => {
    await openEditor(minutes);
    await vscode.commands.executeCommand(command);
    const [, uid] = /uid: "(.+)"/.exec(readDisk(minutes)) ?? [];
    assert.match(readDisk(minutes), /sequence: 0\n {2}by: "Me Myself"\n$/);
    const written = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(written, /ATTENDEE;.*\r?\n? ?.*jo@kestrel\.example/i);
    assert.ok(uid !== undefined && written.includes(`UID:${uid}`));
    const noted = readDisk(minutes);
    await openEditor(minutes);
    await vscode.commands.executeCommand(command);
    assert.deepEqual([listInvitations(), readDisk(minutes)], [['2031-01-15-lists-0.ics'], noted]);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), written);
    writeDisk(minutes, `${noted}cancelled: 2031-01-10\n`);
    await (await openJournal()).read(minutes);
    await openEditor(minutes);
    await vscode.commands.executeCommand(command);
    assert.deepEqual(listInvitations(), ['2031-01-15-lists-0.ics', '2031-01-15-lists-1.ics']);
    const second = readDisk(`${kestrelFolder}/invitations/2031-01-15-lists-1.ics`);
    assert.match(second, /METHOD:CANCEL[^]*SEQUENCE:1/);
    assert.ok(second.includes(`UID:${uid}`));
  });

  it('keeps the zone in which it told the time, where the minutes name none', async () => {
    writeDisk(minutes, record.replace('zone: Europe/London\n', ''));
    await (await openJournal()).read(minutes);
    await openEditor(minutes);
    await vscode.commands.executeCommand(command);
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    assert.equal(readFile('minutes', checkText(readDisk(minutes))).record.zone, timeZone);
    const written = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.ok(written.includes(`TZID=${timeZone}:20310115T093000`));
  });

  it('stays that of whoever invited, and keeps the day on which the agenda was in it', async () => {
    const { services } = await activate();
    const journal = await openJournal();
    const invited = `${record}invitation:\n  uid: "0f8fad5b-d9cb-469f-a165-70867728950e@engagement-journal"\n  sequence: 0\n  by: "Nadia Ferrante"\n`;
    writeDisk(minutes, invited);
    await journal.read(minutes);
    await openEditor(minutes);
    await vscode.commands.executeCommand(command);
    assert.equal(readDisk(minutes), invited.replace('sequence: 0', 'sequence: 1'));
    const written = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(written.replace(/\r?\n /g, ''), /ORGANIZER;[^:]*:mailto:nadia\.ferrante@larkhill\.example/i);
    writeDisk(minutes, readDisk(minutes).replace('invitation:', 'agenda: ["Lists"]\ninvitation:'));
    await journal.read(minutes);
    for (const time of ['first', 'again']) {
      await openEditor(minutes);
      await vscode.commands.executeCommand(command);
      assert.match(
        readDisk(minutes),
        new RegExp(`sequence: 2\n {2}by: "Nadia Ferrante"\n {2}agenda: ${services.today()}\n$`),
        time,
      );
    }
  });

  it('makes nothing where somebody else has invited', async () => {
    writeDisk(minutes, `${record}invitation: {uid: "b@other.example", sequence: 0}\n`);
    await (await openJournal()).read(minutes);
    await openEditor(minutes);
    await vscode.commands.executeCommand(command);
    assert.deepEqual(listInvitations(), []);
  });
});
