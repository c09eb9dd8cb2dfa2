import * as vscode from 'vscode';
import type { Question } from '../../core/capture/questions';
import type { Person } from '../../core/journal/people';
import type { JournalSettings } from '../../core/journal/settings';
import type { Day } from '../../core/model/day';
import type { Field, Fields } from '../../core/model/fields';
import { scoreRisk } from '../../core/practice/riskBand';
import { askText, pickDay, pickOne, pickPerson, type Choice } from './prompts';

/** What the boxes about one entry have in common. */
export interface Asking {
  readonly title: string;
  /** The fields of the entry: they know the words and the scales. */
  readonly fields: Fields;
  readonly people: readonly Person[];
  readonly settings: JournalSettings;
  readonly today: Day;
  /** What a reference may point at. */
  readonly referable: readonly Choice<string>[];
  /** What was answered so far, by field. */
  readonly answers: ReadonlyMap<string, string | number>;
}

/** Asks one question; undefined where it is left open. Escape throws a CancellationError. */
export async function askQuestion(question: Question, asking: Asking): Promise<string | number | undefined> {
  const { title, people, today, settings } = asking;
  const { ask } = question;
  switch (question.as) {
    case 'text':
      return askText({ title, prompt: ask, isOptional: question.isOptional ?? false });
    case 'person':
      return pickPerson(title, ask, people);
    case 'term':
      return pickDay(title, vscode.l10n.t('{0} Choose, or type a date such as 2026-11-26', ask), today, settings);
    case 'word':
      return pickWord(title, ask, findField(asking.fields, question.field));
    case 'score':
      return pickScore(question, asking);
    case 'money':
      return askMoney(title, ask, settings.currency);
    case 'reference':
      return pickReference(title, ask, asking.referable);
  }
}

function findField(fields: Fields, path: string): Field | undefined {
  const [key = '', ...rest] = path.split('/');
  const field = fields[key];
  return rest.length > 0 && field?.type === 'group' ? findField(field.fields, rest.join('/')) : field;
}

function pickWord(title: string, placeHolder: string, field: Field | undefined): Promise<string | undefined> {
  const words = field?.type === 'word' ? Object.entries(field.words) : [];
  return pickOne<string | undefined>(title, placeHolder, [
    ...words.map(([word, meaning]) => ({ label: word.replaceAll('-', ' '), description: meaning, value: word })),
    { label: vscode.l10n.t('Not known yet'), value: undefined },
  ]);
}

/** The steps of a scale; the second score of a risk shows the band that follows. */
function pickScore({ field: path, ask }: Question, asking: Asking): Promise<number | undefined> {
  const { title, fields, settings, answers } = asking;
  const field = findField(fields, path);
  const scale = field?.type === 'number' ? (field.scale ?? []) : [];
  const steps = scale.map((meaning, index) => {
    const scores = { probability: answers.get('probability') as number | undefined, [path]: index + 1 };
    return { label: `${index + 1} ${meaning}`, description: describeBand(scores, settings), value: index + 1 };
  });
  return pickOne<number | undefined>(title, ask, [
    ...steps,
    { label: vscode.l10n.t('Not known yet'), value: undefined },
  ]);
}

function describeBand(
  { probability, impact }: { readonly probability?: number | undefined; readonly impact?: number | undefined },
  settings: JournalSettings,
): string {
  if (probability === undefined || impact === undefined) return '';
  const result = scoreRisk({ probability, impact }, settings);
  return result ? vscode.l10n.t('score {0}: {1}', result.score, result.band) : '';
}

async function askMoney(title: string, ask: string, currency: string | undefined): Promise<number | undefined> {
  const toAmount = (typed: string) => Number(typed.replaceAll(/[\s,']/g, ''));
  const prompt = currency ? vscode.l10n.t('{0} In {1}; leave it empty if you do not know.', ask, currency) : ask;
  const answer = await askText({
    title,
    prompt,
    isOptional: true,
    validate: (typed) =>
      Number.isFinite(toAmount(typed)) ? undefined : vscode.l10n.t('Write an amount, such as 26000.'),
  });
  return answer === '' ? undefined : toAmount(answer);
}

async function pickReference(
  title: string,
  placeHolder: string,
  choices: readonly Choice<string>[],
): Promise<string | undefined> {
  return choices.length === 0 ? askText({ title, prompt: placeHolder }) : pickOne(title, placeHolder, choices);
}
