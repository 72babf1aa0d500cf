package store

import (
	"context"
	"time"

	"gorm.io/gorm"
)

// NoSuchPack says that a register has no pack of that number.
const NoSuchPack = "no_such_pack"

// Pack is a list of places and names that an office loaded beside the gazetteer of the program.
type Pack struct {
	ID            int64
	File, Hash    string // the file it was read from
	Places, Names int
	At            time.Time
}

// PackPlace is a place a pack brought.
type PackPlace struct {
	ID         int64 // at GeoNames
	Name       string
	Country    string // alpha-2
	Admin1     string // code of its division at GeoNames
	Population int64
	Lat, Lon   int32 // in 1/100,000 degree
}

// PackWriter takes what a pack consists of while it is loaded.
type PackWriter struct {
	tx            *Tx
	id            int64
	places, names []any
}

// packBatch is how many values wait until they are written together.
const packBatch = 32 * 8 * 16

var (
	packPlaces = newBulk("pack_place", "id", "name", "country", "admin1", "population", "lat", "lon", "pack").sparing()
	packNames  = newBulk("pack_name", "key", "place", "pack").sparing()
)

// Place adds a place; one the pack holds already stays.
func (w *PackWriter) Place(p PackPlace) error {
	w.places = append(w.places, p.ID, p.Name, p.Country, p.Admin1, p.Population, p.Lat, p.Lon, w.id)
	if len(w.places) < packBatch {
		return nil
	}
	return w.flush()
}

// Name adds a name by its key (search.Key) to a place of a pack or of the gazetteer; one it has already stays.
func (w *PackWriter) Name(key string, place int64) error {
	w.names = append(w.names, key, place, w.id)
	if len(w.names) < packBatch {
		return nil
	}
	return w.flush()
}

func (w *PackWriter) flush() error {
	if err := w.tx.ctx.Err(); err != nil {
		return err
	}
	_, err := w.tx.insert(packPlaces, w.places)
	if err == nil {
		_, err = w.tx.insert(packNames, w.names)
	}
	w.places, w.names = w.places[:0], w.names[:0]
	return err
}

// LoadPack keeps a pack: load hands over what it consists of. Where ctx is cancelled or load fails nothing is kept; a file that is
// loaded already is not read again (fresh is false). It is no action: nothing of a record changes.
func (s *Store) LoadPack(ctx context.Context, file, hash string, load func(*PackWriter) error) (pack Pack, fresh bool, err error) {
	err = s.beside(ctx, func(db *gorm.DB) error {
		known, err := packsOf(db, `hash = ?`, hash)
		if err != nil {
			return err
		}
		if len(known) > 0 {
			pack = known[0]
			return nil
		}
		at := s.opt.Now()
		var id int64
		if err := db.Raw(`INSERT INTO pack (id, file, hash, places, names, at) VALUES ((SELECT coalesce(max(id), 0) + 1 FROM pack), ?, ?, 0, 0, ?) RETURNING id`,
			file, hash, at.UnixMilli()).Scan(&id).Error; err != nil {
			return err
		}
		w := &PackWriter{tx: &Tx{s: s, ctx: ctx, db: db}, id: id}
		if err := load(w); err != nil {
			return err
		}
		if err := w.flush(); err != nil {
			return err
		}
		if err := db.Exec(`UPDATE pack SET places = (SELECT count(*) FROM pack_place WHERE pack = ?), names = (SELECT count(*) FROM pack_name WHERE pack = ?) WHERE id = ?`,
			id, id, id).Error; err != nil {
			return err
		}
		added, err := packsOf(db, `id = ?`, id)
		if err != nil {
			return err
		}
		pack, fresh = added[0], true
		return nil
	})
	return pack, fresh, err
}

// Packs returns the packs of the register in the order they were loaded.
func (s *Store) Packs(ctx context.Context) ([]Pack, error) {
	packs, err := packsOf(s.read.WithContext(ctx), `true`)
	return packs, translate(err)
}

func packsOf(db *gorm.DB, where string, args ...any) ([]Pack, error) {
	var rows []struct {
		ID            int64
		File, Hash    string
		Places, Names int
		At            int64
	}
	err := db.Raw(`SELECT id, file, hash, places, names, at FROM pack WHERE `+where+` ORDER BY id`, args...).Scan(&rows).Error
	packs := make([]Pack, len(rows))
	for i, r := range rows {
		packs[i] = Pack{r.ID, r.File, r.Hash, r.Places, r.Names, time.UnixMilli(r.At)}
	}
	return packs, err
}

