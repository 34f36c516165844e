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
    assert.deepEqual(listed.slice(0, 23), made.reverse());
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

  'vector stores are changed and listed': async () => {
    const made = [];
    for (const name of ['One', 'Two', 'Three']) {
      made.push(await vectorStores.create({ name }));
    }
    const changed = await vectorStores.update(made[1].id, { name: 'Second', metadata: { a: 'b' } });
    assert.deepEqual([changed.name, changed.metadata], ['Second', { a: 'b' }]);
    const listed = [];
    for await (const store of vectorStores.list({ limit: 2, order: 'asc' })) {
      listed.push(store);
    }
    const mine = listed.filter((store) => made.some((each) => each.id === store.id));
    assert.deepEqual(mine.map((store) => store.name), ['One', 'Second', 'Three']);
  },

  'files of a vector store are listed, read and marked': async () => {
    const store = await vectorStores.create({});
    const texts = { 'ants.txt': 'Ants.', 'bees.txt': 'Bees.' };
    const added = {};
    for (const [name, text] of Object.entries(texts)) {
      const file = await vectorStores.files.uploadAndPoll(store.id, await textFile(name, text));
      assert.equal(file.status, 'completed');
      added[file.id] = text;
    }
    const listed = {};
    for await (const file of vectorStores.files.list(store.id, { limit: 1, filter: 'completed' })) {
      const path = { vector_store_id: store.id, file_id: file.id };
      const content = await call(vectorStores.files, 'content', path);
      listed[file.id] = content.data.map((part) => part.text).join('');
      const marked = await call(vectorStores.files, 'update', path, { attributes: { legs: 6, wild: true } });
      assert.deepEqual(marked.attributes, { legs: 6, wild: true });
    }
    assert.deepEqual(listed, added);
    const found = await vectorStores.search(store.id, { query: 'bees', filters: { type: 'eq', key: 'legs', value: 6 } });
    assert.equal(found.data[0].filename, 'bees.txt');
  },

  'a batch of files is made, followed, listed and too late to cancel': async () => {
    const store = await vectorStores.create({});
    const ids = [];
    for (const text of ['Ants.', 'Bees.', 'Cats.']) {
      ids.push((await files.create({ file: await textFile(`${text}txt`, text), purpose: 'assistants' })).id);
    }
    const batch = await vectorStores.fileBatches.create(store.id, { file_ids: ids });
    assert.equal(batch.file_counts.total, 3);
    const path = { vector_store_id: store.id, batch_id: batch.id };
    let now = batch;
    while (now.status === 'in_progress') {
      await new Promise((resolve) => setTimeout(resolve, 20));
      now = await call(vectorStores.fileBatches, 'retrieve', path);
    }
    assert.deepEqual([now.status, now.file_counts.completed], ['completed', 3]);
    const listed = [];
    for await (const file of call(vectorStores.fileBatches, 'listFiles', path, { limit: 2 })) {
      listed.push(file.id);
    }
    assert.deepEqual(listed.sort(), ids.sort());
    assert.equal((await call(vectorStores.fileBatches, 'cancel', path)).status, 'completed');
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
