import { findForeignLines, readMarkedLines } from '../text/markedLines';

/** What a filed mail or invitation says of itself: where it is kept is nothing for a reader. */
const aboutFile = /^\s*(?:Word for word|Attached|Invitation): /;
const quotedOrMarked = /^\s*(?:>|[!?] )/;
const bullet = /^[-*+•]\s+/;

/** The lines of notes. */
export function splitNotes(notes = ''): readonly string[] {
  return notes.split(/\r\n|\r|\n/);
}

/**
 * The lines of notes that a reader may be told, each without its bullet: not those that are to become entries, also in a
 * list, not what somebody else wrote or is quoted, and not where a mail is kept.
 */
export function listSaid(notes: string | undefined): readonly string[] {
  const lines = splitNotes(notes);
  const foreign = findForeignLines(lines);
  const marked = readMarkedLines(lines);
  const isOurs = (at: number) => !foreign.has(at) && !marked.some(({ line, endLine }) => line <= at && at <= endLine);
  return lines.flatMap((line, at) =>
    isOurs(at) && !quotedOrMarked.test(line) && !aboutFile.test(line) ? line.trim().replace(bullet, '') : [],
  );
}
