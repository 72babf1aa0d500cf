package store

// Event announces a committed action.
type Event struct {
	Seq     int64
	Action  string
	Changed []ChangedRecord // records written or whose derived facts changed; none where there are too many
	Many    bool            // too many to be listed: whoever keeps something of the register reads it anew
}

// listedChanges is how many records an Event lists.
const listedChanges = 5_000

// ChangedRecord is one record an Event is about.
type ChangedRecord struct {
	ID    int64
	Kind  string
	Title string
	Text  string // what search looks through
	Void  bool
}

// Subscribe calls f after each committed action, in the order of the log, on a goroutine that wrote. f may read and write.
func (s *Store) Subscribe(f func(Event)) {
	s.listenMu.Lock()
	defer s.listenMu.Unlock()
	s.listeners = append(s.listeners, f)
}

// queue keeps an event until the action's lock is free.
func (s *Store) queue(e Event) {
	s.listenMu.Lock()
	defer s.listenMu.Unlock()
	s.events = append(s.events, e)
}

// announce hands the queued events to the listeners; where another call is doing so, that one goes on with them.
func (s *Store) announce() {
	s.listenMu.Lock()
	defer s.listenMu.Unlock()
	if s.announcing {
		return
	}
	s.announcing = true
	defer func() { s.announcing = false }()
	for len(s.events) > 0 {
		e := s.events[0]
		s.events = s.events[1:]
		s.tell(e, append([]func(Event){}, s.listeners...))
	}
}

// tell calls the listeners without the lock, and takes it again also where one of them panics.
func (s *Store) tell(e Event, listeners []func(Event)) {
	s.listenMu.Unlock()
	defer s.listenMu.Lock()
	for _, f := range listeners {
		f(e)
	}
}
