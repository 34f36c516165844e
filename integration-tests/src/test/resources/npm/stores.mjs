// What is stored: assistants, threads, messages, files, vector stores.

import assert from 'node:assert/strict';
import OpenAI, { toFile } from 'openai';
import { assistants, call, client, newAssistant, newThread, remove, threads } from './client.mjs';

const { files, vectorStores } = client;

const textFile = (name, text) => toFile(Buffer.from(text), name);

export default {
  'an assistant is made, changed and deleted': async () => {
    const made = await newAssistant();
    const changed = await assistants.update(made.id, { name: 'Judge', temperature: 0.5, metadata: { a: 'b' } });
    assert.deepEqual([changed.name, changed.temperature, changed.metadata], ['Judge', 0.5, { a: 'b' }]);
    assert.deepEqual(await assistants.retrieve(made.id), changed);
    assert.deepEqual(await remove(assistants, { assistant_id: made.id }), {
      id: made.id, object: 'assistant.deleted', deleted: true,
    });
    await assert.rejects(assistants.retrieve(made.id), OpenAI.NotFoundError);
  },

  'a thread and its messages are made, changed and deleted': async () => {
    const thread = await newThread('One.');
    await threads.update(thread.id, { metadata: { a: 'b' } });
    assert.deepEqual((await threads.retrieve(thread.id)).metadata, { a: 'b' });
    const message = await threads.messages.create(thread.id, {
      role: 'user',
      content: [{ type: 'text', text: 'Two.' }, { type: 'image_url', image_url: { url: 'https://example.org/a.png' } }],
    });
    const path = { thread_id: thread.id, message_id: message.id };
    await call(threads.messages, 'update', path, { metadata: { c: 'd' } });
    const found = await call(threads.messages, 'retrieve', path);
    assert.deepEqual(found.metadata, { c: 'd' });
    assert.deepEqual(found.content.map((part) => part.type), ['text', 'image_url']);
    assert.equal((await remove(threads.messages, path)).object, 'thread.message.deleted');
    assert.equal((await threads.messages.list(thread.id)).data.length, 1);
    assert.equal((await remove(threads, { thread_id: thread.id })).object, 'thread.deleted');
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
    // Others make assistants at the same time.
    assert.deepEqual(listed.filter((id) => made.includes(id)), made.reverse());
    assert.equal(new Set(listed).size, listed.length);
  },

  'a file is uploaded, read and deleted': async () => {
    const file = await files.create({ file: await textFile('Zürich.txt', 'It rains.'), purpose: 'assistants' });
    assert.deepEqual([file.filename, file.bytes, file.purpose], ['Zürich.txt', 9, 'assistants']);
    assert.equal(await (await files.content(file.id)).text(), 'It rains.');
    assert.equal((await files.retrieve(file.id)).id, file.id);
    const listed = [];
    for await (const each of files.list({ purpose: 'assistants', limit: 1 })) {
      listed.push(each.id);
    }
    assert.ok(listed.includes(file.id));
    assert.equal((await remove(files, { file_id: file.id })).deleted, true);
    await assert.rejects(files.retrieve(file.id), OpenAI.NotFoundError);
  },

  'a vector store takes files and finds them': async () => {
    const store = await vectorStores.create({ name: 'Weather' });
    const stored = await vectorStores.files.uploadAndPoll(
      store.id, await textFile('bergen.txt', 'In Bergen umbrellas are sold at every corner.'),
    );
    assert.equal(stored.status, 'completed');
    const found = await vectorStores.search(store.id, { query: 'umbrellas' });
    assert.equal(found.data[0].filename, 'bergen.txt');
    const path = { vector_store_id: store.id, file_id: stored.id };
    await call(vectorStores.files, 'update', path, { attributes: { town: 'Bergen', rain: 239 } });
    const again = await call(vectorStores.files, 'retrieve', path);
    assert.deepEqual(again.attributes, { town: 'Bergen', rain: 239 });
    assert.equal((await remove(vectorStores.files, path)).object, 'vector_store.file.deleted');
    assert.equal((await remove(vectorStores, { vector_store_id: store.id })).object, 'vector_store.deleted');
  },

  'a batch of files is polled to its end': async () => {
    const store = await vectorStores.create({});
    const batch = await vectorStores.fileBatches.uploadAndPoll(store.id, {
      files: await Promise.all([textFile('a.txt', 'Ants.'), textFile('b.txt', 'Bees.')]),
    });
    assert.deepEqual([batch.status, batch.file_counts.completed], ['completed', 2]);
    const page = await call(vectorStores.fileBatches, 'listFiles', { vector_store_id: store.id, batch_id: batch.id });
    assert.equal(page.data.length, 2);
    assert.equal((await vectorStores.retrieve(store.id)).file_counts.completed, 2);
  },

  'a file that can not be read fails alone': async () => {
    const store = await vectorStores.create({});
    const batch = await vectorStores.fileBatches.uploadAndPoll(store.id, {
      files: [await textFile('tides.md', 'The tide turns at noon.'), await toFile(Buffer.from([0, 1, 2]), 'picture.png')],
    });
    assert.deepEqual([batch.file_counts.completed, batch.file_counts.failed], [1, 1]);
  },

  'a streamed file search is cited': async () => {
    const assistant = await assistants.create({ model: 'gpt-4.1', tools: [{ type: 'file_search' }] });
    const file = await files.create({
      file: await textFile('town.md', 'A parking permit costs 40 euros.'),
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
      assert.ok(error.requestID ?? error.request_id);
      return true;
    });
  },

  'what is wrong is a BadRequestError with its place': async () => {
    await assert.rejects(assistants.create({ model: 'm', tools: [{ type: 'retrieval' }] }), (error) => {
      assert.ok(error instanceof OpenAI.BadRequestError);
      assert.deepEqual([error.param, error.code], ['tools[0].type', 'invalid_value']);
      return true;
    });
  },
};
