import type { Block, Part } from './blockParts';
import { checkText } from './decode';
import { mergeLines, toLines } from './mergeLines';
import { listComments, parseText } from './parse';
import { assemble, take, takeBody, type PartWritten, type Written } from './writtenParts';

/** Which side stays; for two entries with one ID, whether they are one entry or two. */
export type MergeAnswer = 'ours' | 'theirs' | 'one' | 'two';

/** What only a person can say. */
export interface MergeQuestion {
  /** By which the answer is found again. */
  readonly key: string;
  readonly asks: 'side' | 'identity';
  /** The entry, as people call it; empty where the field is of the file itself. */
  readonly entry: string;
  readonly field: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What is known when two texts are merged. */
export interface MergePlan {
  readonly answers: ReadonlyMap<string, MergeAnswer>;
  /** IDs that theirs gave and that were given on our side, too: their entries get these instead. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Writes these new IDs into what theirs added. */
  readonly mend: (text: string) => string;
}

interface Three<T> {
  readonly base: T | undefined;
  readonly ours: T;
  readonly theirs: T;
}

/** Where in the file something stands. */
interface Way {
  readonly key: string;
  /** The entry it is in, as people call it; empty outside of entries. */
  readonly entry: string;
  readonly depth: number;
}

/** Puts two sides together part by part, and remembers what it could not decide. */
export class BlockMerger {
  readonly questions: MergeQuestion[] = [];
  /** IDs that both sides gave to different entries. */
  readonly collisions: string[] = [];
  /** Texts of which both versions were kept. */
  readonly doubled: string[] = [];
  /** Entries of the file that were not the same on both sides, and are in the result. */
  kept = 0;
  /** Where the two sides cannot be put together. */
  stuckAt: { readonly side: 'ours' | 'theirs'; readonly start: number } | undefined;

  constructor(
    private readonly plan: MergePlan,
    /** Whether it is known what both sides began with. */
    private readonly hasBase: boolean,
  ) {}

  merge(blocks: Three<Block>): Written | undefined {
    return this.#mergeBlocks(blocks, { key: '', entry: '', depth: 0 });
  }

