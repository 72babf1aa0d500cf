package store

import (
	"context"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// missionsSince is the schema since which a supervising mission is a record and no longer words in its posts.
const missionsSince = 2

// missionsFromWords makes a mission of each name under which posts of a State stood, as one action of the log: a migration that changes
// values is an action like any other.
func (s *Store) missionsFromWords(ctx context.Context) error {
	_, err := s.Do(ctx, Action{Kind: "upgrade"}, func(t *Tx) error {
		posts, err := t.Select("post", `k."supervising_mission" <> ''`)
		if err != nil {
			return err
		}
		type name struct {
			state int64
			text  string
		}
		made := map[name]int64{}
		for _, rec := range posts {
			p := rec.(*models.Post)
			n := name{p.SendingState, p.SupervisingMission}
			if made[n] == 0 {
				m := &models.Mission{State: n.state, Type: "embassy", Name: schema.Localized{t.Lang(): n.text}}
				if err := t.Create(m); err != nil {
					return err
				}
				made[n] = m.ID
			}
			p.Mission, p.SupervisingMission = made[n], ""
			if err := t.Update(p); err != nil {
				return err
			}
		}
		return nil
	})
	return err
}
