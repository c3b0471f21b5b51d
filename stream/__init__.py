"""Rasid: Arabic news into structured events.

The library in three names:

    article = read_article(raw_bytes, Limits())
    document = make_document(article, Limits())
    events = extract_events(document, extractor=extractor_version())
"""

from __future__ import annotations
