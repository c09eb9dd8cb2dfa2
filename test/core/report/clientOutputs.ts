import { readFileSync } from 'node:fs';
import path from 'node:path';
import PostalMime from 'postal-mime';
import type { Capture } from '../../../src/core/capture/fileChange';
import { captureMinutes } from '../../../src/core/capture/newMinutes';
import { placeDocument } from '../../../src/core/capture/placeDocument';
import { capturePrepareSteering } from '../../../src/core/capture/prepareSteering';
import { captureResetKickoff } from '../../../src/core/capture/resetKickoff';
import { checkText } from '../../../src/core/files/decode';
import { meetingId } from '../../../src/core/files/layout';
import { readFile } from '../../../src/core/files/read';
import { planInvitation } from '../../../src/core/exchange/meetingInvitation';
import { writeInvitation } from '../../../src/core/exchange/writeInvitation.later';
import { writeMail } from '../../../src/core/exchange/writeMail';
import { writeMailto } from '../../../src/core/exchange/writeMailto';
import { parseAgreementQuery } from '../../../src/core/journal/agreementQuery';
import { findClientShare } from '../../../src/core/journal/clientShare';
import { viewAsClient } from '../../../src/core/journal/clientView';
import { Digests } from '../../../src/core/journal/digests';
import { listActions, listMinutes } from '../../../src/core/journal/entries';
import { findAgreements } from '../../../src/core/journal/findAgreement';
import type { EngagementKey, JournalIndex } from '../../../src/core/journal/journalIndex';
import { listMeetingTypes } from '../../../src/core/journal/meetingTypes';
import type { Day } from '../../../src/core/model/day';
import { minutesTypeWords } from '../../../src/core/model/minutes';
import { isOpenAction } from '../../../src/core/practice/actionState';
import type { Awaited } from '../../../src/core/practice/chase';
import { renderChaser, renderRequest } from '../../../src/core/report/chaser';
import { renderChronology } from '../../../src/core/report/chronology';
import { renderCitations } from '../../../src/core/report/citation';
import { renderConfirmation } from '../../../src/core/report/confirmation';
import { renderHtml, renderMarkdown, renderText, type Document } from '../../../src/core/report/document';
import { renderHotLetter, type HotLetter } from '../../../src/core/report/hotLetters';
import { renderHtmlPage } from '../../../src/core/report/htmlPage';
import {
  renderLetterFile,
  renderLetterHtml,
  renderLetterMarkdown,
  renderLetterText,
  type Letter,
} from '../../../src/core/report/letter';
import { renderLiveBlocks } from '../../../src/core/report/liveBlocks';
import { renderClientRecord } from '../../../src/core/report/clientRecord';
import { renderAgenda } from '../../../src/core/report/meetingAgenda';
import { writeMinutesLetter } from '../../../src/core/report/minutesLetter';
import { renderObjectionLetter } from '../../../src/core/report/objectionLetter';
import { listReportReferences } from '../../../src/core/report/reportReferences';
import { renderSteeringComparison } from '../../../src/core/report/steeringComparison';
import { renderWhereWeStand } from '../../../src/core/report/whereWeStand';
import { ROOT } from '../../host/places';

/** From what something for the client is made: the whole journal, of which the product itself takes what may be seen. */
export interface ClientSource {
  readonly records: JournalIndex;
  readonly key: EngagementKey;
  readonly today: Day;
  readonly me: string;
  /** References that somebody has put together about a claim. */
  readonly evidence: readonly string[];
}

type Outputs = readonly (string | Promise<string>)[];

const hotLetters: readonly HotLetter[] = ['tried', 'apology', 'straight', 'written', 'trust'];
const anyPerson = 'Ana Ruiz';

