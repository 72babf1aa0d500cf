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
func ticks(s Scale, size float64) []tick {
	if s.To-s.From < 2*365 {
		return monthTicks(s, size)
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

func monthTicks(s Scale, size float64) []tick {
	month := (s.X1 - s.X0) / float64(s.To-s.From) * 30.44
	room := textWidth("2000-00", size, false) + 1.6*size
	step := 12
	for _, try := range []int{1, 2, 3, 6} {
		if month*float64(try) >= room {
			step = try
			break
		}
	}
	var out []tick
	first := dayTime(s.From)
	for at := time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, time.UTC); timeDay(at) <= s.To; at = at.AddDate(0, 1, 0) {
		if timeDay(at) < s.From {
			continue
		}
		words := ""
		if (int(at.Month())-1)%step == 0 {
			words = at.Format("2006-01")
		}
		out = append(out, tick{s.X(timeDay(at)), words})
	}
	return out
}
