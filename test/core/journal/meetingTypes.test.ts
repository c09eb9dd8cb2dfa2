import assert from 'node:assert/strict';
import { listMeetingTypes } from '../../../src/core/journal/meetingTypes';
import { minutesTypeWords } from '../../../src/core/model/minutes';
import { readShippedTemplates } from '../model/shippedTemplates';
import { readJournal } from './readJournal';

const shipped = readShippedTemplates();
const listTypes = (files: Readonly<Record<string, string>>) => listMeetingTypes(readJournal(files), shipped);
const findType = (files: Readonly<Record<string, string>>, type: string) =>
  listTypes(files).find((each) => each.type === type);

describe('The types of meeting', () => {
  it('are the known ones in their order, with what each is for, then the journal’s own by name', () => {
    const types = listTypes({ 'templates/zoo.yaml': 'title: "At the zoo"\n', 'templates/board-review.yaml': '' });
    assert.deepEqual(
      types.map(({ type }) => type),
      [...Object.keys(minutesTypeWords), 'board-review', 'zoo'],
    );
    assert.deepEqual(
      types
        .filter((each) => ['status', 'board-review', 'zoo'].includes(each.type))
        .map((each) => [each.title, each.help]),
      [
        ['Weekly status', minutesTypeWords.status],
        ['Board review', ''],
        ['At the zoo', ''],
      ],
    );
  });

  it('use the journal’s template in place of the shipped one, whole', () => {
    const file = { 'templates/steering.yaml': 'title: "Board"\nagenda: ["Money"]\n' };
    const steering = findType(file, 'steering');
    assert.deepEqual(
      [steering?.title, steering?.template, steering?.own?.path],
      ['Board', { title: 'Board', agenda: [{ topic: 'Money' }], topics: [], questions: [] }, 'templates/steering.yaml'],
    );
    assert.equal(findType(file, 'status')?.own, undefined);
  });

  it('keep what can be read of a template, and the shipped title where it has none', () => {
    const text = 'agenda:\n  - "Money"\nchannel: video\nnotes: "not closed\n';
    const { title, template, own } = findType({ 'templates/frank-discussion.yaml': text }, 'frank-discussion') ?? {};
    assert.deepEqual(
      [title, template?.agenda, template?.channel, template?.notes, own?.reading.problems.map(({ code }) => code)],
      ['Conversation', [{ topic: 'Money' }], 'video', undefined, ['unclosed-quote']],
    );
  });

  it('are offered even where no template can be read at all', () => {
    const types = listMeetingTypes(readJournal({}), new Map());
    assert.deepEqual(
      types.slice(0, 3).map(({ title, template }) => [title, template]),
      ['Status', 'Steering', 'Pre steering'].map((title) => [title, { agenda: [], topics: [], questions: [] }]),
    );
  });
});
