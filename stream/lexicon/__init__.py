"""What the service knows: cues, weapons, victims, actors, places and months as data files, and their loader."""
