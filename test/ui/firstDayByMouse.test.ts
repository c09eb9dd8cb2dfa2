import assert from 'node:assert/strict';
import { toDay } from '../../src/core/model/day';
import { makeEmptyFolder } from '../host/workspaces';
import { openWorkbench } from './openWorkbench';
import type { Workbench } from './workbench';

describe('A new user, by mouse', () => {
  const today = toDay(new Date());
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ folder: makeEmptyFolder(), theme: 'Default Dark Modern' });
  });

  after(() => workbench.close());

  it('is shown the way by the empty view', async () => {
    await workbench.sideBar('Engagements');
    await workbench.button('Try the Sample Journal').waitFor();
    await workbench.screenshot('by mouse, no journal');
    await workbench.button('Start a Journal').click();
    await workbench.answer('Your name', 'Ada Berg');
    await workbench.answer('Your organisation', 'Berg & Partners');
    for (const prompt of ['What are they for?', 'Who answers for this', 'How long is it kept?'])
      await workbench.accept(prompt);
    await workbench.pick('No, or there is none');
    await workbench.toast('Whoever reads this folder').waitFor();
    await workbench.button('New Client').click();
    await workbench.answer('What is the client called?', 'Northwind Foods');
    await workbench.answer('Who is your main contact there?', 'Jo Park');
    await workbench.row('Northwind Foods').waitFor();
    await workbench.cursorInLine(5);
  });

  it('adds where it stands, with the buttons of the rows', async () => {
    await workbench.rowButton('Northwind Foods', 'New Engagement');
    await workbench.answer('What is the engagement called?', 'Warehouse move');
    await workbench.pick('scoping');
    await workbench.pick('Jo Park');
    await workbench.row('Warehouse move').waitFor();
    await workbench.cursorInLine(4);
    await workbench.rowButton('Warehouse move', 'New Minutes');
    await workbench.pick('Scoping');
    await workbench.tabStops();
    await workbench.row('Minutes').waitFor();
  });

  it('adds two decisions and an action to the minutes, with the menu of their row', async () => {
    await workbench.expandTo('Minutes', 'Scoping');
    await addDecision('The lease ends in May.', 22);
    await addDecision('The cold store moves last.', 25);
    await workbench.contextMenu('Scoping', 'New Action');
    await workbench.answer('What is to be done?', 'Measure the cold store.');
    await workbench.pick('Ada Berg');
    await workbench.pick('Next working day');
    await workbench.cursorInLine(30);
    await workbench.expandTo('Decisions', 'The cold store moves last.');
    await workbench.screenshot('by mouse, minutes');
  });

  it('adds a risk', async () => {
    await workbench.contextMenu('Warehouse move', 'New Risk');
    await workbench.answer('What may happen?', 'The lorries are late');
    await workbench.pick('3 possible');
    await workbench.pick('3 moderate');
    await workbench.pick('Nobody yet');
    await workbench.cursorInLine(7);
    await workbench.expandTo('Risks', 'The lorries are late');
    await workbench.screenshot('by mouse, all there');
  });

  it('closes the action with its box, and opens it again', async () => {
    const register = 'clients/northwind-foods/warehouse-move/actions.yaml';
    await workbench.expandTo('Actions', 'Measure the cold store.');
    const before = await workbench.saved(register, /./);
    await workbench.checkBox('Measure the cold store.').click();
    await workbench.row('Done').waitFor();
    await workbench.saved(register, new RegExp(`^    done: ${today}$`, 'm'));
    await workbench.expandTo('Done', 'Measure the cold store.');
    await workbench.checkBox('Measure the cold store.').click();
    await workbench.row('Ours').waitFor();
    assert.equal(await workbench.saved(register, /^(?![^]*done:)/), before);
  });

  it('opens a record at its line', async () => {
    await workbench.row('The lorries are late').click();
    await workbench.editor('risks.yaml').waitFor();
    await workbench.cursorInLine(2);
  });

  async function addDecision(text: string, line: number): Promise<void> {
    await workbench.contextMenu('Scoping', 'New Decision');
    await workbench.answer('What is decided?', text);
    await workbench.pick('Jo Park');
    await workbench.cursorInLine(line);
  }
});
