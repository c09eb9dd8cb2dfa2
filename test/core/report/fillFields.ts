import { formatDay, type Day } from '../../../src/core/model/day';
import type { Field, Fields } from '../../../src/core/model/fields';

/** What is put into a record, and what of it is to be seen by the client. */
export class Filling {
  /** What the values are in words. */
  readonly told: string[] = [];
  /** How many texts name what is the team’s own. */
  leaks = 0;
  #count = 0;

  constructor(
    /** Stands beside every field under a key that the model does not know, and in every text that names something private. */
    readonly secret: string,
    /** Whether a field that may be missing is there. */
    readonly keeps: () => boolean,
    /** Whether a text names what is the team’s own. */
    readonly leaksNow: () => boolean,
  ) {}

  /** A record with values that differ from one another, so that each can be found again. */
  fill(fields: Fields): Readonly<Record<string, unknown>> {
    const kept = Object.entries(fields).filter(([, field]) => field.required || this.keeps());
    return { unknown: this.secret, ...Object.fromEntries(kept.map(([key, field]) => [key, this.#value(field)])) };
  }

  #value(field: Field): unknown {
    switch (field.type) {
      case 'group':
        return this.fill(field.fields);
      case 'list':
        return [this.#value(field.of), this.#value(field.of)];
      case 'day':
        return this.#day();
      case 'number':
        return field.min ?? 7;
      case 'yesNo':
        return true;
      case 'word':
        return this.#tell(Object.keys(field.words)[0] ?? '');
      case 'text':
        return this.#text(field);
    }
  }

  #text({ holds, prefixes = [] }: Extract<Field, { type: 'text' }>): string {
    const number = ++this.#count;
    const id = `${prefixes[0] ?? 'R'}-${number}`;
    if (holds === 'id') return id;
    if (this.leaksNow()) {
      this.leaks += 1;
      return holds === 'reference' ? `${id} ${this.secret}, see pR-3` : `${this.secret}, see pR-3`;
    }
    const word = this.#tell(`Word${number}x`);
    return holds === 'reference' ? `${id} ${word}` : holds === 'prose' ? `${word} (R-${number})` : word;
  }

  #day(): string {
    const day = `2026-${String((++this.#count % 12) + 1).padStart(2, '0')}-${String((this.#count % 28) + 1).padStart(2, '0')}`;
    this.#tell(formatDay(day as Day));
    return day;
  }

  #tell(words: string): string {
    this.told.push(words);
    return words;
  }
}
