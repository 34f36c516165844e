// Runs that search files, with and without what they found.

import assert from 'node:assert/strict';
import { toFile } from 'openai';
import { assistants, at, call, client, threads } from './client.mjs';

const TEXT = 'A parking permit costs 40 euros.';
const include = ['step_details.tool_calls[*].file_search.results[*].content'];

/** An assistant that searches, and a thread with a file and a question. */
async function question() {
  const assistant = await assistants.create({ model: 'gpt-4.1', tools: [{ type: 'file_search' }] });
  const file = await client.files.create({ file: await toFile(Buffer.from(TEXT), 'town.md'), purpose: 'assistants' });
  const thread = await threads.create({
    messages: [
      {
        role: 'user',
        content: '/call file_search {"query":"parking permit"}',
        attachments: [{ file_id: file.id, tools: [{ type: 'file_search' }] }],
      },
    ],
  });
  return { assistant_id: assistant.id, file_id: file.id, thread_id: thread.id };
}

const results = (step) => step.step_details.tool_calls[0].file_search.results;

function assertFound(step) {
  assert.deepEqual(results(step).map((each) => each.content), [[{ type: 'text', text: TEXT }]]);
}

export default {
  'a streamed file search is cited': async () => {
    const { assistant_id, file_id, thread_id } = await question();
    const stream = threads.runs.stream(thread_id, { assistant_id });
    const [run, steps, messages] = await Promise.all([
      stream.finalRun(), stream.finalRunSteps(), stream.finalMessages(),
    ]);
    assert.equal(run.status, 'completed');
    assert.deepEqual(results(steps[0]).map((each) => [each.file_id, each.content]), [[file_id, undefined]]);
    const { value, annotations } = messages[0].content[0].text;
    assert.equal(annotations[0].file_citation.file_id, file_id);
    assert.equal(value.slice(annotations[0].start_index, annotations[0].end_index), annotations[0].text);
  },

  'a stream includes what was found': async () => {
    const { assistant_id, thread_id } = await question();
    const steps = await threads.runs.stream(thread_id, { assistant_id, include }).finalRunSteps();
    assertFound(steps[0]);
  },

  'steps include what was found': async () => {
    const { assistant_id, thread_id } = await question();
    const run = await threads.runs.createAndPoll(thread_id, { assistant_id, include });
    assert.equal(run.status, 'completed');
    const { steps } = threads.runs;
    const plain = await call(steps, 'list', at(run), { order: 'asc' });
    assert.equal(results(plain.data[0])[0].content, undefined);
    assertFound((await call(steps, 'list', at(run), { order: 'asc', include })).data[0]);
    const path = { ...at(run), step_id: plain.data[0].id };
    assert.deepEqual(await call(steps, 'retrieve', path), plain.data[0]);
    assertFound(await call(steps, 'retrieve', path, { include }));
  },
};
