// Which of the named bytes are files of a workspace, and their text.
import { finding } from './findings.js';
import type { Finding } from './workspace.js';

/** A file as handed to the reader: a name relative to the workspace, with `/`, and its bytes (read when first asked for). */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}
/** YAML costs a hundred times its size in memory; bulk belongs in tables. */
export const LARGEST = 16 * 1024 * 1024;
const HEAD = 64 * 1024;

export const isWorkspaceName = (name: string): boolean => /\.(ya?ml|json)$/i.test(name);
export const isTableName = (name: string): boolean => /\.(csv|parquet)$/i.test(name);

/** The text of a workspace file; a finding where it is one and cannot be read; null where it is none. */
export function textOf({ name, bytes }: NamedBytes): { text: string } | { finding: Finding } | null {
  const place = { file: name, line: 1, column: 1 };
  const head = headOf(bytes);
  const first = firstKey(head);
  if (first !== 'crossgrant') return misplaced(head) ? { finding: notFirst(name, head) } : null;
  if (bytes.length > LARGEST) {
    const found = `${(bytes.length / 1024 / 1024).toFixed(1)} MB`;
    const expected =
      'at most 16 MB; write patents and market figures as tables (CSV, Parquet), named under `tables:`';
    return { finding: finding('too-large', place, { found, expected }) };
  }
  const wrong = firstBadByte(bytes);
  if (wrong === null) return { text: new TextDecoder().decode(bytes) };
  const before = new TextDecoder().decode(bytes.subarray(0, wrong));
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const found = `0x${(bytes[wrong] ?? 0).toString(16).padStart(2, '0')}`;
  return { finding: finding('not-utf8', { file: name, line, column }, { found, expected: 'UTF-8' }) };
}

/** The beginning as text whatever the encoding: enough to see whether the file is one of ours. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le').decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be').decode(head);
  return new TextDecoder('latin1').decode(head).replace(/^ï»¿/, '');
}

/** The first key of a map, past comments, `---` and an opening brace. */
function firstKey(head: string): string | null {
  for (const line of head.split(/\r?\n/)) {
    const text = line.trim();
    if (!text || text.startsWith('#') || text.startsWith('%') || text === '---' || text === '{') continue;
    return /^(?:---\s+)?[{\s]*["']?([\w-]+)["']?\s*:/.exec(text)?.[1] ?? null;
  }
  return null;
}

const misplaced = (head: string): boolean => /^crossgrant:\s*\d/m.test(head);

function notFirst(name: string, head: string): Finding {
  const line = head.split('\n').findIndex((text) => text.startsWith('crossgrant:')) + 1;
  const place = { file: name, line, column: 1 };
  return finding('not-first', place, {
    found: 'crossgrant',
    expected: '`crossgrant: 1` before everything else',
  });
}

/** The offset of the first byte that begins no character of UTF-8; null where all is well. */
function firstBadByte(bytes: Uint8Array): number | null {
  if (isUtf8(bytes)) return null;
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] as number;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (length > 1 && !isUtf8(bytes.subarray(at, at + length))) break;
    at += length;
  }
  return Math.min(at, bytes.length - 1);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
