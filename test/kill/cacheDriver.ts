import { openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { FileChange } from '../../src/core/capture/fileChange';
import { captureAction } from '../../src/core/capture/newEntry';
import { checkText } from '../../src/core/files/decode';
import { editFile } from '../../src/core/files/edit';
import type { Day } from '../../src/core/model/day';
import { applyEdits } from '../../src/core/text/textEdit';
import { makeLocalMachine } from '../../src/node/localMachine';
import { exactDisk } from '../vscode/workspace/exactDisk';
import { Session } from './session';

const [folder = '', storage = '', program = '', confirmedFile = ''] = process.argv.slice(2);
const key = { client: 'kestrel-bay-hospitals', engagement: 'theatre-scheduling' };
const today = '2026-11-21' as Day;
const minutesPath = `clients/${key.client}/${key.engagement}/minutes/2026-11-20-weekly-status.yaml`;
const client = 'clients/de-waard-biscuits/client.yaml';
const mail = 'clients/sundholm-ferries/ticket-shop/sent/2026-10-12-weekly-status.txt';

/** Between so many edits what the heads say is the same. */
const renameEvery = 3;

/** After so many edits everything is taken from the cache again, as in a new session. */
const reopenEvery = 10;

const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

/** Writes a file whole in one instant, as programs do that synchronise. */
function replace(file: string, text: string): void {
  const beside = `${confirmedFile}.new`;
  writeFileSync(beside, text);
  renameSync(beside, path.join(folder, file));
}

function apply(change: FileChange): void {
  if (!('change' in change)) throw new Error(`${change.path} is new`);
  const text = read(change.path);
  const result = editFile(change.kind, checkText(text), change.change);
  if ('refused' in result) throw new Error(result.refused.message);
  replace(change.path, applyEdits(text, result.edits));
}

/** Edits and keeps what is known until it is killed; each edit that is done is written down. */
function main(): void {
  const machine = makeLocalMachine(storage, program);
  const open = () => new Session(folder, exactDisk, machine.openCache(folder));
  let session = open();
  session.keep();
  const confirmed = openSync(confirmedFile, 'a'); // says that it has begun
  for (let count = 1; ; count++) {
    if (count % reopenEvery === 0) session = open();
    const text = `Edit ${count}`;
    const { changes } = captureAction({ index: session.index, key, today, minutesPath }, { text });
    for (const change of changes) apply(change);
    writeSync(confirmed, `${text}\n`);
    if (count % renameEvery === 0) replace(client, read(client).replace(/^name: .*$/m, `name: "De Waard ${count}"`));
    replace(mail, `A-${count}`);
    for (const file of [...changes.map((change) => change.path), client, mail]) session.readWritten(file);
    session.keep();
  }
}

main();
