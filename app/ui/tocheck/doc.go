// Package tocheck is the page of everything the rules find in the register: opened, put right, or accepted with a reason.
package tocheck
