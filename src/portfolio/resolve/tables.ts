// The tables that are worked out from the imported ones. They are made anew as a whole.
import type { Column } from '../tables.js';

export interface WorkedTable {
  readonly name: string;
  readonly says: string;
  readonly columns: readonly Column[];
}
const text = (name: string, says: string): Column => ({ name, type: 'VARCHAR', says });
const whole = (name: string, says: string): Column => ({ name, type: 'INTEGER', says });
const yes = (name: string, says: string): Column => ({ name, type: 'BOOLEAN', says });

export const workedTables = [
  {
    name: 'patents',
    says: 'what the language calls a patent; a European one once for each set of states whose dates agree',
    columns: [
      text('id', 'id in the language'),
      text('right_key', '`a:` and the application, or `p:` and the publication'),
      text('country', 'office'),
      text('grant_publication', 'granted publication, without kind'),
      text('application', 'application'),
      text('title_text', 'title of the invention'),
      text('owners', 'present owners as recorded'),
      yes('resolved', 'the present owner is a party of the workspace'),
      text('parent_key', 'the right that it derives from, where that is on file'),
      text('parent_kind', '`continuation`, `divisional`…'),
      text('cells', 'keys of the language and their values, as JSON'),
    ],
  },
  {
    name: 'numbers',
    says: 'by which numbers a right is known',
    columns: [
      text('right_key', '`patents.right_key`'),
      text('number', 'publication without kind, or `a:` and an application'),
    ],
  },
  {
    name: 'dates',
    says: 'each date of a right with what it rests on, a row for each ground',
    columns: [
      text('right_key', '`patents.right_key`'),
      text('what', '`filed`, `priority`, `granted`, `expires`, `ended`, of a state `ended DE`, `opted-out`'),
      text('value', 'the date, or its bounds, in words'),
      text('missing', 'what would settle it'),
      whole('step', 'order of the grounds'),
      text('says', 'what the ground says'),
      text('record', 'document, or event with its day'),
      text('authority', 'statute or rule'),
    ],
  },
  {
    name: 'titles',
    says: 'chains of title of US rights, a row each',
    columns: [
      text('right_key', '`patents.right_key`'),
      text('patent', 'grant without kind, else publication or application'),
      text('state', '`known` or `unknown`'),
      yes('firm', 'no doubt bears on the owner'),
      text('owners', 'present owners of record'),
      whole('steps', 'steps of the chain'),
      whole('open_liens', 'liens without a release'),
      text('doubts', 'codes of the doubts'),
      text('chain', 'the whole chain, as JSON'),
    ],
  },
  {
    name: 'owner_names',
    says: 'names that own or have declared patents, and whose they are',
    columns: [
      text('name', 'as recorded'),
      whole('patents', 'rights that it owns or has declared'),
      text('party', 'party of the workspace'),
      text('rule', 'how it was found'),
      text('runner_up', 'the next best party'),
      text('doubts', 'what a person should look at'),
    ],
  },
] as const satisfies readonly WorkedTable[];
export type WorkedName = (typeof workedTables)[number]['name'];
