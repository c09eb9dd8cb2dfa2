import { isPrivatePath, listPatterns } from '../../../src/core/files/layout';
import type { Field, Fields } from '../../../src/core/model/fields';
import { fileKinds, type FileKind } from '../../../src/core/model/fileKinds';
import type { Files } from '../capture/applyCapture';

export const key = { client: 'acme', engagement: 'shop' };
export const me = 'Sam Lindqvist';
/** Stands in every private place, in every file of another client, and in every key that the model does not know. */
export const secret = '0zqsecret';

/** Keys that no shared record has, some of which the team's own records have. */
const unknownKeys = { unknown: secret, remarks: secret, mood: secret, margin: { note: secret }, pricing: [secret] };

/** What ends something or replaces it: what is over is told in other words, or not at all. */
const endings: readonly string[] = [
  ...['done', 'dropped', 'closed', 'withdrawn', 'actual', 'met', 'failed', 'confirmed', 'cancelled', 'resolved'],
  ...['occurred', 'answered', 'answer', 'sent', 'supersedes', 'replaces', 'became', 'ours'],
];

/** Where any text would leave the record out of everything: a day that is none, an address that is none. */
const fixed: Readonly<Record<string, unknown>> = {
  'journal.journal': 1,
  'journal.language': 'en',
  'journal.currency': 'EUR',
  'client.language': 'en',
  'client.contacts.language': 'en',
  'minutes.zone': 'Europe/Madrid',
  'minutes.invitation.uid': '5d3c1a52-7e64-4b0f-9a86-2f1f0c9be101@engagement-journal',
  'engagement.status': 'active',
  'engagement.milestones.baseline': '2026-01-05',
};

/** Who has to be there beside the mark, for a letter to have a reader who is known. */
const beside: Readonly<Record<string, readonly string[]>> = { 'minutes.attendees': ['client.contacts.name'] };

/** How much a journal holds, and of which days and words. */
export interface Fullness {
  keeps(field: string): boolean;
  pick<T>(values: readonly T[]): T | undefined;
  /** What stands in a sentence or a reference that the client may see; its own mark where that is undefined. */
  say?(field: string, holds: 'prose' | 'reference'): string | undefined;
}

/** Every field, each with the first of its words; without those that end something unless that is asked. */
export function makeFullness(isEnded: boolean): Fullness {
  return {
    keeps: (field) => isEnded || !endings.includes(field.split('.').at(-1) ?? ''),
    pick: ([first]) => first,
  };
}

interface Filling extends Fullness {
  /** What stands in a text of that field. */
  mark(field: string): string;
  readonly isPrivate: boolean;
}

const days: readonly string[] = ['2026-11-12', '2026-01-05', '2026-11-20', '2026-12-24'];

function fillValue(field: Field, name: string, filling: Filling): unknown {
  if (name in fixed) return fixed[name];
  switch (field.type) {
    case 'day':
      return filling.pick(days);
    case 'number':
      return Math.max(field.min ?? 4, Math.min(field.max ?? 4, 4));
    case 'yesNo':
      return true;
    case 'word':
      return filling.pick(Object.keys(field.words));
    case 'list':
      return [fillValue(field.of, name, filling), ...(beside[name] ?? []).map((each) => filling.mark(each))];
    case 'group':
      return fillFields(field.fields, name, filling);
    case 'text':
      if (field.holds === 'id') return `${filling.isPrivate ? 'p' : ''}${field.prefixes?.[0] ?? 'A'}-7`;
      if (field.holds === 'time') return '09:30';
      if (!filling.isPrivate && (field.holds === 'prose' || field.holds === 'reference')) {
        const said = filling.say?.(name, field.holds);
        if (said !== undefined) return said;
      }
      return name.endsWith('.email') ? `${filling.mark(name)}@acme.example` : filling.mark(name);
  }
}

/** A record with the fields that are kept, and with keys that are unknown. */
function fillFields(fields: Fields, name: string, filling: Filling): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([each]) => filling.keeps(`${name}.${each}`));
  const values = kept.map(([each, field]) => [each, fillValue(field, `${name}.${each}`, filling)] as const);
  return { ...Object.fromEntries(values), ...(filling.isPrivate ? {} : unknownKeys) };
}

/** The names of all fields below a record that hold a text of their own: `minutes.topics.was`. */
function listTextFields(field: Field, name: string): readonly string[] {
  if (name in fixed) return [];
  if (field.type === 'list') return listTextFields(field.of, name);
  if (field.type === 'group')
    return Object.entries(field.fields).flatMap(([each, of]) => listTextFields(of, `${name}.${each}`));
  return field.type === 'text' && field.holds !== 'id' && field.holds !== 'time' ? [name] : [];
}

const kinds = (Object.keys(fileKinds) as FileKind[]).filter((kind) => kind !== 'template');
const isShared = (kind: FileKind) => listPatterns(kind).some((pattern) => !isPrivatePath(pattern));

/** Every text field of every shared record. */
export const sharedFields: readonly string[] = kinds
  .filter(isShared)
  .flatMap((kind) =>
    Object.entries(fileKinds[kind]).flatMap(([each, field]) => listTextFields(field, `${kind}.${each}`)),
  );

/** The mark of a shared field: none is the beginning of another, and a sentence that begins with it does not change it. */
export function markOf(field: string): string {
  return `0zq${String(sharedFields.indexOf(field)).padStart(3, '0')}`;
}

const meetings: readonly (readonly [name: string, changes: object])[] = [
  ['2026-11-12-steering', { type: 'steering' }],
  ['2026-11-12-pre-steering', { type: 'pre-steering', channel: 'video' }],
  ['2026-11-12-voicemail', { type: 'call', channel: 'phone', outcome: 'voicemail' }],
  [
    '2026-11-12-notes',
    { type: 'call', channel: 'phone', decisions: [], actions: [], topics: [], questions: [], carried: [] },
  ],
];

/** A journal with files of every kind, shared and private, and with another client beside it. */
export function makeFullJournal(fullness: Fullness): Files {
  const write = (kind: FileKind, pattern: string, client: string) => {
    const isOurs = client !== key.client || isPrivatePath(pattern);
    const filling = { ...fullness, isPrivate: isOurs, mark: isOurs ? () => secret : markOf };
    const record = fillFields(fileKinds[kind], kind, filling);
    const isMeeting = kind === 'minutes' || kind === 'remarks';
    return (isMeeting ? meetings : [['', {}] as const]).map(([meeting, changes]) => {
      const stars = [client, key.engagement, meeting];
      return [
        pattern.replaceAll('*', () => stars.shift() ?? ''),
        JSON.stringify({ ...record, ...(kind === 'minutes' && changes) }),
      ];
    });
  };
  const files = kinds.flatMap((kind) =>
    listPatterns(kind).flatMap((pattern) => {
      const isOfClient = pattern.includes('*');
      return [...write(kind, pattern, key.client), ...(isOfClient ? write(kind, pattern, 'other') : [])];
    }),
  );
  return Object.fromEntries(
    files.map(([path, text]) => [path, path === 'journal.yaml' ? withMe(text ?? '') : (text ?? '')]),
  );
}

/** Whoever writes has to be in the team, with an address. */
function withMe(text: string): string {
  const journal = JSON.parse(text) as { readonly team?: readonly object[] };
  return JSON.stringify({ ...journal, team: [...(journal.team ?? []), { name: me, email: 'sam@northlight.example' }] });
}
