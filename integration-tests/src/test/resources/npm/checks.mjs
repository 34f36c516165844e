// The official JavaScript client against assistants-server: node checks.mjs BASE_URL
// Prints one line of JSON for each check: {"check": NAME, "problem": TEXT or null}.

import assert from 'node:assert/strict';
import OpenAI, { toFile } from 'openai';

const PATIENCE_MS = 20_000;
const TWO_CALLS = '/call forecast {"place":"Oslo"}\n/call population {"place":"Rome"}';
const TWO_OUTPUTS = 'forecast -> [{"place":"Oslo"}]\npopulation -> [{"place":"Rome"}]';
const ACTIVE_RUN = /^400 Can't add messages to thread_([a-zA-Z0-9]+) while a run run_([a-zA-Z0-9]+) is active\.$/;

const client = new OpenAI({ baseURL: process.argv[2], apiKey: 'not-a-secret', timeout: PATIENCE_MS });
const { assistants, threads } = client.beta;

const tool = (name) => ({
  type: 'function',
  function: {
    name,
    parameters: {
      type: 'object',
      properties: { place: { type: 'string' } },
      required: ['place'],
      additionalProperties: false,
    },
    strict: true,
  },
});

const newAssistant = () =>
  assistants.create({ model: 'gpt-4.1', tools: [tool('forecast'), tool('population')] });

const newThread = (content) => threads.create({ messages: [{ role: 'user', content }] });

const outputs = (run) =>
  run.required_action.submit_tool_outputs.tool_calls.map((call) => ({
    tool_call_id: call.id,
    output: `[${call.function.arguments}]`,
  }));

async function answer(run) {
  const page = await threads.messages.list(run.thread_id, { run_id: run.id });
  return page.data[0].content[0].text.value;
}

/** The names of what an AssistantStream tells its listeners, without repetitions in a row. */
function heard(stream) {
  const names = [];
  for (const name of [
    'connect', 'runStepCreated', 'runStepDelta', 'runStepDone', 'toolCallCreated', 'toolCallDelta', 'toolCallDone',
    'messageCreated', 'messageDelta', 'messageDone', 'textCreated', 'textDelta', 'textDone', 'error', 'abort', 'end',
  ]) {
    stream.on(name, () => names.push(name));
  }
  return names;
}

const runEvents = (names) => names.filter((name) => name.startsWith('thread.run.') && !name.includes('.step.'));

