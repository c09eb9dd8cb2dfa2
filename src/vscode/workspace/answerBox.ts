import * as vscode from 'vscode';
import {
  answerFrom,
  findSender,
  isFromElsewhere,
  isOnFile,
  listAnswerers,
  type Answerer,
  type GivenAnswer,
  type MailAnswer,
} from '../../core/capture/answer';
import { addDays, formatDay, formatShortDay, parseDay, type Day } from '../../core/model/day';
import { channelWords } from '../../core/model/entry';
import { parseSaidDay } from '../../core/model/dayWords';
import type { Mail } from '../../core/model/mail';
import { minutesFile } from '../../core/model/minutes';
import { findCalendar } from '../../core/journal/settings';
import type { AnswerState } from '../../core/practice/answerStates';
import { toLine } from '../../core/text/words';
import { askText, pickNamedDay, pickOne, pickOrType, type Choice } from '../base/prompts';
import { endIfHidden } from './chooseEngagement';
import type { ChosenMinutes } from './sentMinutes';
import { findVisibleRecords, type Services } from './services';

/** Who has answered, and what of it a mail tells already. */
interface Author {
  readonly by: string;
  readonly mail?: MailAnswer;
}

type Said = GivenAnswer['says'];

/** Asks who has answered, what the answer says, and for the words; Escape throws a CancellationError. */
export async function askAnswer(
  services: Services,
  chosen: ChosenMinutes,
  mail: Mail | undefined,
): Promise<GivenAnswer> {
  const { engagement, meeting } = chosen;
  const title = `${vscode.l10n.t('Answer to {0}', meeting.record.title || meeting.meeting)} · ${engagement.clientName}`;
  const { by, mail: own } = await askAuthor(services, chosen, { title, mail });
  endIfHidden(services, engagement);
  const when = { date: own?.date ?? services.today(), via: own ? 'email' : meeting.record.sent?.via };
  const { says, ...stamp } = await askVerdict(services, chosen, { title: `${title} · ${by}`, when });
  const text =
    own?.text ??
    (await askWords(`${title} · ${by}`, says, mail?.from || services.share.isOn ? undefined : mail?.newest));
  return { by, says, ...stamp, ...(own?.ref && { ref: own.ref }), text };
}

interface AuthorQuestion {
  readonly title: string;
  readonly mail: Mail | undefined;
}

/** The mail at hand comes first, then those who have not answered. Somebody unknown is never taken without a question. */
async function askAuthor(
  services: Services,
  { engagement, meeting }: ChosenMinutes,
  { title, mail }: AuthorQuestion,
): Promise<Author> {
  const { share } = services;
  const records = findVisibleRecords(services, engagement.journal);
  const answerers = listAnswerers(records, engagement, meeting, services.today());
  const people = answerers.map((each): Choice<Author> => toChoice(each, share.isOn));
  const sender = mail && findSender(records, engagement.client, mail);
  const written = mail?.from?.name ?? mail?.from?.address;
  const isOffered = mail && written !== undefined && (sender ?? !share.isOn);
  const isStrange = mail && !sender && isFromElsewhere(engagement.journal.index, engagement.client, mail);
  const isNew = isOffered && !isOnFile(meeting, sender ?? written, answerFrom(mail));
  const fromMail: readonly Choice<Author>[] =
    isNew && !isStrange
      ? [toMailChoice(sender ?? written, answerFrom(mail), { isUnknown: !sender, isShared: share.isOn })]
      : [];
  const author = await pickOrType<Author>(
    title,
    vscode.l10n.t('Who has answered?'),
    [...fromMail, ...people],
    (typed) => ({
      label: typed,
      description: vscode.l10n.t('not among the contacts or the team'),
      value: { by: typed },
    }),
  );
  const isKnown = author.by === sender || answerers.some(({ name, side }) => name === author.by && side !== 'nobody');
  return isKnown ? author : { ...author, by: await askWho(engagement.clientName, author.by, answerers) };
}

