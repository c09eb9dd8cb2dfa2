import { isPrivatePath, ownerOf, toFolderKey } from '../files/layout';
import type { IdPrefix } from '../model/ids';
import { splitQualified, type QualifiedReference } from '../model/qualifiedReference';
import { checkEntry, type Entries, type Told } from './checkReferences';
import type { CrossProblem } from './crossProblem';
import type { EngagementKey } from './journalIndex';
import { isSettled, type FoundValue } from './recordValues';

/** A place that names something outside of its engagement, or of its client. */
export interface OutsideName {
  readonly path: string;
  /** Where in the record, such as `actions/3/waiting-for`. */
  readonly field: string;
  /** As it is written, but for the title of an entry. */
  readonly name: string;
  /** The folder of the client that is named; the own one where none is. */
  readonly client: string;
  /** The entry that is referred to; absent in sentences, and in what was sent. */
  readonly entry?: Omit<QualifiedReference, 'client' | 'way'> & { readonly wanted: readonly IdPrefix[] };
}

/** What is known of everything outside; nothing there is looked at before it was read. */
export interface Surroundings {
  /** Whether a folder is that of a client. */
  readonly isClient: (folder: string) => boolean;
  /** The entries of an engagement; `none` where there is no such engagement, undefined while that is not known. */
  readonly find: (key: EngagementKey) => Entries | 'none' | undefined;
}

/** Everything that leads out. `files` are those of the engagement: what is a path there leads nowhere else. */
export function listOutsideNames(
  values: readonly FoundValue[],
  files: ReadonlySet<string> = new Set(),
): readonly OutsideName[] {
  return values.flatMap((found): readonly OutsideName[] => {
    const { file, path: place, field, value } = found;
    if (field.type !== 'text' || typeof value !== 'string' || !/[\\/]/.test(value)) return [];
    const { path } = file;
    const own = ownerOf(path)?.client ?? '';
    const reference = field.holds === 'reference' ? splitQualified(value) : undefined;
    if (!reference || isPathIn(files, value)) {
      const named = isPrivatePath(path) ? [] : listClientPaths(value);
      const isElsewhere = (each: Named) => toFolderKey(each.client) !== toFolderKey(own);
      return named.filter(isElsewhere).map((each) => ({ path, field: place, ...each }));
    }
    const { client = own, way, ...entry } = reference;
    const name = { path, field: place, name: `${way}${entry.id}`, client };
    return [isSettled(file, place) ? name : { ...name, entry: { ...entry, wanted: field.prefixes ?? [] } }];
  });
}

/** References that name nothing outside, and other clients in files that the client may see. */
export function checkOutsideNames(
  names: readonly OutsideName[],
  { isClient, find }: Surroundings,
): readonly CrossProblem[] {
  return names.flatMap(({ path, field, name, client, entry }): readonly CrossProblem[] => {
    const own = ownerOf(path)?.client ?? '';
    const isOther = toFolderKey(client) !== toFolderKey(own) && isClient(client);
    if (isOther && !isPrivatePath(path)) return [{ path, field, code: 'other-client', args: [name] }];
    const told = entry && checkOutside({ ...entry, name }, find({ client, engagement: entry.engagement }));
    return told ? [{ path, field, ...told }] : [];
  });
}

function checkOutside(
  entry: NonNullable<OutsideName['entry']> & { readonly name: string },
  found: ReturnType<Surroundings['find']>,
): Told | undefined {
  if (found !== 'none') return found && checkEntry(entry, entry.wanted, found);
  // proposals are the client's, by whatever name people write before them
  return entry.id.startsWith('PRO-') ? undefined : { code: 'unknown-reference', args: [entry.name] };
}

function isPathIn(files: ReadonlySet<string>, text: string): boolean {
  const folder = text.trim().replace(/\/.*$/s, '/');
  return (
    /^(minutes|sent|reports|remarks|private)\/$/i.test(folder) || [...files].some((file) => file.startsWith(folder))
  );
}

type Named = Pick<OutsideName, 'name' | 'client'>;

/** What in a text leads to the folder of a client, or into it: `clients/acme/…`, `../../acme/…`, `acme/erp/R-7`. */
function listClientPaths(text: string): readonly Named[] {
  const named = text.split(/[\s"'(),;<>[\]{}]+/).flatMap((word): readonly Named[] => {
    if (!/[\\/]/.test(word) || /^(?!file:)[a-z][a-z0-9+.-]*:\/\//i.test(word)) return [];
    const name = word.replace(/[.:!?]+$/, '');
    const parts = name.split(/[\\/]+/);
    const clients = parts.findIndex((part) => part.toLowerCase() === 'clients');
    const ups = parts.findIndex((part) => part !== '..');
    const client = clients >= 0 ? parts[clients + 1] : ups > 1 ? parts[ups] : splitQualified(name)?.client;
    return client ? [{ name, client }] : [];
  });
  return [...new Map(named.map((each) => [each.name, each])).values()];
}
