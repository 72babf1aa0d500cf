package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"slices"
	"time"

	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models"
)

// MaxBlob is how large one attachment may be. A blob is written and read in one piece.
const MaxBlob = 25 << 20

// What can be wrong with the contents of an attachment.
const (
	TooBig      = "too_big"
	BlobMissing = "blob_missing" // they are not in the register
	BlobDamaged = "blob_damaged" // they are not what their hash stands for
)

// attachment is the kind that refers to blobs, by the hash in its field of that key.
const (
	attachment = "attachment"
	hashKey    = "hash"
)

// keptWithout is how long a blob without an attachment is kept: the form it was chosen in may be half done.
const keptWithout = 24 * time.Hour

// PutBlob keeps the contents of an attachment, once however often they are put, and returns their SHA-256 and size. It fails with
// TooBig where they are larger than MaxBlob.
func (t *Tx) PutBlob(r io.Reader) (hash string, size int64, err error) {
	var data bytes.Buffer
	h := sha256.New()
	size, err = io.Copy(io.MultiWriter(&data, h), io.LimitReader(r, MaxBlob+1))
	if err != nil {
		return "", 0, err
	}
	if size > MaxBlob {
		return "", 0, fail(TooBig, nil, "Value", MaxBlob>>20)
	}
	hash = hex.EncodeToString(h.Sum(nil))
	contents := data.Bytes()
	if contents == nil {
		contents = []byte{} // nothing at all is no NULL
	}
	err = t.exec(`INSERT INTO blob (hash, size, data, made) VALUES (?, ?, ?, ?) ON CONFLICT (hash) DO UPDATE SET made = excluded.made`,
		hash, size, contents, t.s.opt.Now().UnixMilli())
	return hash, size, err
}

// Blob returns the contents of an attachment by their hash. It fails with BlobMissing, and with BlobDamaged rather than handing out
// something else.
func (s *Store) Blob(ctx context.Context, hash string) ([]byte, error) {
	var rows []struct{ Data []byte }
	if err := s.read.WithContext(ctx).Raw(`SELECT data FROM blob WHERE hash = ?`, hash).Scan(&rows).Error; err != nil {
		return nil, translate(err)
	}
	if len(rows) == 0 {
		return nil, fail(BlobMissing, nil, "Value", hash)
	}
	if hashOf(rows[0].Data) != hash {
		return nil, fail(BlobDamaged, nil, "Value", hash)
	}
	return rows[0].Data, nil
}

// Blobs counts the contents of attachments and their bytes.
func (s *Store) Blobs(ctx context.Context) (count int, bytes int64, err error) {
	var row struct{ N, Bytes int64 }
	err = s.read.WithContext(ctx).Raw(`SELECT count(*) AS n, coalesce(sum(size), 0) AS bytes FROM blob`).Scan(&row).Error
	return int(row.N), row.Bytes, translate(err)
}

func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// hasBlobs reports whether a file keeps attachments: those of older schemas do not.
func hasBlobs(db *gorm.DB) (bool, error) {
	if models.Catalog.Kind(attachment) == nil {
		return false, nil
	}
	tables, err := tablesOf(db)
	return slices.Contains(tables, "blob") && slices.Contains(tables, attachment), err
}

// sweepBlobs removes what was put for a form that never came to be saved. A register without such is not written to.
func (s *Store) sweepBlobs(db *gorm.DB) error {
	if has, err := hasBlobs(db); err != nil || !has {
		return err
	}
	return dropBlobs(db, `made < ?`, s.opt.Now().Add(-keptWithout).UnixMilli())
}

// dropBlobs removes those of some blobs that no attachment refers to, removed ones included, nor could refer to after an undo.
func dropBlobs(db *gorm.DB, where string, args ...any) error {
	var unused []string
	if err := db.Raw(`SELECT hash FROM blob WHERE `+where+` AND hash NOT IN (SELECT "`+hashKey+`" FROM "`+attachment+`")
		AND hash NOT IN (SELECT old FROM change WHERE kind = '`+attachment+`' AND field = '`+hashKey+`' AND old IS NOT NULL)`, args...).Scan(&unused).Error; err != nil || len(unused) == 0 {
		return err
	}
	for part := range slices.Chunk(unused, inLimit) {
		if err := db.Exec(`DELETE FROM blob WHERE hash IN ?`, part).Error; err != nil {
			return err
		}
	}
	return nil
}

// wantedBlobs counts the standing attachments whose contents are missing, and the contents that are not of their size.
func wantedBlobs(db *gorm.DB) (missing, wrong int64, err error) {
	k := models.Catalog.Kind(attachment)
	err = firstOf(
		db.Raw(`SELECT count(*) FROM "`+attachment+`" k JOIN record r ON r.id = k.id WHERE `+standingOf(k)+
			` AND k."`+hashKey+`" <> '' AND k."`+hashKey+`" NOT IN (SELECT hash FROM blob)`).Scan(&missing).Error,
		db.Raw(`SELECT count(*) FROM blob WHERE length(data) <> size`).Scan(&wrong).Error)
	return missing, wrong, err
}
