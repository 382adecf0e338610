// Samples of one thing done many times, and what is said about them.

/** Milliseconds of each of `runs` calls, after one that does not count. */
export async function sample(runs, once) {
  await once();
  const times = [];
  for (let run = 0; run < runs; run++) {
    const begin = performance.now();
    await once();
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b);
}

export const median = (sorted) => sorted[Math.floor(sorted.length / 2)];
export const rounded = (ms) => Math.round(ms * 10) / 10;
