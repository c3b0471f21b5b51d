"""How many people some words count, who they are and what they are called."""
