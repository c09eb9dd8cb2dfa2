import * as vscode from 'vscode';
import { meetingId, placeOf } from '../../core/files/layout';
import type { ClientShare, SharedRecord } from '../../core/journal/clientShare';
import { listMinutes } from '../../core/journal/entries';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { formatLongDay, type Day } from '../../core/model/day';
import type { Problem } from '../../core/model/problem';
import { renderClientRecord } from '../../core/report/clientRecord';
import type { Document } from '../../core/report/document';
import { showLetter } from '../../core/report/letter';
import { writeMinutesLetter } from '../../core/report/minutesLetter';
import { showReport } from '../../core/report/writtenReport';
import { readMe } from '../base/settings';
import { findDraft } from './draftedLetters';
import { readText } from './journalFiles';
import { describeReadTooSoon, describeUnfiled, findReadTooSoon } from './letterOfMinutes';
import type { OpenJournal } from './openJournal';
import type { Services } from './services';

/** A file of a journal, by its path in it. */
export interface FileAtHand {
  readonly journal: OpenJournal;
  readonly path: string;
}

/** What the client would get of a file, and what its user has to know beside it. */
export interface ClientPreview {
  readonly document: Document;
  readonly notices: readonly string[];
}

/** From the records and the text as they are now (P-30); a sentence where the client gets nothing. */
export function showAsClient(services: Services, file: FileAtHand, share: ClientShare): Promise<ClientPreview> {
  switch (share.as) {
    case 'letter':
      return showMinutes(services, file, share.key);
    case 'record':
      return Promise.resolve(showRecord(file, share.record));
    case 'report':
      return showWritten(file);
    case 'file':
      return Promise.resolve(
        say(
          vscode.l10n.t('Nothing is made of {0}. It lies outside private/: the client may see it as it is.', file.path),
        ),
      );
    case 'nothing':
      return Promise.resolve(say(describeNothing(file, share.because)));
  }
}

/** Where the part of a record begins that cannot be read just now; undefined where all of it is read. */
export function findTrouble({ journal, path }: FileAtHand): Problem | undefined {
  const place = placeOf(path);
  return place && journal.index.get(place.kind, path)?.reading.unreadable;
}

async function showMinutes(services: Services, file: FileAtHand, key: EngagementKey): Promise<ClientPreview> {
  const { journal, path } = file;
  const minutes = listMinutes(journal.index, key).find((each) => each.path === path);
  const draft = findDraft(services, journal, path);
  const wish = draft && !draft.isConfirmation ? draft.wish : { me: readMe(), leftOut: [] };
  const source = { records: journal.index, key, meeting: meetingId(path), today: services.today(), ...wish };
  const written = writeMinutesLetter(source);
  if (!minutes || !written) return sayGone(file);
  const { sent } = minutes.record;
  const notices = sent
    ? [describeSent(sent.date)]
    : [
        describeReadTooSoon(findReadTooSoon(services, journal, key, written)),
        await describeUnfiled(services, { engagement: { journal }, minutes }),
      ];
  return { document: showLetter(written.letter), notices };
}

function describeSent(day: Day | undefined): string {
  return day
    ? vscode.l10n.t('These minutes were sent on {0}. What was sent then is kept in sent/.', formatLongDay(day))
    : vscode.l10n.t('These minutes were sent. What was sent then is kept in sent/.');
}

function showRecord(file: FileAtHand, record: SharedRecord): ClientPreview {
  const shown = renderClientRecord(file.journal.index, record);
  if (!shown) return sayGone(file);
  const { document, leftOut } = shown;
  const message = vscode.l10n.t(
    'Texts that name what is your team’s alone: {0}. They are left out here, and stand in the file.',
    leftOut,
  );
  return { document, notices: leftOut > 0 ? [message] : [] };
}

async function showWritten(file: FileAtHand): Promise<ClientPreview> {
  const text = (await readText(file.journal.uriOf(file.path)))?.text;
  if (text === undefined) return sayGone(file);
  const { document, unshownLine, isForTeam } = showReport(text, await renderMarkdownHtml(text));
  return {
    document,
    notices: [
      isForTeam ? vscode.l10n.t('It says TEAM ONLY, and lies outside private/.') : '',
      unshownLine === undefined
        ? ''
        : vscode.l10n.t('Line {0} holds words that do not show. Who gets the file can read them.', unshownLine),
    ],
  };
}

/** As VS Code's own preview has it; undefined where that extension is switched off. */
async function renderMarkdownHtml(text: string): Promise<string | undefined> {
  const fromFirstLine = `\n${text}`; // what stands above the first line as front matter would not show
  try {
    return await vscode.commands.executeCommand<string | undefined>('markdown.api.render', fromFirstLine);
  } catch {
    return undefined;
  }
}

function describeNothing({ path }: FileAtHand, because: Extract<ClientShare, { as: 'nothing' }>['because']): string {
  const reasons: Readonly<Record<typeof because, string>> = {
    private: vscode.l10n.t('It lies below private/, and is your team’s alone.'),
    journal: vscode.l10n.t('It holds what your team shares in all engagements.'),
    template: vscode.l10n.t('It is what new minutes begin with.'),
    inbox: vscode.l10n.t('It waits in the inbox, and is not filed yet.'),
    elsewhere: vscode.l10n.t('It belongs to no client.'),
  };
  return `${vscode.l10n.t('The client sees nothing of {0}.', path)} ${reasons[because]}`;
}

function sayGone({ path }: FileAtHand): ClientPreview {
  return say(vscode.l10n.t('The client sees nothing of {0}. There is no such file.', path));
}

function say(sentence: string): ClientPreview {
  return { document: { blocks: [{ type: 'paragraph', lines: [[sentence]] }] }, notices: [] };
}
