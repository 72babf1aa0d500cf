-- A register of schema 4 with invented persons.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1163415890;
PRAGMA user_version = 4;
BEGIN;
CREATE TABLE "acceptance" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "of" INTEGER REFERENCES record (id),
  "code" TEXT NOT NULL DEFAULT '',
  "detail" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE action (
  seq INTEGER PRIMARY KEY,
  site BLOB NOT NULL CHECK (length(site) = 16),
  site_seq INTEGER NOT NULL,
  hlc INTEGER NOT NULL,
  kind TEXT NOT NULL,
  author TEXT NOT NULL,
  account TEXT NOT NULL,
  machine TEXT NOT NULL,
  subject BLOB,
  at INTEGER NOT NULL,
  source_hash TEXT NOT NULL,
  undoes INTEGER REFERENCES action (seq),
  changes INTEGER NOT NULL,
  reason TEXT,
  source_file TEXT,
  salt BLOB,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  chain BLOB NOT NULL CHECK (length(chain) = 32),
  UNIQUE (site, site_seq)
) STRICT;
CREATE TABLE "activity_report" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "post" INTEGER REFERENCES record (id),
  "twinning" INTEGER REFERENCES record (id),
  "sort" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "due_on" TEXT NOT NULL DEFAULT '' CHECK ("due_on" = '' OR (length(ltrim("due_on", '~<>')) <= 10 AND date(substr(ltrim("due_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("due_on", '~<>') || '-01-01', 1, 10))),
  "due_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "due_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "sent_on" TEXT NOT NULL DEFAULT '' CHECK ("sent_on" = '' OR (length(ltrim("sent_on", '~<>')) <= 10 AND date(substr(ltrim("sent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("sent_on", '~<>') || '-01-01', 1, 10))),
  "sent_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "sent_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "received_on" TEXT NOT NULL DEFAULT '' CHECK ("received_on" = '' OR (length(ltrim("received_on", '~<>')) <= 10 AND date(substr(ltrim("received_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("received_on", '~<>') || '-01-01', 1, 10))),
  "received_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "received_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "reference" TEXT NOT NULL DEFAULT '',
  "assessment" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "also_serves" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "state" INTEGER REFERENCES record (id),
  "notified_on" TEXT NOT NULL DEFAULT '' CHECK ("notified_on" = '' OR (length(ltrim("notified_on", '~<>')) <= 10 AND date(substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10))),
  "notified_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "notified_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "reference" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "appointment" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "post" INTEGER REFERENCES record (id),
  "person" INTEGER REFERENCES record (id),
  "category" TEXT NOT NULL DEFAULT '',
  "role" TEXT NOT NULL DEFAULT '',
  "class" TEXT NOT NULL DEFAULT '',
  "order_no" TEXT NOT NULL DEFAULT '',
  "order_on" TEXT NOT NULL DEFAULT '' CHECK ("order_on" = '' OR (length(ltrim("order_on", '~<>')) <= 10 AND date(substr(ltrim("order_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("order_on", '~<>') || '-01-01', 1, 10))),
  "order_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "order_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "commission_no" TEXT NOT NULL DEFAULT '',
  "commission_on" TEXT NOT NULL DEFAULT '' CHECK ("commission_on" = '' OR (length(ltrim("commission_on", '~<>')) <= 10 AND date(substr(ltrim("commission_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("commission_on", '~<>') || '-01-01', 1, 10))),
  "commission_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "commission_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "provisional_on" TEXT NOT NULL DEFAULT '' CHECK ("provisional_on" = '' OR (length(ltrim("provisional_on", '~<>')) <= 10 AND date(substr(ltrim("provisional_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("provisional_on", '~<>') || '-01-01', 1, 10))),
  "provisional_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "provisional_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "exequatur_on" TEXT NOT NULL DEFAULT '' CHECK ("exequatur_on" = '' OR (length(ltrim("exequatur_on", '~<>')) <= 10 AND date(substr(ltrim("exequatur_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("exequatur_on", '~<>') || '-01-01', 1, 10))),
  "exequatur_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "exequatur_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "exequatur_until" TEXT NOT NULL DEFAULT '' CHECK ("exequatur_until" = '' OR (length(ltrim("exequatur_until", '~<>')) <= 10 AND date(substr(ltrim("exequatur_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("exequatur_until", '~<>') || '-01-01', 1, 10))),
  "exequatur_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "exequatur_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "took_up" TEXT NOT NULL DEFAULT '' CHECK ("took_up" = '' OR (length(ltrim("took_up", '~<>')) <= 10 AND date(substr(ltrim("took_up", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("took_up", '~<>') || '-01-01', 1, 10))),
  "took_up_lo" INTEGER NOT NULL DEFAULT -2147483648, "took_up_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "term_until" TEXT NOT NULL DEFAULT '' CHECK ("term_until" = '' OR (length(ltrim("term_until", '~<>')) <= 10 AND date(substr(ltrim("term_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("term_until", '~<>') || '-01-01', 1, 10))),
  "term_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "term_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "ended_on" TEXT NOT NULL DEFAULT '' CHECK ("ended_on" = '' OR (length(ltrim("ended_on", '~<>')) <= 10 AND date(substr(ltrim("ended_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("ended_on", '~<>') || '-01-01', 1, 10))),
  "ended_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "ended_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "end_reason" TEXT NOT NULL DEFAULT '',
  "end_reference" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
, "rank" INTEGER NOT NULL DEFAULT 0, "proposal_no" TEXT NOT NULL DEFAULT '', "proposal_on" TEXT NOT NULL DEFAULT '' CHECK ("proposal_on" = '' OR (length(ltrim("proposal_on", '~<>')) <= 10 AND date(substr(ltrim("proposal_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("proposal_on", '~<>') || '-01-01', 1, 10))), "proposal_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "proposal_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "consent_asked_no" TEXT NOT NULL DEFAULT '', "consent_asked_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_asked_on" = '' OR (length(ltrim("consent_asked_on", '~<>')) <= 10 AND date(substr(ltrim("consent_asked_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_asked_on", '~<>') || '-01-01', 1, 10))), "consent_asked_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "consent_asked_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "consent_no" TEXT NOT NULL DEFAULT '', "consent_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_on" = '' OR (length(ltrim("consent_on", '~<>')) <= 10 AND date(substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10))), "consent_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "consent_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "nationality_no" TEXT NOT NULL DEFAULT '', "nationality_on" TEXT NOT NULL DEFAULT '' CHECK ("nationality_on" = '' OR (length(ltrim("nationality_on", '~<>')) <= 10 AND date(substr(ltrim("nationality_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("nationality_on", '~<>') || '-01-01', 1, 10))), "nationality_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "nationality_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "serves_other_no" TEXT NOT NULL DEFAULT '', "serves_other_on" TEXT NOT NULL DEFAULT '' CHECK ("serves_other_on" = '' OR (length(ltrim("serves_other_on", '~<>')) <= 10 AND date(substr(ltrim("serves_other_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("serves_other_on", '~<>') || '-01-01', 1, 10))), "serves_other_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "serves_other_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "commission_by" TEXT NOT NULL DEFAULT '', "transmitted_on" TEXT NOT NULL DEFAULT '' CHECK ("transmitted_on" = '' OR (length(ltrim("transmitted_on", '~<>')) <= 10 AND date(substr(ltrim("transmitted_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("transmitted_on", '~<>') || '-01-01', 1, 10))), "transmitted_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "transmitted_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "presented_on" TEXT NOT NULL DEFAULT '' CHECK ("presented_on" = '' OR (length(ltrim("presented_on", '~<>')) <= 10 AND date(substr(ltrim("presented_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("presented_on", '~<>') || '-01-01', 1, 10))), "presented_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "presented_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "requested_on" TEXT NOT NULL DEFAULT '' CHECK ("requested_on" = '' OR (length(ltrim("requested_on", '~<>')) <= 10 AND date(substr(ltrim("requested_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("requested_on", '~<>') || '-01-01', 1, 10))), "requested_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "requested_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "exequatur_no" TEXT NOT NULL DEFAULT '', "refused_on" TEXT NOT NULL DEFAULT '' CHECK ("refused_on" = '' OR (length(ltrim("refused_on", '~<>')) <= 10 AND date(substr(ltrim("refused_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("refused_on", '~<>') || '-01-01', 1, 10))), "refused_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "refused_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "withdrawn_on" TEXT NOT NULL DEFAULT '' CHECK ("withdrawn_on" = '' OR (length(ltrim("withdrawn_on", '~<>')) <= 10 AND date(substr(ltrim("withdrawn_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("withdrawn_on", '~<>') || '-01-01', 1, 10))), "withdrawn_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "withdrawn_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "withdrawal_no" TEXT NOT NULL DEFAULT '', "oath_on" TEXT NOT NULL DEFAULT '' CHECK ("oath_on" = '' OR (length(ltrim("oath_on", '~<>')) <= 10 AND date(substr(ltrim("oath_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("oath_on", '~<>') || '-01-01', 1, 10))), "oath_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "oath_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "notified_on" TEXT NOT NULL DEFAULT '' CHECK ("notified_on" = '' OR (length(ltrim("notified_on", '~<>')) <= 10 AND date(substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10))), "notified_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "notified_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "functions" TEXT NOT NULL DEFAULT '', "functions_note" TEXT NOT NULL DEFAULT '', "term_basis" TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE "attachment" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "of" INTEGER REFERENCES record (id),
  "title" TEXT NOT NULL DEFAULT '',
  "use" TEXT NOT NULL DEFAULT '',
  "on" TEXT NOT NULL DEFAULT '' CHECK ("on" = '' OR (length(ltrim("on", '~<>')) <= 10 AND date(substr(ltrim("on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("on", '~<>') || '-01-01', 1, 10))),
  "on_lo" INTEGER NOT NULL DEFAULT -2147483648, "on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "name" TEXT NOT NULL DEFAULT '',
  "media" TEXT NOT NULL DEFAULT '',
  "size" INTEGER NOT NULL DEFAULT 0,
  "hash" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "award" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "person" INTEGER REFERENCES record (id),
  "name" TEXT NOT NULL DEFAULT '',
  "grade" TEXT NOT NULL DEFAULT '',
  "by" TEXT NOT NULL DEFAULT '',
  "proposed_on" TEXT NOT NULL DEFAULT '' CHECK ("proposed_on" = '' OR (length(ltrim("proposed_on", '~<>')) <= 10 AND date(substr(ltrim("proposed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("proposed_on", '~<>') || '-01-01', 1, 10))),
  "proposed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "proposed_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "given_on" TEXT NOT NULL DEFAULT '' CHECK ("given_on" = '' OR (length(ltrim("given_on", '~<>')) <= 10 AND date(substr(ltrim("given_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("given_on", '~<>') || '-01-01', 1, 10))),
  "given_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "given_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "post" INTEGER REFERENCES record (id),
  "reference" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE blob (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  size INTEGER NOT NULL,
  data BLOB NOT NULL,
  made INTEGER NOT NULL
) STRICT;
CREATE TABLE "branch" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "address" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "since" TEXT NOT NULL DEFAULT '' CHECK ("since" = '' OR (length(ltrim("since", '~<>')) <= 10 AND date(substr(ltrim("since", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("since", '~<>') || '-01-01', 1, 10))),
  "since_lo" INTEGER NOT NULL DEFAULT -2147483648, "since_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "consent_no" TEXT NOT NULL DEFAULT '',
  "consent_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_on" = '' OR (length(ltrim("consent_on", '~<>')) <= 10 AND date(substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10))),
  "consent_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "consent_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE change (
  action INTEGER NOT NULL REFERENCES action (seq),
  n INTEGER NOT NULL,
  record BLOB NOT NULL CHECK (length(record) = 16),
  kind TEXT NOT NULL,
  field TEXT NOT NULL,
  line INTEGER NOT NULL DEFAULT 0,
  old TEXT,
  new TEXT,
  salt BLOB,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  base_hlc INTEGER NOT NULL DEFAULT 0,
  base_site BLOB,
  PRIMARY KEY (action, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE "city" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "other_names" TEXT NOT NULL DEFAULT '',
  "country" INTEGER REFERENCES record (id),
  "region" TEXT NOT NULL DEFAULT '',
  "region_code" TEXT NOT NULL DEFAULT '',
  "coords_lat" REAL CHECK ("coords_lat" BETWEEN -90 AND 90), "coords_lon" REAL CHECK ("coords_lon" BETWEEN -180 AND 180),
  "population" INTEGER NOT NULL DEFAULT 0,
  "gazetteer_id" INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE TABLE "city_form" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "language" TEXT NOT NULL DEFAULT '',
  "case" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "contact" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "use" TEXT NOT NULL DEFAULT '',
  "value" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "contact_person" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "name" TEXT NOT NULL DEFAULT '',
  "person" INTEGER REFERENCES record (id),
  "office" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "email" TEXT NOT NULL DEFAULT '',
  "since" TEXT NOT NULL DEFAULT '' CHECK ("since" = '' OR (length(ltrim("since", '~<>')) <= 10 AND date(substr(ltrim("since", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("since", '~<>') || '-01-01', 1, 10))),
  "since_lo" INTEGER NOT NULL DEFAULT -2147483648, "since_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647
) STRICT;
CREATE TABLE "correspondence" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "direction" TEXT NOT NULL DEFAULT '',
  "prefix" TEXT NOT NULL DEFAULT '',
  "year" INTEGER NOT NULL DEFAULT 0,
  "number" INTEGER NOT NULL DEFAULT 0,
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "sort" TEXT NOT NULL DEFAULT '',
  "subject" TEXT NOT NULL DEFAULT '',
  "party" TEXT NOT NULL DEFAULT '',
  "reference" TEXT NOT NULL DEFAULT '',
  "answers" INTEGER REFERENCES record (id),
  "answer_by" TEXT NOT NULL DEFAULT '' CHECK ("answer_by" = '' OR (length(ltrim("answer_by", '~<>')) <= 10 AND date(substr(ltrim("answer_by", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("answer_by", '~<>') || '-01-01', 1, 10))),
  "answer_by_lo" INTEGER NOT NULL DEFAULT -2147483648, "answer_by_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE "event" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "event" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "city" INTEGER REFERENCES record (id),
  "place" TEXT NOT NULL DEFAULT '',
  "participants" TEXT NOT NULL DEFAULT '',
  "gift" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT '',
  "links" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE exported (
  list TEXT NOT NULL, -- what was exported: the calendar
  uid TEXT NOT NULL,
  digest TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (list, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE "external_id" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "scheme" TEXT NOT NULL DEFAULT '',
  "value" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "figure" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "service" TEXT NOT NULL DEFAULT '',
  "count" INTEGER NOT NULL DEFAULT 0,
  "free" INTEGER NOT NULL DEFAULT 0,
  "fees" INTEGER NOT NULL DEFAULT 0, "fees_currency" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "gift" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "direction" TEXT NOT NULL DEFAULT '',
  "year" INTEGER NOT NULL DEFAULT 0,
  "number" INTEGER NOT NULL DEFAULT 0,
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "what" TEXT NOT NULL DEFAULT '',
  "giver" TEXT NOT NULL DEFAULT '',
  "recipient" TEXT NOT NULL DEFAULT '',
  "twinning" INTEGER REFERENCES record (id),
  "post" INTEGER REFERENCES record (id),
  "event" INTEGER REFERENCES record (id),
  "value" INTEGER NOT NULL DEFAULT 0, "value_currency" TEXT NOT NULL DEFAULT '',
  "valuer" TEXT NOT NULL DEFAULT '',
  "keeper" TEXT NOT NULL DEFAULT '',
  "became" TEXT NOT NULL DEFAULT '',
  "became_on" TEXT NOT NULL DEFAULT '' CHECK ("became_on" = '' OR (length(ltrim("became_on", '~<>')) <= 10 AND date(substr(ltrim("became_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("became_on", '~<>') || '-01-01', 1, 10))),
  "became_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "became_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
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
CREATE TABLE "incident" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "sort" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "post" INTEGER REFERENCES record (id),
  "person" INTEGER REFERENCES record (id),
  "text" TEXT NOT NULL DEFAULT '',
  "outcome" TEXT NOT NULL DEFAULT '',
  "closed_on" TEXT NOT NULL DEFAULT '' CHECK ("closed_on" = '' OR (length(ltrim("closed_on", '~<>')) <= 10 AND date(substr(ltrim("closed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("closed_on", '~<>') || '-01-01', 1, 10))),
  "closed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "closed_on_hi" INTEGER NOT NULL DEFAULT 2147483647
) STRICT;
CREATE TABLE "instrument" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "instrument" TEXT NOT NULL DEFAULT '',
  "signed_on" TEXT NOT NULL DEFAULT '' CHECK ("signed_on" = '' OR (length(ltrim("signed_on", '~<>')) <= 10 AND date(substr(ltrim("signed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("signed_on", '~<>') || '-01-01', 1, 10))),
  "signed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "signed_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "signed_at" TEXT NOT NULL DEFAULT '',
  "reference" TEXT NOT NULL DEFAULT '',
  "ended_on" TEXT NOT NULL DEFAULT '' CHECK ("ended_on" = '' OR (length(ltrim("ended_on", '~<>')) <= 10 AND date(substr(ltrim("ended_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("ended_on", '~<>') || '-01-01', 1, 10))),
  "ended_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "ended_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "end_reason" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "inventory_item" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "post" INTEGER REFERENCES record (id),
  "item" TEXT NOT NULL DEFAULT '',
  "number" TEXT NOT NULL DEFAULT '',
  "serial_from" TEXT NOT NULL DEFAULT '',
  "serial_until" TEXT NOT NULL DEFAULT '',
  "quantity" INTEGER NOT NULL DEFAULT 0,
  "supplier" TEXT NOT NULL DEFAULT '',
  "holder" INTEGER REFERENCES record (id),
  "issued_on" TEXT NOT NULL DEFAULT '' CHECK ("issued_on" = '' OR (length(ltrim("issued_on", '~<>')) <= 10 AND date(substr(ltrim("issued_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("issued_on", '~<>') || '-01-01', 1, 10))),
  "issued_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "issued_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "valid_until" TEXT NOT NULL DEFAULT '' CHECK ("valid_until" = '' OR (length(ltrim("valid_until", '~<>')) <= 10 AND date(substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10))),
  "valid_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "valid_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "returned_on" TEXT NOT NULL DEFAULT '' CHECK ("returned_on" = '' OR (length(ltrim("returned_on", '~<>')) <= 10 AND date(substr(ltrim("returned_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("returned_on", '~<>') || '-01-01', 1, 10))),
  "returned_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "returned_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "lost_on" TEXT NOT NULL DEFAULT '' CHECK ("lost_on" = '' OR (length(ltrim("lost_on", '~<>')) <= 10 AND date(substr(ltrim("lost_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("lost_on", '~<>') || '-01-01', 1, 10))),
  "lost_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "lost_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "destroyed_on" TEXT NOT NULL DEFAULT '' CHECK ("destroyed_on" = '' OR (length(ltrim("destroyed_on", '~<>')) <= 10 AND date(substr(ltrim("destroyed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("destroyed_on", '~<>') || '-01-01', 1, 10))),
  "destroyed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "destroyed_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "certificate" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "leave" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "substitute" INTEGER REFERENCES record (id),
  "reference" TEXT NOT NULL DEFAULT '',
  "notified_on" TEXT NOT NULL DEFAULT '' CHECK ("notified_on" = '' OR (length(ltrim("notified_on", '~<>')) <= 10 AND date(substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("notified_on", '~<>') || '-01-01', 1, 10))),
  "notified_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "notified_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "letterhead" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "language" TEXT NOT NULL DEFAULT '',
  "office" TEXT NOT NULL DEFAULT '',
  "unit" TEXT NOT NULL DEFAULT '',
  "address" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "email" TEXT NOT NULL DEFAULT '',
  "web" TEXT NOT NULL DEFAULT '',
  "place" TEXT NOT NULL DEFAULT '',
  "signatory" TEXT NOT NULL DEFAULT '',
  "signatory_title" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE link (
  from_id INTEGER NOT NULL REFERENCES record (id),
  role TEXT NOT NULL,
  to_id INTEGER NOT NULL REFERENCES record (id),
  PRIMARY KEY (from_id, role, to_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE mapping (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  heads TEXT NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE "mission" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "state" INTEGER REFERENCES record (id),
  "type" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "city" INTEGER REFERENCES record (id),
  "address" TEXT NOT NULL DEFAULT '',
  "emails" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "opening" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "weekday" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE pack (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  places INTEGER NOT NULL,
  names INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE TABLE pack_name (
  key TEXT NOT NULL, -- the name as it is searched
  place INTEGER NOT NULL, -- of the pack or of the gazetteer
  pack INTEGER NOT NULL,
  PRIMARY KEY (key, place, pack)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE "participant" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL DEFAULT '',
  "person" INTEGER REFERENCES record (id),
  "office" TEXT NOT NULL DEFAULT '',
  "city" INTEGER REFERENCES record (id),
  "role" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "partner" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "level" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE period (
  record INTEGER NOT NULL REFERENCES record (id),
  what TEXT NOT NULL,
  value TEXT NOT NULL,
  ref INTEGER NOT NULL DEFAULT 0,
  made_by INTEGER NOT NULL,
  ord INTEGER NOT NULL,
  since TEXT NOT NULL,
  from_lo INTEGER NOT NULL,
  from_hi INTEGER NOT NULL,
  to_lo INTEGER NOT NULL,
  to_hi INTEGER NOT NULL,
  PRIMARY KEY (record, what, ord)
) STRICT, WITHOUT ROWID;
CREATE TABLE "person" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "family_name" TEXT NOT NULL DEFAULT '',
  "given_name" TEXT NOT NULL DEFAULT '',
  "prefix" TEXT NOT NULL DEFAULT '',
  "gender_form" TEXT NOT NULL DEFAULT '',
  "occupation" TEXT NOT NULL DEFAULT '',
  "firm" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
, "residence" TEXT NOT NULL DEFAULT '', "languages" TEXT NOT NULL DEFAULT '', "born_on" TEXT NOT NULL DEFAULT '' CHECK ("born_on" = '' OR (length(ltrim("born_on", '~<>')) <= 10 AND date(substr(ltrim("born_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("born_on", '~<>') || '-01-01', 1, 10))), "born_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "born_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "born_at" TEXT NOT NULL DEFAULT '', "died_on" TEXT NOT NULL DEFAULT '' CHECK ("died_on" = '' OR (length(ltrim("died_on", '~<>')) <= 10 AND date(substr(ltrim("died_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("died_on", '~<>') || '-01-01', 1, 10))), "died_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "died_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "interests" TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE "person_form" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "language" TEXT NOT NULL DEFAULT '',
  "case" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "phone" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "use" TEXT NOT NULL DEFAULT '',
  "number" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "post" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "sending_state" INTEGER REFERENCES record (id),
  "receiving_state" INTEGER REFERENCES record (id),
  "register_no" TEXT NOT NULL DEFAULT '',
  "supervising_mission" TEXT NOT NULL DEFAULT '',
  "office_address" TEXT NOT NULL DEFAULT '',
  "postal_address" TEXT NOT NULL DEFAULT '',
  "emails" TEXT NOT NULL DEFAULT '',
  "web" TEXT NOT NULL DEFAULT '',
  "opening_hours" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
, "category" TEXT NOT NULL DEFAULT '', "mission" INTEGER REFERENCES record (id), "in_charge" TEXT NOT NULL DEFAULT '', "languages" TEXT NOT NULL DEFAULT '', "tenure" TEXT NOT NULL DEFAULT '', "archive_place" TEXT NOT NULL DEFAULT '', "archive_apart_on" TEXT NOT NULL DEFAULT '' CHECK ("archive_apart_on" = '' OR (length(ltrim("archive_apart_on", '~<>')) <= 10 AND date(substr(ltrim("archive_apart_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("archive_apart_on", '~<>') || '-01-01', 1, 10))), "archive_apart_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "archive_apart_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "confirmed_on" TEXT NOT NULL DEFAULT '' CHECK ("confirmed_on" = '' OR (length(ltrim("confirmed_on", '~<>')) <= 10 AND date(substr(ltrim("confirmed_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("confirmed_on", '~<>') || '-01-01', 1, 10))), "confirmed_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "confirmed_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "confirmed_by" TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE "post_event" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "event" TEXT NOT NULL DEFAULT '',
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "reference" TEXT NOT NULL DEFAULT '',
  "seat" INTEGER REFERENCES record (id),
  "class" TEXT NOT NULL DEFAULT '',
  "district" TEXT NOT NULL DEFAULT '',
  "title" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT '',
  "source" TEXT NOT NULL DEFAULT '',
  "ordinal" INTEGER NOT NULL DEFAULT 0
, "regions" TEXT NOT NULL DEFAULT '', "except" TEXT NOT NULL DEFAULT '', "consent_request_no" TEXT NOT NULL DEFAULT '', "consent_request_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_request_on" = '' OR (length(ltrim("consent_request_on", '~<>')) <= 10 AND date(substr(ltrim("consent_request_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_request_on", '~<>') || '-01-01', 1, 10))), "consent_request_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "consent_request_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "consent_no" TEXT NOT NULL DEFAULT '', "consent_on" TEXT NOT NULL DEFAULT '' CHECK ("consent_on" = '' OR (length(ltrim("consent_on", '~<>')) <= 10 AND date(substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("consent_on", '~<>') || '-01-01', 1, 10))), "consent_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "consent_on_hi" INTEGER NOT NULL DEFAULT 2147483647, "archive_custodian" TEXT NOT NULL DEFAULT '', "custodian" TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE "post_form" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "of" TEXT NOT NULL DEFAULT '',
  "language" TEXT NOT NULL DEFAULT '',
  "case" TEXT NOT NULL DEFAULT '',
  "text" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "receiving_rule" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "receives" TEXT NOT NULL DEFAULT '',
  "classes" TEXT NOT NULL DEFAULT '',
  "nationality" TEXT NOT NULL DEFAULT '',
  "residence" TEXT NOT NULL DEFAULT '',
  "overlap" TEXT NOT NULL DEFAULT '',
  "personal_post" TEXT NOT NULL DEFAULT '',
  "card_months" INTEGER NOT NULL DEFAULT 0,
  "seniority_kept" TEXT NOT NULL DEFAULT '',
  "pending_months" INTEGER NOT NULL DEFAULT 0,
  "source" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE record (
  id INTEGER PRIMARY KEY,
  uid BLOB NOT NULL UNIQUE CHECK (length(uid) = 16),
  kind TEXT NOT NULL,
  parent INTEGER REFERENCES record (id),
  version INTEGER NOT NULL CHECK (version > 0),
  void TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '',
  sort_key BLOB NOT NULL DEFAULT x''
) STRICT;
CREATE TABLE "register" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "keeper" TEXT NOT NULL DEFAULT '',
  "state" INTEGER REFERENCES record (id),
  "name" TEXT NOT NULL DEFAULT '',
  "language" TEXT NOT NULL DEFAULT ''
, "currency" TEXT NOT NULL DEFAULT '', "gift_threshold" INTEGER NOT NULL DEFAULT 0, "gift_threshold_currency" TEXT NOT NULL DEFAULT '', "note_prefix" TEXT NOT NULL DEFAULT '', "vacant_months" INTEGER NOT NULL DEFAULT 0, "acting_months" INTEGER NOT NULL DEFAULT 0, "pending_months" INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE "renewal" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "term_until" TEXT NOT NULL DEFAULT '' CHECK ("term_until" = '' OR (length(ltrim("term_until", '~<>')) <= 10 AND date(substr(ltrim("term_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("term_until", '~<>') || '-01-01', 1, 10))),
  "term_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "term_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "order_no" TEXT NOT NULL DEFAULT '',
  "order_on" TEXT NOT NULL DEFAULT '' CHECK ("order_on" = '' OR (length(ltrim("order_on", '~<>')) <= 10 AND date(substr(ltrim("order_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("order_on", '~<>') || '-01-01', 1, 10))),
  "order_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "order_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "commission_no" TEXT NOT NULL DEFAULT '',
  "commission_on" TEXT NOT NULL DEFAULT '' CHECK ("commission_on" = '' OR (length(ltrim("commission_on", '~<>')) <= 10 AND date(substr(ltrim("commission_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("commission_on", '~<>') || '-01-01', 1, 10))),
  "commission_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "commission_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "exequatur_on" TEXT NOT NULL DEFAULT '' CHECK ("exequatur_on" = '' OR (length(ltrim("exequatur_on", '~<>')) <= 10 AND date(substr(ltrim("exequatur_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("exequatur_on", '~<>') || '-01-01', 1, 10))),
  "exequatur_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "exequatur_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "exequatur_until" TEXT NOT NULL DEFAULT '' CHECK ("exequatur_until" = '' OR (length(ltrim("exequatur_until", '~<>')) <= 10 AND date(substr(ltrim("exequatur_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("exequatur_until", '~<>') || '-01-01', 1, 10))),
  "exequatur_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "exequatur_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "resolution" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "number" TEXT NOT NULL DEFAULT '',
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647
) STRICT;
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  text TEXT NOT NULL
) STRICT;
CREATE TABLE "sending_rule" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "term_months" INTEGER NOT NULL DEFAULT 0,
  "term_basis" TEXT NOT NULL DEFAULT '',
  "renewal_months" INTEGER NOT NULL DEFAULT 0,
  "most_renewals" INTEGER NOT NULL DEFAULT 0,
  "age_from" INTEGER NOT NULL DEFAULT 0,
  "age_until" INTEGER NOT NULL DEFAULT 0,
  "notice_months" INTEGER NOT NULL DEFAULT 0,
  "report_months" INTEGER NOT NULL DEFAULT 0,
  "vetting_months" INTEGER NOT NULL DEFAULT 0,
  "source" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "service" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "post" INTEGER REFERENCES record (id),
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "service" TEXT NOT NULL DEFAULT '',
  "count" INTEGER NOT NULL DEFAULT 0,
  "fee" INTEGER NOT NULL DEFAULT 0, "fee_currency" TEXT NOT NULL DEFAULT '',
  "free_reason" TEXT NOT NULL DEFAULT '',
  "receipt" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "spelling" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "use" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647
, "language" TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE "standing" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "status" TEXT NOT NULL DEFAULT '',
  "from" TEXT NOT NULL DEFAULT '' CHECK ("from" = '' OR (length(ltrim("from", '~<>')) <= 10 AND date(substr(ltrim("from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("from", '~<>') || '-01-01', 1, 10))),
  "from_lo" INTEGER NOT NULL DEFAULT -2147483648, "from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "reason" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "state" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "code" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "other_names" TEXT NOT NULL DEFAULT '',
  "valid_from" TEXT NOT NULL DEFAULT '' CHECK ("valid_from" = '' OR (length(ltrim("valid_from", '~<>')) <= 10 AND date(substr(ltrim("valid_from", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("valid_from", '~<>') || '-01-01', 1, 10))),
  "valid_from_lo" INTEGER NOT NULL DEFAULT -2147483648, "valid_from_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "valid_until" TEXT NOT NULL DEFAULT '' CHECK ("valid_until" = '' OR (length(ltrim("valid_until", '~<>')) <= 10 AND date(substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10))),
  "valid_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "valid_until_hi" INTEGER NOT NULL DEFAULT 2147483647
) STRICT;
CREATE TABLE "task" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "title" TEXT NOT NULL DEFAULT '',
  "who" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '' CHECK ("until" = '' OR (length(ltrim("until", '~<>')) <= 10 AND date(substr(ltrim("until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("until", '~<>') || '-01-01', 1, 10))),
  "until_lo" INTEGER NOT NULL DEFAULT -2147483648, "until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "done_on" TEXT NOT NULL DEFAULT '' CHECK ("done_on" = '' OR (length(ltrim("done_on", '~<>')) <= 10 AND date(substr(ltrim("done_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("done_on", '~<>') || '-01-01', 1, 10))),
  "done_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "done_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "template" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "title" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "language" TEXT NOT NULL DEFAULT '',
  "of" TEXT NOT NULL DEFAULT '',
  "sort" TEXT NOT NULL DEFAULT '',
  "subject" TEXT NOT NULL DEFAULT '',
  "body" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "twinning" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "type" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '',
  "first_contact" TEXT NOT NULL DEFAULT '' CHECK ("first_contact" = '' OR (length(ltrim("first_contact", '~<>')) <= 10 AND date(substr(ltrim("first_contact", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("first_contact", '~<>') || '-01-01', 1, 10))),
  "first_contact_lo" INTEGER NOT NULL DEFAULT -2147483648, "first_contact_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "cooperation" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE TABLE "vetting" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "person" INTEGER REFERENCES record (id),
  "subject" TEXT NOT NULL DEFAULT '',
  "body" TEXT NOT NULL DEFAULT '',
  "asked_on" TEXT NOT NULL DEFAULT '' CHECK ("asked_on" = '' OR (length(ltrim("asked_on", '~<>')) <= 10 AND date(substr(ltrim("asked_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("asked_on", '~<>') || '-01-01', 1, 10))),
  "asked_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "asked_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "answered_on" TEXT NOT NULL DEFAULT '' CHECK ("answered_on" = '' OR (length(ltrim("answered_on", '~<>')) <= 10 AND date(substr(ltrim("answered_on", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("answered_on", '~<>') || '-01-01', 1, 10))),
  "answered_on_lo" INTEGER NOT NULL DEFAULT -2147483648, "answered_on_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "outcome" TEXT NOT NULL DEFAULT '',
  "reference" TEXT NOT NULL DEFAULT '',
  "valid_until" TEXT NOT NULL DEFAULT '' CHECK ("valid_until" = '' OR (length(ltrim("valid_until", '~<>')) <= 10 AND date(substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("valid_until", '~<>') || '-01-01', 1, 10))),
  "valid_until_lo" INTEGER NOT NULL DEFAULT -2147483648, "valid_until_hi" INTEGER NOT NULL DEFAULT 2147483647,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO "acceptance" VALUES (43,0,6,'archive_not_apart','','no archives');
INSERT INTO "action" VALUES (1,X'261AEE6C74974E6C88BBBCCCBB109F88',1,117659672248320000,'begin','R. Example','root','vm',X'01A20658DDD57242B218AFBED05EE4DE',1795344120000,'',NULL,4,'','',X'B4732C472D43E7AF7ED7C7A5FCD47F2B',X'0CB9222ED0F40BD1C8A47CC702B056B313CA29F1AB0F41ECD9998E49C38845A1',X'BDC8817E06B0FA35FA65B9BCFFD7955C898B077224E530B8AE1217FB68360022');
INSERT INTO "action" VALUES (10,X'261AEE6C74974E6C88BBBCCCBB109F88',10,117659672248320009,'import','R. Example','root','vm',X'01A20658DDF27D90A9646D703D6B563F',1795344120000,'',NULL,1,'','',X'AD9B5FDD815386DC65C96D9FB80EB12D',X'DAD33824E883EE64C06750B47C6AF91BA04FCAB95EB1482E97B1B9E297B01A31',X'55321716124F5905350E725302CC010B5650FE6DF0A69C678312417893521746');
INSERT INTO "action" VALUES (2,X'261AEE6C74974E6C88BBBCCCBB109F88',2,117659672248320001,'add_post','R. Example','root','vm',X'01A20658DDF27737A522E254237CFC39',1795344120000,'',NULL,6,'','',X'AF67570606ED13D5229EC9DEE5B49E1C',X'7A6CD646B27FF7F136AE6CAC6A4C0928A7C2AD4CC94692310187903F0A73BA18',X'C8E3DD5FB62686FE0439E08F966FBB47C8181F4BCF9E7D6B28028DAE6E6C635E');
INSERT INTO "action" VALUES (3,X'261AEE6C74974E6C88BBBCCCBB109F88',3,117659672248320002,'appoint','R. Example','root','vm',X'01A20658DDF57AE386460A94412CE507',1795344120000,'',NULL,3,'','',X'2FB02DEDF193E2AD779B771E5CA7E543',X'A1188DE9C092136DC32704C07B9EF4BA6B9ED67B55B08EE1E238A1EAA9882648',X'D98327610DA73E2E89A59862DF77E17EE9C4385A866EE42F354565F5151354C6');
INSERT INTO "action" VALUES (4,X'261AEE6C74974E6C88BBBCCCBB109F88',4,117659672248320003,'edit','R. Example','root','vm',X'01A20658DDF27D90A9646D703D6B563F',1795344120000,'',NULL,4,'','',X'E98D834B2701B0BF10A01069463B94BF',X'2F11F9587367FE1503A38902366B7B04C10B3659EF97942685C3759677B2E7A3',X'C321FE99FD602949ECC9318EC6A362CA8180292942A4EBF8A6482E5E79C59DB4');
INSERT INTO "action" VALUES (5,X'261AEE6C74974E6C88BBBCCCBB109F88',5,117659672248320004,'twin','R. Example','root','vm',X'01A20658DDFE7B4285947E568CBCBA65',1795344120000,'',NULL,8,'','',X'8B2DBF912065FDC79792798EEA81CA37',X'FEDDFF56CBF623D0F2330E70FDC3B8CB453FCF5ABE2ADF2C409A4EAF68F849F1',X'F922E1B6DD6A89E82FA07F133660DFCE43C0D7BD88102DDBA9E5AED224A939A8');
INSERT INTO "action" VALUES (6,X'261AEE6C74974E6C88BBBCCCBB109F88',6,117659672248320005,'file','R. Example','root','vm',X'01A20658DE00750CA022C744803790E4',1795344120000,'',NULL,22,'','',X'0039F236967198097353904B5383CAB2',X'BEF4450D7D4681B6B3A0872F547324856269108C50C21DBE9D531C66063144D8',X'A1EDD6D1C2A41E464B76A840F4C2A395F74017E66D11910F14433FE04D361DBF');
INSERT INTO "action" VALUES (7,X'261AEE6C74974E6C88BBBCCCBB109F88',7,117659672248320006,'add','R. Example','root','vm',X'01A20658DE06713A8FE22DE15340984D',1795344120000,'',NULL,1,'','',X'F3422BA76196250F1CABF91865BEF088',X'33BD47D47016D8C9534AB71A81DB933C333E00996E78F1E1FF4775AC988CF093',X'7C3C08961914DCBEFBF719A413437FA90E3157C702BE5993B00072A9ACF014D8');
INSERT INTO "action" VALUES (8,X'261AEE6C74974E6C88BBBCCCBB109F88',8,117659672248320007,'remove','R. Example','root','vm',X'01A20658DE06713A8FE22DE15340984D',1795344120000,'',NULL,1,'','',X'624E595A8BE7DD7860E9C3DC7F05186B',X'4DE84797E94665B5D5FA6DEC1D16C2497854010E91D751E8C0A52D99781C85ED',X'9A42952FFC08BABEF45B6C2E004685559390FE75827A4E3FFA2A9CB53D41F7CF');
INSERT INTO "action" VALUES (9,X'261AEE6C74974E6C88BBBCCCBB109F88',9,117659672248320008,'add','R. Example','root','vm',X'01A20658DE0A7ED5B5A0AB6B50EF7A4D',1795344120000,'',NULL,4,'','',X'EF3167DB5C8569730927AB55415EB3B2',X'EA0E173A91A125B7D873D2BD6B54373EA524E1B56906ED01B9E244704ADAC7F3',X'D632561997FF4C4CD64FDD6E97D2D96A6BFB32D513FB298CA88EB549596A9D67');
INSERT INTO "activity_report" VALUES (38,0,6,NULL,'activity','2025-01-01',20089,20089,'2025-12-31',20453,20453,'2026-01-31',20484,20484,'',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "also_serves" VALUES (30,0,1,'2024',19723,20088,'','',-2147483648,2147483647,'');
INSERT INTO "appointment" VALUES (13,0,6,11,'honorary','head','consul','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'2023-04-20',19467,19467,'',-2147483648,2147483647,'2023-05-12',19489,19489,'2028-05-11',21315,21315,'',-2147483648,2147483647,'','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "appointment" VALUES (50,0,47,49,'honorary','head','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'2010-05',14730,14760,'',-2147483648,2147483647,'2012',15340,15705,'resigned','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "attachment" VALUES (44,0,6,'note.pdf','','',-2147483648,2147483647,'note.pdf','application/pdf',17,'c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06');
INSERT INTO "award" VALUES (39,0,11,'Medal','','','',-2147483648,2147483647,'',-2147483648,2147483647,NULL,'','');
INSERT INTO "blob" VALUES ('c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06',17,X'255044462D312E3720696E76656E746564',0);
INSERT INTO "branch" VALUES (29,0,5,'','','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'');
INSERT INTO "change" VALUES (1,1,X'01A20658DDD5711C9EABCA6C9A0E742A','state','*',0,'','{"code":"LT","name":"{\"en\":\"Lithuania\",\"lt\":\"Lietuva\",\"pl\":\"Litwa\"}"}',X'E2327C23165E075E52657B170D3C279B',X'8898D922B0247F7F78B1FE9E72FE25CEA580509B7DAE19BFEE61B12864A1C70C',0,NULL);
INSERT INTO "change" VALUES (1,2,X'01A20658DDD5720A842013A1FC32B109','state','*',0,'','{"code":"PL","name":"{\"en\":\"Poland\",\"lt\":\"Lenkija\",\"pl\":\"Polska\"}"}',X'07A59D122A1B4848FDFCAC60B500F913',X'10D06E09E077A65E9BF274677740737A9AAA4745FCD1C8D245FBDEEDBDE20CCE',0,NULL);
INSERT INTO "change" VALUES (1,3,X'01A20658DDD57224977CF7B5B03F190C','state','*',0,'','{"code":"DE","name":"{\"en\":\"Germany\",\"lt\":\"Vokietija\",\"pl\":\"Niemcy\"}"}',X'746D4E350F1A675CF657F013A1019AB4',X'2936CC90D234FB1BF08527E8DF5A7AB96F615DCAF8B4B32DD45C2E7D50D67531',0,NULL);
INSERT INTO "change" VALUES (1,4,X'01A20658DDD57242B218AFBED05EE4DE','register','*',0,'','{"keeper":"ministry","language":"en","name":"Ministry","state":"01a20658-ddd5-711c-9eab-ca6c9a0e742a"}',X'CD9F0C8B233E97BBFA0EC71683F736E6',X'771A7C108A7100AE29643B410F66A53A7F7AC3138367A936748BD81CADDB628C',0,NULL);
INSERT INTO "change" VALUES (10,1,X'01A20658DDF27D90A9646D703D6B563F','post','note',2,'','from a list',X'42902924369B9290D0E8617AA505EF26',X'DB0BA6FE1E62D318A4ADD96B6ED7B129B6323E83F733DA22518F547A6EB3FE01',117659672248320001,X'261AEE6C74974E6C88BBBCCCBB109F88');
INSERT INTO "change" VALUES (2,1,X'01A20658DDF27737A522E254237CFC39','city','*',0,'','{"country":"01a20658-ddd5-720a-8420-13a1fc32b109","name":"Toruń","region":"Kujawsko-Pomorskie","region_code":"PL-04"}',X'D091F4E3EF54D38BB5F5A7C723FC663A',X'3E4EC30628CC6475C17CF9983AB6F15D85C70ED04D2B7E5BD2FDE71E681D113F',0,NULL);
INSERT INTO "change" VALUES (2,2,X'01A20658DDF27D90A9646D703D6B563F','post','*',0,'','{"receiving_state":"01a20658-ddd5-720a-8420-13a1fc32b109","sending_state":"01a20658-ddd5-711c-9eab-ca6c9a0e742a"}',X'A21549890F02A2C2121961382BF2A68D',X'13D4970B3067E99A26C2C375D52E349788E3EF57C32F982387C9043565FA09C4',0,NULL);
INSERT INTO "change" VALUES (2,3,X'01A20658DDF3713CA099FB1742EF318F','post_event','*',0,'','{"class":"consulate","district":"Kujawsko-Pomorskie","event":"established","ordinal":"65536","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f","seat":"01a20658-ddf2-7737-a522-e254237cfc39","title":"{\"en\":\"Honorary Consulate of Lithuania in Toruń\",\"lt\":\"Lietuvos garbės konsulatas Torunėje\"}"}',X'03FA91F0E9FD4C648B0EE90F624C0E34',X'5E28F8319888DD4EA173DDA185A00D6167E4F79B49D744936C94F55274B13383',0,NULL);
INSERT INTO "change" VALUES (2,4,X'01A20658DDF3720C85BF37B072F3B5E6','post_event','*',0,'','{"date":"2022","event":"closed_temporarily","ordinal":"131072","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f"}',X'40EEF5BC81D7138A68882AFBFB1495A2',X'438EA57BCC14BDB2ECF5974FC2CCA266BEFC37E6B33E52520268C12E5A487E65',0,NULL);
INSERT INTO "change" VALUES (2,5,X'01A20658DDF372248627873498532778','post_event','*',0,'','{"date":"2023-05-12","event":"reopened","ordinal":"196608","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f"}',X'3484C115B624F3704863153BDD9DD405',X'666216FD8B8FC802C36695E7850AA57078768C5CA9A9A93F14DA4A9D4B264BC0',0,NULL);
INSERT INTO "change" VALUES (2,6,X'01A20658DDF3723C8280278205C3C8F9','post_event','*',0,'','{"date":"2023-05-12","event":"ceremony","ordinal":"262144","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f"}',X'4D38553F22E4EA22511BE55B03CE16B2',X'FE868B5C3AC5947C5A8F8AC6CDEA02FC81D401D10A79FB47AEC931C6CD32BEEC',0,NULL);
INSERT INTO "change" VALUES (3,1,X'01A20658DDF57AE386460A94412CE507','person','*',0,'','{"family_name":"Przykładowski","gender_form":"m","given_name":"Przemysław"}',X'9C9D3AA054881B0665B8164D65C59E78',X'B4671B35FFC35523DCF88A4C334F9522D1F23CF2D37502C3CDCB08542D6AD8AC',0,NULL);
INSERT INTO "change" VALUES (3,2,X'01A20658DDF57B148438DD54A0AD95E0','spelling','*',0,'','{"name":"Pšemeslav Pavyzdys","parent":"01a20658-ddf5-7ae3-8646-0a94412ce507","use":"keeper"}',X'6C651C748E8621C7DB15D53E693A4990',X'BB5FA36F1DB67C685F526EEA2B7629E2D014F8ADB398ABA3ACBFAF18437C71FA',0,NULL);
INSERT INTO "change" VALUES (3,3,X'01A20658DDF57B399F52412E530F3182','appointment','*',0,'','{"category":"honorary","class":"consul","exequatur_on":"2023-04-20","person":"01a20658-ddf5-7ae3-8646-0a94412ce507","post":"01a20658-ddf2-7d90-a964-6d703d6b563f","role":"head","term_until":"2028-05-11","took_up":"2023-05-12"}',X'84BAD3934171F2E4E05620E2F036F16F',X'146E9EA58CA237E59C3921B0ADF50F72BE69E5345834292602CD9496756BB22B',0,NULL);
INSERT INTO "change" VALUES (4,1,X'01A20658DDF27D90A9646D703D6B563F','post','register_no',0,'','PL-1',X'ABBC70A2CE838754FE59AB5338286EE3',X'0A1914FE9B788E48900A499C07BB7139D50EED1F6A1C709123D2B5DA34B253BD',117659672248320001,X'261AEE6C74974E6C88BBBCCCBB109F88');
INSERT INTO "change" VALUES (4,2,X'01A20658DDF27D90A9646D703D6B563F','post','emails',0,'','["torun@example.org"]',X'DA2FB11735BB33493E330560B35ABC7B',X'F7D98731B70ED2732B1198604F764C76E979CF312975C7B03AF18E46944D606E',117659672248320001,X'261AEE6C74974E6C88BBBCCCBB109F88');
INSERT INTO "change" VALUES (4,3,X'01A20658DDFC77FB9D73DC4855A92BB6','phone','*',0,'','{"number":"+48 000 000 000","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f","use":"office"}',X'406FB0078BA4CC4ED628F34ACAC1934C',X'69360EBEA7E53120123DF7FD4B7B39378408757767C941389231513E5CF117B1',0,NULL);
INSERT INTO "change" VALUES (4,4,X'01A20658DDFC78FD827C4AB9557AC0C3','external_id','*',0,'','{"parent":"01a20658-ddf2-7d90-a964-6d703d6b563f","scheme":"QID","value":"Q0"}',X'FFB2BC5A413D88BCF6383BADA00BD022',X'E4FB0AD7DDEE4AF183DA7174722420B532FFDDF100E1DF81EAE597C82ED3D376',0,NULL);
INSERT INTO "change" VALUES (5,1,X'01A20658DDFE7B4285947E568CBCBA65','city','*',0,'','{"coords":"54.9 23.9","country":"01a20658-ddd5-711c-9eab-ca6c9a0e742a","name":"Kaunas"}',X'87234206D01F507FEEBBCF44CCC2DC4C',X'A5A4E2A36092B87A02688412A914A5F461AA67350DEA244E0A713F435DB219FC',0,NULL);
INSERT INTO "change" VALUES (5,2,X'01A20658DDFE7C358F9F24AAD1339E06','twinning','*',0,'','{"first_contact":"~2008","type":"twinning"}',X'49CBE3FE7497C81E065A49A2F373DB99',X'D01C8AFF5B313DED3791C00AFE722E87F7FF11CE7AFC220356BE0236D5D8F8AB',0,NULL);
INSERT INTO "change" VALUES (5,3,X'01A20658DDFE7C44B2B009F206E65E48','partner','*',0,'','{"city":"01a20658-ddfe-7b42-8594-7e568cbcba65","level":"city","parent":"01a20658-ddfe-7c35-8f9f-24aad1339e06"}',X'066738DD410E69C6025C79AF375E9709',X'B4AADF39C0793E1A5F320AFF69BBBF263330636CCF2DEF95CED9BBFA065ED961',0,NULL);
INSERT INTO "change" VALUES (5,4,X'01A20658DDFE7C529AFF0E4081D5D44C','partner','*',0,'','{"city":"01a20658-ddf2-7737-a522-e254237cfc39","level":"city","parent":"01a20658-ddfe-7c35-8f9f-24aad1339e06"}',X'BB93442973F2D0CB8248EBFB407EC678',X'4088E0BB99194389BBAD95234C5C2E516833DA08B3E0118BDBC3C67F302774E1',0,NULL);
INSERT INTO "change" VALUES (5,5,X'01A20658DDFE7E58B4FF671AE972D769','instrument','*',0,'','{"instrument":"protocol_of_intent","parent":"01a20658-ddfe-7c35-8f9f-24aad1339e06","signed_on":"2016-02-26"}',X'BAFA802B3E9C795ACF5BA5B22ECDB536',X'FB90C8DC19D2ED682FF433F73814BE24198CE327FB966484423D98062B39A302',0,NULL);
INSERT INTO "change" VALUES (5,6,X'01A20658DDFE7E6A879C53D5F108725B','instrument','*',0,'','{"instrument":"cooperation_agreement","parent":"01a20658-ddfe-7c35-8f9f-24aad1339e06","signed_on":"2018-02-16"}',X'F61647231933B7BF389FA245CCC03EBD',X'5CD3438432CFAB2AECDD1DA11F6475ABBDDB0B11E33211E07BAD55B58609F586',0,NULL);
INSERT INTO "change" VALUES (5,7,X'01A20658DDFE7E77B3F06E981465F4F9','resolution','*',0,'','{"city":"01a20658-ddf2-7737-a522-e254237cfc39","date":"2018","number":"7","parent":"01a20658-ddfe-7e6a-879c-53d5f108725b"}',X'7281A7EF3EB1C7B4C2B52BE7391BF63A',X'F06506646E734F8EA26A1452C13A90F85266881A1FCAF1878C2C46CCCEE594BC',0,NULL);
INSERT INTO "change" VALUES (5,8,X'01A20658DDFE7E889BD8DF065C99D1F5','event','*',0,'','{"about":"[\"01a20658-ddf2-7d90-a964-6d703d6b563f\",\"01a20658-ddf5-7ae3-8646-0a94412ce507\",\"01a20658-ddfe-7c35-8f9f-24aad1339e06\"]","event":"visit","from":"2023-05-12","title":"Anniversary","until":"2023-05-14"}',X'4BD939AA01D44EE4BAEF505CB9B1FA5F',X'2D8B9E9CC6B721882758A0B0A9F4D01754A728A0B118A59C1BD411577561397F',0,NULL);
INSERT INTO "change" VALUES (6,1,X'01A20658DE00750CA022C744803790E4','sending_rule','*',0,'','{"parent":"01a20658-ddd5-711c-9eab-ca6c9a0e742a","term_basis":"exequatur","term_months":"36"}',X'CC0CB2E1C26FD64307E5D94D987B3165',X'6485A1A915F1CB73BF948DB29330D7660B7D16E38BD75E482F7DFB03C254A583',0,NULL);
INSERT INTO "change" VALUES (6,10,X'01A20658DE0171908F57C18CC95E69C8','leave','*',0,'','{"from":"2024-07","parent":"01a20658-ddf5-7b39-9f52-412e530f3182","until":"2024-08"}',X'01E6D1D2FD0D6A91B490C951FC5A874D',X'6D760B98A94E997A4AC7ED918A607833F1BC7D3DDBBC61BE64F0791D2B51D5D6',0,NULL);
INSERT INTO "change" VALUES (6,11,X'01A20658DE01719D8FF538A0DE765AAE','vetting','*',0,'','{"asked_on":"2022-11","outcome":"no_objection","person":"01a20658-ddf5-7ae3-8646-0a94412ce507","subject":"conduct"}',X'B68DACBEF539D5BD42386E3FE35EF094',X'F32B0EBC08F689324AD41EDBB9C712B880D5755C4BBBF78FF512881D97AF1BFE',0,NULL);
INSERT INTO "change" VALUES (6,12,X'01A20658DE0171C38C4D0BED0A4DCE1C','inventory_item','*',0,'','{"issued_on":"2023-05-12","item":"seal","number":"1","post":"01a20658-ddf2-7d90-a964-6d703d6b563f"}',X'BE52C3A8E3CDB0186ADA7D4876E9EA92',X'A5E14084BDC4CA33297BA1619E2E406F8430AB65A5167011D5C93430213DE065',0,NULL);
INSERT INTO "change" VALUES (6,13,X'01A20658DE0171D79BEC6DB37A998565','correspondence','*',0,'','{"about":"[\"01a20658-ddf2-7d90-a964-6d703d6b563f\"]","date":"2023-01-09","direction":"out","number":"1","prefix":"LT","subject":"Exequatur","year":"2023"}',X'E73833179ADE1BFBBFF988F2E1551322',X'AFD984B7A8A447552A6C030E7B9E5A522AD2A382478840DEDEB9B6C7A6E19E5F',0,NULL);
INSERT INTO "change" VALUES (6,14,X'01A20658DE017823B427D857D9DA96E1','service','*',0,'','{"count":"1","date":"2024-02-01","fee":"15.00 EUR","post":"01a20658-ddf2-7d90-a964-6d703d6b563f","service":"notarial"}',X'A8639308AB071035393F1EB359579039',X'CFF43416EB8EFEF311336CFE2FE2BCCF426F9532E643B7F25EA5B08AFE58DF92',0,NULL);
INSERT INTO "change" VALUES (6,15,X'01A20658DE01783DBE07C4A2BF93FC74','activity_report','*',0,'','{"due_on":"2026-01-31","from":"2025-01-01","post":"01a20658-ddf2-7d90-a964-6d703d6b563f","sort":"activity","until":"2025-12-31"}',X'C027EF22E29121384614E8BE4B142C03',X'6F46E11CE6E2F3C93753795D6A66B6C8F89BDB929A49CA0D687745A751D43D01',0,NULL);
INSERT INTO "change" VALUES (6,16,X'01A20658DE01784E87D08776B0783F5B','award','*',0,'','{"name":"Medal","person":"01a20658-ddf5-7ae3-8646-0a94412ce507"}',X'1DA67F3F62FE8958CEB2F4FC1FAC63A5',X'C71F39EE6D35ABEBFB85E1E06FF775B7C457BEEBAFFFE764BFE4F40A6D9C4B5A',0,NULL);
INSERT INTO "change" VALUES (6,17,X'01A20658DE01785A8CAA6B801402C2DB','incident','*',0,'','{"date":"2024","post":"01a20658-ddf2-7d90-a964-6d703d6b563f","sort":"complaint","title":"Hours"}',X'7CEECC19559E86D88EAAC1527A339F6D',X'E32D511646A68A76AC705F0ED6C6DF8D00E14FADF4E3B02EFD537C8CB9877DEA',0,NULL);
INSERT INTO "change" VALUES (6,18,X'01A20658DE01786C8CBDD5341E969160','gift','*',0,'','{"date":"2023-05-12","direction":"given","number":"1","value":"180.00 EUR","what":"Miniature","year":"2023"}',X'ABAC17CCEF5EE48EB251A13786D71A91',X'75E871972F178CF6690881E7DCB6069027600031196A81F5690D1D14CC909DF0',0,NULL);
INSERT INTO "change" VALUES (6,19,X'01A20658DE017DDA990E042CF5D1114F','task','*',0,'','{"about":"[\"01a20658-ddf2-7d90-a964-6d703d6b563f\"]","title":"Ask again","until":"2027"}',X'28283BCED98E79219A8CF256E457C0EC',X'21162960E3182B370E8FDB946C165A5728504E5A4D8CEF8C5C5EFF90780A0E76',0,NULL);
INSERT INTO "change" VALUES (6,2,X'01A20658DE0075C3B9E770C9A0A62ADC','receiving_rule','*',0,'','{"classes":"[\"consul\"]","from":"2017","overlap":"forbidden","parent":"01a20658-ddd5-711c-9eab-ca6c9a0e742a"}',X'EA034FD95B9AA64C40F4D88F665631AB',X'1B2DFE6A8FA7AF28F77E25ED74CDD410462EC2397D6830E82B79FE98375B16B2',0,NULL);
INSERT INTO "change" VALUES (6,20,X'01A20658DE017DF1B922FFBF309FFC2F','acceptance','*',0,'','{"code":"archive_not_apart","of":"01a20658-ddf2-7d90-a964-6d703d6b563f","reason":"no archives"}',X'6B411830FBD012A7361AC602EFED8F2E',X'45CDEC99D7F0BAC0A8A65044D2ECE4EB8E0971CB4EBE6EB4015FD34FB9F4BA30',0,NULL);
INSERT INTO "change" VALUES (6,21,X'01A20658DE017E7985D50DE05090743C','attachment','*',0,'','{"hash":"c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06","media":"application/pdf","name":"note.pdf","of":"01a20658-ddf2-7d90-a964-6d703d6b563f","size":"17","title":"note.pdf"}',X'0ACFEAC0192AD70EF171D991CA2FAE30',X'98B42C53A7A0E3557645F301781867DB0ACC12CC01794E29315871F61B5F3E9A',0,NULL);
INSERT INTO "change" VALUES (6,22,X'01A20658DE017E8DBECEB90392529CAD','figure','*',0,'','{"count":"2","parent":"01a20658-de01-783d-be07-c4a2bf93fc74","service":"notarial"}',X'B513D6DC0BD9D3CB61260F85A2DD9489',X'67A3D7DA5EFD39505C104BF645EBCECB9AACBBCA1C9C53594486C4F1A91C4DEB',0,NULL);
INSERT INTO "change" VALUES (6,3,X'01A20658DE0075E3B546FDD5BFBA69C3','contact','*',0,'','{"parent":"01a20658-ddf5-7ae3-8646-0a94412ce507","use":"mobile","value":"+48 000"}',X'BBA280317A3A42B09C5A4A3F89BCEEE6',X'FCBAB6916F73335BE4B76C1B0AAF09B29A75BC393D74ECBAAD9C524BD3AA712A',0,NULL);
INSERT INTO "change" VALUES (6,4,X'01A20658DE00792EA5EDBC6078833D3F','mission','*',0,'','{"name":"{\"en\":\"Embassy\"}","state":"01a20658-ddd5-711c-9eab-ca6c9a0e742a","type":"embassy"}',X'4EE8285B7CAB20F853963325E35D76E7',X'878C74B8AFA85EB9FD722C9D3C1636081D493E17CF4F90D2ABA917047D06B49F',0,NULL);
INSERT INTO "change" VALUES (6,5,X'01A20658DE0079FC99FF14798D8F908C','opening','*',0,'','{"from":"09:00","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f","until":"12:30","weekday":"monday"}',X'A05F71740BC22832BDA5085189D22D99',X'09DF570D9CE3EF08FBDB5EEBAFFCE88ED2768DF779C8792DF806C39D3C5583EA',0,NULL);
INSERT INTO "change" VALUES (6,6,X'01A20658DE007D439477222AFF4AF1F5','branch','*',0,'','{"city":"01a20658-ddf2-7737-a522-e254237cfc39","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f"}',X'A7835225AF6516ACF03B6DCE0CB445FD',X'9D2F5E15FC0CE9AD59C9E5C2A42E14440F8CB75DC87BFF7BC24857158C391C33',0,NULL);
INSERT INTO "change" VALUES (6,7,X'01A20658DE007E178A0AE3EEF36BE49D','also_serves','*',0,'','{"notified_on":"2024","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f","state":"01a20658-ddd5-711c-9eab-ca6c9a0e742a"}',X'5379EACEC4C967B448345A4716A2D97F',X'8AFE8A24F4BA087C80D29D6BC8930C473B9C6532F735E725E3240F0882133BC0',0,NULL);
INSERT INTO "change" VALUES (6,8,X'01A20658DE007E278ABB2ECFB1453CF4','post_form','*',0,'','{"case":"locative","language":"lt","of":"title","parent":"01a20658-ddf2-7d90-a964-6d703d6b563f","text":"konsulate"}',X'C50376CE8B691BBA6DA7FC05EFD94A90',X'5F2A3131A7436D1DBDE7225F400CD66BF09D5D446C8E58271ED862E0EAD92169',0,NULL);
INSERT INTO "change" VALUES (6,9,X'01A20658DE007E38900E7036A053F8EE','renewal','*',0,'','{"from":"2028-05-12","parent":"01a20658-ddf5-7b39-9f52-412e530f3182","term_until":"2033-05-11"}',X'CEDD4B8C6801BAB804ECF00EA3F80271',X'E14A1F4D74F0FF5FD0D0D4BD9456B1DDA7690D5966C6500F5B5EF08C600C2836',0,NULL);
INSERT INTO "change" VALUES (7,1,X'01A20658DE06713A8FE22DE15340984D','post','*',0,'','{"note":"entered twice","receiving_state":"01a20658-ddd5-720a-8420-13a1fc32b109","sending_state":"01a20658-ddd5-711c-9eab-ca6c9a0e742a"}',X'C22CAF32F7E9DDFA15A9AC633D5A042B',X'446FF3DD1327CE2133C7E100EDA4B701809199085ACE653AEF220DA256216E91',0,NULL);
INSERT INTO "change" VALUES (8,1,X'01A20658DE06713A8FE22DE15340984D','post','void',0,'','entered twice',X'25AD443C773D453C220F7B680AB15E48',X'E23D5FE2814CC6FE09D6338C110FCA3BC36ABAEB61C2DCAC4B783861A7AE55CB',117659672248320006,X'261AEE6C74974E6C88BBBCCCBB109F88');
INSERT INTO "change" VALUES (9,1,X'01A20658DE0A7ED5B5A0AB6B50EF7A4D','post','*',0,'','{"receiving_state":"01a20658-ddd5-711c-9eab-ca6c9a0e742a","sending_state":"01a20658-ddd5-7224-977c-f7b5b03f190c"}',X'D8C39E2E6C1B677EB9684D1A4BED0368',X'5B95B43214DA446BA2DD27F42E9A9964FA410AE4132A938BD7E9963E9189E249',0,NULL);
INSERT INTO "change" VALUES (9,2,X'01A20658DE0B7093AA428D272C257DA1','post_event','*',0,'','{"date":"\u003e2001","event":"established","parent":"01a20658-de0a-7ed5-b5a0-ab6b50ef7a4d"}',X'5050FB393E06F57B3088A1AEA4C3CE31',X'CCAFAA2349CAA6ACD399915C6CC63B972C8E7B20E6E2FE120557102B30B07C01',0,NULL);
INSERT INTO "change" VALUES (9,3,X'01A20658DE0B70B2BDD5D5EB71024159','person','*',0,'','{"family_name":"Erfunden","gender_form":"f","given_name":"Erika"}',X'71C009AF4843815F0CF3EAA1401839CD',X'9452A2107BF567A86566406F3A387E7574F836A5FB6F1590ECD6C0E9B61720C7',0,NULL);
INSERT INTO "change" VALUES (9,4,X'01A20658DE0B71478399D97206482E09','appointment','*',0,'','{"category":"honorary","end_reason":"resigned","ended_on":"2012","person":"01a20658-de0b-70b2-bdd5-d5eb71024159","post":"01a20658-de0a-7ed5-b5a0-ab6b50ef7a4d","role":"head","took_up":"2010-05"}',X'C8AF218810B5AFADBFDE3333DDE7CB5C',X'A94D9FD96CD8B9B27393E27595F0DD2013D1AFBDAEF9E0A26CA0DC3BF108468D',0,NULL);
INSERT INTO "city" VALUES (16,0,'Kaunas','',1,'','',54.9,23.9,0,0);
INSERT INTO "city" VALUES (5,0,'Toruń','',2,'Kujawsko-Pomorskie','PL-04',NULL,NULL,0,0);
INSERT INTO "contact" VALUES (26,0,'mobile','+48 000','');
INSERT INTO "correspondence" VALUES (36,0,'out','LT',2023,1,'2023-01-09',19366,19366,'','Exequatur','','',NULL,'',-2147483648,2147483647,'');
INSERT INTO "event" VALUES (23,0,'visit','Anniversary','2023-05-12',19489,19489,'2023-05-14',19491,19491,NULL,'','','','','');
INSERT INTO "exported" VALUES ('calendar','term-1@exequatur','00',1700000000000);
INSERT INTO "external_id" VALUES (15,0,'QID','Q0');
INSERT INTO "figure" VALUES (45,0,'notarial',2,0,0,'');
INSERT INTO "gift" VALUES (41,0,'given',2023,1,'2023-05-12',19489,19489,'Miniature','','',NULL,NULL,NULL,18000,'EUR','','','','',-2147483648,2147483647,'');
INSERT INTO "import" VALUES (10,'List of Lithuania','list.csv','00ff','post','{"mapping":1,"kind":"post","columns":[{"from":["Note"],"to":"post.note"}]}','{"changed":1,"refused":1}',1795344120000);
INSERT INTO "import_line" VALUES (10,1,2,'changed',6,'');
INSERT INTO "import_line" VALUES (10,2,3,'refused',0,'{"notes":[{"code":"no_such_post"}]}');
INSERT INTO "incident" VALUES (40,0,'2024',19723,20088,'complaint','Hours',6,NULL,'','','',-2147483648,2147483647);
INSERT INTO "instrument" VALUES (20,0,'protocol_of_intent','2016-02-26',16857,16857,'','','',-2147483648,2147483647,'','');
INSERT INTO "instrument" VALUES (21,0,'cooperation_agreement','2018-02-16',17578,17578,'','','',-2147483648,2147483647,'','');
INSERT INTO "inventory_item" VALUES (35,0,6,'seal','1','','',0,'',NULL,'2023-05-12',19489,19489,'',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','');
INSERT INTO "leave" VALUES (33,0,'2024-07',19905,19935,'2024-08',19936,19966,NULL,'','',-2147483648,2147483647,'');
INSERT INTO "link" VALUES (23,'about',11);
INSERT INTO "link" VALUES (23,'about',17);
INSERT INTO "link" VALUES (23,'about',6);
INSERT INTO "link" VALUES (36,'about',6);
INSERT INTO "link" VALUES (42,'about',6);
INSERT INTO "mapping" VALUES ('List of Lithuania','post','["Note"]','{"mapping":1}',1795344120000);
INSERT INTO "meta" VALUES ('seal','bd10cab0543da37dcca65fe53499214646d535e225c36230c77e960e56e330a9');
INSERT INTO "meta" VALUES ('site','261aee6c-7497-4e6c-88bb-bcccbb109f88');
INSERT INTO "meta" VALUES ('sort','en/2');
INSERT INTO "mission" VALUES (27,0,1,'embassy','{"en":"Embassy"}',NULL,'','','','');
INSERT INTO "opening" VALUES (28,0,'monday','09:00','12:30','');
INSERT INTO "pack" VALUES (1,'cities.txt','00',1,1,1700000000000);
INSERT INTO "pack_name" VALUES ('thorn',3083271,1);
INSERT INTO "pack_place" VALUES (3083271,'Toruń','PL','73',208717,5301370,1860320,1);
INSERT INTO "partner" VALUES (18,0,16,'city','');
INSERT INTO "partner" VALUES (19,0,5,'city','');
INSERT INTO "period" VALUES (47,'head','',49,50,1,'2010-05',14730,14760,15341,15706);
INSERT INTO "period" VALUES (47,'status','not_open',0,48,0,'',-2147483648,-2147483648,11688,2147483647);
INSERT INTO "period" VALUES (47,'status','open',0,48,1,'>2001',11688,2147483647,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'admitted','consul',11,13,1,'2023-04-20',19467,19467,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'class','consulate',0,7,1,'',-2147483648,19357,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'district','Kujawsko-Pomorskie',0,7,1,'',-2147483648,19357,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'head','consul',11,13,1,'2023-05-12',19489,19489,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'regions','-',0,7,1,'',-2147483648,19357,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'seat','',5,7,1,'',-2147483648,19357,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'status','closed_temporarily',0,8,2,'2022',18993,19357,19489,19489);
INSERT INTO "period" VALUES (6,'status','open',0,7,1,'',-2147483648,19357,18993,19357);
INSERT INTO "period" VALUES (6,'status','open',0,9,3,'2023-05-12',19489,19489,2147483647,2147483647);
INSERT INTO "period" VALUES (6,'title','{"en":"Honorary Consulate of Lithuania in Toruń","lt":"Lietuvos garbės konsulatas Torunėje"}',0,7,1,'',-2147483648,19357,2147483647,2147483647);
INSERT INTO "person" VALUES (11,0,'Przykładowski','Przemysław','','m','','','','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'');
INSERT INTO "person" VALUES (49,0,'Erfunden','Erika','','f','','','','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'');
INSERT INTO "phone" VALUES (14,0,'office','+48 000 000 000','');
INSERT INTO "post" VALUES (46,1,1,2,'','','','','','','','entered twice','',NULL,'','','','','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "post" VALUES (47,0,3,1,'','','','','','','','','',NULL,'','','','','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "post" VALUES (6,0,1,2,'PL-1','','','','["torun@example.org"]','','','from a list','',NULL,'','','','','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "post_event" VALUES (10,0,'ceremony','2023-05-12',19489,19489,'',NULL,'','','','','',262144,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (48,0,'established','>2001',11688,2147483647,'',NULL,'','','','','',0,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (7,0,'established','',-2147483648,2147483647,'',5,'consulate','Kujawsko-Pomorskie','{"en":"Honorary Consulate of Lithuania in Toruń","lt":"Lietuvos garbės konsulatas Torunėje"}','','',65536,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (8,0,'closed_temporarily','2022',18993,19357,'',NULL,'','','','','',131072,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (9,0,'reopened','2023-05-12',19489,19489,'',NULL,'','','','','',196608,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_form" VALUES (31,0,'title','lt','locative','konsulate');
INSERT INTO "receiving_rule" VALUES (25,0,'2017',17167,17531,'',-2147483648,2147483647,'','["consul"]','','','forbidden','',0,'',0,'','');
INSERT INTO "record" VALUES (1,X'01A20658DDD5711C9EABCA6C9A0E742A','state',NULL,1,'','Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (10,X'01A20658DDF3723C8280278205C3C8F9','post_event',6,1,'','ceremony 2023-05-12',X'');
INSERT INTO "record" VALUES (11,X'01A20658DDF57AE386460A94412CE507','person',NULL,1,'','Przemysław Przykładowski',X'01179617BD1895188016FF171115EF16311771187117F316FF16CD0109179617BD1895164C1741188017F3171115EF18710000002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020007D00200020');
INSERT INTO "record" VALUES (12,X'01A20658DDF57B148438DD54A0AD95E0','spelling',11,1,'','Pšemeslav Pavyzdys',X'');
INSERT INTO "record" VALUES (13,X'01A20658DDF57B399F52412E530F3182','appointment',NULL,1,'','Przemysław Przykładowski – Honorary Consulate of Lithuania in Toruń',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD01090115010916B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (14,X'01A20658DDFC77FB9D73DC4855A92BB6','phone',6,1,'','+48 000 000 000',X'');
INSERT INTO "record" VALUES (15,X'01A20658DDFC78FD827C4AB9557AC0C3','external_id',6,1,'','QID Q0',X'');
INSERT INTO "record" VALUES (16,X'01A20658DDFE7B4285947E568CBCBA65','city',NULL,1,'','Kaunas',X'0116FF15EF1836174F15EF17F30000002000200020002000200020');
INSERT INTO "record" VALUES (17,X'01A20658DDFE7C358F9F24AAD1339E06','twinning',NULL,1,'','Kaunas – Toruń',X'0116FF15EF1836174F15EF17F30109011501091816177117BD1836174F0000002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (18,X'01A20658DDFE7C44B2B009F206E65E48','partner',17,1,'','Kaunas',X'');
INSERT INTO "record" VALUES (19,X'01A20658DDFE7C529AFF0E4081D5D44C','partner',17,1,'','Toruń',X'');
INSERT INTO "record" VALUES (2,X'01A20658DDD5720A842013A1FC32B109','state',NULL,1,'','Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (20,X'01A20658DDFE7E58B4FF671AE972D769','instrument',17,1,'','protocol_of_intent 2016-02-26',X'');
INSERT INTO "record" VALUES (21,X'01A20658DDFE7E6A879C53D5F108725B','instrument',17,1,'','cooperation_agreement 2018-02-16',X'');
INSERT INTO "record" VALUES (22,X'01A20658DDFE7E77B3F06E981465F4F9','resolution',21,1,'','Toruń 7 2018',X'');
INSERT INTO "record" VALUES (23,X'01A20658DDFE7E889BD8DF065C99D1F5','event',NULL,1,'','Anniversary',X'0115EF174F174F16CD185F164C17BD17F315EF17BD1880000000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (24,X'01A20658DE00750CA022C744803790E4','sending_rule',1,1,'','–',X'');
INSERT INTO "record" VALUES (25,X'01A20658DE0075C3B9E770C9A0A62ADC','receiving_rule',1,1,'','2017 –',X'');
INSERT INTO "record" VALUES (26,X'01A20658DE0075E3B546FDD5BFBA69C3','contact',11,1,'','mobile +48 000',X'');
INSERT INTO "record" VALUES (27,X'01A20658DE00792EA5EDBC6078833D3F','mission',NULL,1,'','Embassy',X'01164C1741160515EF17F317F3188000000020002000200020002000200020');
INSERT INTO "record" VALUES (28,X'01A20658DE0079FC99FF14798D8F908C','opening',6,1,'','monday 09:00–12:30',X'');
INSERT INTO "record" VALUES (29,X'01A20658DE007D439477222AFF4AF1F5','branch',6,1,'','Toruń',X'');
INSERT INTO "record" VALUES (3,X'01A20658DDD57224977CF7B5B03F190C','state',NULL,1,'','Germany',X'011691164C17BD174115EF174F188000000020002000200020002000200020');
INSERT INTO "record" VALUES (30,X'01A20658DE007E178A0AE3EEF36BE49D','also_serves',6,1,'','Lithuania',X'');
INSERT INTO "record" VALUES (31,X'01A20658DE007E278ABB2ECFB1453CF4','post_form',6,1,'','konsulate',X'');
INSERT INTO "record" VALUES (32,X'01A20658DE007E38900E7036A053F8EE','renewal',13,1,'','2028-05-12 – 2033-05-11',X'');
INSERT INTO "record" VALUES (33,X'01A20658DE0171908F57C18CC95E69C8','leave',13,1,'','2024-07 – 2024-08',X'');
INSERT INTO "record" VALUES (34,X'01A20658DE01719D8FF538A0DE765AAE','vetting',NULL,1,'','conduct Przemysław Przykładowski',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020');
INSERT INTO "record" VALUES (35,X'01A20658DE0171C38C4D0BED0A4DCE1C','inventory_item',NULL,1,'','seal 1',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (36,X'01A20658DE0171D79BEC6DB37A998565','correspondence',NULL,1,'','LT-2023-1 Exequatur',X'0117111816010D14F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (37,X'01A20658DE017823B427D857D9DA96E1','service',NULL,1,'','notarial 2024-02-01',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (38,X'01A20658DE01783DBE07C4A2BF93FC74','activity_report',NULL,1,'','activity 2025-01-01–2025-12-31',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (39,X'01A20658DE01784E87D08776B0783F5B','award',NULL,1,'','Medal – Przemysław Przykładowski',X'011741164C163115EF1711000000200020002000200020');
INSERT INTO "record" VALUES (4,X'01A20658DDD57242B218AFBED05EE4DE','register',NULL,1,'','Ministry Lithuania',X'01174116CD174F16CD17F3181617BD18800109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (40,X'01A20658DE01785A8CAA6B801402C2DB','incident',NULL,1,'','Hours',X'0116B41771183617BD17F3000000200020002000200020');
INSERT INTO "record" VALUES (41,X'01A20658DE01786C8CBDD5341E969160','gift',NULL,1,'','Miniature',X'0114F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (42,X'01A20658DE017DDA990E042CF5D1114F','task',NULL,1,'','Ask again',X'0115EF17F316FF010915EF169115EF16CD174F0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (43,X'01A20658DE017DF1B922FFBF309FFC2F','acceptance',NULL,1,'','Honorary Consulate of Lithuania in Toruń – no archives',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F010901150109174F1771010915EF17BD161D16B416CD185F164C17F300000020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020003200200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (44,X'01A20658DE017E7985D50DE05090743C','attachment',NULL,1,'','note.pdf',X'01174F17711816164C0172179616311684000000200020002000200020002000200020');
INSERT INTO "record" VALUES (45,X'01A20658DE017E8DBECEB90392529CAD','figure',38,1,'','notarial 2',X'');
INSERT INTO "record" VALUES (46,X'01A20658DE06713A8FE22DE15340984D','post',NULL,2,'entered twice','Lithuania – Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (47,X'01A20658DE0A7ED5B5A0AB6B50EF7A4D','post',NULL,1,'','Germany – Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (48,X'01A20658DE0B7093AA428D272C257DA1','post_event',47,1,'','established >2001',X'');
INSERT INTO "record" VALUES (49,X'01A20658DE0B70B2BDD5D5EB71024159','person',NULL,1,'','Erika Erfunden',X'01164C17BD16841836174F1631164C174F0109164C17BD16CD16FF15EF000000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (5,X'01A20658DDF27737A522E254237CFC39','city',NULL,1,'','Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (50,X'01A20658DE0B71478399D97206482E09','appointment',NULL,1,'','Erika Erfunden – Germany – Lithuania',X'01164C17BD16CD16FF15EF0109164C17BD16841836174F1631164C174F0109011501091691164C17BD174115EF174F1880010901150109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (6,X'01A20658DDF27D90A9646D703D6B563F','post',NULL,3,'','Honorary Consulate of Lithuania in Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (7,X'01A20658DDF3713CA099FB1742EF318F','post_event',6,1,'','established',X'');
INSERT INTO "record" VALUES (8,X'01A20658DDF3720C85BF37B072F3B5E6','post_event',6,1,'','closed_temporarily 2022',X'');
INSERT INTO "record" VALUES (9,X'01A20658DDF372248627873498532778','post_event',6,1,'','reopened 2023-05-12',X'');
INSERT INTO "register" VALUES (4,0,'ministry',1,'Ministry','en','',0,'','',0,0,0);
INSERT INTO "renewal" VALUES (32,0,'2028-05-12',21316,21316,'2033-05-11',23141,23141,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "resolution" VALUES (22,0,5,'7','2018',17532,17896);
INSERT INTO "search_text" VALUES (1,'LT Lithuania Lietuva Litwa');
INSERT INTO "search_text" VALUES (11,'Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys');
INSERT INTO "search_text" VALUES (13,'');
INSERT INTO "search_text" VALUES (16,'Kaunas LT Lithuania Lietuva Litwa');
INSERT INTO "search_text" VALUES (17,'Kaunas Kaunas LT Lithuania Lietuva Litwa Toruń Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska Kaunas – Toruń');
INSERT INTO "search_text" VALUES (2,'PL Poland Lenkija Polska');
INSERT INTO "search_text" VALUES (23,'Anniversary Honorary Consulate of Lithuania in Toruń Przemysław Przykładowski Kaunas – Toruń');
INSERT INTO "search_text" VALUES (27,'Embassy LT Lithuania Lietuva Litwa');
INSERT INTO "search_text" VALUES (3,'DE Germany Vokietija Niemcy');
INSERT INTO "search_text" VALUES (34,'Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys');
INSERT INTO "search_text" VALUES (35,'+48 000 000 000 Honorary Consulate of Lithuania in Toruń Kujawsko-Pomorskie LT Lithuania Lietuva Litwa Lietuvos garbės konsulatas Torunėje PL Poland Lenkija Polska PL-1 Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys Q0 Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska torun@example.org 1');
INSERT INTO "search_text" VALUES (36,'LT-2023-1 Exequatur Honorary Consulate of Lithuania in Toruń');
INSERT INTO "search_text" VALUES (37,'+48 000 000 000 Honorary Consulate of Lithuania in Toruń Kujawsko-Pomorskie LT Lithuania Lietuva Litwa Lietuvos garbės konsulatas Torunėje PL Poland Lenkija Polska PL-1 Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys Q0 Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska torun@example.org');
INSERT INTO "search_text" VALUES (38,'+48 000 000 000 Honorary Consulate of Lithuania in Toruń Kujawsko-Pomorskie LT Lithuania Lietuva Litwa Lietuvos garbės konsulatas Torunėje PL Poland Lenkija Polska PL-1 Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys Q0 Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska torun@example.org');
INSERT INTO "search_text" VALUES (39,'Medal Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys');
INSERT INTO "search_text" VALUES (4,'');
INSERT INTO "search_text" VALUES (40,'Hours +48 000 000 000 Honorary Consulate of Lithuania in Toruń Kujawsko-Pomorskie LT Lithuania Lietuva Litwa Lietuvos garbės konsulatas Torunėje PL Poland Lenkija Polska PL-1 Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys Q0 Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska torun@example.org');
INSERT INTO "search_text" VALUES (41,'2023-1 Miniature');
INSERT INTO "search_text" VALUES (42,'Ask again Honorary Consulate of Lithuania in Toruń');
INSERT INTO "search_text" VALUES (43,'Honorary Consulate of Lithuania in Toruń no archives');
INSERT INTO "search_text" VALUES (44,'note.pdf note.pdf Honorary Consulate of Lithuania in Toruń');
INSERT INTO "search_text" VALUES (46,'LT Lithuania Lietuva Litwa Lithuania – Poland PL Poland Lenkija Polska');
INSERT INTO "search_text" VALUES (47,'DE Germany Vokietija Niemcy Erika Erfunden Erfunden Erika Germany – Lithuania LT Lithuania Lietuva Litwa');
INSERT INTO "search_text" VALUES (49,'Erika Erfunden Erfunden Erika');
INSERT INTO "search_text" VALUES (5,'Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska');
INSERT INTO "search_text" VALUES (50,'');
INSERT INTO "search_text" VALUES (6,'+48 000 000 000 Honorary Consulate of Lithuania in Toruń Kujawsko-Pomorskie LT Lithuania Lietuva Litwa Lietuvos garbės konsulatas Torunėje PL Poland Lenkija Polska PL-1 Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys Q0 Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska torun@example.org');
INSERT INTO "sending_rule" VALUES (24,0,'',-2147483648,2147483647,'',-2147483648,2147483647,36,'exequatur',0,0,0,0,0,0,0,'','');
INSERT INTO "service" VALUES (37,0,6,'2024-02-01',19754,19754,'notarial',1,1500,'EUR','','','');
INSERT INTO "spelling" VALUES (12,0,'keeper','Pšemeslav Pavyzdys','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "state" VALUES (1,0,'LT','{"en":"Lithuania","lt":"Lietuva","pl":"Litwa"}','','',-2147483648,2147483647,'',-2147483648,2147483647);
INSERT INTO "state" VALUES (2,0,'PL','{"en":"Poland","lt":"Lenkija","pl":"Polska"}','','',-2147483648,2147483647,'',-2147483648,2147483647);
INSERT INTO "state" VALUES (3,0,'DE','{"en":"Germany","lt":"Vokietija","pl":"Niemcy"}','','',-2147483648,2147483647,'',-2147483648,2147483647);
INSERT INTO "task" VALUES (42,0,'Ask again','','2027',20819,21183,'',-2147483648,2147483647,'');
INSERT INTO "twinning" VALUES (17,0,'twinning','','~2008',13514,14609,'','');
INSERT INTO "vetting" VALUES (34,0,11,'conduct','','2022-11',19297,19326,'',-2147483648,2147483647,'no_objection','','',-2147483648,2147483647,'');
CREATE INDEX acceptance_of ON "acceptance" ("of") WHERE "of" IS NOT NULL;
CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX activity_report_post ON "activity_report" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX activity_report_twinning ON "activity_report" ("twinning") WHERE "twinning" IS NOT NULL;
CREATE INDEX also_serves_state ON "also_serves" ("state") WHERE "state" IS NOT NULL;
CREATE INDEX appointment_person ON "appointment" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX appointment_post ON "appointment" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX attachment_hash ON "attachment" ("hash");
CREATE INDEX attachment_of ON "attachment" ("of") WHERE "of" IS NOT NULL;
CREATE INDEX award_person ON "award" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX award_post ON "award" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX branch_city ON "branch" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX change_record ON change (record, field, action);
CREATE INDEX city_country ON "city" ("country") WHERE "country" IS NOT NULL;
CREATE INDEX city_gazetteer ON "city" ("gazetteer_id") WHERE "gazetteer_id" <> 0;
CREATE INDEX contact_person_city ON "contact_person" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX contact_person_person ON "contact_person" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX correspondence_answers ON "correspondence" ("answers") WHERE "answers" IS NOT NULL;
CREATE UNIQUE INDEX correspondence_number_once ON "correspondence" ("direction", "prefix", "year", "number") WHERE "number" <> 0;
CREATE INDEX event_city ON "event" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX external_id_value ON "external_id" ("scheme", "value") WHERE void = 0;
CREATE INDEX gift_event ON "gift" ("event") WHERE "event" IS NOT NULL;
CREATE UNIQUE INDEX gift_number_once ON "gift" ("direction", "year", "number") WHERE "number" <> 0;
CREATE INDEX gift_post ON "gift" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX gift_twinning ON "gift" ("twinning") WHERE "twinning" IS NOT NULL;
CREATE INDEX incident_person ON "incident" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX incident_post ON "incident" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX inventory_item_holder ON "inventory_item" ("holder") WHERE "holder" IS NOT NULL;
CREATE INDEX inventory_item_post ON "inventory_item" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX leave_substitute ON "leave" ("substitute") WHERE "substitute" IS NOT NULL;
CREATE INDEX link_to ON link (to_id);
CREATE INDEX mission_city ON "mission" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX mission_state ON "mission" ("state") WHERE "state" IS NOT NULL;
CREATE INDEX participant_city ON "participant" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX participant_person ON "participant" ("person") WHERE "person" IS NOT NULL;
CREATE INDEX partner_city ON "partner" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX period_status ON period (value, from_lo, to_lo) WHERE what = 'status';
CREATE INDEX post_event_seat ON "post_event" ("seat") WHERE "seat" IS NOT NULL;
CREATE INDEX post_mission ON "post" ("mission") WHERE "mission" IS NOT NULL;
CREATE INDEX post_receiving_state ON "post" ("receiving_state") WHERE "receiving_state" IS NOT NULL;
CREATE UNIQUE INDEX post_register_no_once ON "post" ("register_no") WHERE void = 0 AND "register_no" <> '';
CREATE INDEX post_sending_state ON "post" ("sending_state") WHERE "sending_state" IS NOT NULL;
CREATE INDEX record_list ON record (kind, sort_key, id) WHERE void = '' AND sort_key > x'';
CREATE INDEX record_parent ON record (parent) WHERE parent IS NOT NULL;
CREATE INDEX register_state ON "register" ("state") WHERE "state" IS NOT NULL;
CREATE INDEX resolution_city ON "resolution" ("city") WHERE "city" IS NOT NULL;
CREATE INDEX service_date ON "service" ("date_lo");
CREATE INDEX service_post ON "service" ("post") WHERE "post" IS NOT NULL;
CREATE UNIQUE INDEX state_code_once ON "state" ("code") WHERE void = 0;
CREATE INDEX task_until ON "task" ("until_hi") WHERE "done_on" = '';
CREATE INDEX vetting_person ON "vetting" ("person") WHERE "person" IS NOT NULL;
CREATE TRIGGER action_fixed BEFORE UPDATE ON action
WHEN NOT (NEW.reason IS NULL AND NEW.source_file IS NULL AND NEW.salt IS NULL AND NEW.seq = OLD.seq AND NEW.site = OLD.site
  AND NEW.site_seq = OLD.site_seq AND NEW.hlc = OLD.hlc AND NEW.kind = OLD.kind AND NEW.author = OLD.author AND NEW.account = OLD.account
  AND NEW.machine = OLD.machine AND NEW.subject IS OLD.subject AND NEW.at = OLD.at AND NEW.source_hash = OLD.source_hash
  AND NEW.undoes IS OLD.undoes AND NEW.changes = OLD.changes AND NEW.digest = OLD.digest AND NEW.chain = OLD.chain)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER action_kept BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER action_once BEFORE INSERT ON action
WHEN EXISTS (SELECT 1 FROM action WHERE seq = NEW.seq OR (site = NEW.site AND site_seq = NEW.site_seq))
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER change_fixed BEFORE UPDATE ON change
WHEN NOT (NEW.old IS NULL AND NEW.new IS NULL AND NEW.salt IS NULL AND NEW.action = OLD.action AND NEW.n = OLD.n
  AND NEW.record = OLD.record AND NEW.kind = OLD.kind AND NEW.field = OLD.field AND NEW.line = OLD.line AND NEW.digest = OLD.digest
  AND NEW.base_hlc = OLD.base_hlc AND NEW.base_site IS OLD.base_site)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER change_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER change_once BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE action = NEW.action AND n = NEW.n)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
COMMIT;
