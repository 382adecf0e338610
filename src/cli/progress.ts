// A line on stderr for what takes longer than a second, and only where somebody watches: stderr is a terminal.
const patience = 1000;
const pause = 200;

export interface StatusLine {
  /** Shows the text in place of the one before. */
  say: (text: string) => void;
  /** Takes the line away. */
  end: () => void;
}
export interface Progress {
  /** So many of so many; `total` may be unknown. */
  tick(done: number, total?: number): void;
  /** Takes the line away. */
  end(): void;
}

export function statusLine(live = process.stderr.isTTY === true): StatusLine {
  const begun = Date.now();
  let last = 0;
  return {
    say(text) {
      const now = Date.now();
      if (!live || now - begun < patience || now - last < pause) return;
      last = now;
      process.stderr.write(`\r${text}\u001B[K`);
    },
    end() {
      if (last > 0) process.stderr.write('\r\u001B[K');
    },
  };
}

export function progress(noun: string, live?: boolean): Progress {
  const line = statusLine(live);
  return {
    tick: (done, total) => line.say(`${done}${total === undefined ? '' : ` of ${total}`} ${noun}`),
    end: line.end,
  };
}
