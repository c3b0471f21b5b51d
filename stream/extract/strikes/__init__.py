"""Strikes: the words that tell armed acts, and which of them are one."""
