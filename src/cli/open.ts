// Opens the workspace that a command asks about, and resolves the words that the user typed to its ids.
import { findingText, nearest, type Workspace } from '../language/index.js';
import { type Io, UsageError } from './io.js';
import { loadWorkspace } from './load.js';

const shown = 20;

/** The checked workspace in `dir`; null where it has errors, which are then on stderr (exit code 1). */
export async function openWorkspace(dir: string, io: Io): Promise<Workspace | null> {
  const { workspace, findings } = await loadWorkspace(dir);
  for (const finding of findings.slice(0, shown)) io.stderr(`${findingText(finding)}\n`);
  if (findings.length > shown) io.stderr(`and ${findings.length - shown} more, see \`crossgrant check\`\n`);
  return workspace;
}

/** The id of the party that `text` names, by id or by any of its names. */
export function partyNamed(workspace: Workspace, text: string): string {
  const wanted = text.toLowerCase();
  const entries = Object.entries(workspace.parties);
  for (const [id, party] of entries) {
    const names = [id, party.name ?? '', ...(party.names ?? [])];
    if (names.some((name) => name.toLowerCase() === wanted)) return id;
  }
  const words = entries.flatMap(([id, party]) => (party.name ? [id, party.name] : [id]));
  throw unknownWord('party', text, words);
}

/** A usage error that names the nearest of the words that would have done. */
export function unknownWord(what: string, text: string, words: readonly string[]): UsageError {
  const near = nearest(text, words);
  return new UsageError(`unknown ${what} \`${text}\`${near ? `, did you mean \`${near}\`?` : ''}`);
}
