package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/google/uuid"
	"gorm.io/gorm"

	"github.com/exequatur/exequatur/models/osfile"
)

// CopyTo writes a verified copy of the register: compact, one file, without drafts. It refuses a name already taken.
func (s *Store) CopyTo(ctx context.Context, path string) error {
	if err := osfile.CheckName(path); err != nil {
		return osfile.Refuse(path, err)
	}
	if _, err := os.Stat(path); err == nil {
		return fail(Exists, nil, "File", path)
	}
	return translate(s.copyVerified(s.read.WithContext(ctx), path))
}

// copyVerified builds the copy beside its place, opens and checks it, syncs it and moves it there.
func (s *Store) copyVerified(db *gorm.DB, path string) error {
	return s.copyTested(context.Background(), db, path, nil)
}

// copyTested does the same; further, where it is given, compares the finished copy with the register.
func (s *Store) copyTested(ctx context.Context, db *gorm.DB, path string, further func(ctx context.Context, from, copied *gorm.DB) error) error {
	tmp := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.part", filepath.Base(path), os.Getpid()))
	defer removeAll(tmp)
	removeAll(tmp)
	if err := os.WriteFile(tmp, nil, 0o600); err != nil { // personal data: for this person's eyes, whatever the folder allows
		return fail(ReadOnlyFile, err, "File", path)
	}
	if err := copyInto(db, tmp); err != nil {
		return err
	}
	if err := s.verifyCopy(ctx, db, tmp, further); err != nil {
		return err
	}
	f, err := os.OpenFile(tmp, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := osfile.Rename(tmp, path); err != nil {
		return osfile.Refuse(path, err)
	}
	syncDir(filepath.Dir(path))
	return nil
}

// verifyCopy drops the drafts of a copy, checks its structure and counts its actions and attachments.
func (s *Store) verifyCopy(ctx context.Context, from *gorm.DB, path string, further func(ctx context.Context, from, copied *gorm.DB) error) error {
	db, err := connect(path, writing, rollbackJournal, 1, newLogger(s.opt.Log))
	if err != nil {
		return err
	}
	defer func() { _ = closePool(db) }()
	if err := db.Exec(`DELETE FROM draft`).Error; err != nil {
		return err
	}
	found, err := checkStructure(db, false)
	if err != nil {
		return err
	}
	var actions int64
	if err := db.Raw(`SELECT count(*) FROM action`).Scan(&actions).Error; err != nil {
		return err
	}
	if has, err := hasBlobs(db); err != nil {
		return err
	} else if has {
		missing, wrong, err := wantedBlobs(db)
		if err == nil && missing+wrong > 0 { // what the register itself has lost is no fault of the copy, which must not be the next thing lost
			var missed, bad int64
			missed, bad, err = wantedBlobs(from)
			missing, wrong = missing-missed, wrong-bad
		}
		if err != nil {
			return err
		}
		if missing > 0 || wrong > 0 {
			found = append(found, fmt.Sprintf("attachments without contents: %d, cut: %d", missing, wrong))
		}
	}
	if len(found) > 0 || actions == 0 {
		return fail(DamagedFile, fmt.Errorf("copy failed its check: %s", strings.Join(found, "; ")), "File", path)
	}
	if further != nil {
		return further(ctx, from, db)
	}
	return nil
}

// backupName is how backups of a register are called: its name, a dash, the instant.
const backupStamp = "2006-01-02 150405"

// Backup writes a verified copy into a folder under the register's name and the time, and thins out the older ones there.
func (s *Store) Backup(ctx context.Context, dir string) (string, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", fail(ReadOnlyFile, err, "File", dir)
	}
	s.copying.Lock()
	defer s.copying.Unlock()
	stem := strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path))
	now := s.opt.Now()
	path := filepath.Join(dir, stem+" "+now.Format(backupStamp)+Extension)
	for _, err := os.Stat(path); err == nil; _, err = os.Stat(path) { // one made this very second, perhaps before a change
		now = now.Add(time.Second)
		path = filepath.Join(dir, stem+" "+now.Format(backupStamp)+Extension)
	}
	if err := s.copyVerified(s.read.WithContext(ctx), path); err != nil {
		return "", translate(err)
	}
	s.rotate(dir, stem, now)
	return path, nil
}

// backupPlace is a folder the daily backups go into, and the setting of the file that says when one was made there last.
type backupPlace struct{ folder, key string }

func (s *Store) backupPlaces() []backupPlace {
	places := []backupPlace{{s.opt.BackupDir, "backup"}, {s.SecondBackups(), "second_backup"}}
	return slices.DeleteFunc(places, func(p backupPlace) bool { return p.folder == "" })
}

// SecondBackups returns the folder that gets a second copy of the daily backups, or "".
func (s *Store) SecondBackups() string {
	if dir := s.second.Load(); dir != nil {
		return *dir
	}
	return s.opt.SecondDir
}

