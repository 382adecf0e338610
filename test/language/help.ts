// What the tests of the language share: a workspace from texts, and its findings as lines.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findingText, type Read, readWorkspace } from '../../src/language/index.js';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads texts by file name; a text that does not begin with `crossgrant` gets that line on top. */
export function read(files: Readonly<Record<string, string>>): Read {
  return readWorkspace(Object.entries(files).map(([name, text]) => ({ name, bytes: bytes(text) })));
}

/** The findings of one file `a.yaml`, whose first line is `crossgrant: 1` (so the text begins on line 2). */
export function texts(body: string): string[] {
  return read({ 'a.yaml': `crossgrant: 1\n${body}` }).findings.map(findingText);
}

/** Files below the folder `shared` that lies beside the project on the machine it is built on; none elsewhere. */
export function shared(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../../shared/${folder}`, import.meta.url));
  if (!existsSync(root)) {
    process.stderr.write(`skipped: ${root} is not here\n`);
    return [];
  }
  return readdirSync(root).map((name) => join(root, name));
}