const checks = {
  'createAndPoll waits for the answer': async () => {
    const assistant = await newAssistant();
    const thread = await newThread('/sleep 200\n/say It snows.');
    const run = await threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
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
    const assistant = await newAssistant();
    const thread = await newThread(TWO_CALLS);
    const waiting = await threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    assert.equal(waiting.status, 'requires_action');
    assert.equal(waiting.required_action.submit_tool_outputs.tool_calls.length, 2);
    const run = await threads.runs.submitToolOutputsAndPoll(waiting.id, {
      thread_id: thread.id,
      tool_outputs: outputs(waiting),
    });
    assert.equal(run.status, 'completed');
    assert.equal(await answer(run), TWO_OUTPUTS);
  },

  'a streamed answer tells its listeners in order': async () => {
    const assistant = await newAssistant();
    const thread = await newThread('/say It snows in New York this weekend.');
    const stream = threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const names = heard(stream);
    let text = '';
    stream.on('textDelta', (delta) => (text += delta.value));
    const run = await stream.finalRun();
    assert.equal(run.status, 'completed');
    assert.equal(text, 'It snows in New York this weekend.');
    const deltas = names.filter((name) => name === 'messageDelta').length;
    assert.ok(deltas > 1, `the text came in ${deltas} piece`);
    assert.deepEqual(names, [
      'connect', 'runStepCreated', 'messageCreated', 'textCreated',
      ...Array(deltas).fill(['messageDelta', 'textDelta']).flat(),
      'textDone', 'messageDone', 'runStepDone', 'end',
    ]);
    const messages = await stream.finalMessages();
    assert.equal(messages.length, 1);
    assert.equal(messages[0].content[0].text.value, text);
    const steps = await stream.finalRunSteps();
    assert.deepEqual(steps.map((step) => [step.type, step.status]), [['message_creation', 'completed']]);
  },

  'a stream can be read event by event': async () => {
    const assistant = await newAssistant();
    const thread = await newThread('/say Hello.');
    const names = [];
    for await (const event of threads.runs.stream(thread.id, { assistant_id: assistant.id })) {
      names.push(event.event);
    }
    assert.deepEqual(runEvents(names), [
      'thread.run.created', 'thread.run.queued', 'thread.run.in_progress', 'thread.run.completed',
    ]);
  },

  'two parallel calls, streamed, and submitToolOutputsStream': async () => {
    const assistant = await newAssistant();
    const thread = await newThread(TWO_CALLS);
    const first = threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const names = heard(first);
    const done = [];
    first.on('toolCallDone', (call) => done.push(call.function.name + call.function.arguments));
    const waiting = await first.finalRun();
    assert.equal(waiting.status, 'requires_action');
    assert.deepEqual(done, ['forecast{"place":"Oslo"}', 'population{"place":"Rome"}']);
    assert.equal(names.filter((name) => name === 'toolCallCreated').length, 2);
    assert.ok(!names.includes('runStepDone'));

    const second = threads.runs.submitToolOutputsStream(waiting.id, {
      thread_id: thread.id,
      tool_outputs: outputs(waiting),
    });
    const events = [];
    second.on('event', (event) => events.push(event));
    const run = await second.finalRun();
    assert.equal(run.id, waiting.id);
    assert.equal(run.status, 'completed');
    assert.equal(events[0].event, 'thread.run.step.completed');
    assert.deepEqual(runEvents(events.map((event) => event.event)), [
      'thread.run.queued', 'thread.run.in_progress', 'thread.run.completed',
    ]);
    const steps = await second.finalRunSteps();
    assert.deepEqual(steps.map((step) => step.type), ['tool_calls', 'message_creation']);
    assert.deepEqual(
      steps[0].step_details.tool_calls.map((call) => call.function.output),
      ['[{"place":"Oslo"}]', '[{"place":"Rome"}]'],
    );
    const messages = await second.finalMessages();
    assert.equal(messages.at(-1).content[0].text.value, TWO_OUTPUTS);
  },

  'createAndRunStream begins with the thread': async () => {
    const assistant = await newAssistant();
    const stream = threads.createAndRunStream({
      assistant_id: assistant.id,
      thread: { messages: [{ role: 'user', content: '/say Both.' }] },
    });
    const names = [];
    stream.on('event', (event) => names.push(event.event));
    const run = await stream.finalRun();
    assert.equal(names[0], 'thread.created');
    assert.equal(run.status, 'completed');
  },

  'a failed run ends its stream as a run': async () => {
    const assistant = await newAssistant();
    const thread = await newThread('/fail server_error The model is away.');
    const run = await threads.runs.stream(thread.id, { assistant_id: assistant.id }).finalRun();
    assert.equal(run.status, 'failed');
    assert.deepEqual(run.last_error, { code: 'server_error', message: 'The model is away.' });
  },

  'an incomplete run ends its stream as a run': async () => {
    const assistant = await newAssistant();
    const thread = await newThread('/incomplete max_completion_tokens');
    const run = await threads.runs.stream(thread.id, { assistant_id: assistant.id }).finalRun();
    assert.equal(run.status, 'incomplete');
    assert.equal(run.incomplete_details.reason, 'max_completion_tokens');
  },

  'cancel ends a run that thinks': async () => {
    const assistant = await newAssistant();
    const thread = await newThread('/sleep 60000');
    const started = await threads.runs.create(thread.id, { assistant_id: assistant.id });
    const cancelling = await threads.runs.cancel(started.id, { thread_id: thread.id });
    assert.ok(['cancelling', 'cancelled'].includes(cancelling.status), cancelling.status);
    const run = await threads.runs.poll(started.id, { thread_id: thread.id });
    assert.equal(run.status, 'cancelled');
    await assert.rejects(threads.runs.cancel(run.id, { thread_id: thread.id }), {
      status: 400,
      message: "400 Cannot cancel run with status 'cancelled'",
    });
  },

  'for await walks through all pages': async () => {
    const made = [];
    for (let i = 0; i < 23; i++) {
      made.push((await newAssistant()).id);
    }
    const listed = [];
    for await (const assistant of assistants.list({ limit: 10, order: 'desc' })) {
      listed.push(assistant.id);
    }
    assert.deepEqual(listed.slice(0, 23), made.reverse());
    assert.equal(new Set(listed).size, listed.length);
  },

  'steps tell calls and outputs': async () => {
    const assistant = await newAssistant();
    const thread = await newThread(TWO_CALLS);
    const waiting = await threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    await threads.runs.submitToolOutputsAndPoll(waiting.id, { thread_id: thread.id, tool_outputs: outputs(waiting) });
    const steps = await threads.runs.steps.list(waiting.id, { thread_id: thread.id, order: 'asc' });
    assert.deepEqual(steps.data.map((step) => step.type), ['tool_calls', 'message_creation']);
    const step = await threads.runs.steps.retrieve(steps.data[0].id, { thread_id: thread.id, run_id: waiting.id });
    assert.deepEqual(step, steps.data[0]);
  },

  'uploadAndPoll waits until a file can be searched': async () => {
    const store = await client.vectorStores.create({ name: 'town' });
    const file = await client.vectorStores.files.uploadAndPoll(
      store.id,
      await toFile(Buffer.from('A parking permit costs 40 euros.'), 'town.md'),
    );
    assert.equal(file.status, 'completed');
    const batch = await client.vectorStores.fileBatches.uploadAndPoll(store.id, {
      files: [
        await toFile(Buffer.from('The tide turns at noon.'), 'tides.md'),
        await toFile(Buffer.from([0, 1, 2]), 'picture.png'),
      ],
    });
    assert.deepEqual([batch.file_counts.completed, batch.file_counts.failed], [1, 1]);
    const found = await client.vectorStores.search(store.id, { query: 'parking permit' });
    assert.equal(found.data[0].content[0].text, 'A parking permit costs 40 euros.');
    const content = await client.files.content(file.id);
    assert.equal(await content.text(), 'A parking permit costs 40 euros.');
  },

  'a streamed file search is cited': async () => {
    const assistant = await assistants.create({ model: 'gpt-4.1', tools: [{ type: 'file_search' }] });
    const file = await client.files.create({
      file: await toFile(Buffer.from('A parking permit costs 40 euros.'), 'town.md'),
      purpose: 'assistants',
    });
    const thread = await threads.create({
      messages: [
        {
          role: 'user',
          content: '/call file_search {"query":"parking permit"}',
          attachments: [{ file_id: file.id, tools: [{ type: 'file_search' }] }],
        },
      ],
    });
    const stream = threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const [run, steps, messages] = await Promise.all([
      stream.finalRun(), stream.finalRunSteps(), stream.finalMessages(),
    ]);
    assert.equal(run.status, 'completed');
    assert.equal(steps[0].step_details.tool_calls[0].file_search.results[0].file_id, file.id);
    const { value, annotations } = messages[0].content[0].text;
    assert.equal(annotations[0].file_citation.file_id, file.id);
    assert.equal(value.slice(annotations[0].start_index, annotations[0].end_index), annotations[0].text);
  },

  'what is not there is a NotFoundError': async () => {
    const id = `thread_${'x'.repeat(24)}`;
    await assert.rejects(threads.retrieve(id), (error) => {
      assert.ok(error instanceof OpenAI.NotFoundError);
      assert.equal(error.message, `404 No thread found with id '${id}'.`);
      assert.equal(error.type, 'invalid_request_error');
      assert.ok(error.requestID);
      return true;
    });
  },

  'a locked thread says which run holds it': async () => {
    const assistant = await newAssistant();
    const thread = await newThread(TWO_CALLS);
    const run = await threads.runs.createAndPoll(thread.id, { assistant_id: assistant.id });
    await assert.rejects(threads.messages.create(thread.id, { role: 'user', content: 'And Rome?' }), (error) => {
      assert.ok(error instanceof OpenAI.BadRequestError);
      const [, threadId, runId] = ACTIVE_RUN.exec(error.message);
      assert.deepEqual([`thread_${threadId}`, `run_${runId}`], [thread.id, run.id]);
      return true;
    });
    await assert.rejects(threads.runs.create(thread.id, { assistant_id: assistant.id }), {
      status: 400,
      message: `400 Thread ${thread.id} already has an active run ${run.id}.`,
    });
    await threads.runs.cancel(run.id, { thread_id: thread.id });
  },

  'an aborted stream leaves the run to itself': async () => {
    const assistant = await newAssistant();
    const thread = await newThread('/sleep 300\n/say Nobody listens.');
    const stream = threads.runs.stream(thread.id, { assistant_id: assistant.id });
    const created = await new Promise((resolve, reject) => {
      stream.on('event', (event) => event.event === 'thread.run.created' && resolve(event.data));
      stream.on('error', reject);
    });
    stream.abort();
    await assert.rejects(stream.done(), OpenAI.APIUserAbortError);
    const run = await threads.runs.poll(created.id, { thread_id: thread.id });
    assert.equal(run.status, 'completed');
  },
};

function withinPatience(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${PATIENCE_MS} ms`)), PATIENCE_MS);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

for (const [check, body] of Object.entries(checks)) {
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
