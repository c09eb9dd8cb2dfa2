const conflictMarker = /^(<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/m;
const conflictStart = /^<{7}(?=[ \r\n]|$)/m;

/** Whether a text must be looked at for a merge conflict. */
export function mayHaveConflict(text: string): boolean {
  return text.includes('<<<<<<<');
}

/** Where the first of Git's markers stands in a text with a merge conflict; undefined when there is none. */
export function findConflictMarker(text: string): { readonly start: number; readonly end: number } | undefined {
  const marker = mayHaveConflict(text) && conflictStart.test(text) ? conflictMarker.exec(text) : null;
  return marker ? { start: marker.index, end: marker.index + marker[0].length } : undefined;
}
