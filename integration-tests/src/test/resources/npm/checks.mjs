// The official JavaScript client against assistants-server: node checks.mjs MAJOR BASE_URL DESK_URL
// At the desk there are servers of one's own, and recorded streams.
// Prints one line of JSON for each check: {"check": NAME, "problem": TEXT or null}.

import cancel from './cancel.mjs';
import { PATIENCE_MS } from './client.mjs';
import runs from './runs.mjs';
import searches from './searches.mjs';
import stores from './stores.mjs';
import streams from './streams.mjs';

function withinPatience(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

for (const [check, body] of Object.entries({ ...stores, ...searches, ...runs, ...cancel, ...streams })) {
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
