// Sections of one name in several files become one; the same id twice is a finding that names both places.
import { finding } from './findings.js';
import { descend, keyPlaceOf, type Lines, placeOf, type Spot } from './places.js';
import type { Finding, Path, Place } from './workspace.js';

export const idSections = [
  'imported',
  'assumptions',
  'standards',
  'kinds',
  'parties',
  'owner-names',
  'products',
  'patents',
  'agreements',
  'deals',
  'title-overrides',
] as const;
export const listSections = ['transfers', 'events', 'questions'] as const;
const words = ['title', 'basis', 'certainty', 'why'] as const;
export type IdSection = (typeof idSections)[number];
export type ListSection = (typeof listSections)[number];
type Entries = Record<string, unknown>;

/** What an entry that the store has made says of its records. */
interface Imported {
  readonly source?: readonly string[];
  readonly title?: readonly { readonly source?: readonly string[] }[];
}

/** A spot that grows while files are merged. */
interface Growing extends Spot {
  readonly inside: Map<string, Spot>;
}

/** What the files say together, with the place of everything. */
export class Merged {
  readonly words: Record<string, string> = {};
  readonly ids = Object.fromEntries(idSections.map((name) => [name, Object.create(null)])) as Record<
    IdSection,
    Entries
  >;
  readonly lists: Record<ListSection, unknown[]> = { transfers: [], events: [], questions: [] };
  readonly findings: Finding[] = [];
  /** Numbers of imported patents that name an entry where one patent is wanted. */
  readonly numbers = new Set<string>();
  private readonly root: Growing;
  /** The place of a row of a table, by patent id; rows have no spots of their own. */
  private readonly rows = new Map<string, Place>();

  constructor(lines: Lines) {
    this.root = { lines, at: 0, inside: new Map() };
  }

  place(path: Path): Place {
    const row = path[0] === 'patents' && path[1] !== undefined ? this.rows.get(path[1]) : undefined;
    if (row) return row.from === undefined ? row : this.recordOf(row, path);
    return placeOf(descend(this.root, path));
  }

  /** The place of an imported patent, with the record that its owner, a step of its title or its end rests on. */
  private recordOf(row: Place, [, id = '', key, index]: Path): Place {
    const { source, title } = this.ids.patents[id] as Imported;
    const word = key === 'owner' ? 'owner by ' : key === 'ended' || key === 'ended-by' ? 'ended by ' : null;
    const found =
      key === 'title'
        ? title?.[Number(index)]?.source?.join(', ')
        : source?.find((one) => word !== null && one.startsWith(word))?.slice(word?.length);
    return found ? { ...row, from: `${id}: ${found}` } : row;
  }

  /** Whether a patent came from a table. */
  isRow(id: string): boolean {
    return this.rows.has(id);
  }

  keyPlace(path: Path): Place {
    const row = path[0] === 'patents' && path[1] !== undefined ? this.rows.get(path[1]) : undefined;
    return row ?? keyPlaceOf(descend(this.root, path));
  }

  /** Whether something stands exactly at `path`. */
  has(path: Path): boolean {
    let spot: Spot | undefined = this.root;
    for (const step of path) spot = spot?.inside?.get(step);
    return spot !== undefined;
  }

  /** Adds the canonical content of one file, whose places lie below `top`. */
  add(content: Record<string, unknown>, top: Spot): void {
    for (const name of words) {
      const text = content[name];
      if (typeof text !== 'string') continue;
      if (!(name in this.words)) this.root.inside.set(name, descend(top, [name]));
      this.words[name] ??= text;
    }
    for (const name of idSections) this.addIds(name, content[name] as Entries | undefined, top);
    for (const name of listSections) this.addList(name, content[name] as unknown[] | undefined, top);
  }

  /** Adds a patent that a row of a table gives. False where its id is taken. */
  addRow(id: string, patent: unknown, place: Place): boolean {
    if (id in this.ids.patents) {
      const also = this.keyPlace(['patents', id]);
      this.findings.push(
        finding('duplicate-id', place, { severity: 'rejected', found: id, also, path: ['patents', id] }),
      );
      return false;
    }
    this.ids.patents[id] = patent;
    this.rows.set(id, place);
    return true;
  }

  private addIds(name: IdSection, entries: Entries | undefined, top: Spot): void {
    const from = top.inside?.get(name);
    if (!entries || !from) return;
    const into = this.section(name, from);
    for (const [id, entry] of Object.entries(entries)) {
      const spot = descend(from, [id]);
      if (id in this.ids[name]) {
        const also = this.keyPlace([name, id]);
        this.findings.push(finding('duplicate-id', keyPlaceOf(spot), { found: id, also, path: [name, id] }));
        continue;
      }
      this.ids[name][id] = entry;
      into.inside.set(id, spot);
    }
  }

  private addList(name: ListSection, entries: unknown[] | undefined, top: Spot): void {
    const from = top.inside?.get(name);
    if (!entries || !from) return;
    const into = this.section(name, from);
    entries.forEach((entry, index) => {
      if (entry === undefined) return;
      into.inside.set(String(this.lists[name].length), descend(from, [String(index)]));
      this.lists[name].push(entry);
    });
  }

  private section(name: string, from: Spot): Growing {
    const known = this.root.inside.get(name) as Growing | undefined;
    if (known) return known;
    const section: Growing = { ...from, inside: new Map() };
    this.root.inside.set(name, section);
    return section;
  }
}
