package xwidget

// Top reports whether no other dialog lies over this one.
func (m *Modal) Top() bool {
	q := queues[m.view.canvas]
	return len(q) > 0 && q[0] == m.view
}
