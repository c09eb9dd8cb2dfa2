import { journalFileName } from '../files/layout';
import { writeFields } from '../files/write';
import { journalFile } from '../model/journal';
import { journalFormat } from '../model/journalFormat';
import { weekdayWords } from '../model/day';
import type { Capture } from './fileChange';

export interface NewJournal {
  /** The first member of the team: who starts the journal. */
  readonly me: string;
  readonly organisation: string;
  /** Personal data: what the notes are for, who answers for them, how long they are kept. */
  readonly purpose: string;
  readonly controller: string;
  readonly retention: string;
  /** Whom to ask or to tell first, such as a works council. */
  readonly note?: string;
}

/** The file that makes a folder a journal. */
export function captureJournal({ me, organisation, purpose, controller, retention, note }: NewJournal): Capture {
  const text = writeFields(journalFile, {
    journal: journalFormat,
    organisation,
    team: [{ name: me }],
    weekdays: weekdayWords.slice(0, 5),
    data: { purpose, controller, retention, note },
  });
  return {
    changes: [{ path: journalFileName, create: `# This folder is an engagement journal.\n${text}` }],
    show: { path: journalFileName },
  };
}
