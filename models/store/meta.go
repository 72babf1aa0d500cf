package store

import (
	"crypto/sha256"
	"encoding/hex"

	"gorm.io/gorm"
)

// metaSeal is the setting that holds a digest of all others, because nothing else would tell that one of them was damaged.
const metaSeal = "seal"

// setMeta writes settings of the file itself and seals them.
func setMeta(db *gorm.DB, values map[string]string) error {
	put := func(k, v string) error {
		return db.Exec("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value", k, v).Error
	}
	for k, v := range values {
		if err := put(k, v); err != nil {
			return err
		}
	}
	all, err := readMeta(db)
	if err != nil {
		return err
	}
	return put(metaSeal, sealOf(all))
}

// dropMeta takes a setting away and seals the others.
func dropMeta(db *gorm.DB, key string) error {
	if err := db.Exec("DELETE FROM meta WHERE key = ?", key).Error; err != nil {
		return err
	}
	return setMeta(db, nil)
}

type setting struct{ Key, Value string }

// readMeta returns all settings, in order.
func readMeta(db *gorm.DB) (all []setting, err error) {
	return all, db.Raw("SELECT key, value FROM meta ORDER BY key").Scan(&all).Error
}

func sealOf(all []setting) string {
	h := sha256.New()
	for _, s := range all {
		if s.Key != metaSeal {
			put(h, []byte(s.Key))
			put(h, []byte(s.Value))
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}

func meta(db *gorm.DB, key string) (string, error) {
	var v string
	err := db.Raw("SELECT value FROM meta WHERE key = ?", key).Scan(&v).Error
	return v, err
}
