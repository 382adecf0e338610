// YAML and JSON text -> written values with the place of each. Nothing here knows the language.
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { finding } from './findings.js';
import { type Lines, placeAt, type Spot } from './places.js';
import { Plain, type Written } from './plain.js';
import type { Finding } from './workspace.js';

export interface Parsed {
  readonly value: Written;
  readonly spot: Spot;
  readonly findings: readonly Finding[];
  /** Nothing of the text can be used. Otherwise the findings concern single keys, and the rest stands. */
  readonly broken: boolean;
}
/** An anchor that was met: its value, and into how many values it unfolds. */
interface Anchor {
  readonly value: Written;
  readonly spot: Spot;
  readonly size: number;
}
/** Aliases may unfold a file into this many values; a bomb unfolds into billions. */
const UNFOLDED = 1_000_000;
const DEPTH = 64;
/** Enough syntax errors to work from: after the first few they follow from one another. */
const SYNTAX = 10;

/** Parses the text of one file. Never throws: what is wrong with the text is in the findings. */
export function parseYaml(name: string, text: string): Parsed {
  const counter = new LineCounter();
  const lines: Lines = { name, starts: counter.lineStarts };
  const spot: Spot = { lines, at: 0 };
  if (bracketDepth(text) > 1000) return tooDeep(lines, spot);
  // `uniqueKeys` is quadratic in the parser; the reader below looks for duplicates itself.
  const document = parseDocument(text, {
    lineCounter: counter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    resolveKnownTags: false,
  });
  if (document.errors.length > 0) {
    const errors = document.errors.slice(0, SYNTAX);
    return broken(
      spot,
      errors.map((error) => syntax(lines, error)),
    );
  }
  return new Reader(lines).document(document, spot);
}

const broken = (spot: Spot, findings: readonly Finding[]): Parsed => ({
  value: null,
  spot,
  findings,
  broken: true,
});

/** The deepest unclosed bracket, as text goes: a parser recurses that deep. */
function bracketDepth(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5b || code === 0x7b) deepest = Math.max(deepest, ++depth);
    else if ((code === 0x5d || code === 0x7d) && depth > 0) depth--;
  }
  return deepest;
}

function tooDeep(lines: Lines, spot: Spot): Parsed {
  return broken(spot, [finding('too-deep', placeAt(lines, 0), { found: String(DEPTH) })]);
}

function syntax(lines: Lines, error: YAMLError): Finding {
  const place = placeAt(lines, error.pos[0]);
  if (error.code === 'TAB_AS_INDENT') return finding('tab', place, { expected: 'spaces' });
  if (error.code === 'RESOURCE_EXHAUSTION') return finding('too-deep', place, { found: String(DEPTH) });
  if (error.code === 'MULTIPLE_DOCS') {
    return finding('syntax', place, { found: 'a second document begins', expected: 'one document a file' });
  }
  const [first = 'bad YAML'] = error.message.split('\n');
  const message = first.replace(/[.:]$/, '');
  return finding('syntax', place, { found: `${message.charAt(0).toLowerCase()}${message.slice(1)}` });
}

/** Turns the nodes of one document into written values and spots. */
class Reader {
  private readonly findings: Finding[] = [];
  private readonly anchors = new Map<string, Anchor | 'open'>();
  private unfolded = 0;
  private readonly lines: Lines;

  constructor(lines: Lines) {
    this.lines = lines;
  }

  document(document: Document, top: Spot): Parsed {
    if (!document.contents) return broken(top, this.findings);
    const { value, spot } = this.read(document.contents as Node, 0);
    if (this.unfolded > UNFOLDED) {
      const found = this.unfolded > 1e15 ? 'countless' : String(this.unfolded);
      const expected = `at most ${UNFOLDED}`;
      return broken(top, [this.problem('alias-bomb', 0, { found, expected })]);
    }
    if (this.findings.some(({ code }) => code === 'too-deep')) return broken(top, this.findings);
    return { value, spot, findings: this.findings, broken: false };
  }

