/** Every command by its short name; the manifest test holds package.json to this list. */
export const commandIds = {
  startJournal: 'engagementJournal.startJournal',
  trySampleJournal: 'engagementJournal.trySampleJournal',
  newClient: 'engagementJournal.newClient',
  newEngagement: 'engagementJournal.newEngagement',
  newMinutes: 'engagementJournal.newMinutes',
  newAction: 'engagementJournal.newAction',
  newDecision: 'engagementJournal.newDecision',
  newRisk: 'engagementJournal.newRisk',
  newRecord: 'engagementJournal.newRecord',
  newIssue: 'engagementJournal.newIssue',
  newChange: 'engagementJournal.newChange',
  newMilestone: 'engagementJournal.newMilestone',
  newWorkingAgreement: 'engagementJournal.newWorkingAgreement',
  newResult: 'engagementJournal.newResult',
  newReport: 'engagementJournal.newReport',
  newResetKickoff: 'engagementJournal.newResetKickoff',
  copyAgenda: 'engagementJournal.copyAgenda',
  closeAction: 'engagementJournal.closeAction',
  reopenAction: 'engagementJournal.reopenAction',
  shareEntry: 'engagementJournal.shareEntry',
  keepPrivate: 'engagementJournal.keepPrivate',
  keepBothEntries: 'engagementJournal.keepBothEntries',
  shareScreen: 'engagementJournal.shareScreen',
  openGuide: 'engagementJournal.openGuide',
  refresh: 'engagementJournal.refresh',
  openRow: 'engagementJournal.openRow',
  stopReading: 'engagementJournal.stopReading',
  renumberEntry: 'engagementJournal.renumberEntry',
  addToContacts: 'engagementJournal.addToContacts',
  makeAddendum: 'engagementJournal.makeAddendum',
} as const;

export type CommandName = keyof typeof commandIds;

export const viewIds = { clients: 'engagementJournal.clients' } as const;

export const settingKeys = { me: 'engagementJournal.me', keepIndex: 'engagementJournal.keepIndex' } as const;

/** What `when` clauses go by. */
export const contextKeys = {
  /** The workspace was searched for journals. */
  isReady: 'engagementJournal.isReady',
  hasJournal: 'engagementJournal.hasJournal',
  screenIsShared: 'engagementJournal.screenIsShared',
} as const;
