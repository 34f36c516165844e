// Runs that are polled.

import assert from 'node:assert/strict';
import OpenAI from 'openai';
import {
  TWO_CALLS, TWO_OUTPUTS, answer, at, call, client, lone, newAssistant, newThread, outputs, retrieveUntil, start,
  threads,
} from './client.mjs';

const ACTIVE_RUN = /^400 Can't add messages to thread_([a-zA-Z0-9]+) while a run run_([a-zA-Z0-9]+) is active\.$/;

const poll = (run, openai = client) => call(openai.beta.threads.runs, 'poll', at(run));
const cancel = (run) => call(threads.runs, 'cancel', at(run));
const submitAndPoll = (run) =>
  call(threads.runs, 'submitToolOutputsAndPoll', at(run), { tool_outputs: outputs(run) });

export default {
  'createAndPoll waits for the answer': async () => {
    const run = await start('createAndPoll', '/sleep 200\n/say It snows.');
    assert.equal(run.status, 'completed');
    assert.equal(await answer(run), 'It snows.');
  },

  'createAndRunPoll makes the thread too': async () => {
    const assistant = await newAssistant();
    const run = await threads.createAndRunPoll({
      assistant_id: assistant.id,
      thread: { messages: [{ role: 'user', content: '/say Both.' }] },
    });
    assert.equal(run.status, 'completed');
    assert.equal(await answer(run), 'Both.');
  },

  'two parallel calls, submitToolOutputsAndPoll': async () => {
    const waiting = await start('createAndPoll', TWO_CALLS);
    assert.equal(waiting.status, 'requires_action');
    assert.equal(waiting.required_action.submit_tool_outputs.tool_calls.length, 2);
    const run = await submitAndPoll(waiting);
    assert.equal(run.status, 'completed');
    assert.equal(await answer(run), TWO_OUTPUTS);
  },

  'two rounds of calls': async () => {
    const first = await start('createAndPoll', `${TWO_CALLS}\n/then\n/call forecast {"place":"Bern"}`);
    const second = await submitAndPoll(first);
    assert.equal(second.id, first.id);
    assert.equal(second.status, 'requires_action');
    assert.equal(second.required_action.submit_tool_outputs.tool_calls.length, 1);
    const run = await submitAndPoll(second);
    assert.equal(run.status, 'completed');
    assert.equal(await answer(run), `${TWO_OUTPUTS}\nforecast -> [{"place":"Bern"}]`);
  },

  'outputs that are submitted twice are taken once': async () => {
    const waiting = await start('createAndPoll', TWO_CALLS);
    const body = { tool_outputs: outputs(waiting) };
    await call(threads.runs, 'submitToolOutputs', at(waiting), body);
    const again = await call(threads.runs, 'submitToolOutputs', at(waiting), body);
    assert.equal(again.id, waiting.id);
    assert.equal((await poll(waiting)).status, 'completed');
    assert.equal(await answer(waiting), TWO_OUTPUTS);
  },

  'a failed and an incomplete run say why': async () => {
    const failed = await start('createAndPoll', '/fail rate_limit_exceeded Too often.');
    assert.deepEqual(failed.last_error, { code: 'rate_limit_exceeded', message: 'Too often.' });
    const incomplete = await start('createAndPoll', '/incomplete max_completion_tokens');
    assert.equal(incomplete.incomplete_details.reason, 'max_completion_tokens');
  },

  'a run that nobody answers expires': async () => {
    const { openai, advance } = await lone();
    const waiting = await start('createAndPoll', TWO_CALLS, openai);
    assert.equal(waiting.status, 'requires_action');
    await advance();
    const run = await retrieveUntil(waiting, (each) => each.status !== 'requires_action', openai);
    assert.equal(run.status, 'expired');
    await assert.rejects(
      call(openai.beta.threads.runs, 'submitToolOutputs', at(waiting), { tool_outputs: outputs(waiting) }),
      { status: 400, message: '400 Runs in status "expired" do not accept tool outputs.' },
    );
  },

  'steps tell calls and outputs': async () => {
    const waiting = await start('createAndPoll', TWO_CALLS);
    await submitAndPoll(waiting);
    const steps = await call(threads.runs.steps, 'list', at(waiting), { order: 'asc' });
    assert.deepEqual(steps.data.map((step) => step.type), ['tool_calls', 'message_creation']);
    const step = await call(threads.runs.steps, 'retrieve', { ...at(waiting), step_id: steps.data[0].id });
    assert.deepEqual(step, steps.data[0]);
  },

  'a run can be listed and changed': async () => {
    const run = await start('createAndPoll', 'Hi');
    const listed = await threads.runs.list(run.thread_id);
    assert.deepEqual(listed.data.map((each) => each.id), [run.id]);
    const changed = await call(threads.runs, 'update', at(run), { metadata: { colour: 'red' } });
    assert.deepEqual(changed.metadata, { colour: 'red' });
  },

  'a locked thread says which run holds it': async () => {
    const run = await start('createAndPoll', TWO_CALLS);
    await assert.rejects(threads.messages.create(run.thread_id, { role: 'user', content: 'And Rome?' }), (error) => {
      assert.ok(error instanceof OpenAI.BadRequestError);
      const [, threadId, runId] = ACTIVE_RUN.exec(error.message);
      assert.deepEqual([`thread_${threadId}`, `run_${runId}`], [run.thread_id, run.id]);
      return true;
    });
    await assert.rejects(threads.runs.create(run.thread_id, { assistant_id: run.assistant_id }), {
      status: 400,
      message: `400 Thread ${run.thread_id} already has an active run ${run.id}.`,
    });
    await cancel(run);
  },

  'a run on nothing is refused': async () => {
    const assistant = await newAssistant();
    const thread = await threads.create();
    await assert.rejects(threads.runs.create(thread.id, { assistant_id: assistant.id }), {
      status: 400,
      code: 'invalid_thread',
    });
    await newThread('Hi');
  },
};
