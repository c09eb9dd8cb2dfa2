import type { Field, Fields } from '../model/fields';
import { minutesFile, openAfterSending, type Minutes } from '../model/minutes';
import { describeProblem, type Problem } from '../model/problem';
import { textStart } from '../text/position';
import { openText, type Block, type Part } from './blockParts';
import { checkText, type DecodedFile } from './decode';
import { takeSent } from './fingerprint';
import { listComments, parseText } from './parse';
import { lineBreakOf } from './placeLines';
import { readFile } from './read';
import { assemble, take, takeBody, type PartWritten, type Written } from './writtenParts';

/** Lists whose entries have numbers, and go where they can stand on their own. */
export const numberedLists = ['decisions', 'actions'] as const;

/** An entry that was added to minutes after they were sent. */
export interface AddedEntry {
  readonly list: (typeof numberedLists)[number];
  /** Its lines as they stand there, or what stands in braces; the last one without a line break. */
  readonly source: string;
  readonly isInline: boolean;
}

/** Minutes in which what was sent stands as it was sent; all that came later and belongs there is kept. */
export interface RestoredMinutes {
  readonly text: string;
  readonly added: readonly AddedEntry[];
  /** The comments that stand in neither. */
  readonly lostComments: readonly string[];
}

/**
 * Puts what was sent back into minutes that were changed since, and leaves answers, acknowledgements and everything else
 * that may come later as it is now. The result is read again before it is given out; a problem where no way is safe.
 */
export function restoreSent(edited: DecodedFile, frozen: DecodedFile): RestoredMinutes | Problem {
  const lineBreak = lineBreakOf(edited.text);
  const isUnended = !edited.text.endsWith('\n');
  const now = open(isUnended ? edited.text + lineBreak : edited.text);
  const then = open(frozen.text.replace(/\r?\n/g, lineBreak).replace(/(?<!\n)$/, lineBreak));
  const added = now.block && then.block ? listAdded(now.block, then.block) : [];
  if ('code' in added) return added;
  const merged = now.block && then.block && mergeMap(now.block, then.block, { path: '', fields: minutesFile });
  const ways = [...(merged ? [merged.text] : []), then.text].map((text) =>
    isUnended ? text.slice(0, -lineBreak.length) : text,
  );
  const [before, wanted] = [readFile('minutes', edited).record, readFile('minutes', frozen).record];
  const text = ways.find((way) => isRestored(way, before, wanted));
  if (text === undefined) return describeProblem('cannot-place', textStart);
  const kept = [text, ...added.map(({ source }) => source)].flatMap(listComments);
  return { text, added, lostComments: withoutThose(listComments(edited.text), kept) };
}

function open(text: string): { readonly text: string; readonly block: Block | undefined } {
  return { text, block: openText(parseText(checkText(text))) };
}

/** Where in the record something stands, and what may stand there. */
interface Way {
  readonly path: string;
  readonly fields: Fields;
}

function mergeMap(now: Block, then: Block, { path, fields }: Way): Written {
  const parts = orderKeys(now, then).flatMap((key) => {
    const find = (block: Block) => block.parts.find((part) => part.key === key);
    const way = path === '' ? key : `${path}/${key}`;
    const field = Object.hasOwn(fields, key) && !openAfterSending.includes(way) ? fields[key] : undefined;
    return decide(find(now), find(then), way, field);
  });
  return assemble(now, parts, now);
}

/** Those that are there now in their order; what is gone since stands behind what it stood behind. */
function orderKeys(now: Block, then: Block): readonly string[] {
  const order = [...new Set(now.parts.map(({ key }) => key))];
  let at = 0;
  for (const { key } of then.parts) {
    if (!order.includes(key)) order.splice(at, 0, key);
    at = order.indexOf(key) + 1;
  }
  return order;
}

/** Without a field it is no part of what was sent. */
function decide(
  now: Part | undefined,
  then: Part | undefined,
  path: string,
  field: Field | undefined,
): readonly PartWritten[] {
  if (!field) return now ? [take(now)] : [];
  if (!then) return [];
  if (!now) return [take(then)];
  if (isSame(now.value, then.value)) return [take(now)];
  const inner = field.type === 'list' && field.of.type === 'group' ? field.of.fields : undefined;
  const merged = inner && mergeList(now.open(), then.open(), { path, fields: inner });
  return [merged ? below(now, merged) : below(now, takeBody(then))];
}

/** The entries that were sent, in their order; undefined where the two lists are not written alike. */
function mergeList(now: Block | undefined, then: Block | undefined, way: Way): Written | undefined {
  if (!now || !then || !isAlike(now, then, 'list')) return undefined;
  const parts = then.parts.map((each): PartWritten => {
    const own = now.parts.find(({ key }) => key === each.key);
    if (!own) return take(each);
    const [ours, theirs] = [own.open(), each.open()];
    const isWritten = ours && theirs && isAlike(ours, theirs, 'map');
    return isWritten ? below(own, mergeMap(ours, theirs, way)) : below(own, takeBody(each));
  });
  return assemble(now, parts, now);
}

function isAlike(a: Block, b: Block, shape: Block['shape']): boolean {
  return a.shape === shape && b.shape === shape && a.isInline === b.isInline && a.column === b.column;
}

/** A text below what stands above a part. */
function below({ key, lead }: Part, written: Written): PartWritten {
  return { ...written, key, text: lead + written.text, comments: [...listComments(lead), ...written.comments] };
}

function listAdded(now: Block, then: Block): readonly AddedEntry[] | Problem {
  const added: AddedEntry[] = [];
  for (const list of numberedLists) {
    const find = (block: Block) => block.parts.find(({ key }) => key === list);
    const [own, sent] = [find(now), find(then)];
    if (!own || own.value === null || isSame(own.value, sent?.value)) continue;
    const [block, before] = [own.open(), sent?.open()];
    if (!block || (sent && sent.value !== null && !before)) return describeProblem('cannot-place', textStart);
    const known = new Set(before?.parts.map(({ key }) => key));
    for (const { key, lead, body } of block.parts) {
      const source = (block.isInline ? body : lead + body).replace(/\r?\n/g, '\n').replace(/\n$/, '');
      if (!known.has(key)) added.push({ list, source, isInline: block.isInline });
    }
  }
  return added;
}

/** Whether a text says what was sent, and everything that came later as it is said now. */
function isRestored(text: string, now: Minutes, then: Minutes): boolean {
  const file = checkText(text);
  const { record, unreadable } = readFile('minutes', file);
  if (file.locked || unreadable) return false;
  const both = then.decisions.flatMap(({ id }) => (id && now.decisions.some((each) => each.id === id) ? [id] : []));
  return isSame(takeSent(record), takeSent(then)) && isSame(takeLater(record, both), takeLater(now, both));
}

/** What may come after sending, of the decisions that are meant. */
function takeLater(record: Minutes, decisions: readonly string[]): unknown {
  const { answers, sent, drafted, invitation, fingerprint } = record;
  const acknowledged = decisions.map((id) => record.decisions.find((each) => each.id === id)?.acknowledged);
  return [answers, sent, record['agenda-sent'], drafted, invitation, fingerprint, acknowledged];
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function withoutThose(all: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
