"""Confidence against truth."""

from __future__ import annotations

import pytest

from stream.evaluate.calibration import Judged, calibration


def judged(*pairs: tuple[float, bool]) -> list[Judged]:
    return [Judged("strike", confidence, right, {}) for confidence, right in pairs]


def test_events_are_counted_by_tenths_of_confidence() -> None:
    found = calibration(judged((0.81, True), (0.89, False), (0.35, False), (1.0, True)))
    assert [(b.events, b.right) for b in found.bins] == [(1, 0.0), (2, 0.5), (1, 1.0)]
    assert found.bins[1].confidence == pytest.approx(0.85)


def test_the_error_is_the_mean_distance_weighed_by_events() -> None:
    found = calibration(judged((0.8, True), (0.8, True), (0.8, True), (0.8, True), (0.2, True)))
    assert found.error == pytest.approx((4 * 0.2 + 0.8) / 5)


def test_the_alert_confidence_is_the_least_from_which_95_in_100_are_right() -> None:
    events = judged(*[(0.9, True)] * 19, (0.8, False), *[(0.7, False)] * 5, *[(0.6, True)] * 21)
    found = calibration(events)
    assert found.alert_confidence == 0.8
    assert found.right_above == pytest.approx(19 / 40)


def test_a_few_right_events_make_no_alert_confidence() -> None:
    found = calibration(judged(*[(0.99, True)] * 19, *[(0.5, False)] * 5))
    assert found.alert_confidence is None


def test_events_of_one_confidence_are_above_or_below_together() -> None:
    found = calibration(judged(*[(0.9, True)] * 10, *[(0.9, False)] * 10))
    assert found.alert_confidence is None
    assert found.right_above == 0


def test_nothing_to_judge_has_no_alert_confidence() -> None:
    found = calibration([])
    assert (found.bins, found.error, found.alert_confidence) == ([], 0, None)
