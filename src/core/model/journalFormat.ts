/** The format version that this release writes and reads. */
export const journalFormat = 1;
