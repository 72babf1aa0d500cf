-- A register of schema 3 with invented persons.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1163415890;
PRAGMA user_version = 3;
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
INSERT INTO "action" VALUES (1,X'D6235969C8F143308181126BFBC10144',1,117659672248320000,'begin','R. Example','root','vm',X'01A20582C4F07E2E874C66DE47952314',1795344120000,'',NULL,4,'','',X'45741CDE97D037D1DD46F76F20D6CDE7',X'1E8D724DAE41BF5FD422EEC03D9E08E605A464437B7FED8B13D19E6D6F929850',X'4918967956F7EBF90CE40F354DFDE6EDCCCD9112196B3A779AF925220003BEBF');
INSERT INTO "action" VALUES (10,X'D6235969C8F143308181126BFBC10144',10,117659672248320009,'import','R. Example','root','vm',X'01A20582C4F97AD5802670D82B07A029',1795344120000,'',NULL,1,'','',X'5E1A12077D3EA86A5DAD6C3F6253A845',X'72359DD51C7A7DB1A1F570FA6F34BC12BE95FE5D2EB2E251E7E4CF29B43DE326',X'D09FA6D37C1F8795F63409B8DFBB700650C2E07E761754D5A84CDB167E1162B5');
INSERT INTO "action" VALUES (2,X'D6235969C8F143308181126BFBC10144',2,117659672248320001,'add_post','R. Example','root','vm',X'01A20582C4F9795B929E81F586F96814',1795344120000,'',NULL,6,'','',X'7EAFC1DB2B42AC116AA90667C80AE8EB',X'378010750FE53780A7C935E225922FCDE662848318E491AC4C22E9C43FEF93A7',X'C3286FA56151E1E9DC6BFF74F393E782230DDC28D941FD3E3AD445CF1A265D2D');
INSERT INTO "action" VALUES (3,X'D6235969C8F143308181126BFBC10144',3,117659672248320002,'appoint','R. Example','root','vm',X'01A20582C4FB785B8F16B7B802A8765A',1795344120000,'',NULL,3,'','',X'75552388ED4B76D20A0E85E73320F8D8',X'A3F3EA58F1F1B911ACB1F1695CD852A575E63A3834D5C1791CA25A49246F4648',X'08EEC1AED00AE17BC98A3EF39DE798D46F085F3B35496E07FB9338904A647D97');
INSERT INTO "action" VALUES (4,X'D6235969C8F143308181126BFBC10144',4,117659672248320003,'edit','R. Example','root','vm',X'01A20582C4F97AD5802670D82B07A029',1795344120000,'',NULL,4,'','',X'141D82716DA1F6CE027162392DE18A6D',X'4E5B96B1BF4B90ABBBAB42AEDD33B000A4012CC6965C06F97987F5F9C966A725',X'D9DA53DBD22022E85CB23C99F8F38B640268485430FDBF57E194635F379D3852');
INSERT INTO "action" VALUES (5,X'D6235969C8F143308181126BFBC10144',5,117659672248320004,'twin','R. Example','root','vm',X'01A20582C4FF7EECA2FCBCCBC81A2747',1795344120000,'',NULL,8,'','',X'E637934113C4F20DDDA97D70504BC7F1',X'EC54E7C14550569A09546BE33343DBA1A38FC64A84FEB966DCB2EBED20D5F207',X'4FA1DA157D38D67CFAC0CE0DECB7B7F887D155DECF30784B102B4058DD0663BD');
INSERT INTO "action" VALUES (6,X'D6235969C8F143308181126BFBC10144',6,117659672248320005,'file','R. Example','root','vm',X'01A20582C50179F69F9258C2B6A5F311',1795344120000,'',NULL,22,'','',X'088372745A7FB17EA0864E42C76268FC',X'3639A40529035FFD006A3D29B4FAB698A7FD1785A495AAB66682BA09E9B26755',X'29BD8F7BC314593A27A9F29C49FE6B924147C2F5884F71E67130B7157468EA6A');
INSERT INTO "action" VALUES (7,X'D6235969C8F143308181126BFBC10144',7,117659672248320006,'add','R. Example','root','vm',X'01A20582C50674FEB1C54B7226706152',1795344120000,'',NULL,1,'','',X'F393E5AD9207A8295D1A3BE924466435',X'FDC2FB7027D1E409579A4CAA0FE0938FDE7CCA5FD55DE876D9C202137670B7AC',X'1DE710BAC5DB599A3F692B088AB56BFB529835D237D4A9A44A2161B74CBEA272');
INSERT INTO "action" VALUES (8,X'D6235969C8F143308181126BFBC10144',8,117659672248320007,'remove','R. Example','root','vm',X'01A20582C50674FEB1C54B7226706152',1795344120000,'',NULL,1,'','',X'B4B80F639299C638743F04F7295714BF',X'11C167FAAD74DB1C1303B602D556C0BED3C7FC4A0CBB88F1BBEF3939423386FE',X'79348428E41E0B5620EE676E556C9206770EF4F543138531330143171F3EEE22');
INSERT INTO "action" VALUES (9,X'D6235969C8F143308181126BFBC10144',9,117659672248320008,'add','R. Example','root','vm',X'01A20582C50A731ABB1735A439ED8F57',1795344120000,'',NULL,4,'','',X'DC5E7FE50FDDE3844C5D4C748C4CD665',X'D7D23F78E83E5A198B0E2A26CDA6A1286CF797721AD8CB77A64C9F3CAF832792',X'8EBDFAEAF5F4AF0AC7D18BCE5F71E3781504EF0C75D9A57A03641A3C7FEEACF5');
INSERT INTO "activity_report" VALUES (38,0,6,NULL,'activity','2025-01-01',20089,20089,'2025-12-31',20453,20453,'2026-01-31',20484,20484,'',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "also_serves" VALUES (30,0,1,'2024',19723,20088,'','',-2147483648,2147483647,'');
INSERT INTO "appointment" VALUES (13,0,6,11,'honorary','head','consul','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'2023-04-20',19467,19467,'',-2147483648,2147483647,'2023-05-12',19489,19489,'2028-05-11',21315,21315,'',-2147483648,2147483647,'','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "appointment" VALUES (50,0,47,49,'honorary','head','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'2010-05',14730,14760,'',-2147483648,2147483647,'2012',15340,15705,'resigned','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "attachment" VALUES (44,0,6,'note.pdf','','',-2147483648,2147483647,'note.pdf','application/pdf',17,'c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06');
INSERT INTO "award" VALUES (39,0,11,'Medal','','','',-2147483648,2147483647,'',-2147483648,2147483647,NULL,'','');
INSERT INTO "blob" VALUES ('c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06',17,X'255044462D312E3720696E76656E746564',0);
INSERT INTO "branch" VALUES (29,0,5,'','','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'');
INSERT INTO "change" VALUES (1,1,X'01A20582C4F07D8D8455661F7F0F20D4','state','*',0,'','{"code":"LT","name":"{\"en\":\"Lithuania\",\"lt\":\"Lietuva\",\"pl\":\"Litwa\"}"}',X'59A2FCAA0A2C038ED2AEFC09EB29CE72',X'88BFD019B59B348BD5CD748C0C31301C76E68127A5A888302D73F8DAA1670404',0,NULL);
INSERT INTO "change" VALUES (1,2,X'01A20582C4F07DF6A4E552BE660D4111','state','*',0,'','{"code":"PL","name":"{\"en\":\"Poland\",\"lt\":\"Lenkija\",\"pl\":\"Polska\"}"}',X'0751FAAC6BF0CD54A2A1D5B1E338CA3C',X'85C001C7B9BFB163A9780AAC521D0B9806DCEA5508A6DFC93D93C6E41FDDFD53',0,NULL);
INSERT INTO "change" VALUES (1,3,X'01A20582C4F07E1080C6B43BB90FD183','state','*',0,'','{"code":"DE","name":"{\"en\":\"Germany\",\"lt\":\"Vokietija\",\"pl\":\"Niemcy\"}"}',X'535EC2BB912326710D8EF2AE28AEB345',X'1569B2D9FAFF66802B992928D252BA4EAC0DB0E2C3D5FE49EFDC0396AA3C6B0B',0,NULL);
INSERT INTO "change" VALUES (1,4,X'01A20582C4F07E2E874C66DE47952314','register','*',0,'','{"keeper":"ministry","language":"en","name":"Ministry","state":"01a20582-c4f0-7d8d-8455-661f7f0f20d4"}',X'08FDAA28C51BCB9C6E20E7BE0B032BD0',X'239A8AF024AC3BAB3A35A9A070E85F96999EC8AAE2421572F1E39A662EE53FEA',0,NULL);
INSERT INTO "change" VALUES (10,1,X'01A20582C4F97AD5802670D82B07A029','post','note',2,'','from a list',X'4DFA9A08016E07305BF01FA11E91D224',X'2D3BA7B2F237CC29C71D0D0A48C0D26771D92989A699A46DA077B9D9A3C258EF',117659672248320001,X'D6235969C8F143308181126BFBC10144');
INSERT INTO "change" VALUES (2,1,X'01A20582C4F9795B929E81F586F96814','city','*',0,'','{"country":"01a20582-c4f0-7df6-a4e5-52be660d4111","name":"Toruń","region":"Kujawsko-Pomorskie","region_code":"PL-04"}',X'6A746E5669818CFDD42A7D1D27B9CCCB',X'6D610962D666649306A452F0477E6441D38A5B3659B90A703055A3BF20B5C1F3',0,NULL);
INSERT INTO "change" VALUES (2,2,X'01A20582C4F97AD5802670D82B07A029','post','*',0,'','{"receiving_state":"01a20582-c4f0-7df6-a4e5-52be660d4111","sending_state":"01a20582-c4f0-7d8d-8455-661f7f0f20d4"}',X'A03821D6060EC31760D601578BECD7C8',X'E343FC5CBD0843BF84B6E3EB8F15F65887B94DD37677CC2FA42FC9CF2691EFD2',0,NULL);
INSERT INTO "change" VALUES (2,3,X'01A20582C4F97C00BF894B78DE665815','post_event','*',0,'','{"class":"consulate","district":"Kujawsko-Pomorskie","event":"established","ordinal":"65536","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029","seat":"01a20582-c4f9-795b-929e-81f586f96814","title":"{\"en\":\"Honorary Consulate of Lithuania in Toruń\",\"lt\":\"Lietuvos garbės konsulatas Torunėje\"}"}',X'60ED9877152C9A9E8572E3232D30B6AB',X'F743993BAE1C76FF4D20F9BBEC1E2BD15D72469CE6F20F809D8E5AB10212E05B',0,NULL);
INSERT INTO "change" VALUES (2,4,X'01A20582C4F97C398AA03EE214B818AC','post_event','*',0,'','{"date":"2022","event":"closed_temporarily","ordinal":"131072","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029"}',X'9263558C5D2903BB856B0B1AE5A0BACA',X'90F7AA480E3C2552C88687BF1ED4C15336AF9D4A524E73D7F0C065C018E1B5DC',0,NULL);
INSERT INTO "change" VALUES (2,5,X'01A20582C4F97C49B5EAA27BEF26B306','post_event','*',0,'','{"date":"2023-05-12","event":"reopened","ordinal":"196608","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029"}',X'18C4A44A14A31AFF90B56268567C53BF',X'F78ACA2405D41E7EA69D2DCA2F9DBADDAA6A143CEE296F9A9FF82A90E1F8F777',0,NULL);
INSERT INTO "change" VALUES (2,6,X'01A20582C4F97C58B49D26C5DEC47151','post_event','*',0,'','{"date":"2023-05-12","event":"ceremony","ordinal":"262144","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029"}',X'3AB6C36DAA786D86409183C02A2446B0',X'53D1161EE71E74213259044EEEC61297D10D90297655DBABBB016FD793C4CAAE',0,NULL);
INSERT INTO "change" VALUES (3,1,X'01A20582C4FB785B8F16B7B802A8765A','person','*',0,'','{"family_name":"Przykładowski","gender_form":"m","given_name":"Przemysław"}',X'9BD852FAFEAF7D3F7C1BBE723D159CD7',X'47F04C72F71DC267DD9910EB4B566E526B7CC28DEF75DCE4300C9E678FBBBED5',0,NULL);
INSERT INTO "change" VALUES (3,2,X'01A20582C4FB788C9CCEBD4F8E7E12E6','spelling','*',0,'','{"name":"Pšemeslav Pavyzdys","parent":"01a20582-c4fb-785b-8f16-b7b802a8765a","use":"keeper"}',X'1CFC7F2CB8D7AEA2F65D88354A1ABAA6',X'07A15DE6EC1DEED0A9481E9D3632F4587B42ED05A882C2A5C89F8D328291814B',0,NULL);
INSERT INTO "change" VALUES (3,3,X'01A20582C4FB78AE9E29EAC37B32C24D','appointment','*',0,'','{"category":"honorary","class":"consul","exequatur_on":"2023-04-20","person":"01a20582-c4fb-785b-8f16-b7b802a8765a","post":"01a20582-c4f9-7ad5-8026-70d82b07a029","role":"head","term_until":"2028-05-11","took_up":"2023-05-12"}',X'CA3505A5F1E5EE847CCC9E9E7A951C75',X'D845E5425D56F38A1AD36D2491F2B20814D895A3350A3970E0E529EF27F77C59',0,NULL);
INSERT INTO "change" VALUES (4,1,X'01A20582C4F97AD5802670D82B07A029','post','register_no',0,'','PL-1',X'C0DA9A7A4092A34FE5DF981A08C86581',X'436F3168766FD11DBF950314C14A804410B94677880CEE0A55D16A74EC90A65F',117659672248320001,X'D6235969C8F143308181126BFBC10144');
INSERT INTO "change" VALUES (4,2,X'01A20582C4F97AD5802670D82B07A029','post','emails',0,'','["torun@example.org"]',X'DCC2DD471AD4BE6CE00BEE19F062AA36',X'BD25648709B3F8F7AE70006DE283E6FBC6A8745DD8C078F9FCBA82B8B9066A8D',117659672248320001,X'D6235969C8F143308181126BFBC10144');
INSERT INTO "change" VALUES (4,3,X'01A20582C4FE779184711A9BC6313C1A','phone','*',0,'','{"number":"+48 000 000 000","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029","use":"office"}',X'8334620084EA1C3EFE6B7011C841651C',X'B356ACA029F4F541A0D5D44689107BE27109580351CDEFD1ACACBEA8428476B4',0,NULL);
INSERT INTO "change" VALUES (4,4,X'01A20582C4FE77D8AF8EEB1C4CB257F3','external_id','*',0,'','{"parent":"01a20582-c4f9-7ad5-8026-70d82b07a029","scheme":"QID","value":"Q0"}',X'A3FC909319F4A28E6EA4AE6500F7DB31',X'4E51504B756961559D275799DA6D26BD1F2E7F794A7D6CC4EDE675F09F93A430',0,NULL);
INSERT INTO "change" VALUES (5,1,X'01A20582C4FF7EECA2FCBCCBC81A2747','city','*',0,'','{"coords":"54.9 23.9","country":"01a20582-c4f0-7d8d-8455-661f7f0f20d4","name":"Kaunas"}',X'40A22E41482DAA1A2DA13EAAF6FECBAE',X'4E1683141083AC471A60D7EA3699AFDC3741C1C0FE3ACD47B825B998A7AF22E6',0,NULL);
INSERT INTO "change" VALUES (5,2,X'01A20582C4FF7F4184C1CE5C23B4B7A0','twinning','*',0,'','{"first_contact":"~2008","type":"twinning"}',X'1854F09CEC517121C0DDE7C1385FA497',X'01344FA3938807C46EC8EA70770CFFC9DBD21FE8350998849735D2D6F374B36E',0,NULL);
INSERT INTO "change" VALUES (5,3,X'01A20582C500700C91234BCE7D6C4BCE','partner','*',0,'','{"city":"01a20582-c4ff-7eec-a2fc-bccbc81a2747","level":"city","parent":"01a20582-c4ff-7f41-84c1-ce5c23b4b7a0"}',X'C2C3C2D9D12EA8BEDF2F29AC9497A6CB',X'844249E617EC90D8A1DC87EA7C97ACE9656C9DB5DA395D51ED6BB7FE12BC1F05',0,NULL);
INSERT INTO "change" VALUES (5,4,X'01A20582C500701A920660EA41E68969','partner','*',0,'','{"city":"01a20582-c4f9-795b-929e-81f586f96814","level":"city","parent":"01a20582-c4ff-7f41-84c1-ce5c23b4b7a0"}',X'5AE7630D59A0285FB1C5669802E7BC59',X'52D257EFCAE12B9F9BF62F9DF35521F8211C4077616B761473F7B66467B27499',0,NULL);
INSERT INTO "change" VALUES (5,5,X'01A20582C50071B38ADDDB473D9090C2','instrument','*',0,'','{"instrument":"protocol_of_intent","parent":"01a20582-c4ff-7f41-84c1-ce5c23b4b7a0","signed_on":"2016-02-26"}',X'D00C1EB66D58A30497C29EDDFC69D067',X'0E9800916EC200034CC6A664B70EC11BFDE4B1BEE240880FB49933BD90EE0C5E',0,NULL);
INSERT INTO "change" VALUES (5,6,X'01A20582C50071C3BEAFE8C972FE7F23','instrument','*',0,'','{"instrument":"cooperation_agreement","parent":"01a20582-c4ff-7f41-84c1-ce5c23b4b7a0","signed_on":"2018-02-16"}',X'C3ECDE6A1FD166DD583087CF140F011E',X'7EAA7147EA4F5727C30E6DB21CF3ED12608DE152AC1488BE91581514ED126778',0,NULL);
INSERT INTO "change" VALUES (5,7,X'01A20582C50071CBA1C68DB2D32A971A','resolution','*',0,'','{"city":"01a20582-c4f9-795b-929e-81f586f96814","date":"2018","number":"7","parent":"01a20582-c500-71c3-beaf-e8c972fe7f23"}',X'7DD7F63BAB2362CDDE2ECC8CC33DC677',X'B86CA9D52760B4F4FF894252E5FA58ED43E9EEB2BCE7A0338E46A11A7BD27265',0,NULL);
INSERT INTO "change" VALUES (5,8,X'01A20582C50071DC9ED0C7197E34F409','event','*',0,'','{"about":"[\"01a20582-c4f9-7ad5-8026-70d82b07a029\",\"01a20582-c4fb-785b-8f16-b7b802a8765a\",\"01a20582-c4ff-7f41-84c1-ce5c23b4b7a0\"]","event":"visit","from":"2023-05-12","title":"Anniversary","until":"2023-05-14"}',X'208B7E2B5F3E3D7E3C6D713745D6C60D',X'EAAEF94D1A0B3709326F154C35D1367483AE77C2EC6FBACC405BF6197B686DC0',0,NULL);
INSERT INTO "change" VALUES (6,1,X'01A20582C50179F69F9258C2B6A5F311','sending_rule','*',0,'','{"parent":"01a20582-c4f0-7d8d-8455-661f7f0f20d4","term_basis":"exequatur","term_months":"36"}',X'1F9F15E0C452D9B80E4BDAB37B58341A',X'8D97AC2003C4C11DB710EF740AAC198A366D4E42FA577826D805216278468B39',0,NULL);
INSERT INTO "change" VALUES (6,10,X'01A20582C5027314A57C2697DA40B481','leave','*',0,'','{"from":"2024-07","parent":"01a20582-c4fb-78ae-9e29-eac37b32c24d","until":"2024-08"}',X'34B3CF0237D967BE11C763701F666AE0',X'01463E4CEDA60428A5D413119B9103E1B66090D3EA6F73D7EBF5954F1FB8CA30',0,NULL);
INSERT INTO "change" VALUES (6,11,X'01A20582C502732CA4929F6C164A258A','vetting','*',0,'','{"asked_on":"2022-11","outcome":"no_objection","person":"01a20582-c4fb-785b-8f16-b7b802a8765a","subject":"conduct"}',X'FE6601333B23A50587ACEDF7B72742EE',X'FC81D3C25859D717DD855113EC9BBD3EC4DFC47E284D1B9CEA77FAC7AACE8EB1',0,NULL);
INSERT INTO "change" VALUES (6,12,X'01A20582C5027344B47C163B96E96BAC','inventory_item','*',0,'','{"issued_on":"2023-05-12","item":"seal","number":"1","post":"01a20582-c4f9-7ad5-8026-70d82b07a029"}',X'15C6154311D726B740B9D2B56784A2FA',X'A62C3DAFA3C66F5AE8DE336B144FC8EA0A90F5EF70255F0A2739F0A496F3C602',0,NULL);
INSERT INTO "change" VALUES (6,13,X'01A20582C50273599C8D450A1402CF19','correspondence','*',0,'','{"about":"[\"01a20582-c4f9-7ad5-8026-70d82b07a029\"]","date":"2023-01-09","direction":"out","number":"1","prefix":"LT","subject":"Exequatur","year":"2023"}',X'9CD13A12EB4FABDDD69CCB573EDD363B',X'3F05E23A7994B0AF6264528E08A03E4AA65164F8F8B2B7D732EF3290CFB34A43',0,NULL);
INSERT INTO "change" VALUES (6,14,X'01A20582C50277B38B5D35E5B30A73DE','service','*',0,'','{"count":"1","date":"2024-02-01","fee":"15.00 EUR","post":"01a20582-c4f9-7ad5-8026-70d82b07a029","service":"notarial"}',X'0B10BC66FE06026E2565385999300438',X'79773924EA1F7DDB4A99CA0E211D494B8E1210FDCA67EA898D90178689B53C72',0,NULL);
INSERT INTO "change" VALUES (6,15,X'01A20582C50277CB93BDFB55DA6B7CCE','activity_report','*',0,'','{"due_on":"2026-01-31","from":"2025-01-01","post":"01a20582-c4f9-7ad5-8026-70d82b07a029","sort":"activity","until":"2025-12-31"}',X'87098C643209D6442F995FFCC75FAFC7',X'73814AA399C319E704FD79062ACD1A2B6FEB603FB310177872C34ED81E3BD5EE',0,NULL);
INSERT INTO "change" VALUES (6,16,X'01A20582C50277EA9854B4842113E881','award','*',0,'','{"name":"Medal","person":"01a20582-c4fb-785b-8f16-b7b802a8765a"}',X'E4C9F547067515E73D55872175183547',X'D4564E425BB9D805FBAC42E490AB654AE9A4F055FD6CEBB8DC3A3A910BAD0573',0,NULL);
INSERT INTO "change" VALUES (6,17,X'01A20582C50277F8BE5FE6BBFE2D579C','incident','*',0,'','{"date":"2024","post":"01a20582-c4f9-7ad5-8026-70d82b07a029","sort":"complaint","title":"Hours"}',X'4CB1D0F934C9B9388C2F219B44AD34AE',X'6CB94415D5A4CEF4BFC4E54D35332A48C51BF44820C679667DD2DDA390025686',0,NULL);
INSERT INTO "change" VALUES (6,18,X'01A20582C502780A932B2CFB89BD4B27','gift','*',0,'','{"date":"2023-05-12","direction":"given","number":"1","value":"180.00 EUR","what":"Miniature","year":"2023"}',X'CD1B3F19655D5500CB72DCB43A0503DE',X'D5271557B80228C8079DC3F2990B6E7379A1174F2BBF170CEEFA3826F344C08D',0,NULL);
INSERT INTO "change" VALUES (6,19,X'01A20582C5027C3CA6FCE393B173B441','task','*',0,'','{"about":"[\"01a20582-c4f9-7ad5-8026-70d82b07a029\"]","title":"Ask again","until":"2027"}',X'CAEFD364F72F413EB40DEB3F782DE80C',X'90569436A1AF170B0D86B776F319060125D23D3B2B60579CA5DABEE7267FC065',0,NULL);
INSERT INTO "change" VALUES (6,2,X'01A20582C5017B1E88234F9D905D7997','receiving_rule','*',0,'','{"classes":"[\"consul\"]","from":"2017","overlap":"forbidden","parent":"01a20582-c4f0-7d8d-8455-661f7f0f20d4"}',X'A117E9324F96DEC431A3680823D7A271',X'890ECB007DC5939E2C67DC3CDF811D703140637B84BD6AD918AB13D1F23FF53F',0,NULL);
INSERT INTO "change" VALUES (6,20,X'01A20582C5027C4E9964D524FBDC7C00','acceptance','*',0,'','{"code":"archive_not_apart","of":"01a20582-c4f9-7ad5-8026-70d82b07a029","reason":"no archives"}',X'488CEEAB9E7A3E7552AA042DB082036B',X'AD236EE9F320EE9E46FB591B951871BA5C8C55CBF460A408102D4193E0473A15',0,NULL);
INSERT INTO "change" VALUES (6,21,X'01A20582C5027C60B5DE73B36426E321','attachment','*',0,'','{"hash":"c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06","media":"application/pdf","name":"note.pdf","of":"01a20582-c4f9-7ad5-8026-70d82b07a029","size":"17","title":"note.pdf"}',X'05C9E9C8A20B52ED2218AE24A5C5AF35',X'B49E8CD92078326F34D43DB6718858AF9E67EBB5025226BF4DF9E8879539AF25',0,NULL);
INSERT INTO "change" VALUES (6,22,X'01A20582C5027C70B30172EC94D719F0','figure','*',0,'','{"count":"2","parent":"01a20582-c502-77cb-93bd-fb55da6b7cce","service":"notarial"}',X'8584170D24F1C56D6430035EE921DE98',X'DB4B61535747627B91347EC8A6E389E3A24365598DC0BBE25453F81806D718EB',0,NULL);
INSERT INTO "change" VALUES (6,3,X'01A20582C5017B43A7E2C3D6C21E424E','contact','*',0,'','{"parent":"01a20582-c4fb-785b-8f16-b7b802a8765a","use":"mobile","value":"+48 000"}',X'A0E2DB219D3EFB9D3A5E275667CEF77B',X'956F112BC74ACA2AF2355EBDB6FE1BF841F17D7056B8346DF6F857A0AC429902',0,NULL);
INSERT INTO "change" VALUES (6,4,X'01A20582C5017D4EAD024A07FBFE5443','mission','*',0,'','{"name":"{\"en\":\"Embassy\"}","state":"01a20582-c4f0-7d8d-8455-661f7f0f20d4","type":"embassy"}',X'3BC46756CE988811840A0F80343E823A',X'F3C4DA8D478AAA6CB2AD82B0BBB2EA909A801A7DEC76DF4436317C4BF261D70E',0,NULL);
INSERT INTO "change" VALUES (6,5,X'01A20582C5017DC39C3B183652D6D4B9','opening','*',0,'','{"from":"09:00","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029","until":"12:30","weekday":"monday"}',X'4C53BEF268183743293BA4ABC9C9976E',X'50DE79D14CDD1E9759376C109A22A29353637B4A431CBACBE52C14C20CCB7941',0,NULL);
INSERT INTO "change" VALUES (6,6,X'01A20582C50270CFA02EE0EFAB0A3F48','branch','*',0,'','{"city":"01a20582-c4f9-795b-929e-81f586f96814","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029"}',X'D6883E2015970C1DEDD00118FDF734DB',X'ED71F7D861A67D9249CD504B182F33708AB9FFC04DE08D31160039AF2C0A45D2',0,NULL);
INSERT INTO "change" VALUES (6,7,X'01A20582C502710EB48958791B3BFC32','also_serves','*',0,'','{"notified_on":"2024","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029","state":"01a20582-c4f0-7d8d-8455-661f7f0f20d4"}',X'7939562062CB2965ADE44B7097A88FDC',X'01AC40E595571DE2C88F86D171A26A5EBC674B2C44DAC93943E2EE759CC93CD2',0,NULL);
INSERT INTO "change" VALUES (6,8,X'01A20582C502711E8F6305C7D039B44A','post_form','*',0,'','{"case":"locative","language":"lt","of":"title","parent":"01a20582-c4f9-7ad5-8026-70d82b07a029","text":"konsulate"}',X'8EEA7EE7B603B2A670DBCCB1D54EFE2F',X'198824DE9386285F9AA62A8345098A7E6223E305856DF2CA372866DE20EDAD28',0,NULL);
INSERT INTO "change" VALUES (6,9,X'01A20582C502712C8987CE5DC35992BF','renewal','*',0,'','{"from":"2028-05-12","parent":"01a20582-c4fb-78ae-9e29-eac37b32c24d","term_until":"2033-05-11"}',X'06273459C5EB5B67679BB6ECC81DAAA5',X'ACDAFE3C58B45B5CADD6A5CD505843B66F0EDC1F8ABAC96F9C18A40F4D7C98FB',0,NULL);
INSERT INTO "change" VALUES (7,1,X'01A20582C50674FEB1C54B7226706152','post','*',0,'','{"note":"entered twice","receiving_state":"01a20582-c4f0-7df6-a4e5-52be660d4111","sending_state":"01a20582-c4f0-7d8d-8455-661f7f0f20d4"}',X'D453F3B7638EAABD1B0D7DDCDFAF8A3C',X'66CF998DE014641542E51BF975E45C85BC907C32D29D9EE95875BA9E72656D63',0,NULL);
INSERT INTO "change" VALUES (8,1,X'01A20582C50674FEB1C54B7226706152','post','void',0,'','entered twice',X'C7D045AC18697B0D18782C39DC2E7523',X'FA713D21246B85D5009EB4C415510804883101B4365FB27A8AE4753FBB2A4E7D',117659672248320006,X'D6235969C8F143308181126BFBC10144');
INSERT INTO "change" VALUES (9,1,X'01A20582C50A731ABB1735A439ED8F57','post','*',0,'','{"receiving_state":"01a20582-c4f0-7d8d-8455-661f7f0f20d4","sending_state":"01a20582-c4f0-7e10-80c6-b43bb90fd183"}',X'33D2B7B8F636BC87C654D788AD455B4C',X'1A52D268D3B78392FF51E26631F24205B83DED79E062C6D9C34F9B44A37C2672',0,NULL);
INSERT INTO "change" VALUES (9,2,X'01A20582C50A741D8D93B25DE9490522','post_event','*',0,'','{"date":"\u003e2001","event":"established","parent":"01a20582-c50a-731a-bb17-35a439ed8f57"}',X'EDC21928E47280BE4BBC1EFF0035DEDD',X'553E9D575B42B84B03CBB0A1818A0BB656FC9A4E3EBDFDDCBE70F60167D875A6',0,NULL);
INSERT INTO "change" VALUES (9,3,X'01A20582C50A743D9E3B65B7DFF8AFD3','person','*',0,'','{"family_name":"Erfunden","gender_form":"f","given_name":"Erika"}',X'B2EFCC8AA5958041D85E9697F53239AF',X'8DFD981F854E97ED88A198D8B80F5D80996902265565E3FE86DC9CBABF2D3117',0,NULL);
INSERT INTO "change" VALUES (9,4,X'01A20582C50A7453B8B21FAEF790216C','appointment','*',0,'','{"category":"honorary","end_reason":"resigned","ended_on":"2012","person":"01a20582-c50a-743d-9e3b-65b7dff8afd3","post":"01a20582-c50a-731a-bb17-35a439ed8f57","role":"head","took_up":"2010-05"}',X'BCE19746961FE95D11846B0AE808660F',X'783790675690D4E4490B19F4023CD582AA62B73513F973CA57E1A3426FB05C31',0,NULL);
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
INSERT INTO "meta" VALUES ('seal','0ddfe468e03f595db75275ee7f7d310f87f0ddb443cebb7b2e542870c20d7c26');
INSERT INTO "meta" VALUES ('site','d6235969-c8f1-4330-8181-126bfbc10144');
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
INSERT INTO "record" VALUES (1,X'01A20582C4F07D8D8455661F7F0F20D4','state',NULL,1,'','Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (10,X'01A20582C4F97C58B49D26C5DEC47151','post_event',6,1,'','ceremony 2023-05-12',X'');
INSERT INTO "record" VALUES (11,X'01A20582C4FB785B8F16B7B802A8765A','person',NULL,1,'','Przemysław Przykładowski',X'01179617BD1895188016FF171115EF16311771187117F316FF16CD0109179617BD1895164C1741188017F3171115EF18710000002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020007D00200020');
INSERT INTO "record" VALUES (12,X'01A20582C4FB788C9CCEBD4F8E7E12E6','spelling',11,1,'','Pšemeslav Pavyzdys',X'');
INSERT INTO "record" VALUES (13,X'01A20582C4FB78AE9E29EAC37B32C24D','appointment',NULL,1,'','Przemysław Przykładowski – Honorary Consulate of Lithuania in Toruń',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD01090115010916B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (14,X'01A20582C4FE779184711A9BC6313C1A','phone',6,1,'','+48 000 000 000',X'');
INSERT INTO "record" VALUES (15,X'01A20582C4FE77D8AF8EEB1C4CB257F3','external_id',6,1,'','QID Q0',X'');
INSERT INTO "record" VALUES (16,X'01A20582C4FF7EECA2FCBCCBC81A2747','city',NULL,1,'','Kaunas',X'0116FF15EF1836174F15EF17F30000002000200020002000200020');
INSERT INTO "record" VALUES (17,X'01A20582C4FF7F4184C1CE5C23B4B7A0','twinning',NULL,1,'','Kaunas – Toruń',X'0116FF15EF1836174F15EF17F30109011501091816177117BD1836174F0000002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (18,X'01A20582C500700C91234BCE7D6C4BCE','partner',17,1,'','Kaunas',X'');
INSERT INTO "record" VALUES (19,X'01A20582C500701A920660EA41E68969','partner',17,1,'','Toruń',X'');
INSERT INTO "record" VALUES (2,X'01A20582C4F07DF6A4E552BE660D4111','state',NULL,1,'','Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (20,X'01A20582C50071B38ADDDB473D9090C2','instrument',17,1,'','protocol_of_intent 2016-02-26',X'');
INSERT INTO "record" VALUES (21,X'01A20582C50071C3BEAFE8C972FE7F23','instrument',17,1,'','cooperation_agreement 2018-02-16',X'');
INSERT INTO "record" VALUES (22,X'01A20582C50071CBA1C68DB2D32A971A','resolution',21,1,'','Toruń 7 2018',X'');
INSERT INTO "record" VALUES (23,X'01A20582C50071DC9ED0C7197E34F409','event',NULL,1,'','Anniversary',X'0115EF174F174F16CD185F164C17BD17F315EF17BD1880000000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (24,X'01A20582C50179F69F9258C2B6A5F311','sending_rule',1,1,'','–',X'');
INSERT INTO "record" VALUES (25,X'01A20582C5017B1E88234F9D905D7997','receiving_rule',1,1,'','2017 –',X'');
INSERT INTO "record" VALUES (26,X'01A20582C5017B43A7E2C3D6C21E424E','contact',11,1,'','mobile +48 000',X'');
INSERT INTO "record" VALUES (27,X'01A20582C5017D4EAD024A07FBFE5443','mission',NULL,1,'','Embassy',X'01164C1741160515EF17F317F3188000000020002000200020002000200020');
INSERT INTO "record" VALUES (28,X'01A20582C5017DC39C3B183652D6D4B9','opening',6,1,'','monday 09:00–12:30',X'');
INSERT INTO "record" VALUES (29,X'01A20582C50270CFA02EE0EFAB0A3F48','branch',6,1,'','Toruń',X'');
INSERT INTO "record" VALUES (3,X'01A20582C4F07E1080C6B43BB90FD183','state',NULL,1,'','Germany',X'011691164C17BD174115EF174F188000000020002000200020002000200020');
INSERT INTO "record" VALUES (30,X'01A20582C502710EB48958791B3BFC32','also_serves',6,1,'','Lithuania',X'');
INSERT INTO "record" VALUES (31,X'01A20582C502711E8F6305C7D039B44A','post_form',6,1,'','konsulate',X'');
INSERT INTO "record" VALUES (32,X'01A20582C502712C8987CE5DC35992BF','renewal',13,1,'','2028-05-12 – 2033-05-11',X'');
INSERT INTO "record" VALUES (33,X'01A20582C5027314A57C2697DA40B481','leave',13,1,'','2024-07 – 2024-08',X'');
INSERT INTO "record" VALUES (34,X'01A20582C502732CA4929F6C164A258A','vetting',NULL,1,'','conduct Przemysław Przykładowski',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020');
INSERT INTO "record" VALUES (35,X'01A20582C5027344B47C163B96E96BAC','inventory_item',NULL,1,'','seal 1',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (36,X'01A20582C50273599C8D450A1402CF19','correspondence',NULL,1,'','LT-2023-1 Exequatur',X'0117111816010D14F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (37,X'01A20582C50277B38B5D35E5B30A73DE','service',NULL,1,'','notarial 2024-02-01',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (38,X'01A20582C50277CB93BDFB55DA6B7CCE','activity_report',NULL,1,'','activity 2025-01-01–2025-12-31',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (39,X'01A20582C50277EA9854B4842113E881','award',NULL,1,'','Medal – Przemysław Przykładowski',X'011741164C163115EF1711000000200020002000200020');
INSERT INTO "record" VALUES (4,X'01A20582C4F07E2E874C66DE47952314','register',NULL,1,'','Ministry Lithuania',X'01174116CD174F16CD17F3181617BD18800109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (40,X'01A20582C50277F8BE5FE6BBFE2D579C','incident',NULL,1,'','Hours',X'0116B41771183617BD17F3000000200020002000200020');
INSERT INTO "record" VALUES (41,X'01A20582C502780A932B2CFB89BD4B27','gift',NULL,1,'','Miniature',X'0114F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (42,X'01A20582C5027C3CA6FCE393B173B441','task',NULL,1,'','Ask again',X'0115EF17F316FF010915EF169115EF16CD174F0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (43,X'01A20582C5027C4E9964D524FBDC7C00','acceptance',NULL,1,'','Honorary Consulate of Lithuania in Toruń – no archives',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F010901150109174F1771010915EF17BD161D16B416CD185F164C17F300000020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020003200200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (44,X'01A20582C5027C60B5DE73B36426E321','attachment',NULL,1,'','note.pdf',X'01174F17711816164C0172179616311684000000200020002000200020002000200020');
INSERT INTO "record" VALUES (45,X'01A20582C5027C70B30172EC94D719F0','figure',38,1,'','notarial 2',X'');
INSERT INTO "record" VALUES (46,X'01A20582C50674FEB1C54B7226706152','post',NULL,2,'entered twice','Lithuania – Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (47,X'01A20582C50A731ABB1735A439ED8F57','post',NULL,1,'','Germany – Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (48,X'01A20582C50A741D8D93B25DE9490522','post_event',47,1,'','established >2001',X'');
INSERT INTO "record" VALUES (49,X'01A20582C50A743D9E3B65B7DFF8AFD3','person',NULL,1,'','Erika Erfunden',X'01164C17BD16841836174F1631164C174F0109164C17BD16CD16FF15EF000000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (5,X'01A20582C4F9795B929E81F586F96814','city',NULL,1,'','Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (50,X'01A20582C50A7453B8B21FAEF790216C','appointment',NULL,1,'','Erika Erfunden – Germany – Lithuania',X'01164C17BD16CD16FF15EF0109164C17BD16841836174F1631164C174F0109011501091691164C17BD174115EF174F1880010901150109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (6,X'01A20582C4F97AD5802670D82B07A029','post',NULL,3,'','Honorary Consulate of Lithuania in Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (7,X'01A20582C4F97C00BF894B78DE665815','post_event',6,1,'','established',X'');
INSERT INTO "record" VALUES (8,X'01A20582C4F97C398AA03EE214B818AC','post_event',6,1,'','closed_temporarily 2022',X'');
INSERT INTO "record" VALUES (9,X'01A20582C4F97C49B5EAA27BEF26B306','post_event',6,1,'','reopened 2023-05-12',X'');
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
