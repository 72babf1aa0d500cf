-- What lists brought and took: imports with what became of each row, mappings by name, places an office loaded beside the gazetteer,
-- and what calendars were given before. None of it is a record: nothing here is in the log, and erasing a person reaches into it.

CREATE TABLE import (
  action INTEGER PRIMARY KEY REFERENCES action (seq),
  source TEXT NOT NULL,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  kind TEXT NOT NULL,
  mapping TEXT NOT NULL,
  counts TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_line (
  action INTEGER NOT NULL REFERENCES import (action),
  n INTEGER NOT NULL,
  line INTEGER NOT NULL, -- of the file, where several rows may lie on one
  outcome TEXT NOT NULL,
  record INTEGER NOT NULL DEFAULT 0,
  notes TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (action, n)
) STRICT, WITHOUT ROWID;

CREATE TABLE mapping (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  heads TEXT NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE pack (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  places INTEGER NOT NULL,
  names INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE pack_place (
  id INTEGER NOT NULL, -- at GeoNames
  name TEXT NOT NULL,
  country TEXT NOT NULL,
  admin1 TEXT NOT NULL, -- code of its division at GeoNames
  population INTEGER NOT NULL,
  lat INTEGER NOT NULL, -- in 1/100,000 degree
  lon INTEGER NOT NULL,
  pack INTEGER NOT NULL,
  PRIMARY KEY (id, pack)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack_name (
  key TEXT NOT NULL, -- the name as it is searched
  place INTEGER NOT NULL, -- of the pack or of the gazetteer
  pack INTEGER NOT NULL,
  PRIMARY KEY (key, place, pack)
) STRICT, WITHOUT ROWID;

CREATE TABLE exported (
  list TEXT NOT NULL, -- what was exported: the calendar
  uid TEXT NOT NULL,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (list, uid)
) STRICT, WITHOUT ROWID;
