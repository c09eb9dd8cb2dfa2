import assert from 'node:assert/strict';
import { capturePrepareSteering } from '../../src/core/capture/prepareSteering';
import { captureResetKickoff } from '../../src/core/capture/resetKickoff';
import { planInvitation } from '../../src/core/exchange/meetingInvitation';
import { writeInvitation } from '../../src/core/exchange/writeInvitation.later';
import { writeMail } from '../../src/core/exchange/writeMail';
import { writeMailto } from '../../src/core/exchange/writeMailto';
import { Digests } from '../../src/core/journal/digests';
import { viewAsClient } from '../../src/core/journal/clientView';
import { listMinutes } from '../../src/core/journal/entries';
import { findHitAt } from '../../src/core/journal/makeHit';
import { addDays, type Day } from '../../src/core/model/day';
import { minutesTypeWords, type MinutesType } from '../../src/core/model/minutes';
import { isOpenAction } from '../../src/core/practice/actionState';
import { listAwaited } from '../../src/core/practice/chase';
import { renderBossBrief } from '../../src/core/report/bossBrief';
import { renderChaser, renderRequest } from '../../src/core/report/chaser';
import { renderChronology, type ChronologyRequest } from '../../src/core/report/chronology';
import { renderCitations } from '../../src/core/report/citation';
import { renderConfirmation } from '../../src/core/report/confirmation';
import { renderMarkdown, type Document } from '../../src/core/report/document';
import { renderHotLetter, type HotLetter } from '../../src/core/report/hotLetters';
import { renderHtmlPage } from '../../src/core/report/htmlPage';
import type { Letter } from '../../src/core/report/letter';
import { renderLiveBlocks } from '../../src/core/report/liveBlocks';
import { renderAgenda } from '../../src/core/report/meetingAgenda';
import { writeMinutesLetter } from '../../src/core/report/minutesLetter';
import { renderObjectionLetter } from '../../src/core/report/objectionLetter';
import { renderSteeringComparison } from '../../src/core/report/steeringComparison';
import { renderVerification } from '../../src/core/report/verification';
import { renderWhereWeStand } from '../../src/core/report/whereWeStand';
import { applyChanges, type Files } from './capture/applyCapture';
import { dayAfter, key, makeGoldenFiles, me, meetingOf, pathOf, today, type GoldenForm } from './goldenJournal';
import { addendumLetters, forms, germanLetters, showLetter, type GoldenDocument } from './goldenLetters';
import { readJournal } from './journal/readJournal';
import { tellSharedFields } from './report/sharedFields';

const files = makeGoldenFiles();
const records = readJournal(files);
const types = Object.keys(minutesTypeWords) as MinutesType[];
/** The letter with the minutes of a meeting of that type, on the next day. */
export function writeMinutesOf(type: MinutesType, form: GoldenForm): Letter {
  const source = { records: readJournal(makeGoldenFiles(form)), key, me, meeting: meetingOf(type) };
  return writeMinutesLetter({ ...source, today: dayAfter(type) })?.letter ?? assert.fail(type);
}

/** All forms of address are shown of one type: {@link writeMinutesOf} holds of the others that only names differ. */
const minutesLetters = types.flatMap((type) =>
  showLetter(`minutes-${type}`, (form) => writeMinutesOf(type, form), type === 'steering' ? forms : ['first-name']),
);

function showAgenda(name: string, meeting: string, day: Day, from: Files = files): GoldenDocument {
  const render = () => renderAgenda({ records: readJournal(from), key, meeting, today: day });
  return { file: `agenda-${name}.md`, render: () => renderMarkdown(render() ?? assert.fail(name)) };
}

/** What the product makes for a meeting to come, before anybody has touched it. */
function listMadeAgendas(): readonly GoldenDocument[] {
  const people = ['Ana Ruiz', 'Maria Lopez', me];
  const plan = { date: '2026-12-03' as Day, start: '09:00', people, today, takenFiles: [] };
  const reset = applyChanges(files, captureResetKickoff(records, key, plan).changes);
  const committee = { ...plan, date: '2026-12-01' as Day, committee: '2026-12-03' as Day };
  const steering = applyChanges(files, capturePrepareSteering(records, key, committee).changes);
  return [
    showAgenda('made-reset-point', '2026-12-03-reset-point-kickoff', today, reset),
    showAgenda('made-pre-steering', '2026-12-01-preparation-of-the-steering-committee', today, steering),
  ];
}

