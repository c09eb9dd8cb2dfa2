import assert from 'node:assert/strict';
import { addendumOf } from '../../src/core/capture/addendum';
import { listMinutes } from '../../src/core/journal/entries';
import { listAwaited } from '../../src/core/practice/chase';
import { renderChaser } from '../../src/core/report/chaser';
import { renderConfirmation } from '../../src/core/report/confirmation';
import { renderLetterFile, renderLetterMarkdown, type Letter } from '../../src/core/report/letter';
import { writeMinutesLetter } from '../../src/core/report/minutesLetter';
import type { Day } from '../../src/core/model/day';
import { applyChanges } from './capture/applyCapture';
import { dayAfter, key, makeGoldenFiles, me, meetingOf, pathOf, today, type GoldenForm } from './goldenJournal';
import { readJournal } from './journal/readJournal';

/** A file in `test/golden`, and what the product writes into such a document. */
export interface GoldenDocument {
  readonly file: string;
  readonly render: () => string | Promise<string>;
}

/** The first is shown as text, too; another one has a file where it changes the letter. */
export const forms: readonly GoldenForm[] = ['first-name', 'informal', 'formal', 'salutation', 'mixed'];

type WriteLetter = (form: GoldenForm) => Letter | undefined;

/** A letter as Markdown and as text, and as Markdown in each form of address that makes it another one. */
export function showLetter(
  name: string,
  write: WriteLetter,
  others: readonly GoldenForm[] = forms,
): readonly GoldenDocument[] {
  const show = (form: GoldenForm) => renderLetterMarkdown(write(form) ?? assert.fail(name));
  const seen = new Set<string>();
  const differing = others.filter((form) => {
    const text = show(form);
    return !seen.has(text) && seen.add(text);
  });
  return [
    { file: `${name}.txt`, render: () => renderLetterFile(write('first-name') ?? assert.fail(name)) },
    ...differing.map((form) => ({
      file: `${name}${form === 'first-name' ? '' : `.${form}`}.md`,
      render: () => show(form),
    })),
  ];
}

/** The journal of a client who is written to in German. */
function readInGerman(form: GoldenForm) {
  const files = makeGoldenFiles(form);
  const client = 'clients/acme-retail/client.yaml';
  const text = files[client]?.replace('contacts:', 'language: de\ncontacts:').replaceAll('"Ms ', '"Frau ') ?? '';
  return readJournal({ ...files, [client]: text });
}

/** What is written in German, in each form of address that makes it another letter. */
export const germanLetters: readonly GoldenDocument[] = [
  ...showLetter('german-minutes-steering', (form) => {
    const source = { records: readInGerman(form), key, me, meeting: meetingOf('steering') };
    return writeMinutesLetter({ ...source, today: dayAfter('steering') })?.letter;
  }),
  ...showLetter('german-confirmation-call', (form) =>
    renderConfirmation({ records: readInGerman(form), key, path: pathOf(meetingOf('call')), me, today }),
  ),
  ...showLetter('german-chaser-action', (form) => {
    const records = readInGerman(form);
    const awaited = listAwaited(records, key, today).find(({ about }) => about === 'A-30') ?? assert.fail();
    return renderChaser({ records, key, today, me }, awaited, '2026-11-26' as Day);
  }),
];

/** What somebody remembers differently, as an addendum to minutes that were sent. */
export const addendumLetters = showLetter('addendum', (form) => {
  const files = makeGoldenFiles(form);
  const records = readJournal(files);
  const { path, record } =
    listMinutes(records, key).find(({ meeting }) => meeting === '2026-10-22-steering') ?? assert.fail();
  const objection = { by: 'Maria Lopez', text: 'I said the middle of December.' };
  const { changes, show } = addendumOf({ key, path, today, takenFiles: [] }, record, objection);
  const after = readJournal(applyChanges(files, changes));
  const meeting = show?.path.replace(/^.*\/(.*)\.yaml$/, '$1') ?? assert.fail();
  return writeMinutesLetter({ records: after, key, me, meeting, today })?.letter;
});
