package view

import (
	"context"
	"slices"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// InventoryRow is a thing handed to a consulate or its head, as it stood on a day.
type InventoryRow struct {
	models.InventoryItem
	Holder string // who signed for it
	Mark   string // how it stands, a key: "out", "returned", ...
}

// Inventory lists what consulates were handed by a day, by consulate: of those with these ids, of all where none is named. The things of
// one stand in the order of models.Items, then by their numbers.
func (r *Register) Inventory(ctx context.Context, asOf schema.Day, posts ...int64) (map[int64][]InventoryRow, error) {
	items, err := records[*models.InventoryItem](ctx, r.s, "inventory_item", `k."post"`, posts, len(posts) == 0)
	if err != nil {
		return nil, err
	}
	k := kindOf("inventory_item")
	var holders []int64
	for _, x := range items {
		holders = append(holders, x.Holder)
	}
	called, err := r.Called(ctx, asOf, distinct(holders)...)
	if err != nil {
		return nil, err
	}
	out := map[int64][]InventoryRow{}
	for _, x := range items {
		if !BeginsAfter(k, x, asOf) {
			out[x.Post] = append(out[x.Post], InventoryRow{*x, called[x.Holder], k.Mark(x, asOf)})
		}
	}
	for _, rows := range out {
		slices.SortStableFunc(rows, func(a, b InventoryRow) int {
			return slices.Index(models.Items, a.Item) - slices.Index(models.Items, b.Item)
		})
	}
	return out, nil
}
