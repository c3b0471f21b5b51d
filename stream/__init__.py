"""Rasid: Arabic news into structured events.

The library in three names:

    limits = Limits()
    document = make_document(read_article(raw_bytes, limits), limits)
    events = extract_events(document, extractor=extractor_version(limits))
"""

from __future__ import annotations
