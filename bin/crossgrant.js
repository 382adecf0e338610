#!/usr/bin/env node
// The command line's entry: hands the arguments to the compiled room `cli`.
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli/main.js', import.meta.url);
if (existsSync(entry)) {
  const { start } = await import(entry.href);
  process.exitCode = await start(process.argv.slice(2));
} else {
  process.stderr.write('crossgrant: not built yet, run `npm run build` in the folder of the package\n');
  process.exitCode = 3;
}
