import type { Capture } from '../../core/capture/fileChange';
import type { Filing } from '../../core/capture/fileMail';
import type { FilingPlace } from '../../core/capture/filingPlaces';
import type { SentMail } from '../../core/capture/sentMail';
import { findClientName } from '../../core/journal/clients';
import type { FoundMinutes } from '../../core/journal/entries';
import * as vscode from 'vscode';
import type { Choice } from '../base/prompts';
import type { OpenJournal } from './openJournal';

/** What filing in one place does. */
export interface FilingChoice {
  readonly key: FilingPlace;
  readonly file: (filing: Filing) => Capture;
  /** What is filed after that, each once the one before is on file: the days of a series. */
  readonly then?: readonly ((filing: Filing) => Capture)[];
  /** It is the mail with which we sent minutes. */
  readonly sent?: SentMail;
  /** Nothing of it is for the client: record and file lie below `private/`. */
  readonly isPrivate?: boolean;
  /** The record is for the client, and the file is not: it says more, and lies below `private/`. */
  readonly isFilePrivate?: boolean;
  /** Where people of other clients read it too: the names of those clients, and how to file it for the team alone. */
  readonly others?: { readonly names: readonly string[]; readonly forTeam: FilingChoice };
}

/** A way to file something, as a row of the box. */
export interface RankedChoice {
  /** Something on file that this is about. */
  readonly isCertain: boolean;
  readonly choice: Choice<FilingChoice>;
}

/** What people of other clients read too is filed only after a question; see {@link FilingChoice.others}. */
export function askFirst(
  { index }: OpenJournal,
  ranked: readonly RankedChoice[],
  others: readonly string[],
  forTeam: RankedChoice,
): readonly RankedChoice[] {
  const names = others.map((folder) => findClientName(index, folder));
  return ranked.map(({ isCertain, choice }) => {
    const value = { ...choice.value, others: { names, forTeam: forTeam.choice.value } };
    return { isCertain, choice: { ...choice, value } };
  });
}

/** Nothing changes but the place of the file. */
export function alreadyThere(place: FilingPlace, { path, record, meeting }: FoundMinutes, label: string): RankedChoice {
  const title = vscode.l10n.t('{0}: {1}', label, record.title ?? meeting);
  return { isCertain: true, choice: makeChoice(place, title, () => ({ changes: [], show: { path } })) };
}

export function makeChoice(place: FilingPlace, what: string, file: FilingChoice['file']): Choice<FilingChoice> {
  const { person, clientName, title } = place;
  return {
    label: [person, title].filter(Boolean).join(' · '),
    description: [clientName, what].join(' · '),
    value: { key: place, file },
  };
}
