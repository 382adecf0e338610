// The harness of the benches: `npm run bench -- startup`. A bench is a module with `title`, `measure()` and the peer
// it is held against in the same run; it checks its own answers, since a wrong answer has no speed.
import { readdirSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

const here = new URL('.', import.meta.url);
const known = readdirSync(here)
  .filter((file) => file.endsWith('.mjs') && file !== 'run.mjs' && file !== 'sample.mjs')
  .map((file) => file.slice(0, -4));

const asked = process.argv.slice(2);
const wrong = asked.filter((name) => !known.includes(name));
if (wrong.length > 0) {
  console.error(
    `bench: unknown \`${wrong.join('`, `')}\`; expected ${known.map((name) => `\`${name}\``).join(', ')}`,
  );
  process.exit(2);
}

console.log(machine());
for (const name of asked.length > 0 ? asked : known) {
  const bench = await import(new URL(`${name}.mjs`, here).href);
  console.log(`\n${name}: ${bench.title}`);
  console.table(await bench.measure());
}

function machine() {
  const gib = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${gib} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}