// SetSecondBackups changes that folder; "" is none. The next first change of a day goes there.
func (s *Store) SetSecondBackups(dir string) { s.second.Store(&dir) }

// backupOfTheDay makes the daily backups beside the first change of a day. The change does not wait for them; Close does.
func (s *Store) backupOfTheDay(ctx context.Context) {
	places := s.backupPlaces()
	if len(places) == 0 {
		return
	}
	today := s.opt.Now().Format(time.DateOnly)
	if s.backupDay == today {
		return
	}
	s.backupDay = today // one that fails is tried again when the register is opened again
	places = slices.DeleteFunc(places, func(p backupPlace) bool {
		last, err := meta(s.write.WithContext(ctx), p.key)
		return err != nil || last == today
	})
	if len(places) == 0 {
		return
	}
	ctx = context.WithoutCancel(ctx)
	run := func() {
		for _, p := range places {
			s.backupInto(ctx, p, today)
		}
	}
	if s.read == s.write { // one connection: the copy must be finished before the change begins
		run()
		return
	}
	s.backups.Add(1)
	go func() {
		defer s.backups.Done()
		run()
	}()
}

func (s *Store) backupInto(ctx context.Context, p backupPlace, today string) {
	_, err := s.Backup(ctx, p.folder)
	if err == nil {
		err = s.write.WithContext(ctx).Transaction(func(tx *gorm.DB) error { return setMeta(tx, map[string]string{p.key: today}) })
	}
	s.backupMu.Lock()
	if s.backupErr == nil {
		s.backupErr = map[string]error{}
	}
	s.backupErr[p.key] = err
	s.backupMu.Unlock()
	if err != nil {
		s.opt.Log.Error("backup of the day", "of", p.key, "error", err)
	}
}

// SecondBackupFailed returns what went wrong with today's copy in the second folder.
func (s *Store) SecondBackupFailed() error {
	s.backupMu.Lock()
	defer s.backupMu.Unlock()
	return s.backupErr["second_backup"]
}

// LastBackup returns when the newest backup in the backup folder was made, and what went wrong with the one of today.
func (s *Store) LastBackup() (time.Time, error) {
	s.backupMu.Lock()
	err := s.backupErr["backup"]
	s.backupMu.Unlock()
	stem := strings.TrimSuffix(filepath.Base(s.path), filepath.Ext(s.path))
	all := backupsIn(s.opt.BackupDir, stem)
	if len(all) == 0 {
		return time.Time{}, err
	}
	return all[0].at, err
}

type backupFile struct {
	path string
	at   time.Time
}

// backupsIn lists the backups of a register in a folder, newest first. Other files are none of ours.
func backupsIn(dir, stem string) []backupFile {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil
	}
	var out []backupFile
	for _, e := range entries {
		rest, ok := cutName(e.Name(), stem+" ")
		if !ok {
			continue
		}
		at, err := time.ParseInLocation(backupStamp, strings.TrimSuffix(rest, Extension), time.Local)
		if err == nil {
			out = append(out, backupFile{filepath.Join(dir, e.Name()), at})
		}
	}
	slices.SortFunc(out, func(a, b backupFile) int { return b.at.Compare(a.at) })
	return out
}

// cutName takes the beginning off a name of a file. Some systems open a register by its name in letters of either case, and its copies have one.
func cutName(name, begin string) (rest string, ok bool) {
	if len(name) < len(begin) || !strings.EqualFold(name[:len(begin)], begin) {
		return "", false
	}
	return name[len(begin):], true
}

// rotate keeps the last 10 backups, and the last of each of 7 days, 8 weeks and 12 months.
func (s *Store) rotate(dir, stem string, now time.Time) {
	all := backupsIn(dir, stem)
	keep := map[string]bool{}
	kept := map[string]int{}
	note := func(rule, unit string, most int, b backupFile) {
		if key := rule + unit; kept[rule] < most && !keep[key] {
			keep[key] = true
			kept[rule]++
			keep[b.path] = true
		}
	}
	for i, b := range all {
		if i < 10 || b.at.After(now) {
			keep[b.path] = true
		}
		y, w := b.at.ISOWeek()
		note("day", b.at.Format(time.DateOnly), 7, b)
		note("week", fmt.Sprint(y, w), 8, b)
		note("month", b.at.Format("2006-01"), 12, b)
	}
	for _, b := range all {
		if !keep[b.path] && s.isCopy(b.path) {
			_ = os.Remove(b.path) // one that cannot be removed stays, which harms nobody
		}
	}
}

// isCopy reports whether a file is a copy of this register and not of another one of its name.
func (s *Store) isCopy(path string) bool {
	if _, err := identify(path); err != nil {
		return false
	}
	db, err := connect(path, unchanged, rollbackJournal, 1, newLogger(s.opt.Log))
	if err != nil {
		return false
	}
	defer func() { _ = closePool(db) }()
	site, err := meta(db, "site")
	return err == nil && site == uuid.UUID(s.site).String()
}
