// The official JavaScript client against assistants-server: node checks.mjs MAJOR BASE_URL BASE_URL_WHERE_RUNS_EXPIRE
// Prints one line of JSON for each check: {"check": NAME, "problem": TEXT or null}.

import { PATIENCE_MS } from './client.mjs';
import runs from './runs.mjs';
import stores from './stores.mjs';
import streams from './streams.mjs';

function withinPatience(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

for (const [check, body] of Object.entries({ ...stores, ...runs, ...streams })) {
  let problem = null;
  try {
    await withinPatience(body());
  } catch (error) {
    problem = error?.stack ?? String(error);
  }
  console.log(JSON.stringify({ check, problem }));
}
// A run that was left behind by a failed check must not hold the process.
process.exit(0);
