// A line on stderr for what takes longer than a second, and only where somebody watches: stderr is a terminal.
const patience = 1000;
const pause = 200;

export interface Progress {
  /** So many of so many; `total` may be unknown. */
  tick(done: number, total?: number): void;
  /** Takes the line away. */
  end(): void;
}

export function progress(noun: string, live = process.stderr.isTTY === true): Progress {
  const begun = Date.now();
  let last = 0;
  return {
    tick(done, total) {
      const now = Date.now();
      if (!live || now - begun < patience || now - last < pause) return;
      last = now;
      process.stderr.write(`\r${done}${total === undefined ? '' : ` of ${total}`} ${noun}\u001B[K`);
    },
    end() {
      if (last > 0) process.stderr.write('\r\u001B[K');
    },
  };
}
