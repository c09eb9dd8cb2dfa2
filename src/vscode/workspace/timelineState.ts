import * as vscode from 'vscode';
import type { FactFilter } from '../../core/journal/factFilter';
import type { EngagementKey } from '../../core/journal/journalIndex';
import { contextKeys } from '../base/ids';
import type { OpenJournal } from './openJournal';

/** What the timeline shows: of which engagement, and which of its facts. */
export class TimelineState {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  #filter: FactFilter = {};
  /** The engagement that was selected, or opened, last; it may have to be hidden by now. */
  shown: (EngagementKey & { readonly journal: OpenJournal }) | undefined;

  get filter(): FactFilter {
    return this.#filter;
  }

  set filter(filter: FactFilter) {
    this.#filter = filter;
    const isFiltered = Object.keys(filter).length > 0;
    void vscode.commands.executeCommand('setContext', contextKeys.timelineIsFiltered, isFiltered);
    this.#changed.fire();
  }
}
