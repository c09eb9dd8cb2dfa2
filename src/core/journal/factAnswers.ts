import type { Day } from '../model/day';
import { closings } from '../model/closing';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { confirmUnit, type Confirmation } from './confirmation';
import { dayOfMeeting, listUnits, type Unit } from './digestUnits';
import type { JournalFile } from './journalIndex';

/** What followed on something: who confirmed it, what replaced it, how it ended. */
export interface FactAnswer {
  /** In a word or two, such as `confirmed`, `replaced`, `done`. */
  readonly what: string;
  readonly by?: string;
  readonly day?: Day;
  readonly via?: string;
  /** The ID of the record that says so, where it is another one. */
  readonly id?: string;
}

/** What other records say of an entry, by its ID. */
export type Later = ReadonlyMap<string, readonly FactAnswer[]>;

/** The fields by which a record refers to one that it follows on. */
const following = { supersedes: 'replaced', replaces: 'replaced', approves: 'approved', reverses: 'to be reversed' };

/** What the records of an engagement say of one another. */
export function listLater(files: readonly JournalFile[]): Later {
  const later = new Map<string, FactAnswer[]>();
  for (const file of files) {
    for (const unit of listUnits(file)) {
      const { kind, record } = unit;
      const id = record['id'] as string | undefined;
      if (kind === 'action' && id) later.set(id, [...(later.get(id) ?? []), ...listOutcomes(unit)]);
      for (const [field, what] of Object.entries(following)) {
        const target = typeof record[field] === 'string' ? splitReference(record[field])?.id : undefined;
        if (target === undefined) continue;
        const answers = later.get(target) ?? [];
        answers.push(withoutGaps({ what, day: findDay(file, record), id }));
        later.set(target, answers);
      }
    }
  }
  return later;
}

function findDay(file: JournalFile, record: Unit['record']): Day | undefined {
  const stampOf = (key: string) => (record[key] as { readonly date?: Day } | undefined)?.date;
  const own = typeof record['date'] === 'string' ? (record['date'] as Day) : undefined;
  return dayOfMeeting(file) ?? own ?? stampOf('agreed') ?? stampOf('requested') ?? stampOf('raised');
}

/** What answered an entry or minutes; nothing where nothing did, as far as the records say. */
export function listAnswers(file: JournalFile, unit: Unit, later: Later): readonly FactAnswer[] {
  const { kind, record } = unit;
  if (kind === 'person') return [];
  if (kind === 'document') return file.reading.kind === 'minutes' ? listOfMinutes(file) : [];
  const id = record['id'] as string | undefined;
  return [
    ...listConfirmed(confirmUnit(file, unit)),
    ...((id === undefined ? undefined : later.get(id)) ?? []),
    ...(kind === 'action' && id !== undefined ? [] : listOutcomes(unit)), // the register tells it of those in minutes
  ];
}

/** Every answer to minutes, comments too: the last word of a person does not wipe out the first. */
function listOfMinutes({ reading }: JournalFile): readonly FactAnswer[] {
  return (reading.record as Minutes).answers.map(({ by, says, date, via }) =>
    withoutGaps({ what: says === 'comment' ? 'commented on' : (says ?? 'answered'), by, day: date, via }),
  );
}

function listConfirmed({ confirmed, objectors }: Confirmation): readonly FactAnswer[] {
  return [
    ...confirmed.map(({ by, date, via }) => withoutGaps({ what: 'confirmed', by, day: date, via })),
    ...objectors.map((by) => ({ what: 'objected', by })),
  ];
}

/** How an entry ended by itself. */
function listOutcomes({ kind, record }: Unit): readonly FactAnswer[] {
  if (kind === 'document' || kind === 'person') return [];
  const ends = (closings[kind] ?? []).flatMap(({ field, fact }): FactAnswer[] => {
    const [key = '', inner] = field.split('/');
    const value = record[key];
    const group = value as Readonly<Record<string, unknown>> | undefined;
    const day = (inner === undefined ? value : group?.[inner]) as Day | undefined;
    const by = inner === undefined ? undefined : ((group?.['by'] ?? group?.['owner']) as string | undefined);
    return day === undefined ? [] : [withoutGaps({ what: fact, day, by })];
  });
  const became = typeof record['became'] === 'string' ? splitReference(record['became'])?.id : undefined;
  const happened = kind === 'risk' ? (record['occurred'] as Day | undefined) : undefined;
  const risk = happened ? [withoutGaps({ what: 'happened', day: happened, id: became })] : [];
  const finding = kind === 'claim' ? record['finding'] : undefined;
  return [...ends, ...risk, ...(typeof finding === 'string' ? [{ what: `found ${finding}` }] : [])];
}

type Gappy = { readonly [K in keyof FactAnswer]: FactAnswer[K] | undefined };

function withoutGaps({ what, by, day, via, id }: Gappy): FactAnswer {
  return { what: what ?? '', ...(by && { by }), ...(day && { day }), ...(via && { via }), ...(id && { id }) };
}
