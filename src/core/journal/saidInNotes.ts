import { listPlainLines } from '../files/noteLines';

/** What a filed mail or invitation says of itself: where it is kept is nothing for a reader. */
const aboutFile = /^\s*(?:Word for word|Attached|Invitation): /;
const quotedOrMarked = /^\s*(?:>|[!?] )/;

/**
 * The lines of notes that a reader may be told: without those that are to become entries, also in a list, without what is
 * quoted, and without where a mail is kept.
 */
export function listSaid(notes: string): readonly string[] {
  return listPlainLines(notes).filter((line) => !quotedOrMarked.test(line) && !aboutFile.test(line));
}
