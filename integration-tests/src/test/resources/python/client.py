"""What all checks share: clients, and what they ask for again and again."""

import sys
import time
import urllib.request
import warnings

from openai import AssistantEventHandler, OpenAI

# The client marks the whole Assistants API as deprecated: it is the subject.
warnings.simplefilter("ignore")

TWO_CALLS = '/call forecast {"place":"Oslo"}\n/call population {"place":"Rome"}'
TWO_OUTPUTS = 'forecast -> [{"place":"Oslo"}]\npopulation -> [{"place":"Rome"}]'
OPTIONS = {"api_key": "not-a-secret", "timeout": 20.0}

FOUND = "step_details.tool_calls[*].file_search.results[*].content"

BASE_URL, DESK_URL = sys.argv[1:]
client = OpenAI(base_url=BASE_URL, **OPTIONS)


def recorded(name):
    """A client whose runs are all the same recorded stream."""
    return OpenAI(base_url=f"{DESK_URL}/recorded/{name}", **OPTIONS)


class Server:
    """A server that nobody else uses: it runs one run at a time, its clock can be put forward, and it can be closed."""

    def __init__(self):
        self.number, base_url = self.ask("/servers").split()
        self.client = OpenAI(base_url=base_url, **OPTIONS)

    def advance(self):
        """By more than a run may live."""
        self.ask(f"/servers/{self.number}/advance")

    def close(self):
        self.ask(f"/servers/{self.number}/close")

    def ask(self, path):
        with urllib.request.urlopen(urllib.request.Request(DESK_URL + path, method="POST")) as answer:
            return answer.read().decode()


def asked(content, api=client):
    """An assistant with two functions, and a thread with a question."""
    tools = [{"type": "function", "function": {"name": name}} for name in ("forecast", "population")]
    assistant = api.beta.assistants.create(model="gpt-4.1", tools=tools)
    thread = api.beta.threads.create(messages=[{"role": "user", "content": content}])
    return {"assistant_id": assistant.id, "thread_id": thread.id}


def outputs(run):
    calls = run.required_action.submit_tool_outputs.tool_calls
    return [{"tool_call_id": call.id, "output": f"[{call.function.arguments}]"} for call in calls]


def retrieved_until(run, is_wanted, api=client):
    """Asks until the run is as it is wanted."""
    while not is_wanted(run):
        time.sleep(0.02)
        run = api.beta.threads.runs.retrieve(run.id, thread_id=run.thread_id)
    return run


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
    "on_text_delta on_text_done on_image_file_done"
).split():
    setattr(Listener, callback, noting(callback))
