package store

// About says which record the action is about, where that is not the first one it writes: a consulate whose city was made on the way.
func (t *Tx) About(id int64) error {
	uid, err := t.UID(id)
	if err != nil {
		return err
	}
	t.subject = uid
	return nil
}