  #mergeBlocks({ base, ours, theirs }: Three<Block>, way: Way): Written | undefined {
    const isAlike = ours.shape === theirs.shape && ours.isInline === theirs.isInline && ours.column === theirs.column;
    const frame = isAlike || theirs.parts.length === 0 ? ours : theirs;
    if (!isAlike && ours.parts.length > 0 && theirs.parts.length > 0) return undefined;
    const written = this.#orderParts(ours, theirs).flatMap((key) => {
      const find = (block: Block) => block.parts.find((part) => part.key === key);
      const three = { base: base && findOnly(base, key), ours: find(ours), theirs: find(theirs) };
      return this.#decide(three, { way, isEntry: frame.shape === 'list' });
    });
    const like = (block: Block | undefined) => (block && block.isInline === frame.isInline ? block : undefined);
    const frames = { base: like(base), ours: like(ours) ?? frame, theirs: like(theirs) ?? frame };
    return assemble(frame, written, {
      head: this.#mergeAround(frames, 'head'),
      tail: this.#mergeAround(frames, 'tail'),
    });
  }

  /** Ours in their order; what only theirs have stands behind what it stood behind, and behind what we added there. */
  #orderParts(ours: Block, theirs: Block): readonly string[] {
    this.#refuseRepeated('ours', ours, theirs);
    this.#refuseRepeated('theirs', theirs, ours);
    const known = new Set(theirs.parts.map(({ key }) => key));
    const order = ours.parts.map(({ key }) => key);
    let at = 0;
    for (const { key } of theirs.parts) {
      const place = order.indexOf(key);
      if (place >= 0) at = place + 1;
      else {
        while (at < order.length && !known.has(order[at] ?? '')) at++;
        order.splice(at++, 0, key);
        known.add(key);
      }
    }
    return order;
  }

  /** A field that stands twice, or two entries of one ID: which of them belongs to which cannot be said. */
  #refuseRepeated(side: 'ours' | 'theirs', block: Block, other: Block): void {
    const keys = block.parts.map(({ key }) => key);
    const isRepeated = ({ key }: Part, at: number) => keys.indexOf(key) < at || /^id \S+ \d+$/.test(key);
    const isOnBoth = (part: Part) => other.parts.some(({ key, body }) => key === part.key && body === part.body);
    const twice = block.parts.find((part, at) => isRepeated(part, at) && (block.shape === 'map' || !isOnBoth(part)));
    if (twice) this.#stick(side, twice);
  }

  #decide(
    { base, ours, theirs }: Three<Part | undefined>,
    { way, isEntry }: { readonly way: Way; readonly isEntry: boolean },
  ): readonly PartWritten[] {
    const counts = isEntry && way.depth === 1 && typeof (ours ?? theirs)?.value === 'object';
    const isSame = ours && theirs && ours.body === theirs.body && ours.lead === theirs.lead;
    const written = this.#decidePart({ base, ours, theirs }, way, isEntry);
    if (counts && !isSame) this.kept += written.length;
    return written;
  }

  #decidePart({ base, ours, theirs }: Three<Part | undefined>, way: Way, isEntry: boolean): readonly PartWritten[] {
    const { key, label } = ours ?? theirs ?? { key: '', label: '' };
    const entry = [way.entry, isEntry ? label : ''].filter(Boolean).join(' ');
    const inner: Way = { key: `${way.key}/${key}`, entry, depth: way.depth + 1 };
    if (ours && theirs) {
      if (isEntry && this.#areTwo({ base, ours, theirs }, inner)) return [take(ours), this.#takeTheirs(theirs)];
      return [this.#mergeParts({ base, ours, theirs }, inner)];
    }
    // what one side took out and the other left as it was is out; what the other changed stays
    if (ours) return base && isEqual(base.value, ours.value) ? [] : [take(ours)];
    if (!theirs || !base) return theirs ? [this.#takeTheirs(theirs)] : [];
    return isEqual(base.value, theirs.value) ? [] : [this.#mergeParts({ base, ours: base, theirs }, inner)];
  }

  /** Whether both sides gave one ID to different entries. */
  #areTwo({ base, ours, theirs }: Three<Part>, { key }: Way): boolean {
    if (!ours.key.startsWith('id ') || (base && titleOf(base.value) !== '')) return false;
    const [a, b] = [titleOf(ours.value), titleOf(theirs.value)];
    if (a === b) return false;
    if (!this.hasBase || base) {
      const answer = this.plan.answers.get(key);
      if (!answer) {
        this.questions.push({ key, asks: 'identity', entry: ours.label, field: '', ours: a, theirs: b });
        return true; // what is in them is asked when it is known that they are one
      }
      if (answer !== 'two') return false;
    }
    this.collisions.push(ours.label);
    return true;
  }

  #mergeParts({ base, ours, theirs }: Three<Part>, way: Way): PartWritten {
    if (ours.body === theirs.body && ours.lead === theirs.lead) return take(ours);
    const lead = this.#mergeText({ base: base?.lead, ours: ours.lead, theirs: theirs.lead });
    const body = this.#mergeBody({ base, ours, theirs }, way);
    return { ...body, key: ours.key, text: lead + body.text, comments: [...listComments(lead), ...body.comments] };
  }

  #mergeBody(three: Three<Part>, way: Way): Written {
    const { base, ours, theirs } = three;
    const isMended = this.plan.mend(theirs.body) !== theirs.body; // only in what theirs added
    if (ours.body === theirs.body || base?.body === theirs.body) return takeBody(ours);
    if (base?.body === ours.body && !isMended) return takeBody(theirs);
    const opened = this.#openBoth(three);
    const merged = (opened && this.#mergeBlocks(opened, way)) ?? this.#mergeLiterals(three, way);
    if (merged) return merged;
    const isSame = isEqual(ours.value, theirs.value);
    const hasMore = listComments(theirs.body).length > listComments(ours.body).length;
    if (isSame) return hasMore ? takeBody(theirs) : takeBody(ours);
    if (base && isEqual(base.value, theirs.value)) return takeBody(ours);
    if (base && isEqual(base.value, ours.value)) return this.#takeTheirs({ ...theirs, lead: '' });
    return this.#ask(three, way);
  }

  #openBoth({ base, ours, theirs }: Three<Part>): Three<Block> | undefined {
    const [a, b] = [ours.open(), theirs.open()];
    if (a && b) return { base: base?.open(), ours: a, theirs: b };
    if (a && theirs.value === null) return { base: base?.open(), ours: a, theirs: { ...a, parts: [] } };
    if (b && ours.value === null) return { base: base?.open(), ours: { ...b, parts: [] }, theirs: b };
    return undefined;
  }

  /** Free text in a block: line by line, where both versions begin alike. */
  #mergeLiterals({ base, ours, theirs }: Three<Part>, { entry }: Way): Written | undefined {
    if (!ours.isLiteral || !theirs.isLiteral || beginOf(ours.body) !== beginOf(theirs.body)) return undefined;
    const { text, keepsBoth } = mergeLines(
      base?.isLiteral ? base.body : undefined,
      ours.body,
      this.#mendNew(base?.body, ours.body, theirs.body),
    );
    if (keepsBoth) this.doubled.push([entry, ours.key].filter(Boolean).join(' '));
    const read = parseText(checkText(text)).doc.toJS() as Record<string, unknown> | null;
    if (!read || !(ours.key in read)) this.#stick('ours', ours);
    return { text, value: read?.[ours.key], comments: [] };
  }

  #ask({ ours, theirs }: Three<Part>, { key, entry }: Way): Written {
    if (holdsEntries(ours.value) || holdsEntries(theirs.value)) this.#stick('ours', ours);
    const answer = this.plan.answers.get(key);
    if (!answer) {
      const sides = { ours: show(ours), theirs: show(theirs) };
      this.questions.push({ key, asks: 'side', entry, field: ours.key, ...sides });
    }
    return answer === 'theirs' ? this.#takeTheirs({ ...theirs, lead: '' }) : takeBody(ours);
  }

  #takeTheirs(part: Part): PartWritten {
    const text = this.plan.mend(part.lead + part.body);
    return { key: part.key, text, value: this.#mendValue(part.value), comments: listComments(text) };
  }

  #mendValue(value: unknown): unknown {
    if (typeof value === 'string') return this.plan.mend(value);
    if (Array.isArray(value)) return value.map((each) => this.#mendValue(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.#mendValue(inner)]));
  }

  #mergeText({ base, ours, theirs }: Three<string>): string {
    const known = this.hasBase ? (base ?? '') : undefined;
    return mergeLines(known, ours, this.#mendNew(known, ours, theirs)).text;
  }

  /** Their text with new IDs in the lines that they added. */
  #mendNew(base: string | undefined, ours: string, theirs: string): string {
    const known = new Set([...toLines(base ?? ''), ...toLines(ours)]);
    return toLines(theirs)
      .map((line) => (known.has(line) ? line : this.plan.mend(line)))
      .join('');
  }

  /** What stands before the first part or behind the last one: whole lines, or the piece of a line. */
  #mergeAround({ base, ours, theirs }: Three<Block>, place: 'head' | 'tail'): string {
    const [o, t, b] = [ours[place], theirs[place], base?.[place]];
    const areLines = !ours.isInline && [o, t].every((text) => text === '' || text.endsWith('\n'));
    if (areLines) return this.#mergeText({ base: b, ours: o, theirs: t });
    return b === o ? t : o;
  }

  #stick(side: 'ours' | 'theirs', { start }: Part): void {
    this.stuckAt ??= { side, start };
  }
}

