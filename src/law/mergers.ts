// Mergers as the workspace writes them. What becomes of a licence in one is said by the rules licence-is-personal and
// reverse-triangular-merger.
import type { DateValue } from './dates.js';
import type { Scene } from './scene.js';
import type { Ref } from './world.js';

export interface Merger {
  readonly at: Ref;
  readonly into: string;
  readonly on: DateValue;
  readonly form: string;
}

/** The merger of a party into another, where it has one. */
export function mergerOf(scene: Scene, party: string): Merger | undefined {
  const { world } = scene;
  const at = world.get(world.ref('parties', party), 'merged');
  const on = at && world.date(at, 'on');
  if (!at || !on) return undefined;
  return {
    at,
    on,
    into: String(world.get(at, 'into')?.value),
    form: world.word(at, 'form', 'forward', ['forward', 'reverse-triangular']),
  };
}
