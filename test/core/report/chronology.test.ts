import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isPrivatePath, ownerOf } from '../../../src/core/files/layout';
import { dayOfMeeting, listUnits, visitValues } from '../../../src/core/journal/digestUnits';
import { JournalIndex, type JournalFile } from '../../../src/core/journal/journalIndex';
import { formatLongDay, type Day } from '../../../src/core/model/day';
import type { Minutes } from '../../../src/core/model/minutes';
import { renderChronology, type ChronologyRequest } from '../../../src/core/report/chronology';
import { renderHtml, renderMarkdown, renderText } from '../../../src/core/report/document';
import { renderHtmlPage } from '../../../src/core/report/htmlPage';
import { teamMark } from '../../../src/core/report/documentMark';
import { anyFiles } from '../journal/randomJournal';
import { readJournal } from '../journal/readJournal';
import { files, key as acme } from './chronologyJournal';

const request: Omit<ChronologyRequest, 'audience'> = {
  records: readJournal(files),
  key: acme,
  from: '2026-10-01' as Day,
  to: '2026-11-21' as Day,
  today: '2026-11-21' as Day,
};

const between = ['frank-discussion', 'one-to-one', 'senior-management', 'pre-steering'];
const planned = ['due', 'review', 'validate', 'needed', 'baseline', 'forecast', 'end', 'from', 'to', 'drafted'];