/** The part of that key; marks may show lines of the base twice, and then none of them is sure. */
function findOnly({ parts, shape }: Block, key: string): Part | undefined {
  const found = parts.filter((part) => part.key === key);
  const isDoubtful = found.length > 1 || (shape === 'list' && parts.some((part) => part.key === `${key} 2`));
  return isDoubtful && found[0] ? { ...found[0], body: '', value: undefined, open: () => undefined } : found[0];
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether a value is a list of records: no person can choose one side of it without losing some of the other. */
function holdsEntries(value: unknown): boolean {
  return Array.isArray(value) && value.some((each) => typeof each === 'object');
}

/** What an entry is about. */
function titleOf(value: unknown): string {
  const { title, text } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const known = title ?? text;
  return typeof known === 'string' ? known : '';
}

/** The line of the key, and by how much the text below it is indented. */
function beginOf(body: string): string {
  const [first = '', ...rest] = toLines(body);
  const text = rest.find((line) => line.trim() !== '') ?? '';
  return first + text.slice(0, text.length - text.trimStart().length);
}

/** What a part says, in one line. */
function show({ key, body, value }: Part): string {
  const text = typeof value === 'string' ? value : body.trim().replace(`${key}:`, '');
  return text.replace(/\s+/g, ' ').trim();
}
