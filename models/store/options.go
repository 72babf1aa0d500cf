package store

import (
	"log/slog"
	"os"
	"os/user"
	"strings"
	"time"

	"github.com/exequatur/exequatur/models/schema"
)

// Options say who opens a register and how. The zero value of each is usable.
type Options struct {
	Author    string           // the person's own name, written to the log
	Account   string           // account of the operating system; asked for when empty
	Machine   string           // name of the machine; asked for when empty
	Now       func() time.Time // the clock; time.Now when nil
	Today     func() schema.Day
	Wait      time.Duration // how long to wait for another writer to finish
	BackupDir string        // where daily backups go; none when empty
	SecondDir string        // where a second copy of them goes, as on another disk; none when empty
	ReadOnly  bool          // never write
	MustWrite bool          // fail with Locked instead of opening read only beside another writer
	Upgrade   bool          // bring an older register up to date after a verified copy, instead of failing with NeedsUpgrade
	Rollback  bool          // the rollback journal, as on a network share: where nothing is written the file stays byte for byte as it was
	Guard     Guard         // refuses what one file alone cannot show; nil refuses nothing more
	Log       *slog.Logger  // for details that no person is shown; never personal data
}

func (o Options) withDefaults() Options {
	if o.Account == "" {
		if u, err := user.Current(); err == nil {
			o.Account = u.Username
		}
	}
	if o.Machine == "" {
		o.Machine, _ = os.Hostname() // without a name the column stays empty
	}
	if o.Author == "" {
		o.Author = o.Account[strings.LastIndex(o.Account, `\`)+1:] // Windows names the machine or the domain before it
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Today == nil {
		now := o.Now
		o.Today = func() schema.Day {
			y, m, d := now().Date()
			return schema.DayOf(y, int(m), d)
		}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}
