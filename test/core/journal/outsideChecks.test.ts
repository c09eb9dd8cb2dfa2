import assert from 'node:assert/strict';
import fc from 'fast-check';
import { engagementFolderPath, ownerOf, privateEngagementFolderPath } from '../../../src/core/files/layout';
import {
  checkClient,
  checkEngagement,
  checkOutside,
  listEntries,
} from '../../../src/core/journal/checkEngagement.later';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { JournalIndex, type EngagementKey } from '../../../src/core/journal/journalIndex';
import { OutsideChecks, type Knowledge, type Owner } from '../../../src/core/journal/outsideChecks';
import type { Surroundings } from '../../../src/core/journal/outsideNames';
import { putText } from './readJournal';

const clients = ['acme', 'globex'];
const engagements = ['shop', 'erp'];
const keys = clients.flatMap((client) => engagements.map((engagement) => ({ client, engagement })));
const nameOf = ({ client, engagement }: EngagementKey) => `${client}/${engagement}`;

/** A journal of which more and more is read, and which is followed as the editor follows it. */
class Followed {
  readonly index = new JournalIndex();
  readonly whole = new Set<string>();
  readonly checks: OutsideChecks;
  readonly #knowledge: Knowledge;

  constructor(readonly only: string | undefined) {
    this.#knowledge = {
      records: () => (only === undefined ? this.index : viewAsClient(this.index, only)),
      knows: (key) => (only !== undefined && key.client !== only ? undefined : this.#knows(key)),
      versionOf: (key) => this.index.versionOf(key),
    };
    this.checks = new OutsideChecks(this.#knowledge);
  }

  change(path: string, text: string | undefined): void {
    if (text === undefined) this.index.remove(path);
    else putText(this.index, path, text);
    const { client = '', engagement } = ownerOf(path) ?? {};
    const isTold = engagement !== undefined && !path.endsWith('engagement.yaml');
    const of = (key: EngagementKey) => key.client === client && (!isTold || key.engagement === engagement);
    for (const key of keys) if (of(key) && this.whole.has(nameOf(key))) this.#check(key);
    if (!isTold) this.checks.check({ client }, checkClient(this.#knowledge.records(), client).outside);
    // one that comes or goes changes which clients there are
    this.checks.update(isTold ? { client, engagement } : {});
  }

  load(key: EngagementKey): void {
    this.whole.add(nameOf(key));
    this.#check(key);
    this.checks.update(key);
  }

  /** What is wrong outside of each, as the checks have it, and as it is when everything is looked at now. */
  compare(): readonly (readonly [string, unknown, unknown])[] {
    const records = this.#knowledge.records();
    const surroundings: Surroundings = {
      isClient: (folder) => records.listClientFolders().some((each) => each.toLowerCase() === folder.toLowerCase()),
      find: (key) => {
        const known = this.#knowledge.knows(key);
        return known === 'whole' ? listEntries(records, key) : known;
      },
    };
    const loaded = keys.filter((key) => this.whole.has(nameOf(key)));
    const owners: readonly Owner[] = [...loaded, ...clients.map((client) => ({ client }))];
    return owners.map((owner) => {
      const { client, engagement } = owner;
      const { outside } =
        engagement === undefined ? checkClient(records, client) : checkEngagement(records, { client, engagement });
      return [JSON.stringify(owner), this.checks.list(owner), checkOutside(outside, surroundings)];
    });
  }

  #knows(key: EngagementKey): 'whole' | 'none' | undefined {
    if (this.whole.has(nameOf(key))) return 'whole';
    const folders = [engagementFolderPath, privateEngagementFolderPath].map((pathOf) =>
      pathOf(key.client, key.engagement),
    );
    return folders.some((folder) => this.index.listBelow(folder).length > 0) ? undefined : 'none';
  }

  #check(key: EngagementKey): void {
    this.checks.check(key, checkEngagement(this.#knowledge.records(), key).outside);
  }
}

const reference = fc
  .record({
    way: fc.constantFrom('', 'shop/', 'erp/', 'crm/', 'acme/shop/', 'globex/erp/', 'Globex/shop/', 'other/erp/'),
    id: fc.constantFrom('R-1', 'R-02', 'A-1', 'PRO-1', 'pR-1'),
    title: fc.constantFrom('', ' Late data', ' Sick tester'),
  })
  .map(({ way, id, title }) => `${way}${id}${title}`);
const title = fc.constantFrom('Late data', 'Sick tester', 'See globex/erp/R-1', 'See clients/acme');
const registers = {
  risks: fc
    .array(fc.record({ number: fc.integer({ min: 1, max: 2 }), title, refers: reference }), { maxLength: 3 })
    .map((all) => ({
      shared: all.map((each) => `  - id: R-${each.number}\n    title: "${each.title}"\n    became: "${each.refers}"\n`),
      private: all.map((each) => `  - id: pR-${each.number}\n    title: "${each.title}"\n    from: "${each.refers}"\n`),
    })),
};
const broken = fc.constantFrom('', '', '', '\t- id: R-2\n');
const change = fc
  .record({ key: fc.constantFrom(...keys), isPrivate: fc.boolean(), entries: registers.risks, end: broken })
  .map(({ key: { client, engagement }, isPrivate, entries, end }) => ({
    path: `${(isPrivate ? privateEngagementFolderPath : engagementFolderPath)(client, engagement)}/risks.yaml`,
    text: `risks:\n${entries[isPrivate ? 'private' : 'shared'].join('')}${end}`,
  }));
const head = fc.constantFrom(...keys).map(({ client, engagement }) => ({
  path: `clients/${client}/${engagement}/engagement.yaml`,
  text: 'title: "A"\nstatus: active\n',
}));
const ofTheClient = fc.record({ client: fc.constantFrom(...clients), isPrivate: fc.boolean(), title }).map((drawn) => ({
  path: `clients/${drawn.client}/${drawn.isPrivate ? 'private/' : ''}client.yaml`,
  text: drawn.isPrivate
    ? `proposals:\n  - id: PRO-1\n    title: "${drawn.title}"\n`
    : `name: "A"\ncontacts:\n  - name: "Ana"\n    prefers: "${drawn.title}"\n`,
}));
const put = fc.oneof({ weight: 4, arbitrary: change }, head, ofTheClient);
type Step = (journal: Followed) => void;
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: put.map(
      ({ path, text }): Step =>
        (journal) =>
          journal.change(path, text),
    ),
  },
  put.map(
    ({ path }): Step =>
      (journal) =>
        journal.change(path, undefined),
  ),
  {
    weight: 2,
    arbitrary: fc.constantFrom(...keys).map(
      (key): Step =>
        (journal) =>
          journal.load(key),
    ),
  },
);

/** In whose problems every kind is found, so that what is drawn at random need not hit upon each of them. */
const allKinds: Step[] = [
  (journal) => journal.change('clients/globex/erp/engagement.yaml', 'title: "A"\nstatus: active\n'),
  (journal) => journal.change('clients/acme/erp/risks.yaml', 'risks:\n  - id: R-1\n    title: "Late data"\n'),
  (journal) => {
    const ways = ['from: "erp/R-1 Sick tester"', 'from: erp/R-02', 'from: globex/erp/R-1', 'became: erp/R-1'];
    const entries = ways.map((way, at) => `  - id: pR-${at + 1}\n    title: "Late data"\n    ${way}\n`);
    journal.change('clients/acme/private/shop/risks.yaml', `risks:\n${entries.join('')}`);
    const named = 'risks:\n  - id: R-1\n    title: "See globex/erp/R-1"\n    became: globex/erp/R-1\n';
    journal.change('clients/acme/shop/risks.yaml', named);
  },
  ...keys.map(
    (key): Step =>
      (journal) =>
        journal.load(key),
  ),
];

describe('What leads out of an engagement', () => {
  it('has after any sequence of changes the problems that it has when everything is looked at anew', () => {
    const told = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 4, maxLength: 24 }),
        fc.constantFrom(undefined, undefined, 'acme'),
        (steps, only) => {
          const journal = new Followed(only);
          for (const run of steps) {
            run(journal);
            for (const [owner, kept, anew] of journal.compare()) {
              assert.deepEqual(kept, anew, owner);
              for (const { code } of kept as readonly { code: string }[]) told.set(code, 1 + (told.get(code) ?? 0));
            }
          }
        },
      ),
      { numRuns: 80, examples: [[allKinds, undefined]] },
    );
    assert.deepEqual([...told.keys()].toSorted(), ['other-client', 'other-kind', 'stale-title', 'unknown-reference']);
  });

  it('never names another client while only one may be seen, and is the same whatever is there', () => {
    fc.assert(
      fc.property(fc.array(put, { maxLength: 14 }), (files) => {
        const run = (mayBeSeen: (path: string) => boolean) => {
          const journal = new Followed('acme');
          for (const { path, text } of files) if (mayBeSeen(path)) journal.change(path, text);
          for (const key of keys) if (key.client === 'acme') journal.load(key);
          return keys.map((key) => journal.checks.list(key));
        };
        const isTheirs = (path: string) => path.startsWith('clients/acme/') && !path.includes('/private/');
        assert.deepEqual(
          run(() => true),
          run(isTheirs),
        );
      }),
      { numRuns: 80 },
    );
  });

  it('costs a look only where something leads to what changed', () => {
    const journal = new Followed(undefined);
    const refer = (way: string) => `risks:\n  - id: R-1\n    title: "A"\n    from: ${way}R-7\n`;
    journal.change('clients/acme/shop/risks.yaml', refer('erp/'));
    journal.change('clients/globex/shop/risks.yaml', refer(''));
    journal.change('clients/acme/erp/risks.yaml', refer(''));
    for (const key of keys) journal.load(key);
    assert.deepEqual(
      journal.checks.list({ client: 'acme', engagement: 'shop' }).map(({ args }) => args),
      [['erp/R-7']],
    );
    const changed = { client: 'acme', engagement: 'erp' };
    journal.index.remove('clients/acme/erp/risks.yaml');
    assert.deepEqual(journal.checks.update(changed), []);
    putText(journal.index, 'clients/acme/erp/risks.yaml', refer('').replace('R-1', 'R-7'));
    assert.deepEqual(
      [journal.checks.update({ client: 'globex' }), journal.checks.update(changed), journal.checks.update(changed)],
      [[], [{ client: 'acme', engagement: 'shop' }], []],
    );
  });
});
