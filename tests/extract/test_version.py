"""What events name as their maker."""

from __future__ import annotations

import re
from dataclasses import replace

from stream.extract import extractor_version
from stream.text.limits import Limits


def test_the_extractor_is_a_version_and_eight_hex_digits() -> None:
    assert re.fullmatch(r"rasid \d+\.\d+\.\d+\+[0-9a-f]{8}", extractor_version(Limits()))


def test_a_setting_that_changes_output_changes_the_extractor() -> None:
    assert extractor_version(Limits()) == extractor_version(Limits())
    assert extractor_version(Limits()) != extractor_version(replace(Limits(), min_arabic_share=0.9))
