"""No library that the board runs records people or asks an artificial intelligence."""

import json
import re

import pytest

from tests.house.source import ROOT, name_of, tracked

NAMED = re.compile(
    r"(?:^|[-_./@])(?:openai|anthropic|mistralai|cohere|gemini|genai|ollama|llama|llm|gpt\d*"
    r"|langchain|litellm|huggingface|transformers|torch|tensorflow|keras|onnx\w*|spacy|nltk"
    r"|whisper|vosk|deepspeech|speech\w*|sounddevice|pyaudio|opencv\w*|recordrtc|rrweb|mediasoup"
    r"|livekit|twilio|sentry|posthog|matomo|plausible|mixpanel|amplitude|segment|hotjar"
    r"|newrelic|datadog|opentelemetry)(?:$|[-_./])"
)
"""Families of libraries that read, listen, watch or measure."""

RECORDS = re.compile(
    r"getUserMedia|getDisplayMedia|MediaRecorder|SpeechRecognition|ImageCapture|AudioContext"
)


def python_packages():
    lock = (ROOT / "requirements-runtime.lock").read_text(encoding="utf-8")
    return re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)


def browser_packages():
    """With those that only build: what builds a page could put anything into it."""
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    return [path.removeprefix("node_modules/") for path in lock["packages"] if path]


@pytest.mark.parametrize("packages", [python_packages, browser_packages])
def test_no_library_records_or_asks_an_artificial_intelligence(packages):
    """[H37]"""
    assert len(packages()) > 10
    assert [name for name in packages() if NAMED.search(name.lower())] == []


@pytest.mark.parametrize(
    "name", ["openai", "langchain-core", "@huggingface/inference", "openai-whisper", "sentry-sdk"]
)
def test_such_a_library_would_be_found(name):
    """[H37]"""
    assert NAMED.search(name)


def test_no_page_asks_for_a_camera_or_a_microphone():
    """[H37]"""
    sources = tracked("static/src/*.ts")
    assert len(sources) > 100
    found = [path for path in sources if RECORDS.search(path.read_text(encoding="utf-8"))]
    assert [name_of(path) for path in found] == []
