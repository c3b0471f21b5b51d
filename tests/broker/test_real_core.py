from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.broker.conftest import Raw, article

if TYPE_CHECKING:
    from tests.broker.conftest import Lines

BODY = "دمشق (وكالة الأنباء) - قتل خمسة مدنيين وأصيب عشرة آخرون في غارة جوية على مدينة إدلب أمس. وقال قائد الشرطة إن المكان أخلي."


async def test_what_is_shipped_turns_an_article_into_events_whose_spans_are_its_text(line: Lines) -> None:
    sent = article("خبر-1", body=BODY, published_at="2017-10-04")
    await line.send([sent, Raw(b'{"body": "This is English text and not Arabic at all."}')])

    async with line.service() as service:
        await service.until_metric('rasid_articles_processed_total{result="completed"}', lambda n: n == 1)
        (document,) = await line.read(line.topics.documents, 1)
        (strike, *_) = await line.read(line.topics.events("strike"), 1)
        (casualty, *_) = await line.read(line.topics.events("casualty"), 1)
        (statement, *_) = await line.read(line.topics.events("statement"), 1)
        (rejected,) = await line.read(line.topics.rejected, 1)

    text = json.loads(document.value)["text"]
    for event in (json.loads(record.value) for record in (strike, casualty, statement)):
        assert event["article"]["id"] == "خبر-1"
        for span in (event["trigger"], *event["mentions"]):
            assert text[span["start"] : span["end"]] == span["text"]
    assert json.loads(strike.value)["mode"] == "airstrike"
    assert json.loads(casualty.value)["count"]["number"] == 5
    assert dict(rejected.headers)["dlq.reason"] == b"not_arabic"
