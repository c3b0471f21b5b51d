"""Casualties: the figures of people killed, injured, missing, captured and displaced, and what of an article they are."""
