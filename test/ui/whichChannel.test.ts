import { makeFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

const meeting = (day: string, rest = '') => `title: "Status ${day}"\ntype: status\ndate: ${day}\n${rest}notes: |\n  \n`;
const minutes = 'clients/acme/shop/minutes';
const files = {
  'journal.yaml': 'journal: 1\nteam:\n  - {name: "Ada Berg"}\n',
  'clients/acme/client.yaml': 'name: "Acme"\ncontacts:\n  - {name: "Ana Ruiz"}\n',
  'clients/acme/shop/engagement.yaml': 'title: "Shop"\nstatus: active\n',
  [`${minutes}/2031-01-13-off.yaml`]: meeting('2031-01-13', 'cancelled: 2031-01-10\n'),
  [`${minutes}/2031-01-15-status.yaml`]: meeting('2031-01-15', 'agenda:\n  - "Dates"\n'),
  [`${minutes}/2031-01-22-status.yaml`]: meeting('2031-01-22'),
};

describe('What can wait', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeFolder(files), clock: '2031-01-12T09:00' });
    await workbench.sideBar('Engagements');
    await workbench.row('Acme').waitFor();
  });

  after(() => workbench.close());

  async function askWhatCanWait(): Promise<void> {
    await workbench.palette('Journal: Which Channel?');
    await workbench.choose('How soon', 'It can wait');
    await workbench.choose('How much', 'A sentence or two');
    await workbench.choose('What feelings', 'None');
    await workbench.choose('Enter opens what belongs to it.', 'The next meeting');
  }

  it('goes onto the agenda of the next meeting that takes place, by keyboard only', async () => {
    await askWhatCanWait();
    await workbench.page.getByText('Status 2031-01-22').first().waitFor();
    await workbench.screenshot('which channel, which meeting');
    await workbench.choose('Which meeting?', 'Status 2031-01-15');
    await workbench.answer('What is to be talked about?', 'Half sizes');
    await workbench.saved(`${minutes}/2031-01-15-status.yaml`, /\nagenda:\n {2}- "Dates"\n {2}- "Half sizes"\nnotes/);
    await workbench.editor('2031-01-15-status.yaml').waitFor();
    await workbench.screenshot('which channel, on the agenda');
  });

  it('becomes minutes of now where no meeting is to come', async () => {
    workbench.setClock('2031-02-01T09:00');
    await askWhatCanWait();
    await workbench.choose('What kind of meeting?', 'Weekly status');
    await workbench.editor('2031-02-01-weekly-status.yaml').waitFor();
  });
});