const agendas = [
  ...types.map((type) => showAgenda(type, meetingOf(type), addDays(dayAfter(type), -8))),
  ...listMadeAgendas(),
];

function confirm(name: string, meeting: string, day: Day): readonly GoldenDocument[] {
  return showLetter(`confirmation-${name}`, (form) =>
    renderConfirmation({ records: readJournal(makeGoldenFiles(form)), key, path: pathOf(meeting), me, today: day }),
  );
}

const confirmations = [
  ...confirm('call', meetingOf('call'), today),
  ...confirm('chat', meetingOf('chat'), today),
  ...(['one-to-one', 'frank-discussion', 'senior-management'] as const).flatMap((type) =>
    confirm(type, meetingOf(type), dayAfter(type)),
  ),
];

const hotTalks: Readonly<Record<HotLetter, string>> = {
  tried: meetingOf('voicemail'),
  apology: meetingOf('call'),
  straight: meetingOf('steering'),
  written: meetingOf('call'),
  trust: meetingOf('one-to-one'),
};

const hotLetters = (Object.keys(hotTalks) as HotLetter[]).flatMap((kind) => {
  const person = kind === 'straight' ? 'Ana Ruiz' : 'Maria Lopez';
  const known = ['2026-10-22-steering', 'D-11 Cut-over', 'D-19'];
  const unseen = ['CLM-1', 'pR-1', '<mail@acme.example>', 'private/erp-rollout/x.yaml', ''];
  return showLetter(`letter-${kind}`, (form) => {
    const source = { records: readJournal(makeGoldenFiles(form)), key, path: pathOf(hotTalks[kind]), me, today };
    return renderHotLetter(kind, { ...source, person, evidence: [...known, ...unseen] });
  });
});

/** What is waited for: something for which something else waits in turn, what nothing waits for, and an answer. */
const chasers = (
  [
    ['action', 'A-30'],
    ['waited-for', 'A-36'],
    ['minutes', '2026-10-27-training'],
  ] as const
).flatMap(([name, about]) => {
  const awaited = listAwaited(records, key, today).find((each) => each.about === about) ?? assert.fail(name);
  return showLetter(`chaser-${name}`, (form) => {
    const source = { records: readJournal(makeGoldenFiles(form)), key, today, me };
    return renderChaser(source, awaited, '2026-11-26' as Day);
  });
});

const request = showLetter('request', (form) =>
  renderRequest({ records: readJournal(makeGoldenFiles(form)), key, today, me }, 'Maria Lopez', '2026-11-26' as Day),
);

const objections = ['I said the middle of December.', ''].flatMap((text) =>
  showLetter(`objection-${text ? 'in-their-words' : 'without-words'}`, (form) => {
    const view = readJournal(makeGoldenFiles(form));
    const { record } = listMinutes(view, key).find(({ meeting }) => meeting === '2026-10-22-steering') ?? assert.fail();
    return renderObjectionLetter({ records: view, key, today, me }, record, { by: 'Maria Lopez', text });
  }),
);

/** What is cited: the name of the file, the path of the record, and the place in it. */
const cited: readonly (readonly [string, string, string | undefined])[] = [
  ['decided-outside', pathOf('x').replace('minutes/x', 'decisions'), 'decisions/0'],
  ['replaced', pathOf('2026-10-22-steering'), 'decisions/0'],
  ['noted', pathOf(meetingOf('steering')), 'decisions/1'],
  ['change', pathOf('x').replace('minutes/x', 'changes'), 'changes/0'],
  ['agreement', pathOf('x').replace('minutes/x', 'engagement'), 'working-agreements/0'],
  ['minutes', pathOf('2026-10-22-steering'), undefined],
];

const citations = cited.map(([name, path, field]): GoldenDocument => ({
  file: `citation-${name}.md`,
  render: () => {
    const file = records.get(
      path.includes('/minutes/') ? 'minutes' : (path.split('/').at(-1)?.slice(0, -5) as 'changes'),
      path,
    );
    const hit = (file && findHitAt(file, field)) ?? assert.fail(name);
    const all = renderCitations({ digests: new Digests(records, isOpenAction), limit: 1, today }, hit);
    return all.map(({ tone, text }) => `## ${tone}\n\n${text}\n`).join('\n');
  },
}));

