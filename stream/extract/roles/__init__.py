"""Who acted, whom or what it hit, and with what."""
