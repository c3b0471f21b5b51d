"""Arabic as text: pure functions from strings to spans; every offset is a Unicode code point of the original."""
