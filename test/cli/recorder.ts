// An Io that keeps what was written.
import type { Io } from '../../src/cli/io.js';

export interface Recorder extends Io {
  readonly out: string;
  readonly err: string;
}

export function recorder(terminal: Partial<Pick<Io, 'isTTY' | 'columns' | 'colour'>> = {}): Recorder {
  let out = '';
  let err = '';
  return {
    isTTY: false,
    columns: 100,
    colour: false,
    ...terminal,
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text),
    get out() {
      return out;
    },
    get err() {
      return err;
    },
  };
}
