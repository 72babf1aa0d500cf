package store

import (
	"log/slog"

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
