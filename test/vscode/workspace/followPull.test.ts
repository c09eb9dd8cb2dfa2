import assert from 'node:assert/strict';
import { JournalStore, type StoreChange } from '../../../src/vscode/workspace/journalStore';
import { activate, restoreSample, settle, toUri, writeDisk } from '../sampleWorkspace';

const client = 'clients/branches';
const filesEach = 5;

/** The files of engagements that a pull changes, after which their actions have that text. */
function pull(engagements: number, text: string): readonly string[] {
  const written: string[] = [];
  for (const engagement of Array.from({ length: engagements }).keys()) {
    const folder = `${client}/e-${engagement}`;
    writeDisk(`${folder}/engagement.yaml`, `title: "E ${engagement}"\n`);
    for (const day of Array.from({ length: filesEach }).keys()) {
      const minutes = `${folder}/minutes/2026-11-20-${day}.yaml`;
      writeDisk(minutes, `title: "${text}"\ntype: call\ndate: 2026-11-20\n`);
      written.push(minutes);
    }
  }
  return written;
}

/** A store of its own, and what it tells while it reads those files again. */
async function tellOf(engagements: number): Promise<{ changes: readonly StoreChange[]; titles: ReadonlySet<string> }> {
  const { services } = await activate();
  writeDisk(`${client}/client.yaml`, 'name: "Branches"\n');
  pull(engagements, 'Before');
  await settle();
  const store = new JournalStore(services.store.log, services.store.copies);
  try {
    await store.ready;
    const [journal] = store.journals;
    assert.ok(journal);
    for (const engagement of journal.index.listEngagementFolders('branches'))
      await journal.load({ client: 'branches', engagement });
    const changes: StoreChange[] = [];
    store.onDidChange((change) => changes.push(change));
    const changed = pull(engagements, 'After');
    await store.reread(changed.map((path) => toUri(path)));
    const readings = changed.map((path) => journal.index.get('minutes', path)?.reading.record.title ?? 'unknown');
    return { changes: [...changes], titles: new Set(readings) };
  } finally {
    store.dispose();
  }
}

describe('A pull that touches many files', () => {
  beforeEach(settle);
  afterEach(restoreSample);

  it('is told once, and nothing of it is lost', async () => {
    const { changes, titles } = await tellOf(25);
    assert.deepEqual([changes, [...titles]], [[{}], ['After']]);
  });

  it('is told once for each branch of the tree where there are few', async () => {
    const { changes, titles } = await tellOf(2);
    const told = changes.map(({ journal, client, engagement }) => [journal !== undefined, client, engagement]);
    const expected = [0, 1].map((number) => [true, 'branches', `e-${number}`]);
    assert.deepEqual([told, [...titles]], [expected, ['After']]);
  });
});
