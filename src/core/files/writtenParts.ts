import type { Block, Part } from './blockParts';
import { listComments } from './parse';

/** A text that was put together, and what it must read as. */
export interface Written {
  readonly text: string;
  readonly value: unknown;
  readonly comments: readonly string[];
}

/** One part of such a text. */
export interface PartWritten extends Written {
  readonly key: string;
}

/** A part as it stands. */
export function take({ key, lead, body, value }: Pick<Part, 'key' | 'lead' | 'body' | 'value'>): PartWritten {
  return { key, text: lead + body, value, comments: listComments(lead + body) };
}

/** A part as it stands, without what is above it. */
export function takeBody(part: Part): PartWritten {
  return take({ ...part, lead: '' });
}

/** A block of these parts, written as `frame` is. */
export function assemble(
  frame: Block,
  parts: readonly PartWritten[],
  { head, tail }: { readonly head: string; readonly tail: string },
): Written {
  const values =
    frame.shape === 'list'
      ? parts.map((part) => part.value)
      : Object.fromEntries(parts.map((part) => [part.key, part.value]));
  const value = parts.length > 0 || frame.isInline ? values : null;
  const pieces = parts.map(({ text }) => text);
  // the first field of an entry stands behind its dash
  const isBehindDash = !frame.isInline && head !== '' && !head.endsWith('\n');
  const first = isBehindDash ? (pieces[0] ?? '').slice(frame.column) : (pieces[0] ?? '');
  const inner = [first, ...pieces.slice(1)].join(frame.isInline ? ', ' : '');
  const comments = [...listComments(head), ...parts.flatMap((part) => part.comments), ...listComments(tail)];
  return { text: head + inner + tail, value, comments };
}
