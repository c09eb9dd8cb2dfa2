import * as vscode from 'vscode';
import type { Agreement } from '../../core/journal/agreement';
import type { FilterKey, FilterOffer, FilterValues } from '../../core/journal/agreementQuery';
import { findClientName } from '../../core/journal/clients';
import type { AgreementAnswer } from '../../core/journal/findAgreement';
import { clientPath } from '../../core/files/layout';
import { renderAgreementRow } from '../../core/report/agreementRow';
import type { EntryAtHand } from './findEntry';
import type { OpenJournal } from './openJournal';
import { findVisibleRecords, listVisibleClients, type Services, type VisibleClient } from './services';

/** A row of the box: something found, or a filter that it offers. */
export interface AgreementRow extends vscode.QuickPickItem {
  readonly entry?: EntryAtHand;
  readonly offer?: FilterOffer;
}

/** What one journal has answered. */
export interface Answered {
  readonly journal: OpenJournal;
  readonly answer: AgreementAnswer;
}

const historyIcon = 'history';

/** What a button of a row is for. */
export function findButton({ iconPath }: vscode.QuickInputButton): 'cite' | 'history' {
  return iconPath instanceof vscode.ThemeIcon && iconPath.id === historyIcon ? 'history' : 'cite';
}

/** What was found, then what is only written alike; filters that can be completed come first, others last. */
export function arrangeRows(
  services: Services,
  answered: readonly Answered[],
  {
    offers,
    text,
    isWide,
  }: { readonly offers: readonly FilterOffer[]; readonly text: string; readonly isWide: boolean },
): readonly AgreementRow[] {
  const toRows = (part: 'found' | 'similar') =>
    answered.flatMap(({ journal, answer }) =>
      answer[part].map((agreement) => toRow(services, journal, agreement, isWide)),
    );
  const [found, similar] = [toRows('found'), toRows('similar')];
  const narrow = withHeading(vscode.l10n.t('Narrow it'), offers.map(toOfferRow));
  const isCompleting = offers.length > 0 && text !== '';
  const label = services.reading.isWhole
    ? vscode.l10n.t('Nothing on file has these words.')
    : vscode.l10n.t('Nothing that was read so far has these words.');
  const isEmpty = found.length + similar.length + offers.length === 0;
  return [
    ...(isCompleting ? narrow : []),
    ...(isCompleting ? withHeading(vscode.l10n.t('Found so far'), found) : found),
    ...withHeading(vscode.l10n.t('Written alike'), similar),
    ...(isCompleting ? [] : narrow),
    ...(isEmpty ? [{ label, alwaysShow: true }] : []),
  ];
}

function withHeading(label: string, rows: readonly AgreementRow[]): readonly AgreementRow[] {
  return rows.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...rows];
}

function toRow(services: Services, journal: OpenJournal, agreement: Agreement, isWide: boolean): AgreementRow {
  const { hit } = agreement;
  const { label, detail } = renderAgreementRow({
    agreement,
    audience: services.share.isOn ? 'client' : 'team',
    records: findVisibleRecords(services, journal),
    today: services.today(),
  });
  const client = isWide ? findClientName(findVisibleRecords(services, journal), hit.client) : '';
  const icons = { document: 'notebook', change: 'request-changes', 'working-agreement': 'handshake' } as const;
  const icon = Object.entries(icons).find(([kind]) => kind === hit.kind)?.[1] ?? 'law';
  return {
    label,
    detail,
    description: [client, hit.isPrivate ? vscode.l10n.t('private') : ''].filter(Boolean).join(' · '),
    iconPath: new vscode.ThemeIcon(hit.isPrivate ? 'lock' : icon),
    alwaysShow: true,
    buttons: [
      { iconPath: new vscode.ThemeIcon('quote'), tooltip: vscode.l10n.t('Copy as Citation') },
      { iconPath: new vscode.ThemeIcon(historyIcon), tooltip: vscode.l10n.t('Show History') },
    ],
    entry: { journal, hit },
  };
}

function toOfferRow(offer: FilterOffer): AgreementRow {
  const meanings: Readonly<Record<FilterKey, string>> = {
    who: vscode.l10n.t('who said, confirmed or attended it'),
    client: vscode.l10n.t('a client, also another one'),
    kind: vscode.l10n.t('decision, acknowledgement, agreement, minutes or change'),
    since: vscode.l10n.t('said on that day or later'),
    before: vscode.l10n.t('said before that day'),
    says: vscode.l10n.t('confirmed, objected, accepted by a clause, or open'),
  };
  const key = offer.filter.slice(0, offer.filter.indexOf(':')) as FilterKey;
  const description = offer.filter.endsWith(':') ? meanings[key] : '';
  return { label: offer.filter, description, iconPath: new vscode.ThemeIcon('filter'), alwaysShow: true, offer };
}

/** What can stand behind the filters: the people of these clients and of the team, and the clients that may be named. */
export function listFilterValues(services: Services, within: VisibleClient | undefined): FilterValues {
  const clients = listVisibleClients(services);
  const scope = within ? [within] : clients;
  const names = scope.flatMap(({ journal, client }) => {
    const records = findVisibleRecords(services, journal);
    const contacts = records.get('client', clientPath(client))?.reading.record.contacts ?? [];
    return contacts.flatMap(({ name }) => name ?? []);
  });
  const team = scope.flatMap(({ journal }) => journal.index.journal?.reading.record.team ?? []);
  const people = [...new Set([...names, ...team.flatMap(({ name }) => name ?? [])])];
  return { people, clients: clients.map(({ name }) => name), today: services.today() };
}