function tellChronology(options: Pick<ChronologyRequest, 'audience' | 'withIds' | 'person' | 'topic'>): Document {
  return renderChronology({ records, key, from: '2026-10-01' as Day, to: today, today, ...options });
}

const chronologies: readonly GoldenDocument[] = [
  { file: 'chronology-client.md', render: () => renderMarkdown(tellChronology({ audience: 'client' })) },
  { file: 'chronology-client.html', render: () => renderHtmlPage(tellChronology({ audience: 'client' })) },
  {
    file: 'chronology-client-ids.md',
    render: () => renderMarkdown(tellChronology({ audience: 'client', withIds: true, topic: 'sizes' })),
  },
  {
    file: 'chronology-client-person.md',
    render: () => renderMarkdown(tellChronology({ audience: 'client', person: 'Pablo Vega' })),
  },
  { file: 'chronology-team.md', render: () => renderMarkdown(tellChronology({ audience: 'team' })) },
  { file: 'chronology-team.html', render: () => renderHtmlPage(tellChronology({ audience: 'team', topic: 'sizes' })) },
];

function renderBlocks(): string {
  const source = { records: viewAsClient(records, key.client), key, today, since: '2026-11-13' as Day, withIds: false };
  return renderLiveBlocks(source)
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n\n')
    .concat('\n');
}

function compareSteering(): string {
  const minutes = listMinutes(records, key);
  const find = (type: MinutesType) => minutes.find(({ meeting }) => meeting === meetingOf(type)) ?? assert.fail(type);
  const [preparation, committee] = [find('pre-steering'), find('steering')];
  return renderMarkdown(renderSteeringComparison({ records, key, preparation, committee }));
}

async function writeCalendar(cancelled: string): Promise<string> {
  const path = pathOf(meetingOf('steering'));
  const source = { records: readJournal({ ...files, [path]: `${files[path]}${cancelled}` }), key, organizer: me };
  const given = {
    meeting: meetingOf('steering'),
    localZone: 'Europe/Madrid',
    newUid: '5d3c1a52-7e64-4b0f-9a86-2f1f0c9be101@engagement-journal',
  };
  const planned = planInvitation({ ...source, ...given });
  assert.ok(typeof planned === 'object');
  return withoutReturns(await writeInvitation(planned.invitation, new Date('2026-11-12T08:00:00Z')));
}

/** The line ends of mails and calendars are held by their own tests; git would change them. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

const others: readonly GoldenDocument[] = [
  {
    file: 'brief-my-boss.md',
    render: () => renderMarkdown(renderBossBrief({ records, key, today, since: '2026-11-13' as Day })),
  },
  {
    file: 'verification.md',
    render: () => renderMarkdown(renderVerification(records, key, { today, kept: new Map() })),
  },
  { file: 'steering-comparison.md', render: compareSteering },
  { file: 'report-parts.md', render: renderBlocks },
  { file: 'where-we-stand.md', render: () => renderMarkdown(renderWhereWeStand({ records, key, today })) },
  { file: 'shared-fields.md', render: tellSharedFields },
  {
    file: 'minutes-steering.eml',
    render: () => withoutReturns(writeMail(writeMinutesOf('steering', 'first-name'), { boundary: '_1_' })),
  },
  { file: 'minutes-steering.mailto', render: () => `${writeMailto(writeMinutesOf('steering', 'first-name')).url}\n` },
  { file: 'invitation-steering.ics', render: () => writeCalendar('') },
  {
    file: 'invitation-cancelled.ics',
    render: () =>
      writeCalendar(
        'cancelled: 2026-11-16\ninvitation: {uid: "5d3c1a52-7e64-4b0f-9a86-2f1f0c9be101@engagement-journal", sequence: 0}\n',
      ),
  },
];

/** Every document that people read, of every type of meeting. */
export const goldenDocuments: readonly GoldenDocument[] = [
  ...minutesLetters,
  ...germanLetters,
  ...addendumLetters,
  ...agendas,
  ...confirmations,
  ...hotLetters,
  ...chasers,
  ...request,
  ...objections,
  ...citations,
  ...chronologies,
  ...others,
];
