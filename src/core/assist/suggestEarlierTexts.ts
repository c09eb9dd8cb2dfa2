import { engagementPath, isPrivatePath } from '../files/layout';
import type { EngagementKey, JournalFile } from '../journal/journalIndex';
import type { FileKind } from '../model/fileKinds';
import type { AssistPlace, Value } from './suggestion';

/** More than anybody chooses from. */
const mostTexts = 30;

/** A field whose texts are written again and again, and how often one has to stand somewhere to be such a text. */
interface Recurring {
  readonly field: string;
  readonly least: number;
}

const once = (field: string): Recurring => ({ field, least: 1 });

/** Agendas, questions and clauses; what was decided is a clause only where it was decided more than once. */
const recurring: { readonly [K in FileKind]?: readonly Recurring[] } = {
  minutes: [
    ...['agenda', 'agenda/topic', 'questions', 'topics/topic', 'topics/now'].map(once),
    { field: 'decisions/text', least: 2 },
  ],
  engagement: ['working-agreements/text', 'working-agreements/ours'].map(once),
  assumptions: ['assumptions/text', 'assumptions/if-false'].map(once),
  dependencies: [once('dependencies/text')],
  deliverables: [once('deliverables/title')],
  decisions: [{ field: 'decisions/text', least: 2 }],
};

/**
 * What stands in the same field of other files that this client may see, each text once: of earlier meetings of the type,
 * and of the client’s other engagements as far as they are known, those of this engagement and the newest first.
 */
export function suggestEarlierTexts(at: AssistPlace): readonly Value[] {
  const { records, key, kind, path, place } = at;
  const found = recurring[kind]?.find(({ field }) => field === place.keys.join('/'));
  if (!found) return [];
  const own = records.get(kind, path);
  const taken = new Set(own && kind === 'minutes' ? textsOf(own, found.field) : []);
  const counts = new Map<string, { count: number; readonly engagement: string }>();
  for (const { file, engagement } of listOthers(at, own)) {
    for (const text of new Set(textsOf(file, found.field))) {
      const known = counts.get(text) ?? { count: 0, engagement };
      known.count += 1;
      counts.set(text, known);
    }
  }
  return [...counts]
    .filter(([text, { count }]) => count >= found.least && !taken.has(text))
    .slice(0, mostTexts)
    .map(([label, { engagement }]) => {
      const title = engagement === key.engagement ? undefined : findTitle(at, engagement);
      return { kind: 'text', label, ...(title && { detail: title }) };
    });
}

interface Other {
  readonly file: JournalFile;
  readonly engagement: string;
}

/** The shared files of the kind, of meetings those of the type, of this engagement and then of the client’s others. */
function listOthers({ records, key, kind, path }: AssistPlace, own: JournalFile | undefined): readonly Other[] {
  const others = records.listEngagementFolders(key.client).filter((engagement) => engagement !== key.engagement);
  const listIn = (engagement: string): readonly Other[] => {
    const within: EngagementKey = { client: key.client, engagement };
    const files: readonly JournalFile[] = records.list(kind, within);
    return files
      .filter((file) => file.path !== path && !isPrivatePath(file.path) && typeOf(file) === typeOf(own))
      .sort((a, b) => (a.path < b.path ? 1 : -1))
      .map((file) => ({ file, engagement }));
  };
  return [key.engagement, ...others].flatMap(listIn);
}

function typeOf(file: JournalFile | undefined): unknown {
  return file?.reading.kind === 'minutes' ? (file.reading.record as { readonly type?: string }).type : undefined;
}

function findTitle({ records, key }: AssistPlace, engagement: string): string | undefined {
  return records.get('engagement', engagementPath(key.client, engagement))?.reading.record.title;
}

/** The texts of a field; an item of the agenda is its topic. */
function textsOf({ reading }: JournalFile, field: string): readonly string[] {
  const [list = '', name = 'topic'] = field.split('/');
  const items = (reading.record as Readonly<Record<string, unknown>>)[list];
  const texts = (Array.isArray(items) ? (items as readonly unknown[]) : []).map((item) =>
    typeof item === 'object' ? (item as Readonly<Record<string, unknown>> | null)?.[name] : item,
  );
  return texts.flatMap((text) => (typeof text === 'string' && text.trim() !== '' ? [text.trim()] : []));
}
