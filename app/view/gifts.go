package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// GiftRow is a gift of the register of gifts.
type GiftRow struct {
	models.Gift
	About    string // the twinning or the consulate it belongs to
	Occasion string // the event
	Over     bool   // worth more than its recipient may keep
}

// Gifts lists the gifts recorded by a day, by year and number: those with these ids, all where none is named. above is the worth from
// which a gift is the State's or the municipality's, not known where the office set none.
func (r *Register) Gifts(ctx context.Context, asOf schema.Day, ids ...int64) (rows []GiftRow, above schema.Money, err error) {
	own, err := r.s.Register(ctx)
	if err != nil {
		return nil, above, err
	}
	above = own.GiftFrom
	gifts, err := records[*models.Gift](ctx, r.s, "gift", "k.id", ids, len(ids) == 0)
	if err != nil {
		return nil, above, err
	}
	rows, err = r.giftRows(ctx, gifts, above, asOf)
	return rows, above, err
}

func (r *Register) giftRows(ctx context.Context, gifts []*models.Gift, above schema.Money, asOf schema.Day) ([]GiftRow, error) {
	k := kindOf("gift")
	gifts = slices.DeleteFunc(gifts, func(g *models.Gift) bool { return BeginsAfter(k, g, asOf) })
	slices.SortStableFunc(gifts, func(a, b *models.Gift) int {
		if a.Year != b.Year {
			return int(a.Year - b.Year)
		}
		if c := newestFirst(b.Date, a.Date); c != 0 {
			return c
		}
		return int(a.Number - b.Number)
	})
	var ids []int64
	for _, g := range gifts {
		ids = append(ids, g.Twinning, g.Post, g.Event)
	}
	called, err := r.Called(ctx, asOf, distinct(ids)...)
	rows := make([]GiftRow, len(gifts))
	for i, g := range gifts {
		about := called[g.Twinning]
		if about == "" {
			about = called[g.Post]
		}
		rows[i] = GiftRow{*g, about, called[g.Event], g.Direction == "received" && above.Known() && g.Value.Currency == above.Currency && g.Value.Minor > above.Minor}
	}
	return rows, err
}

// giftsOf are the gifts that belong to a twinning, or to one of some events.
func (r *Register) giftsOf(ctx context.Context, asOf schema.Day, column string, ids ...int64) ([]GiftRow, error) {
	own, err := r.s.Register(ctx)
	if err != nil {
		return nil, err
	}
	gifts, err := records[*models.Gift](ctx, r.s, "gift", `k."`+column+`"`, distinct(ids), false)
	if err != nil {
		return nil, err
	}
	return r.giftRows(ctx, gifts, own.GiftFrom, asOf)
}

// GiftsOfTwinning are the gifts that belong to a twinning, oldest first.
func (r *Register) GiftsOfTwinning(ctx context.Context, id int64, asOf schema.Day) ([]GiftRow, error) {
	return r.giftsOf(ctx, asOf, "twinning", id)
}
