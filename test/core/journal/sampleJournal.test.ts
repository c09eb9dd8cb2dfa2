import assert from 'node:assert/strict';
import { findWordingIn } from '../../../src/core/assist/checkWording';
import { checkText } from '../../../src/core/files/decode';
import { readSentText } from '../../../src/core/exchange/readSentText.later';
import { fingerprintOf, sumSentText, toFreezeMark } from '../../../src/core/files/fingerprint';
import { isPrivatePath, meetingId, ownerOf, placeOf } from '../../../src/core/files/layout';
import { readFile, readPlaced } from '../../../src/core/files/read';
import { listClients, listEngagements } from '../../../src/core/journal/clients';
import { listReports } from '../../../src/core/journal/documents';
import { listActions, listDecisions, listEntries, listMinutes } from '../../../src/core/journal/entries';
import type { EngagementKey } from '../../../src/core/journal/journalIndex';
import { entryKinds, type EntryKind } from '../../../src/core/model/entryKinds';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import { findPrivateReference, formatReference, splitReference } from '../../../src/core/model/ids';
import { readJournal, readSampleFiles } from './readJournal';
import { listValues, type FoundValue } from './sampleValues';
import { listAll } from './listAll';

const files = readSampleFiles();
const index = readJournal(files);
const values = listValues(index);
const keys = index
  .listClientFolders()
  .flatMap((client) => index.listEngagementFolders(client).map((engagement) => ({ client, engagement })));
const kinds = Object.keys(entryKinds) as EntryKind[];

interface Named {
  readonly id?: string;
  readonly title?: string;
  readonly text?: string;
}

/** The entries of a kind in an engagement; proposals belong to the client, and are counted with its first engagement. */
function entriesOf(
  key: EngagementKey,
  kind: EntryKind,
): readonly { readonly record: object; readonly isPrivate: boolean }[] {
  if (kind === 'action') return listActions(index, key);
  if (kind === 'decision') return listDecisions(index, key);
  const isFirst = key.engagement === index.listEngagementFolders(key.client)[0];
  return kind === 'proposal' && !isFirst ? [] : listEntries(index, key, kind);
}

const entries = keys.flatMap((key) =>
  kinds.flatMap((kind) =>
    entriesOf(key, kind).map((found) => ({ ...found, record: found.record as Named, key, kind })),
  ),
);

