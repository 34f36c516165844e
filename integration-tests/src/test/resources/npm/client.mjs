// What all checks share: a client of whichever major is installed, and what they ask for again and again.

import OpenAI from 'openai';

export const PATIENCE_MS = 20_000;
export const TWO_CALLS = '/call forecast {"place":"Oslo"}\n/call population {"place":"Rome"}';
export const TWO_OUTPUTS = 'forecast -> [{"place":"Oslo"}]\npopulation -> [{"place":"Rome"}]';

export const major = Number(process.argv[2]);

const clientOf = (baseURL) => new OpenAI({ baseURL, apiKey: 'not-a-secret', timeout: PATIENCE_MS });

export const client = clientOf(process.argv[3]);
export const { assistants, threads } = client.beta;

const desk = process.argv[4];

const ask = async (path) => (await fetch(desk + path, { method: 'POST' })).text();

/** A server that nobody else uses: it runs one run at a time, its clock can be put forward, and it can be closed. */
export async function newServer() {
  const [number, baseURL] = (await ask('/servers')).split(' ');
  return {
    openai: clientOf(baseURL),
    /** By more than a run may live. */
    advance: () => ask(`/servers/${number}/advance`),
    close: () => ask(`/servers/${number}/close`),
  };
}

let mine;

/** One that checks share which leave nothing behind. */
export const lone = () => (mine ??= newServer());

/** A client whose runs are all the same recorded stream. */
export const recorded = (name) => clientOf(`${desk}/recorded/${name}`);

/** Since major 5 only the last id of a path is an argument of its own. */
export function call(resource, name, path, body = {}) {
  const ids = Object.values(path);
  if (major === 4) {
    return resource[name](...ids, ...(Object.keys(body).length > 0 ? [body] : []));
  }
  const [last] = Object.keys(path).slice(-1);
  const { [last]: id, ...owners } = path;
  return resource[name](id, { ...owners, ...body });
}

export const remove = (resource, path) => call(resource, major === 4 ? 'del' : 'delete', path);

export const at = (run) => ({ thread_id: run.thread_id, run_id: run.id });

/** Asks until the run is as it is wanted. */
export async function retrieveUntil(run, isWanted, openai = client) {
  let now = run;
  while (!isWanted(now)) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    now = await call(openai.beta.threads.runs, 'retrieve', at(run));
  }
  return now;
}

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

export const newAssistant = (openai = client) =>
  openai.beta.assistants.create({ model: 'gpt-4.1', tools: [tool('forecast'), tool('population')] });

export const newThread = (content, openai = client) =>
  openai.beta.threads.create({ messages: [{ role: 'user', content }] });

/** A run of a new assistant on a new thread, started by one of the client's ways to start one. */
export async function start(way, content, openai = client) {
  const assistant = await newAssistant(openai);
  const thread = await newThread(content, openai);
  return openai.beta.threads.runs[way](thread.id, { assistant_id: assistant.id });
}

export const outputs = (run) =>
  run.required_action.submit_tool_outputs.tool_calls.map((each) => ({
    tool_call_id: each.id,
    output: `[${each.function.arguments}]`,
  }));

export async function answer(run) {
  const page = await threads.messages.list(run.thread_id, { run_id: run.id });
  return page.data[0].content[0].text.value;
}
