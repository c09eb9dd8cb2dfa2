import { splitReference } from '../model/ids';
import { describeAgreement, type Agreement } from './agreement';
import { isMeeting, unitKinds } from './digestUnits';
import type { Hit, Question } from './hits';
import { makeHit } from './makeHit';
import { listMentioning, type Mention } from './mentioning';

/**
 * What an entry has to do with another one: `earlier` was replaced by it, `later` took its place, `asked` is the change
 * that it approves or that would reverse it, `decided` approves it; anything else only `names` it.
 */
export type Relation = 'earlier' | 'later' | 'asked' | 'decided' | 'names';

export interface Related {
  readonly relation: Relation;
  readonly agreement: Agreement;
}

const kinds = unitKinds.filter((kind) => kind !== 'person');
const replacing = ['supersedes', 'replaces'] as const;

/**
 * What an agreement replaced, back to the first, what took its place, up to the last, and everything of its engagement
 * that names it, as far as it may be seen: the oldest first. Nothing for what has no ID.
 */
export function listHistory(question: Question, hit: Hit): readonly Related[] {
  const own = listNeighbours(question, hit);
  const chain = (['earlier', 'later'] as const).flatMap((relation) => followChain(question, hit, relation));
  const known = new Set(chain.map(({ agreement }) => placeOf(agreement.hit)));
  const others = own.filter(({ agreement }) => !known.has(placeOf(agreement.hit)));
  const dayOf = ({ agreement }: Related) => agreement.said ?? agreement.hit.last ?? '';
  return [...chain, ...others].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
}

/** One after another those that replaced each other, in one direction. */
function followChain(question: Question, hit: Hit, relation: 'earlier' | 'later'): readonly Related[] {
  const chain: Related[] = [];
  const seen = new Set([placeOf(hit)]);
  for (let current: Hit | undefined = hit; current;) {
    const next: Related | undefined = listNeighbours(question, current).find(
      (each) => each.relation === relation && !seen.has(placeOf(each.agreement.hit)),
    );
    if (next) {
      chain.push(next);
      seen.add(placeOf(next.agreement.hit));
    }
    current = next?.agreement.hit;
  }
  return chain;
}

function listNeighbours(question: Question, hit: Hit): readonly Related[] {
  const record = findRecord(question, hit);
  const naming = listMentioning(question, hit, kinds).map((mention) => [relationTo(hit.id, mention), mention] as const);
  const named = [...replacing, 'reverses', 'approves'].flatMap((key) => {
    const id = idIn(record, key);
    if (id === undefined) return [];
    const relation: Relation = key === 'approves' ? 'asked' : 'earlier';
    return listMentioning(question, { ...hit, id }, kinds)
      .filter(({ unit }) => unit.record['id'] === id)
      .map((mention) => [relation, mention] as const);
  });
  return [...naming, ...named].flatMap(([relation, mention]) => {
    const { reading } = mention.file;
    const isReadable = mention.unit.kind !== 'document' || isMeeting(mention.file);
    const agreement = isReadable && reading.kind !== 'remarks' ? describe(question, hit, mention) : undefined;
    return agreement ? [{ relation, agreement }] : [];
  });
}

function relationTo(id: string | undefined, { unit: { record } }: Mention): Relation {
  if (replacing.some((key) => idIn(record, key) === id)) return 'later';
  if (idIn(record, 'approves') === id) return 'decided';
  return idIn(record, 'reverses') === id ? 'asked' : 'names';
}

function describe(question: Question, { client, engagement }: Hit, { file, unit }: Mention): Agreement | undefined {
  return describeAgreement(question, makeHit({ client, engagement }, file, unit));
}

function findRecord({ digests: { index } }: Question, { file, path, field }: Hit): Readonly<Record<string, unknown>> {
  const [list = '', position] = (field ?? '').split('/');
  const record = index.get(file, path)?.reading.record as Readonly<Record<string, unknown>> | undefined;
  const entries = record?.[list] as readonly Readonly<Record<string, unknown>>[] | undefined;
  return entries?.[Number(position)] ?? {};
}

function idIn(record: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const text = record[key];
  return typeof text === 'string' ? splitReference(text)?.id : undefined;
}

function placeOf({ path, field = '' }: Hit): string {
  return `${path} ${field}`;
}