describe('A chronology', () => {
  it('says in its first line for whom it is, in every form', () => {
    const first = (audience: 'team' | 'client') => {
      const document = renderChronology({ ...request, audience });
      return [renderMarkdown(document), renderHtml(document), renderText(document)].map((text) => text.split('\n')[0]);
    };
    assert.deepEqual(
      [first('team'), first('client')],
      [
        [`**${teamMark}**`, `<p><b>${teamMark}</b></p>`, teamMark],
        ['**For Acme Retail**', '<p><b>For Acme Retail</b></p>', 'For Acme Retail'],
      ],
    );
  });

  it('has numbers for the client only where they are switched on', () => {
    const text = (withIds: boolean) => renderMarkdown(renderChronology({ ...request, audience: 'client', withIds }));
    assert.deepEqual([/\bD-2\b/.test(text(false)), /\bD-2\b/.test(text(true))], [false, true]);
  });

  it('says in which zone a meeting began, where its minutes do', () => {
    const minutes = (day: string, zone: string) => ({
      [`clients/a/b/minutes/2026-11-${day}-x.yaml`]: `title: "X"\ndate: 2026-11-${day}\nstart: 09:30\n${zone}`,
    });
    const records = readJournal({
      'clients/a/client.yaml': 'name: "A"\n',
      'clients/a/b/engagement.yaml': 'title: "B"\nstatus: active\n',
      ...minutes('03', 'zone: Europe/Lisbon\n'),
      ...minutes('04', ''),
    });
    const text = renderMarkdown(
      renderChronology({ ...request, records, key: { client: 'a', engagement: 'b' }, audience: 'client' }),
    );
    assert.deepEqual(text.match(/\d+ November 2026, 09:30.*?\|/g), [
      '3 November 2026, 09:30 (Europe/Lisbon) |',
      '4 November 2026, 09:30 |',
    ]);
  });

  it('says so where nothing is on file', () => {
    const text = renderText(renderChronology({ ...request, audience: 'client', topic: 'nobody said this' }));
    assert.match(text, /Nothing is on file on “nobody said this”, from 1 October 2026 to 21 November 2026\./);
  });

  it('takes markup in a title for text', () => {
    const records = readJournal({
      'clients/a/client.yaml': 'name: "A"\n',
      'clients/a/b/engagement.yaml': 'title: "<b>x</b>"\nstatus: active\n',
      'clients/a/b/issues.yaml':
        'issues:\n  - id: I-1\n    title: "<script>alert(1)</script> | [x](y)"\n    resolved: 2026-11-05\n',
    });
    const page = renderHtmlPage(
      renderChronology({ ...request, records, key: { client: 'a', engagement: 'b' }, audience: 'client' }),
    );
    assert.deepEqual([page.includes('<script>'), page.includes('&lt;script&gt;')], [false, true]);
  });

  it('for the client tells no reason of a delay, and nothing that was said between few; for the team both', () => {
    const folder = `clients/${acme.client}/${acme.engagement}`;
    const talks = between.map((type, at) => [
      `${folder}/minutes/2026-11-1${at}-talk.yaml`,
      `title: "Hidden ${type}"\ntype: ${type}\ndate: 2026-11-1${at}\nattendees: ["Ana Ruiz"]\ndecisions:\n  - text: "Hidden choice"\nsent: {date: 2026-11-16}\n`,
    ]);
    const issues = `issues:\n  - id: I-1\n    title: "Hidden worry"\n    from: "2026-11-10-talk Hidden"\n    raised: {date: 2026-11-10}\n    resolved: 2026-11-18\n`;
    const all = { ...files, ...Object.fromEntries(talks), [`${folder}/issues.yaml`]: issues };
    const tell = (audience: 'team' | 'client', topic?: string) =>
      renderText(renderChronology({ ...request, records: readJournal(all), audience, topic }));
    const reason = 'the shops asked for half sizes';
    assert.doesNotMatch(tell('client'), new RegExp(`Hidden|${reason}`));
    assert.match(tell('client'), /Milestone moved: Cut-over \(from 4 December 2026 to 15 January 2027\)/);
    assert.match(tell('client', 'shops half'), /Nothing is on file/);
    const team = tell('team');
    const said = [...between.map((type) => `Hidden ${type}`), 'Hidden choice', 'Hidden worry', reason];
    assert.deepEqual(
      said.filter((words) => !team.includes(words)),
      [],
    );
  });

  it('for the client holds nothing private, and every shared dated fact of its days', () => {
    const key = { client: 'acme', engagement: 'shop' };
    fc.assert(
      fc.property(anyFiles, (random) => {
        const marked = random.map((file) => (isPrivatePath(file.path) ? markAll(file) : file));
        const records = new JournalIndex();
        for (const { path, reading } of marked) records.put(path, reading);
        const [from, to] = ['2026-01-05' as Day, '2026-11-30' as Day];
        const document = renderChronology({ ...request, records, key, from, to, audience: 'client', withIds: true });
        const text = renderText(document) + renderHtmlPage(document);
        assert.ok(!text.includes('PRIVATE'));
        const last = new Map(marked.map((file) => [file.path, file]));
        const shared = [...last.values()].filter(({ path }) => {
          const owner = ownerOf(path);
          return owner?.client === 'acme' && owner.engagement === 'shop' && !isPrivatePath(path);
        });
        for (const day of shared.filter((file) => !isBetweenFew(file)).flatMap(listDays)) {
          if (day >= from && day <= to) assert.ok(text.includes(formatLongDay(day)), `${day} is missing`);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Every text of a private file carries a mark. */
function markAll(file: JournalFile): JournalFile {
  const mark = (value: unknown): unknown => {
    if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? value : `PRIVATE ${value}`;
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mark(inner)]));
  };
  return { ...file, reading: { ...file.reading, record: mark(file.reading.record) } } as JournalFile;
}

function isBetweenFew({ reading }: JournalFile): boolean {
  return reading.kind === 'minutes' && between.includes((reading.record as Minutes).type ?? '');
}

/** The days on which something happened, found in another way than the product does. */
function listDays(file: JournalFile): readonly Day[] {
  const days: Day[] = [];
  for (const unit of listUnits(file)) {
    visitValues(unit, (value, field, key) => {
      if (field.type === 'day' && !planned.includes(key)) days.push(value as Day);
    });
  }
  const meeting = dayOfMeeting(file);
  return meeting ? [...days, meeting] : days;
}
