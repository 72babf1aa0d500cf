package xwidget

import "fyne.io/fyne/v2"

// named is what a widget says of itself: to screen readers by Fyne's interface, to the driver of our tests by its label.
type named interface {
	fyne.Accessible
	Label() string
}

var _ = []named{
	(*Button)(nil), (*Entry)(nil), (*Check)(nil), (*Chip)(nil), (*ComboBox)(nil), (*DateField)(nil), (*SearchField)(nil), (*SearchPopup)(nil),
	(*SuggestList)(nil), (*StatusMark)(nil), (*SectionHeading)(nil), (*NavList)(nil), (*TimelineView)(nil), (*RecordForm)(nil), (*ChildList)(nil),
	(*DataTable[int])(nil), (*Para)(nil), (*link)(nil), (*tapIcon)(nil), (*calendar)(nil), (*modal)(nil),
}

var _ = []fyne.Accessible{(*KeyValueView)(nil), (*Surface)(nil), (*Page)(nil), (*gridBody)(nil), (*gridHead)(nil), (*Host)(nil), (*panel)(nil), (*emptyView)(nil), (*inset)(nil), (*fieldRow)(nil)}
