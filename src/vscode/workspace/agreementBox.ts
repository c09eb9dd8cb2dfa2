import * as vscode from 'vscode';
import { completeFilter, parseAgreementQuery } from '../../core/journal/agreementQuery';
import { findAgreements } from '../../core/journal/findAgreement';
import { showBox } from '../base/boxes';
import { runSafely } from '../base/runSafely';
import { makeQuestion, type EntryAtHand } from './findEntry';
import type { OpenJournal } from './openJournal';
import { prepareDigests } from './prepareDigests.later';
import { listVisibleClients, type Services, type VisibleClient } from './services';
import { AgreementPreview } from './agreementPreview';
import { arrangeRows, findButton, listFilterValues, type AgreementRow, type Answered } from './agreementRows';

/** As many as anybody looks through. */
const mostRows = 40;

/** What is to be done with what was found. */
export interface Chosen {
  readonly what: 'open' | 'cite' | 'history';
  readonly entry: EntryAtHand;
}

/** The box of *Find Agreement*: results as one types, of the client at hand, or of all that may be seen. */
export class AgreementBox {
  readonly #pick = vscode.window.createQuickPick<AgreementRow>();
  readonly #preview: AgreementPreview;
  /** Counts what was asked: an answer to anything but the last is thrown away. */
  #asked = 0;
  #within: VisibleClient | undefined;
  #isOpen = true;

  constructor(
    private readonly services: Services,
    private readonly client: VisibleClient | undefined,
  ) {
    this.#within = client;
    this.#preview = new AgreementPreview(services);
    // results stand in their own order, not in that of the place where a label has what was typed
    const own = { ignoreFocusOut: true, matchOnDescription: false, matchOnDetail: false, sortByLabel: false };
    const placeholder = vscode.l10n.t('What was agreed? Words, and who: client: kind: since: before: says:');
    Object.assign(this.#pick, { placeholder, ...own });
  }

  /** Comes back with what was chosen; Escape leaves everything as it was, and throws a CancellationError. */
  async show(): Promise<Chosen> {
    const { log, share } = this.services;
    const pick = this.#pick;
    const safely = (run: () => Promise<void>) => void runSafely(log, vscode.l10n.t('Find Agreement'), run);
    this.#setScope(this.#within);
    safely(() => this.#read());
    const chosen = showBox<Chosen>(pick, (end, cancel) => {
      const take = (what: Chosen['what'], { entry }: AgreementRow) => {
        if (!entry) return;
        this.#preview.keep();
        end({ what, entry });
      };
      return [
        pick.onDidChangeValue(() => safely(() => this.#search())),
        pick.onDidChangeActive(([row]) => safely(() => this.#look(row))),
        pick.onDidTriggerButton(() => this.toggleScope()),
        share.onDidChange(cancel),
        new vscode.Disposable(() => (this.#isOpen = false)),
        pick.onDidAccept(() => {
          const [row] = pick.selectedItems;
          if (row?.offer) this.#complete(row.offer.text);
          else if (row) take('open', row);
        }),
        pick.onDidTriggerItemButton(({ button, item }) => take(findButton(button), item)),
      ];
    });
    try {
      return await chosen;
    } finally {
      this.#asked += 1;
      await runSafely(log, vscode.l10n.t('Find Agreement'), () => this.#preview.end()); // or a look opens over what comes
    }
  }

  /** False as soon as the box is gone: a key that follows at once is one for a new box. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Looks among all clients, or again among the records of the one at hand; while the screen is shared there is one only. */
  toggleScope(): void {
    if (this.services.share.isOn || !this.client) return;
    this.#setScope(this.#within ? undefined : this.client);
    void runSafely(this.services.log, vscode.l10n.t('Find Agreement'), () => this.#search());
  }

  #setScope(within: VisibleClient | undefined): void {
    this.#within = within;
    const where = within ? within.name : vscode.l10n.t('All clients');
    this.#pick.title = `${vscode.l10n.t('Find Agreement')} · ${where}`;
    const tooltip = within
      ? vscode.l10n.t('Look among all clients (the same key again)')
      : vscode.l10n.t('Look at this client only (the same key again)');
    const canChange = this.client && !this.services.share.isOn && listVisibleClients(this.services).length > 1;
    this.#pick.buttons = canChange
      ? [{ iconPath: new vscode.ThemeIcon(within ? 'globe' : 'organization'), tooltip }]
      : [];
  }

  #complete(text: string): void {
    this.#pick.value = text;
    void runSafely(this.services.log, vscode.l10n.t('Find Agreement'), () => this.#search());
  }

  /** Reads what was not read yet: first of the client at hand, then waits for the rest. */
  async #read(): Promise<void> {
    this.#pick.busy = true;
    if (this.client) {
      const { journal, client } = this.client;
      for (const engagement of journal.index.listEngagementFolders(client)) await journal.load({ client, engagement });
      await this.#search();
    }
    await this.services.reading.done;
    await this.#search();
  }

  async #search(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const isWanted = () => asked === this.#asked;
    const text = this.#pick.value;
    const query = parseAgreementQuery(text);
    this.#pick.busy = true;
    const answered: Answered[] = [];
    const within = query.client === undefined ? this.#within?.client : undefined;
    for (const journal of this.#listJournals(within)) {
      await prepareDigests(journal, isWanted, within);
      const question = { ...makeQuestion(this.services, journal, mostRows), within };
      if (!isWanted()) return;
      const answer = findAgreements(question, query);
      answered.push({ journal, answer });
    }
    if (!isWanted()) return;
    const offers = completeFilter(text, listFilterValues(this.services, this.#within));
    this.#pick.items = arrangeRows(this.services, answered, { offers, text, isWide: within === undefined });
    this.#pick.busy = false;
  }

  #listJournals(within: string | undefined): readonly OpenJournal[] {
    const { store, share } = this.services;
    const visible = store.journals.filter((journal) => share.shows(journal));
    return within === undefined ? visible : visible.filter((journal) => journal === this.#within?.journal);
  }

  /** Shows the place of a row that was moved to, or that what was typed has found; not of the first one of all. */
  async #look(row: AgreementRow | undefined): Promise<void> {
    const isFirst = this.#pick.value === '' && row === this.#pick.items.find(({ entry }) => entry);
    if (row?.entry && !isFirst) await this.#preview.show(row.entry);
  }
}