  /** `size` counts the values that a node unfolds into, aliases followed. */
  private read(node: Node | null, depth: number, key?: number): Anchor {
    const at = node?.range?.[0] ?? key ?? 0;
    if (isAlias(node)) return this.alias(node.source, at, key);
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, 'open');
    const read = this.closed(node, depth, at, key);
    if (anchor !== undefined) this.anchors.set(anchor, read);
    return read;
  }

  private closed(node: Node | null, depth: number, at: number, key?: number): Anchor {
    if (depth > DEPTH) {
      if (!this.findings.some((one) => one.code === 'too-deep')) {
        this.findings.push(this.problem('too-deep', at, { found: String(DEPTH) }));
      }
      return { value: null, spot: this.spot(at, key), size: 1 };
    }
    if (isMap(node)) return this.map(node, depth, at, key);
    if (isSeq(node)) return this.list(node, depth, at, key);
    return { value: isScalar(node) ? scalar(node) : null, spot: this.spot(at, key), size: 1 };
  }

  private map(node: { items: readonly unknown[] }, depth: number, at: number, key?: number): Anchor {
    const value = new Map<string, Written>();
    const inside = new Map<string, Spot>();
    let size = 1;
    for (const item of node.items) {
      const pair = item as { key: Node | null; value: Node | null };
      const place = pair.key?.range?.[0] ?? at;
      const name = isScalar(pair.key) ? keyText(pair.key) : null;
      if (name === null) {
        this.findings.push(
          this.problem('bad-value', place, { found: 'a key that is no text', expected: 'a plain key' }),
        );
        continue;
      }
      const child = this.read(pair.value, depth + 1, place);
      size += child.size;
      const first = inside.get(name);
      if (first) {
        const also = placeAt(this.lines, first.key ?? first.at);
        this.findings.push(this.problem('duplicate-key', place, { found: name, also }));
        continue;
      }
      value.set(name, child.value);
      inside.set(name, child.spot);
    }
    return { value, spot: this.spot(at, key, inside), size };
  }

  private list(node: { items: readonly unknown[] }, depth: number, at: number, key?: number): Anchor {
    const inside = new Map<string, Spot>();
    let size = 1;
    const value = node.items.map((item, index) => {
      const child = this.read(item as Node | null, depth + 1);
      size += child.size;
      inside.set(String(index), child.spot);
      return child.value;
    });
    return { value, spot: this.spot(at, key, inside), size };
  }

  private alias(name: string, at: number, key?: number): Anchor {
    const anchor = this.anchors.get(name);
    const missing = { value: null, spot: this.spot(at, key), size: 1 };
    if (anchor === undefined || anchor === 'open') {
      this.findings.push(this.problem(anchor ? 'alias-loop' : 'no-anchor', at, { found: name }));
      return missing;
    }
    // INVARIANT: an alias shares the value of its anchor, so memory stays with what was written.
    this.unfolded += anchor.size;
    return { value: anchor.value, spot: this.spot(at, key, anchor.spot.inside), size: anchor.size };
  }

  private spot(at: number, key?: number, inside?: ReadonlyMap<string, Spot>): Spot {
    // A map or a list in block style begins a line below its key: people look for the key.
    const shownAt = inside && key !== undefined ? key : at;
    return {
      lines: this.lines,
      at: shownAt,
      ...(key === undefined ? {} : { key }),
      ...(inside ? { inside } : {}),
    };
  }

  private problem(
    code: Parameters<typeof finding>[0],
    at: number,
    problem: Parameters<typeof finding>[2],
  ): Finding {
    return finding(code, placeAt(this.lines, at), problem ?? {});
  }
}

function keyText(node: {
  value: unknown;
  source?: string | undefined;
  type?: string | null | undefined;
}): string {
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
}

function scalar(node: { value: unknown; source?: string | undefined }): Written {
  const { value, source } = node;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number' && typeof value !== 'boolean') return source ?? String(value);
  return source === undefined || source === String(value) ? value : new Plain(source, value);
}
