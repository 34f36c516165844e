"""The official Python client against assistants-server: python checks.py BASE_URL BASE_URL_WHERE_RUNS_EXPIRE

Prints one line of JSON for each check: {"check": NAME, "problem": TEXT or null}.
"""

import asyncio
import json
import sys
import time
import traceback
import warnings

import openai
from openai import AssistantEventHandler, AsyncAssistantEventHandler, AsyncOpenAI, OpenAI

# The client marks the whole Assistants API as deprecated: it is the subject.
warnings.simplefilter("ignore")

TWO_CALLS = '/call forecast {"place":"Oslo"}\n/call population {"place":"Rome"}'
TWO_OUTPUTS = 'forecast -> [{"place":"Oslo"}]\npopulation -> [{"place":"Rome"}]'
OPTIONS = {"api_key": "not-a-secret", "timeout": 20.0}

client = OpenAI(base_url=sys.argv[1], **OPTIONS)
impatient = OpenAI(base_url=sys.argv[2], **OPTIONS)
CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


def asked(content, api=client):
    """An assistant with two functions, and a thread with a question."""
    tools = [{"type": "function", "function": {"name": name}} for name in ("forecast", "population")]
    assistant = api.beta.assistants.create(model="gpt-4.1", tools=tools)
    thread = api.beta.threads.create(messages=[{"role": "user", "content": content}])
    return {"assistant_id": assistant.id, "thread_id": thread.id}


def outputs(run):
    calls = run.required_action.submit_tool_outputs.tool_calls
    return [{"tool_call_id": call.id, "output": f"[{call.function.arguments}]"} for call in calls]


def answer(run):
    page = client.beta.threads.messages.list(run.thread_id, run_id=run.id)
    return page.data[0].content[0].text.value


