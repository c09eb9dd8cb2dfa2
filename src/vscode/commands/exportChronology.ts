import * as vscode from 'vscode';
import { listDatedFacts } from '../../core/journal/datedFacts';
import { listPeople } from '../../core/journal/people';
import { findCalendar } from '../../core/journal/settings';
import { addDays, addMonths, type Day } from '../../core/model/day';
import { parsePastDay } from '../../core/model/pastDay';
import { renderChronology, type ChronologyRequest } from '../../core/report/chronology';
import { askText, pickNamedDay, pickOne } from '../base/prompts';
import { chooseEngagement, endIfHidden, titleOf } from '../workspace/chooseEngagement';
import { findShown, refuseUnreadable, showReportPage } from '../workspace/reportPage';
import { toRowTarget } from '../workspace/rowTarget';
import { findVisibleRecords, type Services, type VisibleEngagement } from '../workspace/services';

type Version = Pick<ChronologyRequest, 'audience' | 'withIds'>;

/** Who said what, when, by which channel, between two days (P-05): asked, shown, and written when the user says so. */
export async function exportChronology(services: Services, argument: unknown): Promise<void> {
  const what = vscode.l10n.t('Export Chronology');
  const row = toRowTarget(services, argument) ?? findShown(services);
  const engagement = await chooseEngagement(services, what, row);
  refuseUnreadable(services, engagement);
  const title = titleOf(what, engagement);
  const { from, to } = await askRange(services, title, engagement);
  const person = await askPerson(services, title, engagement);
  const prompt = vscode.l10n.t('On which topic? A few words, or nothing for everything.');
  const topic = await askText({ title, prompt, isOptional: true });
  const version = await askVersion(services, title);
  endIfHidden(services, engagement);
  const { client, engagement: folder } = engagement;
  await showReportPage(services, {
    engagement,
    name: vscode.l10n.t('Chronology'),
    isPrivate: version.audience === 'team',
    render: (now) =>
      renderChronology({
        ...{ records: findVisibleRecords(services, now), key: { client, engagement: folder } },
        ...{ from, to, person, topic, ...version, today: services.today() },
      }),
  });
}

async function askRange(
  services: Services,
  title: string,
  engagement: VisibleEngagement,
): Promise<{ readonly from: Day; readonly to: Day }> {
  const today = services.today();
  const { index } = engagement.journal;
  const calendar = findCalendar(index, engagement.client);
  const parse = (typed: string) => parsePastDay(typed, today, calendar);
  const facts = listDatedFacts(findVisibleRecords(services, engagement.journal), engagement);
  const first = facts.at(-1)?.day ?? today;
  const starts = [
    { label: vscode.l10n.t('From the beginning'), value: first },
    { label: vscode.l10n.t('Four weeks ago'), value: addDays(today, -28) },
    { label: vscode.l10n.t('Three months ago'), value: addMonths(today, -3) },
  ];
  const since = vscode.l10n.t('Since when? Choose, or type -2w, 1 Sep, 26.11. or 2026-09-01');
  const from = await pickNamedDay(title, since, starts, parse);
  const ends = [{ label: vscode.l10n.t('Until today'), value: today }];
  const until = vscode.l10n.t('Until when, that day included? Choose, or type a day');
  const to = await pickNamedDay(title, until, ends, parse);
  return from <= to ? { from, to } : { from: to, to: from };
}

function askPerson({ share }: Services, title: string, { journal, ...key }: VisibleEngagement) {
  const side = (each: string) => (each === 'ours' && !share.isOn ? vscode.l10n.t('our team') : '');
  return pickOne<string | undefined>(title, vscode.l10n.t('About whom?'), [
    { label: vscode.l10n.t('Everybody'), value: undefined },
    ...listPeople(journal.index, key).map((each) => ({
      label: each.name,
      description: [each.role, side(each.side)].filter(Boolean).join(' · '),
      value: each.name,
    })),
  ]);
}

/** While the screen is shared there is no version but the client’s. */
function askVersion({ share }: Services, title: string): Promise<Version> {
  const forClient = [
    {
      label: vscode.l10n.t('For the client'),
      detail: vscode.l10n.t('Only what the client may see, without numbers of entries.'),
      value: { audience: 'client', withIds: false } as Version,
    },
    {
      label: vscode.l10n.t('For the client, with IDs'),
      detail: vscode.l10n.t('Only what the client may see, with numbers such as D-3.'),
      value: { audience: 'client', withIds: true } as Version,
    },
  ];
  const forTeam = {
    label: vscode.l10n.t('TEAM ONLY'),
    detail: vscode.l10n.t('With what is private. It is written below private/, never among the shared files.'),
    value: { audience: 'team' } as Version,
  };
  return pickOne(title, vscode.l10n.t('For whom?'), share.isOn ? forClient : [...forClient, forTeam]);
}
