// A run is cancelled, or can't be, in each state that it may be in.

import assert from 'node:assert/strict';
import { TWO_CALLS, at, call, client, lone, outputs, retrieveUntil, start } from './client.mjs';

const runsOf = (openai) => openai.beta.threads.runs;
const cancel = (run, openai = client) => call(runsOf(openai), 'cancel', at(run));

/** What the server answers to a cancel that it takes, and where that leads. */
async function assertCancelled(run, openai = client) {
  const cancelling = await cancel(run, openai);
  assert.ok(['cancelling', 'cancelled'].includes(cancelling.status), cancelling.status);
  const end = await retrieveUntil(cancelling, (each) => each.status !== 'cancelling', openai);
  assert.equal(end.status, 'cancelled');
  assert.ok(end.cancelled_at);
}

async function assertRefused(run, status, openai = client) {
  assert.equal(run.status, status);
  await assert.rejects(cancel(run, openai), { status: 400, message: `400 Cannot cancel run with status '${status}'` });
}

export default {
  'cancel ends a run that is queued': async () => {
    const { openai } = await lone();
    const first = await start('create', '/sleep 60000', openai);
    const queued = await start('create', '/say Too late.', openai);
    assert.equal((await call(runsOf(openai), 'retrieve', at(queued))).status, 'queued');
    await assertCancelled(queued, openai);
    await assertCancelled(first, openai);
  },

  'cancel ends a run that is in progress': async () => {
    const run = await start('create', '/sleep 60000');
    await retrieveUntil(run, (each) => each.status === 'in_progress');
    await assertCancelled(run);
  },

  'cancel ends a run that requires action': async () => {
    const waiting = await start('createAndPoll', TWO_CALLS);
    assert.equal(waiting.status, 'requires_action');
    await assertCancelled(waiting);
    await assert.rejects(
      call(runsOf(client), 'submitToolOutputsAndPoll', at(waiting), { tool_outputs: outputs(waiting) }),
      { status: 400, message: '400 Runs in status "cancelled" do not accept tool outputs.' },
    );
  },

  'a completed run can not be cancelled': async () => {
    await assertRefused(await start('createAndPoll', 'Hi'), 'completed');
  },

  'a failed run can not be cancelled': async () => {
    await assertRefused(await start('createAndPoll', '/fail server_error Away.'), 'failed');
  },

  'an incomplete run can not be cancelled': async () => {
    await assertRefused(await start('createAndPoll', '/incomplete max_prompt_tokens'), 'incomplete');
  },

  'a cancelled run can not be cancelled again': async () => {
    const run = await start('createAndPoll', TWO_CALLS);
    await assertCancelled(run);
    await assertRefused(await call(runsOf(client), 'poll', at(run)), 'cancelled');
  },

  'an expired run can not be cancelled': async () => {
    const { openai, advance } = await lone();
    const waiting = await start('createAndPoll', TWO_CALLS, openai);
    await advance();
    await assertRefused(await retrieveUntil(waiting, (each) => each.status !== 'requires_action', openai), 'expired', openai);
  },
};
