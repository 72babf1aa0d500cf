package store

import (
	"log/slog"
	"time"

	"gorm.io/gorm/logger"
)

// newLogger passes what GORM has to say to the program's log, without values: they are personal data.
func newLogger(l *slog.Logger) logger.Interface {
	return logger.NewSlogLogger(l, logger.Config{
		SlowThreshold:             slowQuery,
		IgnoreRecordNotFoundError: true,
		ParameterizedQueries:      true,
		LogLevel:                  logger.Warn,
	})
}

// slowQuery is how long a statement may take before the log hears of it.
const slowQuery = 2 * time.Second
