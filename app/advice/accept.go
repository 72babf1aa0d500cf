package advice

import (
	"context"
	"errors"
	"strings"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

// Kinds of the actions that accept a warning and take that back.
const (
	AcceptAction   = "add_acceptance"
	WithdrawAction = "withdraw_acceptance"
)

// ErrRefused says that an error cannot be accepted: what contradicts itself has to be corrected.
var ErrRefused = errors.New("an error cannot be accepted")

// Draft is the acceptance of a finding, without the reason.
func Draft(f *Finding) *models.Acceptance {
	return &models.Acceptance{Of: f.Record, Code: f.Code, Detail: f.Detail}
}

// Accept says why findings are taken as they are, in one action. Those accepted already are left out.
func Accept(ctx context.Context, s *store.Store, reason string, findings ...Finding) (store.Result, error) {
	if strings.TrimSpace(reason) == "" {
		return store.Result{}, schema.Problems{{Level: schema.Error, Code: "required", Kind: "acceptance", Field: "reason"}}
	}
	a := store.Action{Kind: AcceptAction, Reason: reason}
	if len(findings) > 0 {
		a.Subject = findings[0].Subject
	}
	return s.Do(ctx, a, func(tx *store.Tx) error {
		for i := range findings {
			if findings[i].Level == schema.Error {
				return ErrRefused
			}
			if findings[i].Accepted != nil {
				continue
			}
			rec := Draft(&findings[i])
			rec.Reason = reason
			if err := tx.Create(rec); err != nil {
				return err
			}
		}
		return nil
	})
}

// Withdraw takes an acceptance back: the warning stands again.
func Withdraw(ctx context.Context, s *store.Store, f Finding) (store.Result, error) {
	if f.Accepted == nil {
		return store.Result{}, nil
	}
	return s.Do(ctx, store.Action{Kind: WithdrawAction, Subject: f.Subject}, func(tx *store.Tx) error {
		return tx.Void("acceptance", f.Accepted.ID, "")
	})
}