// RemovePack forgets a pack. Cities taken from it stay in the register; what another pack brought as well stays known.
func (s *Store) RemovePack(ctx context.Context, id int64) error {
	return s.beside(ctx, func(db *gorm.DB) error {
		gone := db.Exec(`DELETE FROM pack WHERE id = ?`, id)
		if gone.Error != nil {
			return gone.Error
		}
		if gone.RowsAffected == 0 {
			return fail(NoSuchPack, nil, "Value", id)
		}
		return firstOf(db.Exec(`DELETE FROM pack_name WHERE pack = ?`, id).Error, db.Exec(`DELETE FROM pack_place WHERE pack = ?`, id).Error)
	})
}

// PackFind returns the places that bear a name in a pack, by its key (search.Key). Of a place that only the gazetteer describes there is the ID alone.
func (s *Store) PackFind(ctx context.Context, key string) ([]PackPlace, error) {
	found, err := packFind(s.read.WithContext(ctx), key)
	return found, translate(err)
}

// PackFind returns the places that bear a name in a pack, as Store.PackFind does.
func (t *Tx) PackFind(key string) ([]PackPlace, error) { return packFind(t.db, key) }

// PackPlace returns a place that a pack brought.
func (s *Store) PackPlace(ctx context.Context, id int64) (PackPlace, bool, error) {
	p, ok, err := packPlace(s.read.WithContext(ctx), id)
	return p, ok, translate(err)
}

// PackPlace returns a place that a pack brought.
func (t *Tx) PackPlace(id int64) (PackPlace, bool, error) { return packPlace(t.db, id) }

// Packs returns the packs of the register.
func (t *Tx) Packs() ([]Pack, error) { return packsOf(t.db, `true`) }

// PackBeginning returns the names of packs that begin so, and their places as PackFind does. Where there are more than most it returns none
// and says so.
func (t *Tx) PackBeginning(prefix string, most int) (names []PackName, tooMany bool, err error) {
	end := prefix + "\U0010ffff"
	var n int
	if err := t.db.Raw(`SELECT count(*) FROM (SELECT 1 FROM pack_name WHERE key >= ? AND key < ? LIMIT ?) few`, prefix, end, most+1).Scan(&n).Error; err != nil || n > most {
		return nil, n > most, err
	}
	var found []packRow
	err = t.db.Raw(namesAndPlaces+` WHERE n.key >= ? AND n.key < ? ORDER BY n.key, id`, prefix, end).Scan(&found).Error
	names = make([]PackName, len(found))
	for i, f := range found {
		names[i] = PackName{f.Key, f.PackPlace}
	}
	return names, false, err
}

// PackName is a name of a place in a pack.
type PackName struct {
	Key   string
	Place PackPlace
}

// EachPackPlace calls f with the id of every place the packs brought.
func (s *Store) EachPackPlace(ctx context.Context, f func(id int64)) error {
	rows, err := s.read.WithContext(ctx).Raw(`SELECT id FROM pack_place`).Rows()
	if err != nil {
		return translate(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return translate(err)
		}
		f(id)
	}
	return translate(rows.Err())
}

// A place that two packs brought is as the later one has it.
const (
	packPlaceColumns = `p.name, p.country, p.admin1, p.population, p.lat, p.lon`
	latestPack       = `p.pack = (SELECT max(q.pack) FROM pack_place q WHERE q.id = p.id)`
	namesAndPlaces   = `SELECT DISTINCT n.key, n.place AS id, coalesce(p.name, '') AS name, coalesce(p.country, '') AS country, coalesce(p.admin1, '') AS admin1,
		coalesce(p.population, 0) AS population, coalesce(p.lat, 0) AS lat, coalesce(p.lon, 0) AS lon
		FROM pack_name n LEFT JOIN pack_place p ON p.id = n.place AND ` + latestPack
)

type packRow struct {
	Key string
	PackPlace
}

func packFind(db *gorm.DB, key string) ([]PackPlace, error) {
	var found []packRow
	err := db.Raw(namesAndPlaces+` WHERE n.key = ? ORDER BY id`, key).Scan(&found).Error
	places := make([]PackPlace, len(found))
	for i, f := range found {
		places[i] = f.PackPlace
	}
	return places, err
}

func packPlace(db *gorm.DB, id int64) (PackPlace, bool, error) {
	var found []PackPlace
	err := db.Raw(`SELECT p.id, `+packPlaceColumns+` FROM pack_place p WHERE p.id = ? AND `+latestPack, id).Scan(&found).Error
	if err != nil || len(found) == 0 {
		return PackPlace{}, false, err
	}
	return found[0], true, nil
}

// sparing makes an insert leave out rows that are there already.
func (b *bulk) sparing() *bulk {
	for n, sql := range b.sql {
		b.sql[n] = sql + ` ON CONFLICT DO NOTHING`
	}
	return b
}
