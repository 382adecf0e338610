// A proof in words, at three depths. The same proof gives the same text; no colour, no links.
import type { Workspace } from '../language/index.js';
import type { Proof } from './types.js';
import { everything } from './write/all.js';
import { line } from './write/line.js';
import { reasons } from './write/reasons.js';
import type { Row } from './write/tree.js';

/** `line`: a sentence to quote; `reasons`: what decides; `all`: every step with every place. */
export const depths = ['line', 'reasons', 'all'] as const;
export type Depth = (typeof depths)[number];

/**
 * The text of a proof, lines parted by line feeds, no line feed at the end. `width`: longest line in characters, where
 * lines are to be broken; a word that is longer stays whole.
 */
export function writeProof(ws: Workspace, proof: Proof, depth: Depth, width?: number): string {
  const about = { ws, question: proof.question };
  const rows: readonly Row[] =
    depth === 'line'
      ? [{ indent: 0, text: line(about, proof) }]
      : depth === 'reasons'
        ? reasons(about, proof)
        : everything(about, proof);
  return rows.map((row) => laidOut(row, width)).join('\n');
}

/** The reasons without the sentence above them, for a text that has its own. */
export function writeGrounds(ws: Workspace, proof: Proof, width?: number): string {
  const [, ...rows] = reasons({ ws, question: proof.question }, proof);
  return rows.map((row) => laidOut({ ...row, indent: row.indent - 1 }, width)).join('\n');
}

/** Two blanks a level; lines that go on stand two further in. */
function laidOut({ indent, text }: Row, width: number | undefined): string {
  const pad = '  '.repeat(indent);
  if (width === undefined) return pad + text;
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const joined = current ? `${current} ${word}` : word;
    const room = width - pad.length - (lines.length ? 2 : 0);
    if (current && joined.length > room) {
      lines.push(current);
      current = word;
    } else current = joined;
  }
  lines.push(current);
  return lines.map((part, index) => `${pad}${index ? '  ' : ''}${part}`).join('\n');
}
