// Package ical writes calendars (RFC 5545): entries of whole days, with alarms.
//
// It is our own: a calendar of reminders needs a dozen properties, and of the libraries at hand one does not fold lines and writes an
// alarm of thirty days as seconds, the other ends lines as the system does.
package ical