/** A letter in each form in which it leaves; mails are read back, headers and all. */
function listLetterForms(letter: Letter | undefined): Outputs {
  if (!letter) return [];
  const mail = writeMail(letter, { boundary: '_1_' });
  return [
    renderLetterText(letter),
    renderLetterFile(letter),
    renderLetterHtml(letter),
    renderLetterMarkdown(letter),
    decodeURIComponent(writeMailto(letter).url),
    mail,
    PostalMime.parse(mail).then(({ headers, subject, to, cc, text, html }) =>
      JSON.stringify([headers, subject, to, cc, text, html]),
    ),
  ];
}

/** A document in each form in which it is shown, copied or written. */
function listDocumentForms(document: Document | undefined): Outputs {
  if (!document) return [];
  return [renderMarkdown(document), renderHtml(document), renderText(document), renderHtmlPage(document)];
}

function listMeetings({ records, key }: ClientSource) {
  return listMinutes(viewAsClient(records, key.client), key);
}

/** Everything of the client's that somebody can be asked for again. */
function listAskedFor({ records, key }: ClientSource): readonly Awaited[] {
  const view = viewAsClient(records, key.client);
  const actions = listActions(view, key).map(({ record: { id = '', text = '', owner = anyPerson } }): Awaited => {
    return { kind: 'action', about: id, title: text, person: owner };
  });
  const minutes = listMinutes(view, key).map(({ meeting, record: { title = '', date, sent } }): Awaited => {
    const days = { ...(date && { date }), ...(sent?.date && { since: sent.date }) };
    return { kind: 'minutes', about: meeting, title, person: anyPerson, ...days };
  });
  return [...actions, ...minutes];
}

/** What a capture makes that others read: the file itself, and the agenda that is made of it. */
function listMade({ records, key, today }: ClientSource, capture: Capture): Outputs {
  return capture.changes.flatMap((change) => {
    if (!('create' in change) || change.path.includes('/private/')) return [];
    records.put(change.path, readFile('minutes', checkText(change.create)));
    const agenda = listDocumentForms(renderAgenda({ records, key, meeting: meetingId(change.path), today }));
    records.remove(change.path);
    return [`${change.path}\n${change.create}`, ...agenda];
  });
}

/** Minutes of every type with what is shipped for it, and with the journal's own template where it has one. */
function listNewMinutes(source: ClientSource): Outputs {
  const shipped = Object.keys(minutesTypeWords).map((type) => {
    const text = readFileSync(path.join(ROOT, 'media', 'templates', `${type}.yaml`), 'utf8');
    return [type, readFile('template', checkText(text)).record] as const;
  });
  return listMeetingTypes(source.records, new Map(shipped)).flatMap(({ type, title, template }) => {
    const minutes = { type, title, template, date: source.today, takenFiles: [] };
    return listMade(source, captureMinutes(source.records, source.key, minutes));
  });
}

async function invite({ records, key, me }: ClientSource, meeting: string): Promise<string> {
  const given = {
    organizer: me,
    localZone: 'Europe/Madrid',
    newUid: '5d3c1a52-7e64-4b0f-9a86-2f1f0c9be101@engagement-journal',
  };
  const planned = planInvitation({ records, key, meeting, ...given });
  if (typeof planned === 'string') return '';
  const text = await writeInvitation(planned.invitation, new Date('2026-11-12T08:00:00Z'));
  return `${text}\n${text.replace(/\r\n /g, '')}`;
}

