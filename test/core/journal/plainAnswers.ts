import { isPrivatePath, ownerOf } from '../../../src/core/files/layout';
import type { JournalFile, JournalIndex } from '../../../src/core/journal/journalIndex';
import { entryKinds } from '../../../src/core/model/entryKinds';
import { listAll } from './listAll';

/** Something that can be found, with all that it says: written without the code that is tested. */
export interface PlainUnit {
  /** Its path, and its place in the file. */
  readonly place: string;
  readonly path: string;
  readonly client: string;
  readonly isDocument: boolean;
  readonly isMinutes: boolean;
  readonly record: object;
}

const shared: Readonly<Record<string, string>> = { journal: 'team', client: 'contacts', 'private-client': 'contacts' };

/** Everything that may be found: for one client nothing private, and nothing outside its folder. */
export function listPlainUnits(index: JournalIndex, onlyClient?: string): readonly PlainUnit[] {
  const mayBeSeen = ({ path }: JournalFile) =>
    onlyClient === undefined || (path.startsWith(`clients/${onlyClient}/`) && !isPrivatePath(path));
  return listAll(index)
    .filter(({ reading }) => reading.kind !== 'template')
    .filter(mayBeSeen)
    .flatMap(toUnits);
}

function toUnits({ path, reading }: JournalFile): readonly PlainUnit[] {
  const record = reading.record as Readonly<Record<string, unknown>>;
  const lists = new Set([
    ...Object.values(entryKinds).flatMap(({ file, list }): readonly string[] => (file === reading.kind ? [list] : [])),
    ...(reading.kind === 'minutes' ? ['actions', 'decisions'] : []),
    shared[reading.kind] ?? '',
  ]);
  const rest = Object.fromEntries(Object.entries(record).filter(([key]) => !lists.has(key)));
  const common = { path, client: ownerOf(path)?.client ?? '', isMinutes: reading.kind === 'minutes' };
  const entries = [...lists].flatMap((list) =>
    ((record[list] ?? []) as readonly object[]).map((entry, position) => ({
      ...{ ...common, place: `${path} ${list}/${position}`, isDocument: false, record: entry },
    })),
  );
  const isRegister = lists.has(reading.kind);
  const meeting = ['minutes', 'remarks'].includes(reading.kind) ? path.replace(/^.*\/|\.yaml$/g, '') : undefined;
  return isRegister
    ? entries
    : [...entries, { ...common, place: path, isDocument: true, record: { ...rest, meeting } }];
}

/** Each single value, with the name of its field. */
export function listPlainValues(value: unknown, key = ''): readonly (readonly [key: string, value: string])[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => listPlainValues(item, key));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, item]) => listPlainValues(item, name));
  }
  return typeof value === 'string' || typeof value === 'number' ? [[key, `${value}`]] : [];
}

export function plainFold(text: string): string {
  return text.toLowerCase().replaceAll('ł', 'l').replaceAll('ó', 'o').replaceAll('ź', 'z');
}

/** The words of the texts that random journals are made of. */
export function listPlainWords(record: object): readonly string[] {
  return listPlainValues(record).flatMap(([, value]) =>
    plainFold(value)
      .replace(/\b(\d{4}-\d\d-\d\d)-/g, '$1 ')
      .split(/[\s/:]+/)
      .map(withoutZeros),
  );
}

const plainId = /^p?(r|a|d|[a-z]{1,3})-0*(\d+)$/;

function withoutZeros(word: string): string {
  return plainId.test(word) ? word.replace(/-0*/, '-') : word;
}

export function holdsPlainWord(words: readonly string[], sought: string): boolean {
  const folded = withoutZeros(plainFold(sought));
  return words.some((word) => {
    if (plainId.test(word) || plainId.test(folded)) return word === folded;
    return folded.length === 1 ? word.startsWith(folded) : word.includes(folded);
  });
}
