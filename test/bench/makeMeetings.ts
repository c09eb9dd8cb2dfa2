import type { Dice } from './dice';
import { makeNotes, makeSentence, makeTask } from './journalWords';
import type { Plain } from './yamlStyle';

type Fields = { readonly [key: string]: Plain };

/** Who is concerned; names as in the files of the client and of the team. */
export interface People {
  readonly contacts: readonly string[];
  readonly team: readonly string[];
}

/** An action as its register knows it in the end. */
export interface KnownAction {
  readonly id: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly from?: string;
  done?: string | undefined;
  moved?: Fields[];
}

export interface Meeting {
  readonly id: string;
  readonly record: Fields;
}

const DAY_MS = 86_400_000;
const FIRST_DAY_MS = Date.UTC(2023, 0, 9);

/** The types of meeting with the titles that go with them. */
const MEETINGS = [
  ['status', 'Weekly status'],
  ['status', 'Weekly status'],
  ['status', 'Status of the migration'],
  ['steering', 'Steering committee'],
  ['workshop', 'Workshop on article data'],
  ['call', 'Call about the tills'],
  ['email', 'Mail on open dates'],
  ['retrospective', 'Looking back'],
] as const;

export function toDay(day: number): string {
  return new Date(FIRST_DAY_MS + day * DAY_MS).toISOString().slice(0, 10);
}

function toTime(hour: number, minutes: string): string {
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}

function toSlug(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-');
}

/** The meetings of one engagement in the order of their days, and the actions and decisions that come from them. */
export class MeetingSeries {
  readonly actions: KnownAction[] = [];
  readonly #decisions: { readonly id: string; readonly text: string }[] = [];
  #day: number;

  constructor(
    private readonly dice: Dice,
    private readonly people: People,
    /** So many actions are older than the first meeting. */
    private readonly olderActions: number,
  ) {
    this.#day = dice.below(300);
  }

  get today(): string {
    return toDay(this.#day);
  }

  /** Holds the next meeting: some actions are done by then, some move, others are carried over. */
  hold(): Meeting {
    const { dice, people } = this;
    this.#day += dice.between(1, 9);
    this.#settleActions();
    const [type, title] = dice.pick(MEETINGS);
    const id = `${this.today}-${toSlug(title)}`;
    const attendees = [...dice.pickSome(people.contacts, dice.between(1, 4)), ...dice.pickSome(people.team, 2)];
    const carried = dice.pickSome(this.#openActions(), dice.below(4)).map((action) => `${action.id} ${action.text}`);
    const hour = dice.between(8, 16);
    const record = {
      title,
      type,
      date: this.today,
      start: dice.chance(0.9) ? toTime(hour, '30') : undefined,
      end: dice.chance(0.5) ? toTime(hour + 1, '15') : undefined,
      zone: dice.chance(0.2) ? 'Europe/Madrid' : undefined,
      channel: dice.pick(['in-person', 'video', 'phone'] as const),
      attendees,
      absent: dice.pickSome(people.contacts, dice.below(2)),
      purpose: dice.chance(0.5) ? makeTask(dice) : undefined,
      agenda: dice.chance(0.4) ? this.#makeAgenda() : undefined,
      notes: makeNotes(dice, attendees, dice.chance(0.06) ? dice.between(50, 120) : dice.between(8, 44)),
      decisions: Array.from({ length: dice.below(3) }, () => this.#decide()),
      actions: Array.from({ length: dice.pick([0, 0, 1, 1, 2, 3]) }, () => this.#agree(id)),
      carried,
      recorder: dice.pick(people.team),
      ...(dice.chance(0.8) && this.#send(attendees)),
    };
    return { id, record };
  }

  #openActions(): readonly KnownAction[] {
    return this.actions.filter(({ done }) => done === undefined).slice(-12);
  }

  #settleActions(): void {
    const { dice } = this;
    for (const action of this.#openActions()) {
      if (dice.chance(0.3)) action.done = this.today;
      else if (dice.chance(0.1)) {
        const to = toDay(this.#day + dice.between(5, 20));
        (action.moved ??= []).push({ date: this.today, from: action.due, to, reason: makeTask(dice) });
      }
    }
  }

  #makeAgenda(): Plain {
    const { dice, people } = this;
    return Array.from({ length: dice.between(2, 4) }, () =>
      dice.chance(0.5)
        ? makeTask(dice)
        : { topic: makeTask(dice), lead: dice.pick(people.team), minutes: dice.between(1, 9) * 5 },
    );
  }

  #decide(): Fields {
    const { dice, people } = this;
    const earlier = dice.chance(0.1) && this.#decisions.length > 0 ? dice.pick(this.#decisions) : undefined;
    const decision = { id: `D-${this.#decisions.length + 1}`, text: makeTask(dice) };
    this.#decisions.push(decision);
    const by = dice.pick(people.contacts);
    return {
      ...decision,
      by,
      supersedes: earlier && `${earlier.id} ${earlier.text}`,
      acknowledged: dice.chance(0.2) ? [{ date: this.today, by, via: 'email' }] : undefined,
    };
  }

  #agree(from: string): Fields {
    const { dice, people } = this;
    const owner = dice.pick([...people.contacts, ...people.team]);
    const due = toDay(this.#day + dice.between(3, 30));
    const action = { id: `A-${this.olderActions + this.actions.length + 1}`, text: makeTask(dice), owner, due };
    this.actions.push({ ...action, from });
    return action;
  }

  #send(attendees: readonly string[]): Fields {
    const { dice } = this;
    const ref = `<${this.today.replaceAll('-', '')}-${dice.between(1000, 9999)}@team.example>`;
    const answers = dice.pickSome(attendees, dice.below(3)).map((by) => {
      const says = dice.pick(['confirmed', 'confirmed', 'comment'] as const);
      return {
        by,
        says,
        date: this.today,
        via: 'email',
        text: says === 'comment' ? makeSentence(dice, [by]) : undefined,
      };
    });
    return { drafted: this.today, sent: { date: this.today, to: attendees, via: 'email', ref }, answers };
  }
}
