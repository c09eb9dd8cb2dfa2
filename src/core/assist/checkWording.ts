import type { DecodedFile } from '../files/decode';
import { clientPath, engagementPath, ownerOf } from '../files/layout';
import type { JournalRecords } from '../journal/journalIndex';
import { describeProblem, type Problem } from '../model/problem';
import type { WordingHint } from './wording';
import { listWordingLists } from './wordingLists';
import { expandPhrase, indexPhrases, normalizePhrase } from './wordingPhrases';
import { LineMap } from '../text/lineMap';
import { finish, type Steps } from '../text/steps';
import { gatherUsual } from './findLoudWords';
import { findWording, type Wording, type WordingHit } from './findWording';
import { listPassages } from './listPassages';
import { placeIn, type Passage } from './readPassage';

/** A text as it is now, and what else is known. */
export interface WordingSource {
  readonly records: JournalRecords;
  readonly path: string;
  readonly file: DecodedFile;
}

/** A hit in one of the texts of a file, with its place in the file. */
export interface FoundWording {
  readonly passage: Passage;
  readonly hit: WordingHit;
  readonly start: number;
  readonly end: number;
}

/** Words in the texts of a file for the client that may be taken amiss (P-07), in their order. */
export function findWordingIn(source: WordingSource): readonly FoundWording[] {
  return finish(findWordingInSteps(source));
}

/** Like {@link findWordingIn}, in steps: a large file takes longer than somebody who types should wait. */
export function* findWordingInSteps({ records, path, file }: WordingSource): Steps<readonly FoundWording[]> {
  const passages = yield* listPassages(records, path, file);
  if (passages.length === 0) return [];
  yield;
  const wording = makeWording(records, ownerOf(path)?.client ?? '');
  const found: FoundWording[] = [];
  for (const passage of passages) {
    yield;
    for (const hit of yield* findWording(passage, wording)) {
      found.push({ passage, hit, start: placeIn(passage, hit.start), end: placeIn(passage, hit.end) });
    }
  }
  return found;
}

/** What is told of them: a hint each. */
export function describeWording(file: DecodedFile, found: readonly FoundWording[]): readonly Problem[] {
  const lines = new LineMap(file.text);
  return found.map(({ hit, start, end }) => describeProblem(hit.code, lines.rangeOf(start, end), hit.words));
}

/** What is looked for in texts for a client: in the languages of its people, with what the journal has of its own. */
export function makeWording(records: JournalRecords, client: string): Wording {
  const languages = listLanguages(records, client);
  const own = records.journal?.reading.record.wording;
  const isMeant = (language: string | undefined) => language === undefined || languages.has(toLanguage(language));
  const hints = (own?.phrases ?? []).flatMap(({ phrase, instead, language, ...rest }): readonly WordingHint[] =>
    phrase && isMeant(language)
      ? [
          {
            code: 'accusing-words',
            phrases: [phrase],
            instead: instead.filter((text) => text.trim() !== ''),
            isNeedless: rest['leave-out'] ?? false,
          },
        ]
      : [],
  );
  const lists = listWordingLists([...languages]);
  const off = own?.off ?? [];
  return {
    phrases: indexPhrases(lists, { hints, off }),
    loud: { ...gatherUsual(lists), names: listCapitalNames(records, client) },
    off: new Set(off.flatMap(expandPhrase).map(normalizePhrase)),
  };
}

const defaultLanguage = 'en';

function listLanguages(records: JournalRecords, client: string): ReadonlySet<string> {
  const record = records.get('client', clientPath(client))?.reading.record;
  const written = [record?.language, ...(record?.contacts ?? []).map(({ language }) => language)];
  const known = written.flatMap((language) => (language?.trim() ? [toLanguage(language)] : []));
  return new Set(known.length > 0 ? known : [defaultLanguage]);
}

/** `en` of `en-GB`. */
function toLanguage(tag: string): string {
  return tag.trim().toLowerCase().split(/[-_]/)[0] ?? '';
}

/** The words in capitals of which names of people, companies and engagements consist. */
function listCapitalNames(records: JournalRecords, client: string): ReadonlySet<string> {
  const own = records.journal?.reading.record;
  const theirs = records.get('client', clientPath(client))?.reading.record;
  const people = [...(own?.team ?? []), ...(theirs?.contacts ?? [])];
  const engagements = records
    .listEngagementFolders(client)
    .map((engagement) => records.get('engagement', engagementPath(client, engagement))?.reading.record.title);
  const names = [
    own?.organisation,
    theirs?.name,
    ...engagements,
    ...people.flatMap(({ name, role, aliases }) => [name, role, ...aliases]),
  ];
  return new Set(names.flatMap((name) => name?.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{Ll}])/gu) ?? []));
}
