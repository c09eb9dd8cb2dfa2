import * as vscode from 'vscode';
import { entryKinds, sideOf, type EntryKind } from '../../core/model/entryKinds';
import { entryFieldsOf } from '../../core/model/entryFields';
import { fileKinds } from '../../core/model/fileKinds';
import type { Field } from '../../core/model/fields';
import { pickOne, type Choice } from '../base/prompts';
import type { Services } from '../workspace/services';
import { toRowTarget } from '../workspace/rowTarget';
import { newAction } from './newAction';
import { newClient } from './newClient';
import { newDecision } from './newDecision';
import { newEngagement } from './newEngagement';
import { newEntry } from './newEntry';
import { newMinutes } from './newMinutes';
import { newReport } from './newReport';

type Run = (services: Services, argument: unknown) => Promise<void>;

/** As in the tree: what carries it is never shown to the client. */
const lock = new vscode.ThemeIcon('lock');

const kinds = Object.keys(entryKinds) as EntryKind[];

/** One list of everything that can be new; on a group of the tree its kind is known already. */
export async function newRecord(services: Services, argument: unknown): Promise<void> {
  const row = toRowTarget(services, argument);
  const kind = row?.kind === 'entries-group' ? row.entryKind : undefined;
  const run = kind ? commandFor(kind) : await chooseKind(services);
  await run(services, argument);
}

/** Actions and decisions may go into the minutes that are being written. */
function commandFor(kind: EntryKind): Run {
  if (kind === 'action') return newAction;
  if (kind === 'decision') return newDecision;
  return (services, argument) => newEntry(services, argument, kind);
}

function chooseKind({ share }: Services): Promise<Run> {
  const shared = kinds.filter((kind) => sideOf(kind) !== 'team');
  const team = kinds.filter((kind) => sideOf(kind) === 'team');
  const either = kinds.filter((kind) => sideOf(kind) === 'either');
  const heads: readonly Choice<Run>[] = [
    { label: vscode.l10n.t('Client'), description: vscode.l10n.t('Whom we work for.'), value: newClient },
    {
      label: vscode.l10n.t('Engagement'),
      description: vscode.l10n.t('A piece of work for a client.'),
      value: newEngagement,
    },
  ];
  const minutes = {
    label: vscode.l10n.t('Minutes'),
    description: vscode.l10n.t('A meeting, a call, an exchange of e-mails.'),
    value: newMinutes,
  };
  const report = {
    label: vscode.l10n.t('Report'),
    description: vscode.l10n.t('A status report, drafted in Markdown.'),
    value: newReport,
  };
  const kept = either.map((kind) => ({
    label: vscode.l10n.t('{0}, Private', entryKinds[kind].name),
    description: vscode.l10n.t('Not shared with the client, or not yet.'),
    iconPath: lock,
    value: (services: Services, argument: unknown) => newEntry(services, argument, kind, true),
  }));
  const choices: readonly (Choice<Run> | vscode.QuickPickItem)[] = [
    separator(vscode.l10n.t('may be shown to the client')),
    minutes,
    ...shared.map(toChoice),
    report,
    ...(share.isOn
      ? []
      : [
          separator(vscode.l10n.t('the team’s alone')),
          ...team.map((kind) => ({ ...toChoice(kind), iconPath: lock })),
          ...kept,
        ]),
    separator(vscode.l10n.t('folders')),
    ...(share.isOn ? heads.slice(1) : heads),
  ];
  return pickOne(vscode.l10n.t('New'), vscode.l10n.t('What is new?'), choices as readonly Choice<Run>[]);
}

function toChoice(kind: EntryKind): Choice<Run> {
  return { label: entryKinds[kind].name, description: describeKind(kind), value: commandFor(kind) };
}

function separator(label: string): vscode.QuickPickItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** The help of its title says best what such an entry is; else that of its list. */
function describeKind(kind: EntryKind): string {
  const { file, list } = entryKinds[kind];
  const { title, text } = entryFieldsOf(kind);
  const entries = (fileKinds[file] as Readonly<Record<string, Field>>)[list];
  return (title ?? text ?? entries)?.help ?? '';
}