/** Whatever is made for a client, by the function that makes it. */
export const clientOutputs: Readonly<Record<string, (source: ClientSource) => Outputs>> = {
  writeMinutesLetter: (source) =>
    listMeetings(source).flatMap(({ meeting }) => listLetterForms(writeMinutesLetter({ ...source, meeting })?.letter)),
  renderAgenda: (source) =>
    listMeetings(source).flatMap(({ meeting }) => listDocumentForms(renderAgenda({ ...source, meeting }))),
  renderClientRecord: (source) =>
    source.records.listRecordPaths().flatMap((path) => {
      const share = findClientShare(path);
      const isTheirs = share.as === 'record' && share.record.client === source.key.client;
      return isTheirs ? listDocumentForms(renderClientRecord(source.records, share.record)?.document) : [];
    }),
  renderConfirmation: (source) =>
    listMeetings(source).flatMap(({ path }) => listLetterForms(renderConfirmation({ ...source, path }))),
  renderHotLetter: (source) =>
    listMeetings(source).flatMap(({ path }) =>
      hotLetters.flatMap((kind) => listLetterForms(renderHotLetter(kind, { ...source, path, person: anyPerson }))),
    ),
  renderChaser: (source) =>
    listAskedFor(source).flatMap((awaited) => listLetterForms(renderChaser(source, awaited, source.today))),
  renderRequest: (source) => listLetterForms(renderRequest(source, anyPerson, source.today)),
  renderObjectionLetter: (source) =>
    listMeetings(source).flatMap(({ record }) =>
      record.answers.flatMap(({ by = anyPerson, text = '' }) =>
        listLetterForms(renderObjectionLetter(source, record, { by, text })),
      ),
    ),
  renderChronology: (source) =>
    [true, false].flatMap((withIds) => {
      const range = { from: '2020-01-01' as Day, to: '2030-12-31' as Day };
      return listDocumentForms(renderChronology({ ...source, ...range, audience: 'client', withIds }));
    }),
  renderCitations: ({ records, today, key }) => {
    const question = { digests: new Digests(records, isOpenAction), limit: 1_000, today, onlyClient: key.client };
    const { found } = findAgreements(question, parseAgreementQuery(''));
    return found.flatMap(({ hit }) => renderCitations(question, hit).map(({ text }) => text));
  },
  renderSteeringComparison: (source) => {
    const all = listMeetings(source);
    return all.flatMap((preparation) =>
      all.flatMap((committee) => listDocumentForms(renderSteeringComparison({ ...source, preparation, committee }))),
    );
  },
  renderWhereWeStand: (source) => listDocumentForms(renderWhereWeStand(source)),
  renderLiveBlocks: ({ records, key, today }) => {
    const source = { records: viewAsClient(records, key.client), key, today, since: undefined, withIds: false };
    return renderLiveBlocks(source).flatMap(({ text, inline, detail }) => [text, inline, detail]);
  },
  captureResetKickoff: (source) => {
    const plan = {
      date: source.today,
      start: '09:00',
      people: [anyPerson, source.me],
      takenFiles: [],
      today: source.today,
    };
    return listMade(source, captureResetKickoff(source.records, source.key, plan));
  },
  capturePrepareSteering: (source) => {
    const plan = { date: source.today, people: [anyPerson, source.me], takenFiles: [], today: source.today };
    return listMade(source, capturePrepareSteering(source.records, source.key, plan));
  },
  captureMinutes: listNewMinutes,
  listReportReferences: ({ records, key, today }) => {
    const source = { records: viewAsClient(records, key.client), key, today, withIds: false };
    return listReportReferences(source).flatMap(({ detail, text, start }) => [detail, text, start]);
  },
  writeInvitation: (source) => listMeetings(source).map(({ meeting }) => invite(source, meeting)),
  placeDocument: ({ key, today }) => [
    placeDocument({ key, isPrivate: false, today, name: 'Chronology', takenFiles: [] }),
  ],
};

const pageBreak = '\f';

/** All that the client may ever get, by what makes it, one document behind the other. */
export async function renderClientOutputs(source: ClientSource): Promise<ReadonlyMap<string, string>> {
  const made = Object.entries(clientOutputs).map(async ([name, list]) => {
    const documents = await Promise.all(list(source).map((each) => Promise.resolve(each)));
    return [name, documents.filter(Boolean).join(pageBreak)] as const;
  });
  return new Map(await Promise.all(made));
}

/** In which of the outputs a mark stands. */
export function findOutputs(outputs: ReadonlyMap<string, string>, mark: string | RegExp): readonly string[] {
  const holds = (text: string) => (typeof mark === 'string' ? text.includes(mark) : mark.test(text));
  return [...outputs].flatMap(([name, text]) => (holds(text) ? [name] : []));
}
