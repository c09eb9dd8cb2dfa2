import { meetingId } from '../files/layout';
import { parseDay, type Day } from '../model/day';
import { splitReference } from '../model/ids';
import type { Minutes } from '../model/minutes';
import { findWho } from './agreementFacts';
import { confirmUnit, findSaidDay, listApprovals, type Confirmation } from './confirmation';
import { findUnit } from './digestUnits';
import type { Hit, Question } from './hits';
import type { JournalFile } from './journalIndex';
import { listMentioning, type Mention } from './mentioning';

/** Minutes that something stands in, or are found themselves. */
export interface AgreementMeeting {
  readonly meeting: string;
  readonly title: string;
  readonly sent?: Day;
  readonly via?: string;
}

/** Something that was agreed, noted or asked for, with what is on file about it. */
export interface Agreement {
  readonly hit: Hit;
  /** All of what it says; the title where it is minutes. */
  readonly text: string;
  readonly said?: Day;
  /** Who decided, agreed or asked for it. */
  readonly by?: string;
  readonly meeting?: AgreementMeeting;
  readonly confirmation: Confirmation;
  /** The clauses by which the silence to it counts as acceptance; only told in a list of finds, and only where it does. */
  readonly acceptedBy?: readonly string[];
  /** The ID of the later decision or agreement that replaced it. */
  readonly replacedBy?: string;
}

/** What is on file about a find; undefined when its file is no longer there. */
export function describeAgreement(question: Question, hit: Hit): Agreement | undefined {
  const { index } = question.digests;
  const file = index.get(hit.file, hit.path);
  const [, position] = (hit.field ?? '').split('/');
  const agreement = file && describeIn(question, file, hit, Number(position ?? 0));
  index.tidy();
  return agreement;
}

function describeIn(question: Question, file: JournalFile, hit: Hit, position: number): Agreement {
  const unit = findUnit(file, hit.kind, position);
  const { record } = unit;
  const later = listMentioning(question, hit, ['decision', 'working-agreement']);
  const replacedBy = findReplacing(later, hit);
  const approvals = hit.kind === 'change' ? listApprovals(later.map((each) => each.file)) : undefined;
  const said = findSaidDay(file, unit) ?? findRaisedDay(record);
  const by = findWho(record);
  const meeting = findMeeting(file);
  return {
    hit,
    text: (textIn(record, 'text') ?? textIn(record, 'title') ?? hit.title ?? '').trim(),
    confirmation: confirmUnit(file, unit, approvals),
    ...(said && { said }),
    ...(by && { by }),
    ...(meeting && { meeting }),
    ...(replacedBy && { replacedBy }),
  };
}

/** The ID of what says that it takes the place of an entry. */
function findReplacing(later: readonly Mention[], { id }: Hit): string | undefined {
  const replacing = later.find(({ unit: { record } }) => {
    const replaced = (record['supersedes'] ?? record['replaces']) as string | undefined;
    return replaced !== undefined && splitReference(replaced)?.id === id;
  });
  return replacing?.unit.record['id'] as string | undefined;
}

/** When an entry of any other kind was brought up: as it says, else on the day of the meeting that it comes from. */
function findRaisedDay(record: Readonly<Record<string, unknown>>): Day | undefined {
  const { raised, date, from } = record as {
    readonly raised?: { readonly date?: Day };
    readonly date?: Day;
    readonly from?: unknown;
  };
  return raised?.date ?? date ?? (typeof from === 'string' ? parseDay(from.slice(0, 10)) : undefined);
}

function textIn(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  return typeof record[key] === 'string' ? record[key] : undefined;
}

function findMeeting({ path, reading }: JournalFile): AgreementMeeting | undefined {
  if (reading.kind !== 'minutes') return undefined;
  const { title, sent } = reading.record as Minutes;
  const meeting = meetingId(path);
  return {
    meeting,
    title: title || meeting,
    ...(sent?.date && { sent: sent.date }),
    ...(sent?.via && { via: sent.via }),
  };
}
