package edit

import (
	"reflect"
	"testing"

	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
)

// A half-typed form comes back as it was, references to places without a record included.
func TestDraftKeepsEverything(t *testing.T) {
	k := models.Catalog.Kind("post_event")
	e := &models.PostEvent{Event: models.Opened, Date: "~2008", Seat: -3083271, District: "Kujawsko-Pomorskie", PostTitle: schema.Localized{"lt": "Garbės konsulatas"}}
	back := k.New()
	unpack(k, back, pack(k, e))
	if !reflect.DeepEqual(back, schema.Record(e)) {
		t.Errorf("%+v\n%+v", e, back)
	}
	d := draft{Kind: "event", Fields: pack(models.Catalog.Kind("event"), &models.Event{Title: "Visit", About: schema.Refs{-5, 7}})}
	body, err := d.text()
	if err != nil {
		t.Fatal(err)
	}
	again, ok := parse(body)
	if !ok {
		t.Fatal("a draft cannot be read back")
	}
	ev := &models.Event{}
	unpack(models.Catalog.Kind("event"), ev, again.Fields)
	if ev.Title != "Visit" || !reflect.DeepEqual(ev.About, schema.Refs{-5, 7}) {
		t.Errorf("%+v", ev)
	}
	if _, ok := parse(`{"kind":"no_such_kind"}`); ok {
		t.Error("a draft of an unknown kind was taken")
	}
	if _, ok := parse("half a dra"); ok {
		t.Error("a broken draft was taken")
	}
}

// New and re-dated events get a place among the others; the rest keep theirs.
func TestEventsFindTheirPlace(t *testing.T) {
	first, closed := &models.PostEvent{Event: models.Established, Ordinal: 65536}, &models.PostEvent{Event: models.ClosedTemporarily, Date: "2022", Ordinal: 131072}
	reopened, moved := &models.PostEvent{Event: models.Reopened, Date: "2023-05-12"}, &models.PostEvent{Event: models.SeatChanged, Date: "2010"}
	order([]schema.Record{first, closed, reopened, moved})
	if !(first.Ordinal < moved.Ordinal && moved.Ordinal < closed.Ordinal && closed.Ordinal < reopened.Ordinal) || first.Ordinal != 65536 || closed.Ordinal != 131072 {
		t.Errorf("%d %d %d %d", first.Ordinal, moved.Ordinal, closed.Ordinal, reopened.Ordinal)
	}
	closed.Date = "2024"
	order([]schema.Record{first, moved, closed, reopened})
	if closed.Ordinal < reopened.Ordinal {
		t.Error("an event dated later stays before the one it follows now")
	}
}
