import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const meeting = (uid: string, title: string, day: string, ...more: string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}@acme.example`,
  `SUMMARY:${title}`,
  `DTSTART;TZID=Romance Standard Time:${day}`,
  'ORGANIZER;CN=Ana Ruiz:mailto:ana.ruiz@acme.example',
  ...more,
  'END:VEVENT',
];

const calendar = [
  'BEGIN:VCALENDAR',
  ...meeting('s1', 'Weekly status', '20310114T090000', 'RRULE:FREQ=WEEKLY'),
  ...meeting('s1', 'Weekly status', '20310122T140000', 'RECURRENCE-ID;TZID=Romance Standard Time:20310121T090000'),
  ...meeting('b1', 'Budget', '20310116T100000'),
  'END:VCALENDAR',
  '',
].join('\r\n');

const objection = [
  'From: Ana Ruiz <ana.ruiz@acme.example>',
  'To: Ada Berg <ada@larch.example>',
  'Subject: Re: Weekly status',
  'Date: Tue, 14 Jan 2031 09:00:00 +0000',
  'In-Reply-To: <s1@larch.example>',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'The date was the 16th. My holidays are attached.',
  '--b',
  'Content-Type: text/calendar; name=holidays.ics',
  'Content-Disposition: attachment; filename=holidays.ics',
  '',
  'BEGIN:VCALENDAR',
  ...meeting('h1', 'Holidays', '20310301T090000'),
  'END:VCALENDAR',
  '--b--',
].join('\r\n');

const folder = 'clients/acme/shop';
const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg", email: "ada@larch.example"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", email: "ana.ruiz@acme.example"}\n',
  [`${folder}/engagement.yaml`]: 'title: "Shop"\nstatus: active\n',
  [`${folder}/minutes/2031-01-13-weekly-status.yaml`]:
    'title: "Weekly status"\ntype: status\ndate: 2031-01-13\nattendees: ["Ana Ruiz"]\nsent:\n  date: 2031-01-13\n  to: ["Ana Ruiz"]\n  ref: "<s1@larch.example>"\n',
  'inbox/1 calendar.ics': calendar,
  'inbox/2 objection.eml': objection,
};

describe('Files of the inbox that hold more than one thing, by keyboard', () => {
  let workbench: Workbench;
  const row = (text: string) => workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: text });

  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(files), theme: 'Default Light Modern' });
    await workbench.sideBar('Engagements');
    await workbench.row('Inbox').waitFor();
  });

  after(() => workbench.close());

  const fileRow = async (name: string) => {
    await workbench.expandTo('Inbox', name);
    await workbench.focusRow(name);
    await workbench.press('Alt+Shift+B');
  };

  it('a calendar stays in the inbox as long as nobody says that it was all', async () => {
    await fileRow('1 calendar.ics');
    await row('Budget').waitFor();
    await workbench.screenshot('inbox, which meeting');
    await workbench.choose('Which meeting of this calendar?', 'Weekly status');
    await row('With the days of the series that are changed').first().waitFor();
    await workbench.screenshot('inbox, a series with a day that is changed');
    await workbench.press('Enter');
    await row('None: that was all').waitFor();
    await workbench.screenshot('inbox, which other meeting');
    await workbench.press('Escape');
    await workbench.saved(`${folder}/minutes/2031-01-22-weekly-status.yaml`, /\n {2}occurrence: 2031-01-21\n/);
    await workbench.saved('inbox/1 calendar.ics', /BEGIN:VCALENDAR/);
  });

  it('its other meeting is filed, and then the file is the team’s', async () => {
    await workbench.press('Alt+Shift+J');
    await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await fileRow('1 calendar.ics');
    await workbench.choose('Which meeting of this calendar?', 'Budget');
    await row('Meeting, Thu 16 Jan').first().waitFor();
    await workbench.press('Enter');
    await workbench.choose('Which other meeting of this calendar?', 'None: that was all');
    await workbench.saved(`${folder}/minutes/2031-01-16-budget.yaml`, /title: "Budget"/);
    await workbench.row('1 calendar.ics').waitFor({ state: 'detached' });
  });

  it('a mail with a calendar in it is the answer that it is, and the meeting can be chosen', async () => {
    await workbench.press('Alt+Shift+J');
    await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
    await fileRow('2 objection.eml');
    await row('Answer, a comment').first().waitFor();
    await row('Meeting, Sat 1 Mar').first().waitFor();
    await workbench.screenshot('inbox, a mail with a calendar in it');
    await workbench.press('ArrowDown');
    await workbench.press('ArrowDown');
    await workbench.press('Enter');
    await workbench.saved(
      `${folder}/minutes/2031-01-13-weekly-status.yaml`,
      /says: objected\n[^]*text: "The date was the 16th\. My holidays are attached\."/,
    );
  });
});
