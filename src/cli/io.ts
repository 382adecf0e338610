// What a command sees of the world outside: two streams, what is known of the terminal, and how it ends.

/** The streams and the terminal of one run. Tests hand in their own. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  /** True where stdout is a terminal. */
  readonly isTTY: boolean;
  /** Width of the terminal in cells; 100 where there is none. */
  readonly columns: number;
  /** True where ANSI colours are wanted: a terminal, no NO_COLOR, no `--no-color`. */
  readonly colour: boolean;
}
/** Options that every command takes. */
export interface GlobalOptions {
  /** The folder of the workspace. */
  readonly workspace: string;
  readonly json?: boolean;
  readonly csv?: boolean;
  /** Show the stack of an internal fault. */
  readonly debug?: boolean;
}
/** What the module of a command exports. */
export interface CommandModule {
  run(args: readonly string[], options: never, io: Io): Promise<number>;
}
/** How a run ends; see docs/architecture.md. */
export const exit = { well: 0, findings: 1, usage: 2, fault: 3 } as const;

/** The user asked for something that cannot be: the message is shown as it stands, the run ends with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
