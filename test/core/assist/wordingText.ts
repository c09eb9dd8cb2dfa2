import { findWordingIn, type FoundWording } from '../../../src/core/assist/checkWording';
import { leaveOut, replaceWording } from '../../../src/core/assist/mendWording';
import { suggestWording, type WordingFix } from '../../../src/core/assist/suggestWording';
import { checkText } from '../../../src/core/files/decode';
import { LineMap } from '../../../src/core/text/lineMap';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readJournal } from '../journal/readJournal';

export const report = 'clients/acme/shop/reports/2026-11-20-weekly-brief.md';
export const minutes = 'clients/acme/shop/minutes/2026-11-20-status.yaml';

/** A journal in which nothing is said about wording. */
export const plainJournal = {
  'journal.yaml': 'journal: 1\norganisation: "KPMX Advisory"\nteam:\n  - {name: "Ada Berg", aliases: ["AB"]}\n',
  'clients/acme/client.yaml': 'name: "ONE Retail"\ncontacts:\n  - {name: "Ana Ruiz", role: "Head of MUST"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
};

type Files = Readonly<Record<string, string>>;

const plainRecords = readJournal(plainJournal);
const read = (files: Files) => (files === plainJournal ? plainRecords : readJournal(files));

/** What is found in a file, with `files` beside it. */
export function findIn(path: string, text: string, files: Files = plainJournal): readonly FoundWording[] {
  return findWordingIn({ records: read(files), path, file: checkText(text) });
}

/** The words that are underlined in it. */
export function underline(path: string, text: string, files?: Files): readonly string[] {
  return findIn(path, text, files).map(({ start, end }) => text.slice(start, end));
}

/** The remedies for the first words that are underlined. */
export function remedies(path: string, text: string, files: Files = plainJournal): readonly WordingFix[] {
  const [found] = findIn(path, text, files);
  if (!found) return [];
  const range = new LineMap(text).rangeOf(found.start, found.end);
  return suggestWording({ records: read(files), path, file: checkText(text) }, { code: found.hit.code, range });
}

/** The text once the words are left out. */
export function without(text: string, path = report): string {
  const [found] = findIn(path, text);
  return found ? applyEdits(text, [leaveOut(text, found.passage, found.hit)]) : text;
}

/** The text with other words in the place of those that are underlined first. */
export function instead(text: string, words: string, path = report): string {
  const [found] = findIn(path, text);
  return found ? applyEdits(text, [replaceWording(text, found.passage, found.hit, words)]) : text;
}
