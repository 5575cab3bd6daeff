module example.org/ferry

go 1.24

replace example.org/tides => ./tides
