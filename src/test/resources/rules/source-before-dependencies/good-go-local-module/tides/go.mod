module example.org/tides
