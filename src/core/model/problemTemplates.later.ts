interface Template {
  /** `error`: something cannot be read. `warning`: it is read, and something is missing or lost. `hint`: worth a look. */
  readonly severity: 'error' | 'warning' | 'hint';
  /** English; `{0}`, `{1}` … are the arguments. */
  readonly text: string;
}

/**
 * Everything that can be wrong with a file. The codes are stable: people see them in the Problems view and look them
 * up in the guide. The sentences say what is wrong and what to do.
 */
const templates = {
  'too-large': {
    severity: 'error',
    text: 'This file is too large to be read ({0} MB; the limit is {1} MB). Move older entries to a file of another name.',
  },
  'not-utf-8': {
    severity: 'error',
    text: 'From here on the file is not valid UTF-8. Open it with its own encoding (Reopen with Encoding), then Save with Encoding UTF-8.',
  },
  'has-nul': {
    severity: 'error',
    text: 'A NUL character stands here: this is not a text file, or it was saved as UTF-16. Save it with encoding UTF-8.',
  },
  'mixed-line-endings': {
    severity: 'hint',
    text: 'This file mixes two kinds of line endings. Commands do not edit it until you save it with one kind (Change End of Line Sequence).',
  },
  'merge-conflict': {
    severity: 'error',
    text: 'A merge conflict begins here. Run "Keep Both Entries", or resolve it by hand and save; nothing below it is read until then.',
  },
  'odd-conflict': {
    severity: 'error',
    text: 'The marks of a merge conflict do not fit together here. Resolve this place by hand.',
  },
  'cannot-merge': {
    severity: 'error',
    text: 'The two sides of the merge cannot be put together safely here. Resolve this place by hand.',
  },
  'several-documents': {
    severity: 'error',
    text: 'A second document begins here (---). Keep one document per file; nothing below this line is read.',
  },
  'tab-indent': { severity: 'error', text: 'This line is indented with a tab. Use spaces.' },
  'unclosed-quote': { severity: 'error', text: 'A quotation mark is missing here or above.' },
  'unclosed-bracket': { severity: 'error', text: 'A closing bracket, ] or }, is missing here or above.' },
  'colon-in-text': {
    severity: 'error',
    text: 'A colon and a space stand inside this text. Put the whole text in double quotes.',
  },
  'needs-quotes': {
    severity: 'error',
    text: 'A text cannot begin with this character. Put the whole text in double quotes.',
  },
  'missing-colon': {
    severity: 'error',
    text: 'Behind the name of a field stands a colon and a space. If this belongs to the text above, indent it more.',
  },
  'bad-indent': { severity: 'error', text: 'This line is not indented like its neighbours.' },
  'not-yaml': { severity: 'error', text: 'This cannot be read: {0}' },
  'too-deep': { severity: 'error', text: 'This file is nested too deeply to be read.' },
  'too-many-aliases': {
    severity: 'error',
    text: 'This alias (*{0}) stands for too much, or for itself. Write the text out instead.',
  },
  'unknown-alias': {
    severity: 'error',
    text: '"*{0}" is read as an alias, and there is no anchor &{0} above. Put the text in quotes.',
  },
  'duplicate-key': { severity: 'error', text: '"{0}" stands here twice, so neither is used. Keep one of them.' },
  'expected-map': { severity: 'error', text: '{0} is expected to be fields of the form "key: value".' },
  'expected-list': {
    severity: 'error',
    text: '{0} is expected to be a list: each entry on a line that begins with "- ".',
  },
  'expected-text': { severity: 'error', text: '{0} is expected to be a text.' },
  'not-a-day': { severity: 'error', text: '"{0}" is not a date. Write it like 2026-11-21.' },
  'not-a-time': { severity: 'error', text: '"{0}" is not a time. Write it like "09:30".' },
  'not-a-number': { severity: 'error', text: '"{0}" is not {1}.' },
  'not-yes-or-no': { severity: 'error', text: '"{0}" is neither true nor false.' },
  'not-an-id': { severity: 'error', text: '"{0}" is not a number of this register. Write it like {1}-7.' },
  'private-reference': {
    severity: 'error',
    text: '"{0}" is the team’s own, and this file may be seen by the client. Take it out, or write it into a file below private/.',
  },
  'other-client': {
    severity: 'error',
    text: '"{0}" names another client, and this file may be seen by this one. Take it out, or write it into a file below private/.',
  },
  'unknown-word': { severity: 'warning', text: '"{0}" is not one of: {1}.' },
  'missing-field': { severity: 'warning', text: '"{0}" is missing.' },
  'unknown-key': { severity: 'hint', text: '"{0}" is not a field of this record. It is kept, and never sent.' },
  'prose-cut': {
    severity: 'warning',
    text: 'Part of this text is lost: "{0}" is not read as text. Put the whole text in double quotes.',
  },
  'duplicate-id': {
    severity: 'warning',
    text: '"{0}" is the number of another entry too, in {1}. Give this one the next free number.',
  },
  'unknown-reference': {
    severity: 'hint',
    text: '"{0}" names nothing: there is no such entry, meeting or file.',
  },
  'other-kind': { severity: 'hint', text: '"{0}" is {1}. Here {2} is meant.' },
  'supersedes-nothing': {
    severity: 'warning',
    text: 'No other decision of this engagement has the number "{0}", so nothing is replaced.',
  },
  'stale-title': { severity: 'hint', text: 'The title of "{0}" is now "{1}".' },
  'unknown-person': {
    severity: 'hint',
    text: '"{0}" is neither among the contacts of this client nor in your team.',
  },
  'impossible-dates': {
    severity: 'warning',
    text: '"{0}" ({1}) lies before "{2}" ({3}). One of the two may be mistyped.',
  },
  'approval-missing': {
    severity: 'warning',
    text: 'No decision approves "{0}" yet, so it counts as not decided. Write "approves: {0}" into the decision that does.',
  },
  'sent-minutes-edited': {
    severity: 'warning',
    text: 'These minutes are no longer as they were sent. Undo the change, or make an addendum of it.',
  },
  'sent-text-missing': { severity: 'warning', text: 'The text that was sent is not where these minutes say: "{0}".' },
  'accusing-words': { severity: 'hint', text: 'A reader may hear a reproach in "{0}".' },
  'vague-day': { severity: 'hint', text: '"{0}" names no day.' },
  'loud-words': { severity: 'hint', text: '"{0}" may sound loud to a reader.' },
  'newer-format': {
    severity: 'error',
    text: 'This journal was written by a newer version of Engagement Journal (format {0}). Update the extension; until then nothing is changed here.',
  },
  'frozen-minutes': {
    severity: 'error',
    text: 'These minutes were sent and are frozen. Write what is new or different into the minutes of the next meeting.',
  },
  'shared-by-anchor': {
    severity: 'error',
    text: 'This part of the file is used in several places through an anchor (&) or alias (*). Change it by hand.',
  },
  'cannot-place': { severity: 'error', text: 'There is no safe place for this change in the file. Make it by hand.' },
} as const satisfies Record<string, Template>;

/** What each problem is called and how bad it is, by its code: nobody needs it until something is wrong. */
export function listProblemTemplates(): typeof templates {
  return templates;
}
