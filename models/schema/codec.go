package schema

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// UIDs translates between ids inside the file and uids outside it.
type UIDs interface {
	UID(id int64) (UID, error)
	ID(uid UID) (int64, error)
}

// Encode writes the value of a field in the canonical form of the log and of exchange: "" where nothing is recorded, references as
// uids, "true" for yes, sets and localized texts as JSON.
func (f *Field) Encode(rec Record, uids UIDs) (string, error) {
	switch p := f.ptr(rec).(type) {
	case *string:
		return *p, nil
	case *Date:
		return string(*p), nil
	case *bool:
		if *p {
			return "true", nil
		}
		return "", nil
	case *int64:
		if *p == 0 {
			return "", nil
		}
		if f.Type == RefType {
			u, err := uids.UID(*p)
			return u.String(), err
		}
		return strconv.FormatInt(*p, 10), nil
	case *Coords:
		if !p.Known {
			return "", nil
		}
		return strconv.FormatFloat(p.Lat, 'f', -1, 64) + " " + strconv.FormatFloat(p.Lon, 'f', -1, 64), nil
	case *Money:
		return p.String(), nil
	case *Set:
		if len(*p) == 0 {
			return "", nil
		}
		return canonicalJSON(*p), nil
	case *Localized:
		clean := Localized{}
		for k, v := range *p {
			if v != "" {
				clean[k] = v
			}
		}
		if len(clean) == 0 {
			return "", nil
		}
		return canonicalJSON(clean), nil
	case *Refs:
		if len(*p) == 0 {
			return "", nil
		}
		out := make([]string, 0, len(*p))
		for _, id := range *p {
			u, err := uids.UID(id)
			if err != nil {
				return "", err
			}
			out = append(out, u.String())
		}
		slices.Sort(out)
		return canonicalJSON(out), nil
	}
	panic("field of unknown type: " + f.Key)
}

// Decode sets the field from its canonical form.
func (f *Field) Decode(rec Record, s string, uids UIDs) (err error) {
	switch p := f.ptr(rec).(type) {
	case *string:
		*p = s
	case *Date:
		*p, err = ParseDate(s)
	case *bool:
		*p = s == "true"
		if s != "" && s != "true" {
			err = fmt.Errorf("%s: not yes or no: %q", f.Key, s)
		}
	case *int64:
		*p = 0
		if s == "" {
			return nil
		}
		if f.Type != RefType {
			*p, err = strconv.ParseInt(s, 10, 64)
			return err
		}
		u, err := ParseUID(s)
		if err != nil {
			return err
		}
		*p, err = uids.ID(u)
		return err
	case *Coords:
		*p, err = ParseCoords(s)
	case *Money:
		*p, err = ParseMoney(s, "")
	case *Set:
		*p = nil
		if s != "" {
			err = json.Unmarshal([]byte(s), p)
		}
	case *Localized:
		*p = nil
		if s != "" {
			err = json.Unmarshal([]byte(s), p)
		}
	case *Refs:
		*p = nil
		var texts []string
		if s != "" {
			err = json.Unmarshal([]byte(s), &texts)
		}
		for _, t := range texts {
			u, err := ParseUID(t)
			if err != nil {
				return err
			}
			id, err := uids.ID(u)
			if err != nil {
				return err
			}
			*p = append(*p, id)
		}
		slices.Sort(*p)
	default:
		panic("field of unknown type: " + f.Key)
	}
	return err
}

// Empty reports whether nothing is recorded in the field.
func (f *Field) Empty(rec Record) bool {
	switch p := f.ptr(rec).(type) {
	case *string:
		return strings.TrimSpace(*p) == ""
	case *Date:
		return *p == ""
	case *bool:
		return !*p
	case *int64:
		return *p == 0
	case *Coords:
		return !p.Known
	case *Money:
		return !p.Known()
	case *Set:
		return len(*p) == 0
	case *Localized:
		return p.In("") == ""
	case *Refs:
		return len(*p) == 0
	}
	return true
}

// Copy sets the field of dst to that of src, both of the kind the field belongs to, without sharing memory.
func (f *Field) Copy(dst, src Record) {
	switch p := f.ptr(dst).(type) {
	case *string:
		*p = *f.ptr(src).(*string)
	case *Date:
		*p = *f.ptr(src).(*Date)
	case *bool:
		*p = *f.ptr(src).(*bool)
	case *int64:
		*p = *f.ptr(src).(*int64)
	case *Coords:
		*p = *f.ptr(src).(*Coords)
	case *Money:
		*p = *f.ptr(src).(*Money)
	case *Set:
		*p = slices.Clone(*f.ptr(src).(*Set))
	case *Localized:
		*p = nil
		for k, v := range *f.ptr(src).(*Localized) {
			if *p == nil {
				*p = Localized{}
			}
			(*p)[k] = v
		}
	case *Refs:
		*p = slices.Clone(*f.ptr(src).(*Refs))
	}
}

// Equal reports whether two records hold the same value in the field.
func (f *Field) Equal(a, b Record) bool {
	switch p := f.ptr(a).(type) {
	case *string:
		return *p == *f.ptr(b).(*string)
	case *Date:
		return *p == *f.ptr(b).(*Date)
	case *bool:
		return *p == *f.ptr(b).(*bool)
	case *int64:
		return *p == *f.ptr(b).(*int64)
	case *Coords:
		return *p == *f.ptr(b).(*Coords)
	case *Money:
		return *p == *f.ptr(b).(*Money)
	case *Set:
		return slices.Equal(*p, *f.ptr(b).(*Set))
	case *Localized:
		x, y := *p, *f.ptr(b).(*Localized)
		for k, v := range x {
			if v != y[k] {
				return false
			}
		}
		for k, v := range y {
			if v != x[k] {
				return false
			}
		}
		return true
	case *Refs:
		return slices.Equal(*p, *f.ptr(b).(*Refs))
	}
	return true
}

// Clone returns a copy of rec that shares no memory with it.
func (k *Kind) Clone(rec Record) Record {
	out := k.New()
	*out.Meta() = *rec.Meta()
	for _, f := range k.Fields {
		f.Copy(out, rec)
	}
	return out
}
