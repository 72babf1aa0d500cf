package draw

import (
	"strconv"
	"time"
)

// tick is a division of the axis; only those with words have a grid line.
type tick struct {
	x     float64
	words string
}

// ticks divides the axis into years, or into months where less than two years are shown.
func ticks(s Scale, size float64, month func(day int) string) []tick {
	if s.To-s.From < 2*365 {
		return monthTicks(s, size, month)
	}
	return yearTicks(s, size)
}

func yearTicks(s Scale, size float64) []tick {
	year := (s.X1 - s.X0) / float64(s.To-s.From) * 365.25
	room := textWidth("2000", size, false) + 1.6*size
	step := 100
	for _, try := range []int{1, 2, 5, 10, 20, 50} {
		if year*float64(try) >= room {
			step = try
			break
		}
	}
	var out []tick
	for y := dayTime(s.From).Year(); y <= dayTime(s.To).Year(); y++ {
		day := timeDay(time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC))
		if day < s.From || day > s.To {
			continue
		}
		if y%step == 0 {
			out = append(out, tick{s.X(day), strconv.Itoa(y)})
		} else if year >= 0.5*size {
			out = append(out, tick{s.X(day), ""})
		}
	}
	return out
}

func monthTicks(s Scale, size float64, format func(day int) string) []tick {
	var firsts []time.Time
	widest := 0.0
	begin := dayTime(s.From)
	for at := time.Date(begin.Year(), begin.Month(), 1, 0, 0, 0, 0, time.UTC); timeDay(at) <= s.To; at = at.AddDate(0, 1, 0) {
		if timeDay(at) >= s.From {
			firsts = append(firsts, at)
			widest = max(widest, textWidth(format(timeDay(at)), size, false))
		}
	}
	month := (s.X1 - s.X0) / float64(s.To-s.From) * 30.44
	step := 12
	for _, try := range []int{1, 2, 3, 6} {
		if month*float64(try) >= widest+1.6*size {
			step = try
			break
		}
	}
	out := make([]tick, len(firsts))
	for i, at := range firsts {
		out[i].x = s.X(timeDay(at))
		if (int(at.Month())-1)%step == 0 {
			out[i].words = format(timeDay(at))
		}
	}
	return out
}
