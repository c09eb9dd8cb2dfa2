import type { SentLetter } from '../../core/capture/markSent';
import type { Day } from '../../core/model/day';
import type { LetterWish } from './letterOfMinutes';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** What was taken along last of a record, until it is marked as sent; it is remembered here, and in no file. */
export interface DraftedLetter extends SentLetter {
  readonly day: Day;
  readonly wish: LetterWish;
  /** It is the letter after a call, and not the one with the minutes. */
  readonly isConfirmation?: true;
}

const draftsKey = 'draftedLetters';

function nameOf(journal: OpenJournal, path: string): string {
  return `${draftsKey}/${journal.uriOf(path).toString()}`;
}

export function findDraft({ memory }: Services, journal: OpenJournal, path: string): DraftedLetter | undefined {
  return memory.get<DraftedLetter>(nameOf(journal, path));
}

export async function keepDraft(
  { memory }: Services,
  journal: OpenJournal,
  path: string,
  draft: DraftedLetter | undefined,
): Promise<void> {
  await memory.update(nameOf(journal, path), draft);
}
