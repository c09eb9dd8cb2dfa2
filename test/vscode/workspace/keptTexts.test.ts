import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { verifySent } from '../../../src/core/journal/verifySent';
import { readKeptTexts } from '../../../src/vscode/workspace/keptTexts';
import {
  activate,
  kestrel,
  kestrelFolder,
  openJournal,
  readDisk,
  restoreSample,
  toFile,
  writeDisk,
} from '../sampleWorkspace';

const mail = 'sent/2026-11-17-meeting-with-orla-kinsella.eml';
const text = 'sent/2026-11-03-preparation-of-the-steering-committee.txt';
const [mailFile, textFile] = [`${kestrelFolder}/${mail}`, `${kestrelFolder}/${text}`];

async function verify(): Promise<readonly (readonly [name: string, state: string])[]> {
  const journal = await openJournal(kestrel);
  const all = verifySent(journal.index, kestrel, await readKeptTexts(journal, kestrel));
  return all.flatMap(({ text: kept }) => (kept ? [[kept.name, kept.state] as const] : []));
}

describe('The kept texts of what was sent', () => {
  before(activate);
  afterEach(restoreSample);

  it('are as they were sent, with the line ends of any system', async () => {
    writeDisk(mailFile, readDisk(mailFile).replace(/\r?\n/g, '\r\n'));
    assert.deepEqual(await verify(), [
      [mail, 'as-sent'],
      [text, 'as-sent'],
    ]);
  });

  it('are told where they say something else, and where they are not there', async () => {
    writeDisk(mailFile, readDisk(mailFile).replace('Orla,', 'Orla!'));
    rmSync(toFile(textFile));
    assert.deepEqual(await verify(), [
      [mail, 'changed'],
      [text, 'missing'],
    ]);
  });

  it('are told where they cannot be read', async () => {
    writeDisk(mailFile, 'damaged');
    assert.deepEqual(await verify(), [
      [mail, 'unreadable'],
      [text, 'as-sent'],
    ]);
  });
});
