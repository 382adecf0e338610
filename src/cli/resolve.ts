// `crossgrant resolve`: works the store out now, where other commands do it when they need it.
import { exit, type GlobalOptions, type Io } from './io.js';
import { loadDraft } from './load.js';
import { resolve } from './imported.js';
import { json } from './output.js';
import { needStore } from './store.js';

export async function run(_args: readonly string[], options: GlobalOptions, io: Io): Promise<number> {
  needStore(options.workspace);
  const began = performance.now();
  const report = await resolve(options.workspace, await loadDraft(options.workspace));
  const { rights, patents, unresolvedNames } = report;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (options.json) io.stdout(json(report));
  else
    io.stdout(
      `${rights} ${rights === 1 ? 'right' : 'rights'}, ${patents} ${patents === 1 ? 'row' : 'rows'} in the table of patents, ${unresolvedNames} ${unresolvedNames === 1 ? 'name' : 'names'} without a party, in ${seconds} s\n`,
    );
  return exit.well;
}
