package view_test

import (
	"context"
	"strings"
	"testing"

	"github.com/exequatur/exequatur/app/view"
	"github.com/exequatur/exequatur/app/words"
	"github.com/exequatur/exequatur/models"
	"github.com/exequatur/exequatur/models/schema"
	"github.com/exequatur/exequatur/models/store"
)

func line(t *testing.T, s *store.Store, lang string, post int64, on schema.Date) string {
	t.Helper()
	p, err := view.New(s, words.In(lang)).PostPage(context.Background(), post, day(t, on))
	if err != nil {
		t.Fatal(err)
	}
	return plain(p.StateLine)
}

// plain writes spaces that must not break as such.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestTorunInWords(t *testing.T) {
	x := newStory(t)
	for _, c := range []struct {
		lang string
		on   schema.Date
		want string
	}{
		{"en", "2026-11-22", "Open since 12 May 2023 after about a year closed. Head: P. Example, Honorary Consul, term until 2028-05-11."},
		{"en", "2029-01-01", "Open since 12 May 2023 after about a year closed. Head: P. Example, Honorary Consul, term until 2028-05-11 (run out)."},
		{"en", "2023-05-01", "Closed for a time since 2022, for about a year. Head admitted, post not yet reopened: P. Example, Honorary Consul."},
		{"en", "2023-03-01", "Closed for a time since 2022, for about 8 months. Nobody is in office."},
		{"en", "2022-06-01", "Possibly closed for a time: the change is dated only 2022. Nobody is in office."},
		{"en", "2020-01-01", "Possibly open: the date of the change is not recorded. Head: vacant."},
		{"lt", "2026-11-22", "Veikia nuo 2023 m. gegužės 12 d. po pertraukos (truko apie 1 metus). Vadovauja P. Example, garbės konsulas, kadencija iki 2028-05-11."},
		{"lt", "2022-06-01", "Galbūt laikinai uždarytas: pasikeitimo data įrašyta tik kaip 2022. Pareigų niekas neina."},
		{"pl", "2026-11-22", "Czynny od 12 maja 2023 r. po przerwie (w przybliżeniu rok). Kieruje nim P. Example, konsul honorowy, kadencja do 2028-05-11."},
		{"pl", "2022-06-01", "Być może tymczasowo zamknięty: data zmiany odnotowana tylko jako 2022. Nikt nie sprawuje funkcji."},
	} {
		if got := line(t, x.s, c.lang, x.post.ID, c.on); got != c.want {
			t.Errorf("%s %s:\n got %s\nwant %s", c.lang, c.on, got, c.want)
		}
	}
}

// A life told only in part is never told more exactly than it is known.
func TestUncertainLives(t *testing.T) {
	x := newStory(t)
	var posts [6]*models.Post
	x.must(t, func(tx *store.Tx) error {
		lives := [][]*models.PostEvent{
			{{Event: models.Established, Date: "~2008"}, {Event: models.ClosedTemporarily, Date: "2015-06"}, {Event: models.Closed, Date: "2016-01-10"}},
			{{Event: models.Established, Date: "<2001"}},
			{{Event: models.Established}},
			{},
			{{Event: models.Established, Date: "1999-03-01", Seat: x.torun.ID}, {Event: models.ClosedTemporarily, Date: "2026-09"}},
			{{Event: models.Established, Date: "2005"}, {Event: models.ClosedTemporarily, Date: "2010-01-01"}, {Event: models.Closed, Date: "2010-07-01"}, {Event: models.Reopened, Date: "2013-01-01"}},
		}
		for i, life := range lives {
			posts[i] = &models.Post{SendingState: x.lithuania, ReceivingState: x.poland}
			if err := addPost(tx, posts[i], life...); err != nil {
				return err
			}
		}
		acting := &models.Person{FamilyName: "Kitaitė", GivenName: "Ona", GenderForm: "f"}
		unknown := &models.Person{FamilyName: "Nežinomas", GivenName: "A."}
		if err := create(tx, acting, unknown); err != nil {
			return err
		}
		return create(tx, &models.Appointment{Post: posts[1].ID, Person: acting.ID, Category: models.Honorary, Role: models.ActingHead, Class: "consul", TookUp: "2020"},
			&models.Appointment{Post: posts[4].ID, Person: unknown.ID, Category: models.Honorary, Role: models.Head, Class: "consul", TookUp: "2001"},
			&models.Appointment{Post: posts[2].ID, Person: unknown.ID, Category: models.Honorary, Role: models.Head})
	})
	for _, c := range []struct {
		lang string
		post int
		on   schema.Date
		want string
	}{
		{"en", 0, "2012-01-01", "Open since about 2008. Head: vacant."},
		{"en", 0, "2016-01-01", "Closed for a time since June 2015, for about 7 months. Nobody is in office."},
		{"en", 0, "2026-11-22", "Closed since 10 January 2016. Nobody is in office."},
		{"en", 0, "2000-01-01", "Not yet open. Nobody is in office."},
		{"en", 1, "2026-11-22", "Open since before 2001. Acting head: Ona Kitaitė, Honorary Consul, term not recorded."},
		{"lt", 1, "2026-11-22", "Veikia nuo anksčiau nei 2001 m. Laikinai vadovauja Ona Kitaitė, garbės konsulė, kadencija neįrašyta."},
		{"en", 2, "2026-11-22", "Open; since when is not recorded. Head: A. Nežinomas, head of post (honorary), term not recorded."},
		{"en", 3, "2026-11-22", "Not yet open. Nobody is in office."},
		{"lt", 4, "2026-11-22", "Laikinai uždarytas nuo 2026 m. rugsėjo (trunka apie 2 mėnesius). Pareigų niekas neina; paskyrimas be įrašytos pabaigos: A. Nežinomas."},
		{"pl", 4, "2026-11-22", "Tymczasowo zamknięty od września 2026 r. (czas trwania: w przybliżeniu 2 miesiące). Nikt nie sprawuje funkcji; powołanie bez odnotowanego końca: A. Nežinomas."},
		{"en", 5, "2026-11-22", "Open since 1 January 2013 after 3 years closed. Head: vacant."},
	} {
		if got := line(t, x.s, c.lang, posts[c.post].ID, c.on); got != c.want {
			t.Errorf("%d %s %s:\n got %s\nwant %s", c.post, c.lang, c.on, got, c.want)
		}
	}
}