class Listener(AssistantEventHandler):
    """Notes all that it is told."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.text = ""


def noting(name):
    def note(self, *arguments):
        self.heard.append(name)
        if name == "on_text_delta":
            self.text += arguments[0].value

    return note


for callback in (
    "on_end on_run_step_created on_run_step_delta on_run_step_done on_tool_call_created on_tool_call_delta "
    "on_tool_call_done on_exception on_timeout on_message_created on_message_delta on_message_done on_text_created "
    "on_text_delta on_text_done"
).split():
    setattr(Listener, callback, noting(callback))


@check
def create_and_poll():
    run = client.beta.threads.runs.create_and_poll(**asked("/sleep 200\n/say It snows."))
    assert run.status == "completed", run
    assert answer(run) == "It snows."


@check
def two_rounds_that_are_polled():
    runs = client.beta.threads.runs
    run = runs.create_and_poll(**asked(TWO_CALLS + '\n/then\n/call forecast {"place":"Bern"}'))
    rounds = []
    while run.status == "requires_action":
        rounds.append(len(outputs(run)))
        run = runs.submit_tool_outputs_and_poll(run_id=run.id, thread_id=run.thread_id, tool_outputs=outputs(run))
    assert rounds == [2, 1], rounds
    assert answer(run) == TWO_OUTPUTS + '\nforecast -> [{"place":"Bern"}]'


@check
def a_streamed_answer_tells_its_handler_in_order():
    listener = Listener()
    with client.beta.threads.runs.stream(**asked("/say It snows today."), event_handler=listener) as stream:
        stream.until_done()
        run, messages, steps = stream.get_final_run(), stream.get_final_messages(), stream.get_final_run_steps()
    assert run.status == "completed"
    assert listener.text == messages[0].content[0].text.value == "It snows today."
    assert [step.type for step in steps] == ["message_creation"]
    inner = [name for name in listener.heard if not name.endswith("_delta")]
    assert inner == [
        "on_run_step_created", "on_message_created", "on_text_created", "on_text_done", "on_message_done",
        "on_run_step_done", "on_end",
    ], inner


@check
def text_deltas_are_an_iterator():
    with client.beta.threads.runs.stream(**asked("/say It snows today.")) as stream:
        assert "".join(stream.text_deltas) == "It snows today."
        assert stream.current_run.status == "completed"
        assert stream.current_message_snapshot is None or stream.current_message_snapshot.status == "completed"


@check
def two_parallel_calls_that_are_streamed():
    first, second = Listener(), Listener()
    with client.beta.threads.runs.stream(**asked(TWO_CALLS), event_handler=first) as stream:
        stream.until_done()
        waiting = stream.current_run
    assert waiting.status == "requires_action"
    assert first.heard.count("on_tool_call_created") == 2 and first.heard.count("on_tool_call_done") == 2, first.heard
    with client.beta.threads.runs.submit_tool_outputs_stream(
        run_id=waiting.id, thread_id=waiting.thread_id, tool_outputs=outputs(waiting), event_handler=second
    ) as stream:
        stream.until_done()
        assert stream.current_run.status == "completed"
    assert second.text == TWO_OUTPUTS


@check
def create_and_run_stream():
    assistant = client.beta.assistants.create(model="gpt-4.1")
    with client.beta.threads.create_and_run_stream(
        assistant_id=assistant.id, thread={"messages": [{"role": "user", "content": "/say Both."}]}
    ) as stream:
        names = [event.event for event in stream]
    assert names[0] == "thread.created" and names[-1] == "thread.run.completed", names


@check
def failed_incomplete_and_cancelled_runs():
    runs = client.beta.threads.runs
    failed = runs.create_and_poll(**asked("/fail rate_limit_exceeded Too often."))
    assert (failed.status, failed.last_error.code) == ("failed", "rate_limit_exceeded")
    incomplete = runs.create_and_poll(**asked("/incomplete max_prompt_tokens"))
    assert incomplete.incomplete_details.reason == "max_prompt_tokens"
    waiting = runs.create_and_poll(**asked(TWO_CALLS))
    runs.cancel(waiting.id, thread_id=waiting.thread_id)
    assert runs.poll(waiting.id, thread_id=waiting.thread_id).status == "cancelled"
    with client.beta.threads.runs.stream(**asked("/fail server_error Away.")) as stream:
        stream.until_done()
        assert stream.current_run.status == "failed"


@check
def a_run_that_nobody_answers_expires():
    runs = impatient.beta.threads.runs
    run = runs.create_and_poll(**asked(TWO_CALLS, impatient))
    while run.status == "requires_action":
        time.sleep(0.05)
        run = runs.retrieve(run.id, thread_id=run.thread_id)
    assert run.status == "expired"


@check
def errors_have_their_class_and_place():
    try:
        client.beta.assistants.create(model="m", tools=[{"type": "retrieval"}])
        raise AssertionError("taken")
    except openai.BadRequestError as e:
        assert (e.param, e.code) == ("tools[0].type", "invalid_value") and e.request_id
    try:
        client.beta.threads.retrieve("thread_" + "x" * 24)
        raise AssertionError("found")
    except openai.NotFoundError as e:
        assert "No thread found with id" in e.message


@check
def pages_are_walked():
    made = [client.beta.assistants.create(model="m").id for _ in range(5)]
    listed = [assistant.id for assistant in client.beta.assistants.list(limit=2)]
    assert listed[:5] == made[::-1] and len(set(listed)) == len(listed)


@check
def files_and_vector_stores():
    store = client.vector_stores.create(name="Weather")
    stored = client.vector_stores.files.upload_and_poll(
        vector_store_id=store.id, file=("bergen.txt", b"In Bergen umbrellas are sold at every corner.")
    )
    assert stored.status == "completed", stored
    assert client.vector_stores.search(store.id, query="umbrellas").data[0].filename == "bergen.txt"
    batch = client.vector_stores.file_batches.upload_and_poll(
        vector_store_id=store.id, files=[("a.txt", b"Ants."), ("b.txt", b"Bees.")]
    )
    assert (batch.status, batch.file_counts.completed) == ("completed", 2)
    assert client.files.content(stored.id).read().startswith(b"In Bergen")
    assert client.files.delete(stored.id).deleted


@check
def the_asynchronous_client_does_the_same():
    async def all_of_it():
        async with AsyncOpenAI(base_url=sys.argv[1], **OPTIONS) as api:
            handler = AsyncAssistantEventHandler()
            async with api.beta.threads.runs.stream(**asked("/say It snows."), event_handler=handler) as stream:
                await stream.until_done()
                messages = await stream.get_final_messages()
            assert messages[0].content[0].text.value == "It snows."
            run = await api.beta.threads.runs.create_and_poll(**asked("/say Polled."))
            assert run.status == "completed"

    asyncio.run(all_of_it())


for each in CHECKS:
    problem = None
    try:
        each()
    except Exception:
        problem = traceback.format_exc()
    print(json.dumps({"check": each.__name__.replace("_", " "), "problem": problem}), flush=True)
