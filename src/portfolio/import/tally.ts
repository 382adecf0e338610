// Counts of an import while it goes on.
import type { Encoded } from './encode.js';
import type { Journal } from './staging.js';

export class Tally {
  records: number;
  rejects: number;
  readonly #rows: Map<string, number>;
  readonly #passedOver: Map<string, number>;
  readonly #formats: Set<string>;

  constructor(from: Journal) {
    this.records = from.records;
    this.rejects = from.rejects;
    this.#rows = new Map(Object.entries(from.rows));
    this.#passedOver = new Map(Object.entries(from.passedOver));
    this.#formats = new Set(from.formats);
  }
  add(encoded: Encoded): void {
    this.records += encoded.records;
    this.rejects += encoded.rejects.length;
    for (const [table, count] of encoded.rows) bump(this.#rows, table, count);
    for (const [what, count] of encoded.passedOver) bump(this.#passedOver, what, count);
  }
  passOver(what: string): void {
    bump(this.#passedOver, what, 1);
  }
  format(word: string): void {
    this.#formats.add(word);
  }
  /** The counts as a journal has them. */
  counts(): Omit<Journal, 'member' | 'offset' | 'sizes'> {
    return {
      records: this.records,
      rejects: this.rejects,
      rows: Object.fromEntries(this.#rows),
      passedOver: Object.fromEntries(this.#passedOver),
      formats: [...this.#formats].sort(),
    };
  }
}

function bump(map: Map<string, number>, key: string, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