describe('The sample journal', () => {
  it('has no problem in any file', () => {
    const problems = Object.entries(files).flatMap(([path, text]) => {
      const place = placeOf(path);
      return place
        ? readFile(place.kind, checkText(text), place.isPrivate).problems.map(({ message }) => [path, message])
        : [];
    });
    assert.deepEqual(problems, []);
  });

  it('has words that may be taken amiss in one place: a report that is still to be sent', () => {
    const found = Object.entries(files).flatMap(([path, text]) =>
      findWordingIn({ records: index, path, file: checkText(text) }).map(({ hit }) => `${path}: ${hit.words}`),
    );
    const report = 'clients/sundholm-ferries/ticket-shop/reports/2026-11-20-weekly-brief.md';
    assert.deepEqual(found, [`${report}: as you know`]);
  });

  it('has three clients and five engagements: well, slipping, difficult, a small first step, and closed', () => {
    const told = listClients(index).map(({ client, name }) => [
      name,
      listEngagements(index, client).map(({ title, status }) => `${title}: ${status}`),
    ]);
    assert.deepEqual(told, [
      ['De Waard Biscuits', ['Demand planning: active', 'Range review: closed']],
      ['Kestrel Bay Hospitals', ['Theatre scheduling: recovering']],
      ['Sundholm Ferries', ['Ticket shop: active', 'Timetable study: scoping']],
    ]);
  });

  it('has every kind of file and of entry, some of them kept private, and about 90 records', () => {
    const read = new Set(listAll(index).map(({ reading }) => reading.kind));
    const shown = new Set(entries.map(({ kind }) => kind));
    const kept = entries.filter(({ record }) => record.id?.startsWith('p')).map(({ record }) => record.id);
    const meetings = keys.flatMap((key) => listMinutes(index, key)).length;
    const count = entries.length + meetings;
    assert.deepEqual(
      [
        Object.keys(fileKinds).filter((kind) => !read.has(kind as FileKind) && kind !== 'template'),
        kinds.filter((kind) => !shown.has(kind)),
        kept,
      ],
      [[], [], ['pR-1', 'pA-1']],
    );
    assert.ok(entries.length >= 75 && count <= 100, `${entries.length} entries, ${count} with minutes`);
  });

  it('has reports and mails beside the records', () => {
    const counts = keys.map((key) => listReports(index, key).length).filter((count) => count > 0);
    assert.deepEqual(counts, [1, 2, 1]);
  });

  it('quotes all prose, or has it in blocks', () => {
    const plain = values.filter(({ file, path, field }) => {
      if (field.type !== 'text' || field.holds !== 'prose') return false;
      const text = checkText(files[file.path] ?? '');
      const { ranges } = readPlaced(file.reading.kind, text, placeOf(file.path)?.isPrivate);
      const start = (ranges.get(path) ?? ranges.get(path.replace(/\/[^/]*$/, '')))?.start;
      const line = start && text.text.split('\n')[start.line];
      return !/^["'|>]/.test(line?.slice(start?.character) ?? '');
    });
    assert.deepEqual(plain.map(where), []);
  });

  it('gives every number once', () => {
    const ids = entries.flatMap(({ record, key, kind }) => {
      const owner = kind === 'proposal' ? key.client : `${key.client}/${key.engagement}`;
      return record.id ? [`${owner}/${record.id}`] : [];
    });
    assert.deepEqual(
      ids.filter((id, position) => ids.indexOf(id) !== position),
      [],
    );
  });

  it('names nobody who is not in the team or among the client’s contacts', () => {
    const organisations = ['Human resources', 'Nordkai Pay'];
    const team = index.journal?.reading.record.team ?? [];
    const strangers = values.filter(({ file, field, value, path }) => {
      if (field.type !== 'text' || field.holds !== 'person' || path.includes('aliases')) return false;
      const { client = '' } = ownerOf(file.path) ?? {};
      const contacts = index.get('client', `clients/${client}/client.yaml`)?.reading.record.contacts ?? [];
      const known = [...team, ...contacts].map(({ name }) => name);
      return ![...known, ...organisations].includes(value as string);
    });
    assert.deepEqual(strangers.map(where), []);
  });

  it('refers to nothing that is not there, and by its true title', () => {
    const references = values.filter(({ field }) => field.type === 'text' && field.holds === 'reference');
    const wrong = references.filter((found) => !isTrue(found));
    assert.deepEqual([wrong.map(where), references.length > 40], [[], true]);
  });

  it('keeps what was sent where the minutes say, and mails under the ID that they name', () => {
    const minutes = keys.flatMap((key) => listMinutes(index, key));
    const missing = minutes.filter(({ path, record: { sent } }) => {
      if (!sent) return false;
      const text = files[path.replace(/minutes\/[^/]*$/, sent.text ?? '')];
      const isNamed = sent.text?.endsWith('.txt') || text?.includes(`Message-ID: ${sent.ref}`);
      return !text || !isNamed;
    });
    assert.deepEqual(missing, []);
  });

  it('has what tells of a change in all minutes that were sent, as the team has settled, and in no others', () => {
    const minutes = keys.flatMap((key) => listMinutes(index, key));
    const marks = minutes.map(({ path, record }) => {
      const fingerprint = fingerprintOf(record);
      const isTrusted = !path.includes('/theatre-scheduling/');
      const wanted = isTrusted ? [undefined, toFreezeMark(fingerprint)] : [fingerprint, undefined];
      return {
        path,
        has: [record.fingerprint, record.sent?.frozen],
        wanted: record.sent ? wanted : [undefined, undefined],
      };
    });
    assert.deepEqual(
      marks.map(({ path, has }) => [path, has]),
      marks.map(({ path, wanted }) => [path, wanted]),
    );
    assert.ok(marks.filter(({ has }) => has[1] !== undefined).length > 4);
  });

  it('has the SHA-256 of a mail and of a text, and they are those of the kept files', async () => {
    const sent = keys.flatMap((key) => listMinutes(index, key)).filter(({ record }) => record.sent?.sha256);
    const numbers = sent.map(async ({ path, record }) => {
      const name = record.sent?.text ?? '';
      const bytes = new TextEncoder().encode(files[path.replace(/minutes\/[^/]*$/, name)]);
      const says = (await readSentText(name, bytes)) ?? assert.fail(name);
      return `${name.slice(-4)}: ${sumSentText(says) === record.sent?.sha256}`;
    });
    assert.deepEqual(new Set(await Promise.all(numbers)), new Set(['.eml: true', '.txt: true']));
  });

  it('has remarks only beside minutes', () => {
    const alone = listAll(index).filter(({ path, reading }) => {
      const { client = '', engagement = '' } = ownerOf(path) ?? {};
      return (
        reading.kind === 'remarks' &&
        !listMinutes(index, { client, engagement }).some(({ meeting }) => meeting === meetingId(path))
      );
    });
    assert.deepEqual(alone, []);
  });

  it('names no private record and no private path in a file that the client may see', () => {
    const shared = Object.entries(files).filter(([path]) => path.startsWith('clients/') && !isPrivatePath(path));
    const betrayed = shared.flatMap(([path, text]) =>
      text
        .split(/[\s"',()]+/)
        .flatMap((word) => (findPrivateReference(word) === undefined ? [] : [`${path}: ${word}`])),
    );
    assert.deepEqual([betrayed, shared.length > 30], [[], true]);
  });
});

/** Whether a reference names an entry by its title, a meeting, or a message that another place of the journal holds. */
function isTrue({ file, value }: FoundValue): boolean {
  const { client = '', engagement = '' } = ownerOf(file.path) ?? {};
  const reference = splitReference(value as string);
  if (!reference) {
    const isMeeting = listMinutes(index, { client, engagement }).some(({ meeting }) => meeting === value);
    return (
      isMeeting || Object.entries(files).some(([path, text]) => path !== file.path && text.includes(value as string))
    );
  }
  const entry = entries.find(({ key, record }) => {
    return key.client === client && key.engagement === engagement && record.id === reference.id;
  });
  const named = entry && formatReference(reference.id, entry.record.title ?? entry.record.text);
  return reference.title === '' ? entry !== undefined : named === value;
}

function where({ file, path, value }: FoundValue): string {
  return `${file.path} ${path}: ${value as string}`;
}
