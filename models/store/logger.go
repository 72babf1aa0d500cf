package store

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"gorm.io/gorm/logger"
)

// newLogger passes what GORM has to say to the program's log, without values: they are personal data.
func newLogger(l *slog.Logger) logger.Interface {
	return quiet{logger.NewSlogLogger(l, logger.Config{
		SlowThreshold:             slowQuery,
		IgnoreRecordNotFoundError: true,
		ParameterizedQueries:      true,
		LogLevel:                  logger.Warn,
	})}
}

// slowQuery is how long a statement may take before the log hears of it.
const slowQuery = 2 * time.Second

// quiet leaves out what was broken off because nobody waits for it any more: a page was left, the register is being closed.
type quiet struct{ logger.Interface }

func (q quiet) LogMode(level logger.LogLevel) logger.Interface {
	return quiet{q.Interface.LogMode(level)}
}

func (q quiet) Trace(ctx context.Context, begin time.Time, fc func() (string, int64), err error) {
	if errors.Is(err, context.Canceled) || err != nil && ctx.Err() != nil {
		return
	}
	q.Interface.Trace(ctx, begin, fc, err)
}

// ParamsFilter keeps values out of what is logged; GORM asks for it by this name.
func (q quiet) ParamsFilter(ctx context.Context, sql string, params ...any) (string, []any) {
	if f, ok := q.Interface.(interface {
		ParamsFilter(context.Context, string, ...any) (string, []any)
	}); ok {
		return f.ParamsFilter(ctx, sql, params...)
	}
	return sql, nil
}
