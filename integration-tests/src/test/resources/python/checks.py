"""The official Python client against assistants-server: python checks.py BASE_URL DESK_URL

At the desk there are servers of one's own, and recorded streams.
Prints one line of JSON for each check: {"check": NAME, "problem": TEXT or null}.
"""

import asyncio
import json
import traceback

import openai
from openai import AsyncAssistantEventHandler, AsyncOpenAI

from client import (
    BASE_URL, FOUND, OPTIONS, TWO_CALLS, TWO_OUTPUTS, Listener, Server, answer, asked, client, outputs, recorded,
    retrieved_until,
)

CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


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
def failed_and_incomplete_runs():
    runs = client.beta.threads.runs
    failed = runs.create_and_poll(**asked("/fail rate_limit_exceeded Too often."))
    assert (failed.status, failed.last_error.code) == ("failed", "rate_limit_exceeded")
    incomplete = runs.create_and_poll(**asked("/incomplete max_prompt_tokens"))
    assert incomplete.incomplete_details.reason == "max_prompt_tokens"
    with runs.stream(**asked("/fail server_error Away.")) as stream:
        stream.until_done()
        assert stream.current_run.status == "failed"


def assert_cancelled(run, api=client):
    cancelling = api.beta.threads.runs.cancel(run.id, thread_id=run.thread_id)
    assert cancelling.status in ("cancelling", "cancelled"), cancelling.status
    end = retrieved_until(cancelling, lambda each: each.status != "cancelling", api)
    assert end.status == "cancelled" and end.cancelled_at, end
    return end


def assert_not_cancelled(run, status, api=client):
    assert run.status == status, run.status
    try:
        api.beta.threads.runs.cancel(run.id, thread_id=run.thread_id)
        raise AssertionError("cancelled")
    except openai.BadRequestError as e:
        assert e.body["message"] == f"Cannot cancel run with status '{status}'", e.body


@check
def cancel_ends_a_run_that_is_queued():
    api = Server().client
    first = api.beta.threads.runs.create(**asked("/sleep 60000", api))
    queued = api.beta.threads.runs.create(**asked("/say Too late.", api))
    assert api.beta.threads.runs.retrieve(queued.id, thread_id=queued.thread_id).status == "queued"
    assert_cancelled(queued, api)
    assert_cancelled(first, api)


@check
def cancel_ends_a_run_that_is_in_progress():
    run = client.beta.threads.runs.create(**asked("/sleep 60000"))
    assert_cancelled(retrieved_until(run, lambda each: each.status == "in_progress"))


@check
def cancel_ends_a_run_that_requires_action():
    waiting = client.beta.threads.runs.create_and_poll(**asked(TWO_CALLS))
    assert waiting.status == "requires_action"
    assert_cancelled(waiting)
    try:
        client.beta.threads.runs.submit_tool_outputs(
            waiting.id, thread_id=waiting.thread_id, tool_outputs=outputs(waiting)
        )
        raise AssertionError("taken")
    except openai.BadRequestError as e:
        assert 'Runs in status "cancelled" do not accept tool outputs.' in e.message


@check
def a_run_that_is_over_can_not_be_cancelled():
    runs = client.beta.threads.runs
    assert_not_cancelled(runs.create_and_poll(**asked("Hi")), "completed")
    assert_not_cancelled(runs.create_and_poll(**asked("/fail server_error Away.")), "failed")
    assert_not_cancelled(runs.create_and_poll(**asked("/incomplete max_prompt_tokens")), "incomplete")
    assert_not_cancelled(assert_cancelled(runs.create_and_poll(**asked(TWO_CALLS))), "cancelled")


@check
def a_run_that_nobody_answers_expires_and_can_not_be_cancelled():
    server = Server()
    waiting = server.client.beta.threads.runs.create_and_poll(**asked(TWO_CALLS, server.client))
    assert waiting.status == "requires_action"
    server.advance()
    run = retrieved_until(waiting, lambda each: each.status != "requires_action", server.client)
    assert_not_cancelled(run, "expired", server.client)


