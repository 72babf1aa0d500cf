package store

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// Values returns the texts already used in a field, the most frequent first: what is proposed while typing.
func (s *Store) Values(ctx context.Context, kind, field string, limit int) ([]string, error) {
	f := models.Catalog.Kind(kind).Field(field)
	if f == nil || (f.Type != schema.TextType && f.Type != schema.LongTextType) {
		return nil, nil
	}
	var out []string
	err := s.read.WithContext(ctx).Raw(`SELECT "`+f.Key+`" FROM "`+kind+`" WHERE void = 0 AND "`+f.Key+`" <> '' GROUP BY "`+f.Key+`" ORDER BY count(*) DESC, "`+f.Key+`" LIMIT ?`, limit).Scan(&out).Error
	return out, translate(err)
}
