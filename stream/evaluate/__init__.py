"""How good the events are: scoring against a gold set."""
