package whole

import (
	"archive/zip"
	"context"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/exequatur/exequatur/models/store"
)

// packedAt is the time every entry bears: when a file was packed is no part of the register, and the same register gives the same bytes.
var packedAt = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// WriteZIP writes all that stands in a register with the contents of its attachments, which are named by their hash.
func WriteZIP(ctx context.Context, s *store.Store, w io.Writer, madeBy string) error {
	return s.AsOne(ctx, func(s *store.Store) error {
		z := zip.NewWriter(w)
		entry, err := z.CreateHeader(&zip.FileHeader{Name: registerName, Method: zip.Deflate, Modified: packedAt})
		if err != nil {
			return err
		}
		files, err := writeJSON(ctx, s, entry, madeBy)
		if err != nil {
			return err
		}
		for _, hash := range slices.Sorted(maps.Keys(files)) {
			data, err := s.Blob(ctx, hash)
			if err != nil {
				return err
			}
			entry, err := z.CreateHeader(&zip.FileHeader{Name: attachmentsDir + hash + files[hash], Method: zip.Deflate, Modified: packedAt})
			if err != nil {
				return err
			}
			if _, err := entry.Write(data); err != nil {
				return err
			}
		}
		return z.Close()
	})
}