@check
def an_expired_run_ends_its_stream_as_a_run():
    server = Server()
    with server.client.beta.threads.runs.stream(**asked("/sleep 60000", server.client)) as stream:
        for event in stream:
            if event.event == "thread.run.in_progress":
                server.advance()
        assert stream.current_run.status == "expired"


@check
def a_server_that_closes_fails_its_run_and_ends_the_stream_of_another_with_an_error():
    server = Server()
    runs = server.client.beta.threads.runs
    listener = Listener()
    with runs.stream(**asked("/sleep 60000", server.client)) as running:
        next(event for event in running if event.event == "thread.run.in_progress")
        with runs.stream(**asked("/say Later.", server.client), event_handler=listener) as queued:
            next(event for event in queued if event.event == "thread.run.queued")
            server.close()
            try:
                queued.until_done()
                raise AssertionError("no error")
            except openai.APIError as e:
                assert (e.message, e.type) == ("The server is shutting down.", "server_error")
        running.until_done()
        assert (running.current_run.status, running.current_run.last_error.code) == ("failed", "server_error")
    assert listener.heard == ["on_exception", "on_end"], listener.heard


@check
def a_silent_stream_is_a_timeout():
    listener = Listener()
    brief = client.with_options(timeout=3.0, max_retries=0)
    question = asked("/sleep 60000")
    try:
        with brief.beta.threads.runs.stream(**question, event_handler=listener) as stream:
            stream.until_done()
        raise AssertionError("in time")
    except Exception as e:
        assert "Timeout" in type(e).__name__, e
    assert listener.heard == ["on_timeout", "on_exception", "on_end"], listener.heard
    (run,) = client.beta.threads.runs.list(question["thread_id"]).data
    assert_cancelled(run)


@check
def a_recorded_stream_with_an_image_is_told_of():
    listener = Listener()
    images = []
    listener.on_image_file_done = lambda image: images.append(image.file_id)
    with recorded("image").beta.threads.runs.stream(
        thread_id="thread_1", assistant_id="asst_1", event_handler=listener
    ) as stream:
        stream.until_done()
        (message,) = stream.get_final_messages()
    assert images == [message.content[0].image_file.file_id]
    assert listener.text == message.content[1].text.value == "The chart."


def searching():
    """An assistant that searches, and a thread with a file and a question."""
    assistant = client.beta.assistants.create(model="gpt-4.1", tools=[{"type": "file_search"}])
    file = client.files.create(file=("town.md", b"A parking permit costs 40 euros."), purpose="assistants")
    attachment = {"file_id": file.id, "tools": [{"type": "file_search"}]}
    question = {"role": "user", "content": '/call file_search {"query":"parking permit"}', "attachments": [attachment]}
    return {"assistant_id": assistant.id, "thread_id": client.beta.threads.create(messages=[question]).id}


def found(step):
    """What a search found; None where that is left out."""
    (result,) = step.step_details.tool_calls[0].file_search.results
    return result.content and [part.text for part in result.content]


@check
def steps_include_what_was_found():
    run = client.beta.threads.runs.create_and_poll(**searching(), include=[FOUND])
    assert run.status == "completed", run
    steps, where = client.beta.threads.runs.steps, {"run_id": run.id, "thread_id": run.thread_id}
    plain = steps.list(**where, order="asc").data[0]
    assert found(plain) is None
    text = ["A parking permit costs 40 euros."]
    assert found(steps.list(**where, order="asc", include=[FOUND]).data[0]) == text
    assert found(steps.retrieve(plain.id, **where)) is None
    assert found(steps.retrieve(plain.id, **where, include=[FOUND])) == text


@check
def a_stream_includes_what_was_found():
    for include, text in (([FOUND], ["A parking permit costs 40 euros."]), ([], None)):
        with client.beta.threads.runs.stream(**searching(), include=include) as stream:
            # The handler's own steps are made of deltas alone.
            done = [event.data for event in stream if event.event == "thread.run.step.completed"]
        assert found(done[0]) == text


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
        async with AsyncOpenAI(base_url=BASE_URL, **OPTIONS) as api:
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
