import {
  engagementFolderPath,
  meetingId,
  placeOf,
  privateClientPath,
  privateEngagementFolderPath,
} from '../files/layout';
import { idPrefixes, splitReference, type IdPrefix } from '../model/ids';
import { toLine } from '../text/words';
import type { CrossProblem } from './crossProblem';
import { listPrefixes, type DefinedId } from './definedIds';
import type { EngagementKey, JournalFile, JournalRecords } from './journalIndex';
import { isSettled, type FoundValue } from './recordValues';

/** The entries that a reference may name. */
export interface Entries {
  readonly defined: ReadonlyMap<string, readonly Pick<DefinedId, 'title'>[]>;
  /** Letters of numbers of which some may stand where nothing can be read. */
  readonly uncertain: ReadonlySet<string>;
}

/** What references of one engagement may name. */
export interface Targets extends Entries {
  readonly meetings: ReadonlySet<string>;
  /** Everything in the folder of the engagement, by its path there. */
  readonly files: ReadonlySet<string>;
}

export type Told = Pick<CrossProblem, 'code' | 'args'>;

export function findTargets(
  records: JournalRecords,
  key: EngagementKey,
  defined: Targets['defined'],
  uncertain: Targets['uncertain'],
): Targets {
  const folder = engagementFolderPath(key.client, key.engagement);
  return {
    defined,
    uncertain,
    meetings: new Set(records.list('minutes', key).map(({ path }) => meetingId(path))),
    files: new Set(records.listBelow(folder).map((path) => path.slice(folder.length + 1))),
  };
}

/** The letters of which some numbers of an engagement may stand in a file that cannot be read. */
export function findUncertain(
  records: JournalRecords,
  { client, engagement }: EngagementKey,
  files: readonly JournalFile[],
): Targets['uncertain'] {
  const ofTheClient = records.get('private-client', privateClientPath(client)) ?? [];
  const isBroken = ({ reading }: JournalFile) => reading.problems.some(({ severity }) => severity === 'error');
  const kinds = [...files, ofTheClient].flat().filter(isBroken);
  const folders = [engagementFolderPath(client, engagement), privateEngagementFolderPath(client, engagement)];
  const isElsewhere = folders
    .flatMap((folder) => records.listBelow(folder))
    .some((path) => /\.ya?ml$/i.test(path) && !placeOf(path)); // where somebody may have put older entries
  return new Set<string>(
    isElsewhere ? Object.keys(idPrefixes) : kinds.flatMap(({ reading }) => listPrefixes(reading.kind)),
  );
}

/** References that name nothing, something of another kind, or a title that is no longer the right one. */
export function checkReferences(values: readonly FoundValue[], targets: Targets): readonly CrossProblem[] {
  return values.flatMap((found) => {
    const { file, path, field, value, group } = found;
    if (field.type !== 'text') return [];
    const text = value as string;
    const own = typeof group['id'] === 'string' ? group['id'] : undefined;
    const told =
      field.holds === 'reference'
        ? /(^|\/)supersedes$/.test(path)
          ? checkSuperseded(text, own, targets)
          : checkReference(text, field.prefixes ?? [], targets)
        : path === 'sent/text'
          ? checkSentText(text, targets)
          : undefined;
    const isHint = told?.code !== 'supersedes-nothing' && told?.code !== 'sent-text-missing';
    return told && !(isHint && isSettled(file, path)) ? [{ path: file.path, field: path, ...told }] : [];
  });
}

/** A decision replaces another decision of the engagement, never itself. */
function checkSuperseded(text: string, own: string | undefined, targets: Targets): Told | undefined {
  const id = splitReference(text)?.id;
  if (id === undefined || id !== own) {
    const told = checkReference(text, ['D'], targets);
    if (id === undefined || told?.code !== 'unknown-reference') return told;
  }
  return { code: 'supersedes-nothing', args: [id] };
}

function checkReference(text: string, wanted: readonly IdPrefix[], targets: Targets): Told | undefined {
  const reference = splitReference(text);
  if (!reference) return isThere(text.trim(), targets) ? undefined : { code: 'unknown-reference', args: [text.trim()] };
  return checkEntry(reference, wanted, targets);
}

/** What is wrong with a reference to an entry, which is told by `name`: it is there, of that kind, and so called. */
export function checkEntry(
  { id, title, name = id }: { readonly id: string; readonly title: string; readonly name?: string },
  wanted: readonly IdPrefix[],
  { defined, uncertain }: Entries,
): Told | undefined {
  const prefix = id.slice(0, id.indexOf('-')).replace(/^p/, '') as IdPrefix;
  if (wanted.length > 0 && !wanted.includes(prefix)) {
    return { code: 'other-kind', args: [name, nameOf(prefix), wanted.map(nameOf).join(', ')] };
  }
  const entries = defined.get(id);
  if (!entries) return uncertain.has(prefix) ? undefined : { code: 'unknown-reference', args: [name] };
  const [entry] = entries;
  const isStale = title !== '' && entries.every((each) => each.title !== '' && !isPartOf(title, each.title));
  return isStale && entry ? { code: 'stale-title', args: [name, toLine(entry.title)] } : undefined;
}

/** What is neither a meeting nor a file of the engagement by its form may be anything, and counts as there. */
function isThere(text: string, { meetings, files }: Targets): boolean {
  const [word = ''] = text.split(/\s/, 1);
  if (/^\d{4}-\d{2}-\d{2}-[^/\\]+$/.test(word)) return meetings.has(word) || meetings.has(text);
  if (!/^(minutes|sent|reports)\//.test(text)) return true;
  return files.has(text) || [...files].some((file) => file.startsWith(`${text.replace(/\/$/, '')}/`));
}

function checkSentText(text: string, { files }: Targets): Told | undefined {
  return /^sent\/[^/]/.test(text) && !files.has(text) ? { code: 'sent-text-missing', args: [text] } : undefined;
}

/** People shorten titles, and leave out the full stop. */
function isPartOf(written: string, title: string): boolean {
  const [part, whole] = [written, title].map((text) =>
    toLine(text)
      .toLowerCase()
      .replace(/[.…]+$/, ''),
  );
  return (whole ?? '').includes(part ?? '');
}

function nameOf(prefix: IdPrefix): string {
  const name = idPrefixes[prefix];
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
