import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const invitation = [
  'BEGIN:VCALENDAR',
  'METHOD:REQUEST',
  'BEGIN:VEVENT',
  'UID:m1@acme.example',
  'SEQUENCE:0',
  'SUMMARY:Steering committee',
  'DTSTART;TZID=Romance Standard Time:20310115T093000',
  'DTEND;TZID=Romance Standard Time:20310115T110000',
  'LOCATION:Microsoft Teams Meeting',
  'ORGANIZER;CN=Ana Ruiz:mailto:ana.ruiz@acme.example',
  'ATTENDEE;CN=Pablo Gil:mailto:pablo.gil@acme.example',
  'DESCRIPTION:Agenda:\\n1. Cut-over date\\n2. Half sizes\\n\\n________________\\nMicrosoft Teams meeting\\n________________',
  'END:VEVENT',
  'END:VCALENDAR',
  '',
].join('\r\n');

const answer = [
  'From: Ana Ruiz <ana.ruiz@acme.example>',
  'Subject: Re: Weekly status',
  'Date: Tue, 14 Jan 2031 09:00:00 +0000',
  'Message-ID: <a1@acme.example>',
  'In-Reply-To: <s1@larch.example>',
  '',
  'The date was the 16th.',
  '',
].join('\r\n');

const own = [
  'From: Ada Berg <ada@larch.example>',
  'To: Lea Horn <lea@birch.example>',
  'Subject: What we said about the halls',
  'Date: Tue, 14 Jan 2031 15:00:00 +0000',
  'Message-ID: <own1@larch.example>',
  '',
  'Dear Lea,',
  '',
  'thank you for the workshop. In short: two halls are added to the scope (Lea Horn). The plan is attached.',
  '',
  'Ada',
  '',
].join('\r\n');

const files = {
  'journal.yaml': 'journal: 1\norganisation: "Larch"\nteam:\n  - {name: "Ada Berg"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz", email: "ana.ruiz@acme.example"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  'clients/acme/shop/minutes/2031-01-13-weekly-status.yaml':
    'title: "Weekly status"\ntype: status\ndate: 2031-01-13\nattendees: ["Ana Ruiz"]\nsent:\n  date: 2031-01-13\n  to: ["Ana Ruiz"]\n  ref: "<s1@larch.example>"\n',
  'clients/birch/client.yaml': 'name: "Birch"\ncontacts:\n  - {name: "Lea Horn", email: "lea@birch.example"}\n',
  'clients/birch/scope/engagement.yaml': 'title: "Scope"\nstatus: active\n',
  'clients/birch/scope/minutes/2031-01-13-the-halls.yaml':
    'title: "The halls"\ntype: workshop\ndate: 2031-01-13\nattendees: ["Lea Horn", "Ada Berg"]\ndecisions:\n  - id: D-1\n    text: "Two halls are added to the scope"\n    by: "Lea Horn"\n',
  'inbox/1 invitation.ics': invitation,
  'inbox/2 answer.eml': answer,
  'inbox/2 copy of mine.eml': own,
  'inbox/3 words.txt': 'From: Lea Horn\nSubject: The scope\nDate: Mon, 13 Jan 2031 10:00:00 +0000\n\nTwo halls more.\n',
};

for (const [theme, look] of [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
] as const) {
  describe(`Four files lie in the inbox, and are filed by keyboard (${look})`, () => {
    let workbench: Workbench;

    before(async () => {
      workbench = await openWorkbench({ folder: makeFolder(files), theme });
      await workbench.sideBar('Engagements');
      await workbench.row('Inbox').waitFor();
    });

    after(() => workbench.close());

    it('an invitation becomes minutes in waiting, and somebody new is offered as a contact', async () => {
      await workbench.expandTo('Inbox', '1 invitation.ics');
      await workbench.focusRow('1 invitation.ics');
      await workbench.press('Alt+Shift+B');
      await workbench.page.getByText('Ana Ruiz · Shop').first().waitFor();
      await workbench.screenshot(`inbox, ${look}`);
      await workbench.press('Enter');
      await workbench.editor('2031-01-15-steering-committee.yaml').waitFor();
      await workbench.saved(
        'clients/acme/shop/minutes/2031-01-15-steering-committee.yaml',
        /zone: "Europe\/Paris"\n[^]*agenda:\n {2}- "Cut-over date"\n {2}- "Half sizes"\n/,
      );
      await workbench.saved('clients/acme/shop/received/2031-01-15-1-invitation.ics', /UID:m1@acme\.example/);
      await workbench.toast('Not among the contacts yet: Pablo Gil').waitFor();
      await workbench.screenshot(`inbox, filed, ${look}`);
      await workbench.toast('Not among the contacts yet').getByRole('button', { name: 'Add to Contacts' }).click();
      await workbench.saved('clients/acme/client.yaml', /name: "Pablo Gil"\n {4}email: "pablo\.gil@acme\.example"/);
    });

    it('a mail becomes the answer to what was sent', async () => {
      await workbench.press('Alt+Shift+J');
      await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
      await workbench.focusRow('2 answer.eml');
      await workbench.press('Alt+Shift+B');
      await workbench.page.getByText('something is remembered differently').first().waitFor();
      await workbench.screenshot(`inbox, an answer, ${look}`);
      await workbench.press('ArrowDown');
      await workbench.press('ArrowDown');
      await workbench.press('Enter');
      await workbench.editor('2031-01-13-weekly-status.yaml').waitFor();
      await workbench.saved(
        'clients/acme/shop/minutes/2031-01-13-weekly-status.yaml',
        /answers:\n {2}- by: "Ana Ruiz"\n {4}says: objected\n {4}date: 2031-01-14\n {4}via: email\n/,
      );
    });

    it('the mail with which minutes were sent marks them as sent, and is what is kept', async () => {
      await workbench.press('Alt+Shift+J');
      await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
      await workbench.focusRow('2 copy of mine.eml');
      await workbench.press('Alt+Shift+B');
      await workbench.page.getByText('The mail differs from the draft.').first().waitFor();
      await workbench.screenshot(`inbox, our own mail, ${look}`);
      await workbench.press('Enter');
      await workbench.editor('2031-01-13-the-halls.yaml').waitFor();
      await workbench.saved(
        'clients/birch/scope/minutes/2031-01-13-the-halls.yaml',
        /sent:\n {2}date: 2031-01-14\n {2}to: \["Lea Horn"\]\n {2}via: email\n {2}ref: "<own1@larch\.example>"\n {2}text: "sent\/2031-01-14-the-halls\.eml"\n/,
      );
      await workbench.saved('clients/birch/scope/sent/2031-01-14-the-halls.eml', /The plan is attached\./);
      await workbench.toast('The mail differs from the draft.').waitFor();
      await workbench.screenshot(`inbox, our own mail is filed, ${look}`);
    });

    it('words become the record of a contact, and the inbox is gone when it is empty', async () => {
      await workbench.press('Alt+Shift+J');
      await workbench.page.locator('.part.sidebar .monaco-list:focus').waitFor();
      await workbench.focusRow('3 words.txt');
      await workbench.press('Alt+Shift+B');
      await workbench.page.getByText('Lea Horn · Scope').first().waitFor();
      await workbench.press('Enter');
      await workbench.editor('2031-01-13-the-scope.yaml').waitFor();
      await workbench.saved(
        'clients/birch/scope/minutes/2031-01-13-the-scope.yaml',
        /Lea Horn wrote:\n {2}> Two halls more\./,
      );
      await workbench.row('Inbox').waitFor({ state: 'hidden' });
      await workbench.screenshot(`inbox, empty, ${look}`);
    });
  });
}
