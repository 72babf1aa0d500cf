package store

import (
	"github.com/exequatur/exequatur/models"
)

// blobs compares the contents of attachments with their hashes, one after another, and looks for those that are missing.
func (c *checker) blobs() error {
	db := c.s.read.WithContext(c.ctx)
	if has, err := hasBlobs(db); err != nil || !has {
		return err
	}
	var hashes []string
	if err := db.Raw(`SELECT hash FROM blob ORDER BY hash`).Scan(&hashes).Error; err != nil {
		return err
	}
	there := make(map[string]bool, len(hashes))
	for _, hash := range hashes {
		var row struct {
			Size int64
			Data []byte
		}
		if err := db.Raw(`SELECT size, data FROM blob WHERE hash = ?`, hash).Scan(&row).Error; err != nil {
			return err
		}
		there[hash] = true
		if hashOf(row.Data) != hash || int64(len(row.Data)) != row.Size {
			c.report(BlobDamaged, "Value", hash)
		}
	}
	k := models.Catalog.Kind(attachment)
	recs, err := selectRecords(c.ctx, c.s.read, k, `WHERE `+standingOf(k))
	if err != nil {
		return err
	}
	field := k.Field(hashKey)
	for _, r := range recs {
		if hash := *field.Ptr(r).(*string); hash != "" && !there[hash] {
			c.report(BlobMissing, "Kind", k.Key, "Record", r.Meta().ID, "Value", hash)
		}
	}
	return nil
}