function askWho(client: string, written: string, answerers: readonly Answerer[]): Promise<string> {
  const title = vscode.l10n.t('{0} is not among the contacts of {1}', written, client);
  const known = answerers.filter(({ side }) => side === 'theirs');
  return pickOne(title, vscode.l10n.t('Whose answer is it?'), [
    ...known.map(({ name, role = '' }) => ({ label: name, description: role, value: name })),
    { label: vscode.l10n.t('Somebody else: {0}', written), value: written },
  ]);
}

function toChoice({ name, role, side, standing }: Answerer, isShared: boolean): Choice<Author> {
  const words: Readonly<Record<AnswerState, string>> = {
    waiting: vscode.l10n.t('no answer yet'),
    'no-objection': vscode.l10n.t('no answer yet'),
    accepted: vscode.l10n.t('no answer yet'),
    commented: vscode.l10n.t('comment'),
    confirmed: vscode.l10n.t('confirmed'),
    objected: vscode.l10n.t('objected'),
  };
  const state = standing && [words[standing.says], standing.date && formatShortDay(standing.date)].filter(Boolean);
  const ours = side === 'ours' ? vscode.l10n.t('our team') : '';
  const description = [isShared ? '' : state?.join(', '), role, ours].filter(Boolean).join(' · ');
  return { label: name, description, value: { by: name } };
}

/** The words of a mail are not for everybody who looks on. */
function toMailChoice(
  by: string,
  mail: MailAnswer,
  { isUnknown, isShared }: { readonly isUnknown: boolean; readonly isShared: boolean },
): Choice<Author> {
  const unknown = isUnknown ? vscode.l10n.t('not among the contacts') : '';
  const description = [vscode.l10n.t('the mail at hand'), mail.date && formatShortDay(mail.date), unknown];
  return {
    label: `$(mail) ${by}`,
    description: description.filter(Boolean).join(' · '),
    detail: isShared ? '' : toLine(mail.text ?? ''),
    value: { by, mail },
  };
}

interface Stamp {
  readonly date: Day;
  readonly via: string | undefined;
}

interface VerdictQuestion {
  readonly title: string;
  readonly when: Stamp;
}

/** What the answer says: today and by the channel of the minutes, unless its user says otherwise. */
async function askVerdict(
  services: Services,
  chosen: ChosenMinutes,
  { title, when }: VerdictQuestion,
): Promise<Stamp & { readonly says: Said }> {
  const { words } = minutesFile.answers.of.fields.says;
  const choices = Object.entries(words).map(([word, meaning]): Choice<Said | undefined> => {
    return { label: word, description: meaning, value: word as Said };
  });
  const how = [formatDay(when.date), when.via].filter(Boolean).join(', ');
  const other = { label: vscode.l10n.t('On another day, or by another channel …'), description: how, value: undefined };
  const says = await pickOne<Said | undefined>(title, vscode.l10n.t('What does it say? {0}', how), [...choices, other]);
  if (says) return { ...when, says };
  return askVerdict(services, chosen, { title, when: await askStamp(services, chosen, title) });
}

async function askStamp(services: Services, { engagement }: ChosenMinutes, title: string): Promise<Stamp> {
  const today = services.today();
  const calendar = findCalendar(findVisibleRecords(services, engagement.journal), engagement.client);
  const days = [
    { label: vscode.l10n.t('Today'), value: today },
    { label: vscode.l10n.t('Yesterday'), value: addDays(today, -1) },
  ];
  const parse = (typed: string) => parseDay(typed) ?? parseSaidDay(typed, today, calendar);
  const date = await pickNamedDay(title, vscode.l10n.t('On which day?'), days, parse);
  const channels = Object.entries(channelWords).map(([value, description]) => ({ label: value, description, value }));
  return { date, via: await pickOne(title, vscode.l10n.t('By which channel?'), channels) };
}

function askWords(title: string, says: Said, value: string | undefined): Promise<string> {
  const prompts: Readonly<Record<Said, string>> = {
    confirmed: vscode.l10n.t('In which words? Enter where there is nothing to add.'),
    comment: vscode.l10n.t('In which words?'),
    objected: vscode.l10n.t('What is remembered differently? In their own words.'),
  };
  const isOptional = says === 'confirmed';
  return askText({ title, prompt: prompts[says], isOptional, ...(value && { value: toLine(value) }) });
}
