import { assignEntry } from './assignEntry';
import { closeAction, reopenAction } from './closeAction';
import { closeEntry } from './closeEntry';
import { copyCitation } from './copyCitation';
import { keepPrivate, shareEntry } from './moveEntry';
import { makeEntry } from './makeEntry';
import { postponeEntry } from './postponeEntry';
import { renumberEntry } from './renumberEntry';
import { riskOccurred } from './riskOccurred';
import { showEntryActions } from './showEntryActions';
import { showHistory } from './showHistory';
import { supersedeDecision } from './supersedeDecision';

/** What can be done with an entry: on its row, at the light bulb, or by key. */
export const entryCommands = {
  closeAction,
  reopenAction,
  closeEntry,
  assignEntry,
  postponeEntry,
  supersedeDecision,
  riskOccurred,
  makeEntry,
  shareEntry,
  keepPrivate,
  renumberEntry,
  copyCitation,
  showHistory,
  showEntryActions,
};
