import assert from 'node:assert/strict';
import type { Day } from '../../../src/core/model/day';
import { renderBossBrief } from '../../../src/core/report/bossBrief';
import { renderMarkdown } from '../../../src/core/report/document';
import { renderHtmlPage } from '../../../src/core/report/htmlPage';
import { readJournal } from '../journal/readJournal';
import { files, key } from './chronologyJournal';

const request = {
  records: readJournal(files),
  key,
  today: '2026-11-21' as Day,
  since: '2026-11-13' as Day,
};

describe('The page for our management', () => {
  it('is the team’s alone on every page', () => {
    const page = renderHtmlPage(renderBossBrief(request));
    assert.match(page, /<thead><tr><td>TEAM ONLY/);
    assert.match(page, /<title>TEAM ONLY/);
  });

  it('names the next meeting that takes place, the last verdict by its day, and whose promise it is by first name', () => {
    const minutes = (day: string, more: string) => ({
      [`clients/a/b/minutes/2026-11-${day}-x.yaml`]: `title: "On ${day}"\ntype: status\ndate: 2026-11-${day}\n${more}`,
    });
    const records = readJournal({
      'clients/a/client.yaml': 'name: "A"\ncontacts: [{name: "Maria Lopez"}]\n',
      'clients/a/b/engagement.yaml': 'title: "B"\nstatus: active\n',
      'clients/a/b/actions.yaml': 'actions: [{id: A-1, text: "Size grid", owner: "Maria", due: 2026-11-24}]\n',
      'clients/a/private/b/engagement.yaml':
        'health:\n  - {date: 2026-11-20, says: watch}\n  - {date: 2026-10-01, says: calm}\n',
      ...minutes('23', 'cancelled: 2026-11-20\n'),
      ...minutes('25', ''),
    });
    const page = renderMarkdown(renderBossBrief({ ...request, records, key: { client: 'a', engagement: 'b' } }));
    assert.match(page, /Next meeting.*On 25/);
    assert.match(page, /Relationship.*watch/);
    assert.match(page, /Size grid/);
  });

  it('leaves out no open action because it is somebody else’s, or nobody’s', () => {
    const records = readJournal({
      'journal.yaml': 'journal: 1\nteam: [{name: "Sam Lindqvist"}]\n',
      'clients/a/client.yaml': 'name: "A"\ncontacts: [{name: "Maria Lopez"}]\n',
      'clients/a/b/engagement.yaml': 'title: "B"\nstatus: active\n',
      'clients/a/b/actions.yaml': [
        'actions:',
        '  - {id: A-1, text: "Grid", owner: "Maria", due: 2026-11-24}',
        '  - {id: A-2, text: "Plan", owner: "Sam Lindqvist"}',
        '  - {id: A-3, text: "Licences", owner: "Till Systems"}',
        '  - {id: A-4, text: "Room"}',
        '  - {id: A-5, text: "Old", done: 2026-11-01}',
      ].join('\n'),
    });
    const page = renderMarkdown(renderBossBrief({ ...request, records, key: { client: 'a', engagement: 'b' } }));
    const promised = page.split('## ').filter((part) => part.startsWith('What') && /promised/.test(part));
    assert.deepEqual(
      promised.map((part) => part.match(/A-\d/g)),
      [['A-2'], ['A-1'], ['A-3', 'A-4']],
    );
    assert.match(page, /Room: \[who\?\], \[when\?\]/);
  });

  it('stays one page, however much has happened', () => {
    const risks = Array.from(
      { length: 40 },
      (_, at) => `  - id: I-${at + 1}\n    title: "Issue ${at}"\n    raised: { date: 2026-11-20 }\n`,
    );
    const records = readJournal({
      'clients/a/client.yaml': 'name: "A"\n',
      'clients/a/b/engagement.yaml': 'title: "B"\nstatus: active\n',
      'clients/a/b/issues.yaml': `issues:\n${risks.join('')}`,
    });
    const lines = renderMarkdown(renderBossBrief({ ...request, records, key: { client: 'a', engagement: 'b' } })).split(
      '\n',
    );
    assert.deepEqual(
      [
        lines.filter((line) => line.startsWith('- ')).length,
        lines.some((line) => /33 more in the timeline/.test(line)),
      ],
      [10, true],
    );
  });
});
