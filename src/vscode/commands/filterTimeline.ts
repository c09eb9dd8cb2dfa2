import * as vscode from 'vscode';
import { listDatedFacts, type DatedFact, type FactKind } from '../../core/journal/datedFacts';
import type { FactFilter } from '../../core/journal/factFilter';
import { findCalendar } from '../../core/journal/settings';
import { addDays, addMonths, formatLongDay, type Day } from '../../core/model/day';
import { parsePastDay } from '../../core/model/pastDay';
import { nameFactKind } from '../../core/report/factWording';
import { describeFilter } from '../../core/report/timelineRows';
import { compareNames } from '../../core/text/compareNames';
import { viewIds } from '../base/ids';
import { pickTyped, type Choice } from '../base/prompts';
import { chooseEngagement, endIfHidden, titleOf } from '../workspace/chooseEngagement';
import { findShown } from '../workspace/reportPage';
import { findVisibleRecords, type Services } from '../workspace/services';

type Row = Choice<FactFilter> | vscode.QuickPickItem;

/** One box for all filters: kind, person, channel, period, and any words as the topic. Each Enter narrows it further. */
export async function filterTimeline(services: Services): Promise<void> {
  const what = vscode.l10n.t('Filter Timeline');
  const engagement = await chooseEngagement(services, what, findShown(services));
  services.timeline.shown = engagement;
  const facts = listDatedFacts(findVisibleRecords(services, engagement.journal), engagement);
  const today = services.today();
  const { filter } = services.timeline;
  const calendar = findCalendar(engagement.journal.index, engagement.client);
  const parse = (typed: string) => parsePastDay(typed, today, calendar);
  const chosen = await pickTyped<FactFilter>({
    title: titleOf(what, engagement),
    placeholder: vscode.l10n.t('Choose, or type words, or a period such as 1 Sep - 15 Oct'),
    items: [...listActive(filter), ...listRows(filter, facts, today)],
    fromTyped: (typed) => listTyped(filter, typed, parse),
  });
  endIfHidden(services, engagement);
  services.timeline.filter = chosen;
  await vscode.commands.executeCommand(`${viewIds.timeline}.focus`);
}

export async function clearTimelineFilter({ timeline }: Services): Promise<void> {
  timeline.filter = {};
}

const parts: readonly (readonly (keyof FactFilter)[])[] = [
  ['kinds'],
  ['person'],
  ['channel'],
  ['from', 'to'],
  ['topic'],
];

/** What is filtered by now, each to be taken off again. */
function listActive(filter: FactFilter): readonly Row[] {
  return parts.flatMap((keys) => {
    const entries = Object.entries(filter);
    const own = Object.fromEntries(entries.filter(([key]) => keys.includes(key as keyof FactFilter))) as FactFilter;
    const rest = Object.fromEntries(entries.filter(([key]) => !keys.includes(key as keyof FactFilter))) as FactFilter;
    const words = describeFilter(own);
    return words ? [{ label: `$(close) ${words}`, description: vscode.l10n.t('take it off'), value: rest }] : [];
  });
}

function listRows(filter: FactFilter, facts: readonly DatedFact[], today: Day): readonly Row[] {
  const kinds = [...new Set(facts.map(({ kind }) => kind))];
  const people = [...new Set(facts.flatMap((fact) => fact.people))].sort(compareNames);
  const channels = [...new Set(facts.flatMap(({ channel }) => channel ?? []))].sort();
  const also = (kind: FactKind) => [...new Set([...(filter.kinds ?? []), kind])];
  const period = (label: string, from: Day) => ({ label, value: { ...filter, from } });
  return [
    separator(vscode.l10n.t('kind')),
    ...kinds.map((kind) => ({ label: nameFactKind(kind), value: { ...filter, kinds: also(kind) } })),
    separator(vscode.l10n.t('person')),
    ...people.map((person) => ({ label: person, value: { ...filter, person } })),
    separator(vscode.l10n.t('channel')),
    ...channels.map((channel) => ({ label: channel, value: { ...filter, channel } })),
    separator(vscode.l10n.t('period')),
    period(vscode.l10n.t('Last seven days'), addDays(today, -7)),
    period(vscode.l10n.t('Last four weeks'), addDays(today, -28)),
    period(vscode.l10n.t('Last three months'), addMonths(today, -3)),
  ];
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** What was typed: a period where it is one, and always a topic. */
function listTyped(
  filter: FactFilter,
  typed: string,
  parse: (text: string) => Day | undefined,
): readonly Choice<FactFilter>[] {
  const [, first, last] = /^(.+?)\s+-\s+(.+)$/.exec(typed) ?? [undefined, typed.replace(/^since\s+/i, ''), undefined];
  const [one, two] = [parse(first ?? ''), last === undefined ? undefined : parse(last)];
  const [from, to] = one && two && two < one ? [two, one] : [one, two];
  const days = from && (last === undefined || to) ? [{ from, ...(to && { to }) }] : [];
  return [
    ...days.map((range) => ({
      label: [`since ${formatLongDay(range.from)}`, range.to && `until ${formatLongDay(range.to)}`]
        .filter(Boolean)
        .join(', '),
      value: { ...filter, ...range },
    })),
    { label: vscode.l10n.t('Topic: “{0}”', typed), value: { ...filter, topic: typed } },
  ];
}
