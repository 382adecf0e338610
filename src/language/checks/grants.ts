// Grants and promises across all agreements: their ids are unique in a workspace.
import type { Grant } from '../schema.js';
import type { Path } from '../workspace.js';
import { closed, type Context } from './context.js';

/** A grant or promise, where it stands, and whose agreement it is part of. */
export interface Granted {
  readonly id: string;
  readonly agreement: string;
  readonly path: Path;
  readonly grant: Partial<Grant>;
  readonly section: 'grants' | 'promises';
}

export function* grants(context: Context): Generator<Granted> {
  for (const [agreement, terms] of Object.entries(context.agreements)) {
    for (const section of ['grants', 'promises'] as const) {
      for (const [index, grant] of (closed(terms[section]) ?? []).entries()) {
        if (!grant?.id) continue;
        const path = ['agreements', agreement, section, String(index)];
        yield { id: grant.id, agreement, path, grant: grant as Partial<Grant>, section };
      }
    }
  }
}

export function grantIds(context: Context): Set<string> {
  return new Set([...grants(context)].map(({ id }) => id));
}

/** The same grant id twice, in one agreement or in two; the same question id twice. */
export function uniqueIds(context: Context): void {
  const first = new Map<string, Path>();
  for (const { id, path } of grants(context)) once(context, first, id, [...path, 'id']);
  const asked = new Map<string, Path>();
  for (const [index, question] of context.list('questions').entries()) {
    if (typeof question?.id === 'string')
      once(context, asked, question.id, ['questions', String(index), 'id']);
  }
}

function once(context: Context, first: Map<string, Path>, id: string, path: Path): void {
  const before = first.get(id);
  if (before) context.report('duplicate-id', path, { found: id, also: context.place(before) });
  else first.set(id, path);
}
