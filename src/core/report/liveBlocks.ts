import { formatNearDay } from '../model/nearDay';
import { startUpper, toSentence } from '../text/words';
import { renderMarkdownParts, renderMarkdownWords, type Block } from './document';
import {
  listDecided,
  listDone,
  listMilestones,
  listNeeds,
  listOurPlan,
  listResults,
  listStillNeeded,
  listUndecided,
  listWatched,
} from './liveItems';
import type { LiveItem, LiveSource } from './liveSource';

/** A part of a report that is filled from the journal at the moment, to be put in as text. */
export interface LiveBlock {
  /** The words by which people ask for it. */
  readonly label: string;
  /** How much there is, and since when. */
  readonly detail: string;
  /** Paragraphs with a heading of their own; empty where there is nothing to tell. */
  readonly text: string;
  /** The same to stand behind a heading that is there, without the full stop. */
  readonly inline: string;
}

interface Section {
  readonly heading: string;
  readonly items: readonly LiveItem[];
}

interface BlockKind {
  readonly label: string;
  readonly isSince?: true;
  /** Said where there is nothing, because that is worth a sentence. */
  readonly none?: string;
  readonly list: (source: LiveSource) => readonly Section[];
}

/** In the order in which a report has them. */
const kinds: readonly BlockKind[] = [
  section('what we need from you', 'We need from you', listNeeds),
  {
    label: 'open decisions',
    none: 'No decision is open.',
    list: (source) => [{ heading: 'Decisions you can take today', items: listUndecided(source) }],
  },
  { ...section('results since the last report', 'Reached', listResults), isSince: true },
  { ...section('done since the last report', 'Done', listDone), isSince: true },
  {
    label: 'decisions since the last report',
    isSince: true,
    list: (source) => [
      { heading: 'Decided', items: listDecided(source, true) },
      { heading: 'Noted', items: listDecided(source, false) },
    ],
  },
  section('milestones, forecast against baseline', 'Milestones', listMilestones),
  section('open risks', 'Watch', listWatched),
  section('overdue actions', 'Still needed', listStillNeeded),
  section('our actions', 'Our plan', listOurPlan),
];

function section(label: string, heading: string, list: (source: LiveSource) => readonly LiveItem[]): BlockKind {
  return { label, list: (source) => [{ heading, items: list(source) }] };
}

/** Every part that can be put into a report, with what the journal says at the moment. */
export function renderLiveBlocks(source: LiveSource): readonly LiveBlock[] {
  return kinds.map(({ label, isSince, none = '', list }) => {
    const sections = list(source).filter(({ items }) => items.length > 0);
    const count = sections.reduce((sum, { items }) => sum + items.length, 0);
    const since = source.since
      ? `since ${formatNearDay(source.since, source.today).replace(/^\w+ /, '')}`
      : 'since the beginning';
    const detail = [count === 0 ? 'none' : `${count}`, isSince && since].filter(Boolean).join(' ');
    if (count === 0) return { label, detail, text: none, inline: none.replace(/\.$/, '') };
    const told = sections.map(({ heading, items }) => ({ heading, text: items.join('; ') }));
    const inline = told
      .map(({ heading, text }, at) => (at === 0 ? text : `${heading.toLowerCase()}: ${text}`))
      .join('; ');
    return {
      label,
      detail,
      text: renderMarkdownParts(sections.flatMap(toBlocks)),
      inline: renderMarkdownWords(inline).trim(),
    };
  });
}

/** So much is read in one go; more becomes a list. */
const mostInLine = { items: 3, characters: 200 };

function toBlocks({ heading, items }: Section): readonly Block[] {
  const line = items.join('; ');
  const isShort = items.length === 1 || (items.length <= mostInLine.items && line.length <= mostInLine.characters);
  if (isShort) return [{ type: 'paragraph', lines: [[{ label: heading }, `: ${toSentence(line)}`]] }];
  return [
    { type: 'paragraph', lines: [[{ label: heading }, ':']] },
    { type: 'list', items: items.map((item) => [startUpper(toSentence(item))]) },
  ];
}
