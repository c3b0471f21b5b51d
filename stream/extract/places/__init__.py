"""Where something was: places named in a sentence, and which of them is an act's or a figure's."""
