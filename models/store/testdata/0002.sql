-- A register of schema 2 with invented persons.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1163415890;
PRAGMA user_version = 2;
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
INSERT INTO "action" VALUES (1,X'105FD5BB655B48A9A04ACE3C093B8692',1,117659672248320000,'begin','R. Example','root','vm',X'01A20527576F7D8485B0EF9EB483EE41',1795344120000,'',NULL,4,'','',X'489A22645CB5AEE4E3AFCA4746387952',X'E58B78267DBAA52A818E9A36845CE2A730CF6006817188B04C965746E56A21C1',X'D9F8F956941BDC90649545200D2DDDA7C2FE0B2F511F1A8A3F3AF962E33065C3');
INSERT INTO "action" VALUES (2,X'105FD5BB655B48A9A04ACE3C093B8692',2,117659672248320001,'add_post','R. Example','root','vm',X'01A2052757817C2BB3880FD9638305AB',1795344120000,'',NULL,6,'','',X'BC7B098369D3342D339D29BFBF795600',X'83B7EB3513361A1BE487997623435D2095B273D947E252B606A5B0F2070202C2',X'BC86BEB51236CEFB243E75F89B7929D0B706ED362D1FE38E6AF48F2C7E5289D6');
INSERT INTO "action" VALUES (3,X'105FD5BB655B48A9A04ACE3C093B8692',3,117659672248320002,'appoint','R. Example','root','vm',X'01A2052757857B668EC62BCCF74A6478',1795344120000,'',NULL,3,'','',X'2490C262617870B5A0DF120771351E4C',X'36D17D9FF9FC1F81D805C55233826549C065151E30EFF1A65C93A24C5EC2F965',X'57595774CC94E989E98F82832BE930BC4DE756978A2838A7A23A54F2AA08C82B');
INSERT INTO "action" VALUES (4,X'105FD5BB655B48A9A04ACE3C093B8692',4,117659672248320003,'edit','R. Example','root','vm',X'01A2052757817DF3A5F2B5607474E378',1795344120000,'',NULL,4,'','',X'70CCF9F3133C204AACBA6E384E81DEE5',X'69D22448D2E72E6EE65B7CD9BF631C028DE9262C7DD160907F8F5ED863BD2231',X'C299386CC6332AD4456F2FBEA59EC688DAC8727A05B241E91A5043EF75AD4279');
INSERT INTO "action" VALUES (5,X'105FD5BB655B48A9A04ACE3C093B8692',5,117659672248320004,'twin','R. Example','root','vm',X'01A2052757937EC4A2717727D84ED942',1795344120000,'',NULL,8,'','',X'5FA2AF7B393CA64A4086AA3C0900396A',X'A20FA7FCE078006E3975158ABE4BBCA14A890FFACF45510C7193CBF50874CF72',X'7225A0BB77A4B04926D0E6FFD549764F3688DED024437EEAC0C87781B26ACFF5');
INSERT INTO "action" VALUES (6,X'105FD5BB655B48A9A04ACE3C093B8692',6,117659672248320005,'file','R. Example','root','vm',X'01A2052757997259BF924F710ABDA541',1795344120000,'',NULL,22,'','',X'EA111B7C8A25979C0F387B5B8957966E',X'469D810EE9ABF998D5389D813F695D17DE18D09D20E3765BBF38962359B82AB5',X'D9742B99248AFBFD23A667444C6268D46DA9140C8B06B265651DB0CA9013B975');
INSERT INTO "action" VALUES (7,X'105FD5BB655B48A9A04ACE3C093B8692',7,117659672248320006,'add','R. Example','root','vm',X'01A2052757A97080AC91CB0D07112640',1795344120000,'',NULL,1,'','',X'3D9462A339890D9AAEF7C5115642B4F8',X'7489A54117E887AD3E469000555F204102331E99C5F9FB3CD57DA71A2D860614',X'B089DC91A50EC708461AFD47DC325D804BDD807D8690A849492A1918E54613E5');
INSERT INTO "action" VALUES (8,X'105FD5BB655B48A9A04ACE3C093B8692',8,117659672248320007,'remove','R. Example','root','vm',X'01A2052757A97080AC91CB0D07112640',1795344120000,'',NULL,1,'','',X'AF0B72DD532FA88C6956B3B7F883EB07',X'AA51E57405BDD25D725BD19C78B70720809252ECD26D8BFA0562ED121795B901',X'1F0578217AF998B75ABCC9535B1AE2A7EBD6BC48D9C5635102A902B6F23102AA');
INSERT INTO "action" VALUES (9,X'105FD5BB655B48A9A04ACE3C093B8692',9,117659672248320008,'add','R. Example','root','vm',X'01A2052757BA7BD9BA2B2F28F27B6D58',1795344120000,'',NULL,4,'','',X'49490C17BE316A60E464C4E251E1BF80',X'A6A2D0BD8EA9415D1BEEFEB13FF4A6AD60F893925BC252719A01E058346FDB24',X'10926BCAF65F9DA3A68D48928960B3983F936B3B54227CF4BCDA51DC0375C6E2');
INSERT INTO "activity_report" VALUES (38,0,6,NULL,'activity','2025-01-01',20089,20089,'2025-12-31',20453,20453,'2026-01-31',20484,20484,'',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "also_serves" VALUES (30,0,1,'2024',19723,20088,'','',-2147483648,2147483647,'');
INSERT INTO "appointment" VALUES (13,0,6,11,'honorary','head','consul','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'2023-04-20',19467,19467,'',-2147483648,2147483647,'2023-05-12',19489,19489,'2028-05-11',21315,21315,'',-2147483648,2147483647,'','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "appointment" VALUES (50,0,47,49,'honorary','head','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'2010-05',14730,14760,'',-2147483648,2147483647,'2012',15340,15705,'resigned','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "attachment" VALUES (44,0,6,'','','',-2147483648,2147483647,'note.pdf','application/pdf',17,'c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06');
INSERT INTO "award" VALUES (39,0,11,'Medal','','','',-2147483648,2147483647,'',-2147483648,2147483647,NULL,'','');
INSERT INTO "blob" VALUES ('c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06',17,X'255044462D312E3720696E76656E746564',0);
INSERT INTO "branch" VALUES (29,0,5,'','','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'');
INSERT INTO "change" VALUES (1,1,X'01A20527576F7A3AB5B7205829FB43C6','state','*',0,'','{"code":"LT","name":"{\"en\":\"Lithuania\",\"lt\":\"Lietuva\",\"pl\":\"Litwa\"}"}',X'79B138E8984B410DFEFDE9836101A35B',X'1FAEC189F3604E7BB4390C1DE395D08E562407C3A2637989733CB8899EBE46BE',0,NULL);
INSERT INTO "change" VALUES (1,2,X'01A20527576F7D3788BC583A89B99CE4','state','*',0,'','{"code":"PL","name":"{\"en\":\"Poland\",\"lt\":\"Lenkija\",\"pl\":\"Polska\"}"}',X'11C072F8F294C73E964287F7B3FE1C41',X'21DF56606756A81BBAF629D16A1DF4598987511A01C271C3B72346900E511245',0,NULL);
INSERT INTO "change" VALUES (1,3,X'01A20527576F7D5EB2E9436FB1DB2AD9','state','*',0,'','{"code":"DE","name":"{\"en\":\"Germany\",\"lt\":\"Vokietija\",\"pl\":\"Niemcy\"}"}',X'73F8E0769189BB94DB0EF43F9C950627',X'2733EC0AF13F801B61EBECB204DBE1D54E1FB471AFC8C70CF38C4ECED67DF448',0,NULL);
INSERT INTO "change" VALUES (1,4,X'01A20527576F7D8485B0EF9EB483EE41','register','*',0,'','{"keeper":"ministry","language":"en","name":"Ministry","state":"01a20527-576f-7a3a-b5b7-205829fb43c6"}',X'19AF2E1EB833CC518063B4B105FB31B6',X'FA4A2384DCECCB8E26E79FC4C248B56C8D147A080F0EDD074765508C94BC6E86',0,NULL);
INSERT INTO "change" VALUES (2,1,X'01A2052757817C2BB3880FD9638305AB','city','*',0,'','{"country":"01a20527-576f-7d37-88bc-583a89b99ce4","name":"Toruń","region":"Kujawsko-Pomorskie","region_code":"PL-04"}',X'9FEFE618FA5D79E24503CBDA4699C328',X'BA3BE930EB2E40F89FE87CE5F6BE47A9C401E9E9A85168EF219774D7D68A9939',0,NULL);
INSERT INTO "change" VALUES (2,2,X'01A2052757817DF3A5F2B5607474E378','post','*',0,'','{"receiving_state":"01a20527-576f-7d37-88bc-583a89b99ce4","sending_state":"01a20527-576f-7a3a-b5b7-205829fb43c6"}',X'F6E48305BACF3426A8D2A1C4058C9B62',X'653E904A1C506C43EA68B0ABD416C70104FC8684AE14D2DB7A0E34C4216B8AE8',0,NULL);
INSERT INTO "change" VALUES (2,3,X'01A2052757827378B484474E55A25BC0','post_event','*',0,'','{"class":"consulate","district":"Kujawsko-Pomorskie","event":"established","ordinal":"65536","parent":"01a20527-5781-7df3-a5f2-b5607474e378","seat":"01a20527-5781-7c2b-b388-0fd9638305ab","title":"{\"en\":\"Honorary Consulate of Lithuania in Toruń\",\"lt\":\"Lietuvos garbės konsulatas Torunėje\"}"}',X'2DEE27A5002C8A2A2E9C1F0B43FEAF33',X'391BA0DA046DADE83DEB8A392067CEB903414173045246F1F317E90C7718D906',0,NULL);
INSERT INTO "change" VALUES (2,4,X'01A20527578273B8AD256060E7EF629C','post_event','*',0,'','{"date":"2022","event":"closed_temporarily","ordinal":"131072","parent":"01a20527-5781-7df3-a5f2-b5607474e378"}',X'BE5BD3E4CDC7F65049994615AC9AFF1D',X'B51C6DA18A82E7B3396C92464F094552FBC883E33882B274470154F67AF5C721',0,NULL);
INSERT INTO "change" VALUES (2,5,X'01A20527578273CDBCBBCFEE2442F2FB','post_event','*',0,'','{"date":"2023-05-12","event":"reopened","ordinal":"196608","parent":"01a20527-5781-7df3-a5f2-b5607474e378"}',X'B1D9BDA5D9A797DA82538D1750B7E604',X'3C34A55EE8D6E1FA6F7CC840B87A8AEDFFC4065BEC2EB7B51ACD151C7DD875CD',0,NULL);
INSERT INTO "change" VALUES (2,6,X'01A20527578273E195E2A10A1828B03B','post_event','*',0,'','{"date":"2023-05-12","event":"ceremony","ordinal":"262144","parent":"01a20527-5781-7df3-a5f2-b5607474e378"}',X'0151A579DBABEB95F243ACBE494DC6F1',X'9FE35E7940A47AAE6BF3032EC4266AC972614DB0002517626A1AB17084D0EF19',0,NULL);
INSERT INTO "change" VALUES (3,1,X'01A2052757857B668EC62BCCF74A6478','person','*',0,'','{"family_name":"Przykładowski","gender_form":"m","given_name":"Przemysław"}',X'C200638571E8FC8464E7A8367C50243B',X'64B8D5E855768FC6469671013076C44DD6DBAF6EB3E945A35EF26E7BD1046374',0,NULL);
INSERT INTO "change" VALUES (3,2,X'01A2052757857BA59671EF53DCA2CF4A','spelling','*',0,'','{"name":"Pšemeslav Pavyzdys","parent":"01a20527-5785-7b66-8ec6-2bccf74a6478","use":"keeper"}',X'5787FCE550C322603213AC94A04DD308',X'0B9B8D52A93EDEBE26325075E2A0A262F04DE6690CF6C4E13C9A1EC57EBCB997',0,NULL);
INSERT INTO "change" VALUES (3,3,X'01A2052757857BCC904199DBA4CA69E1','appointment','*',0,'','{"category":"honorary","class":"consul","exequatur_on":"2023-04-20","person":"01a20527-5785-7b66-8ec6-2bccf74a6478","post":"01a20527-5781-7df3-a5f2-b5607474e378","role":"head","term_until":"2028-05-11","took_up":"2023-05-12"}',X'5CE114B468FE50D4C1F53A7988C17505',X'11067E230E327F5FE213E0909AAE7EBAD12720D8273380618BD22E386A391D2B',0,NULL);
INSERT INTO "change" VALUES (4,1,X'01A2052757817DF3A5F2B5607474E378','post','register_no',0,'','PL-1',X'45FF18964DCACBD352215AE29AA5666E',X'183C509D02D5F6C2084AE8A4DDDE5D53BEA6D5CE81AFB3E9F2F61168E0C9D004',117659672248320001,X'105FD5BB655B48A9A04ACE3C093B8692');
INSERT INTO "change" VALUES (4,2,X'01A2052757817DF3A5F2B5607474E378','post','emails',0,'','["torun@example.org"]',X'91605C341D33FB8FC92F0A76882D83BD',X'359E5D600B276F23E820D558CAAE5E24F514FD3EE7C89C72F03E1AFCF1FCF30A',117659672248320001,X'105FD5BB655B48A9A04ACE3C093B8692');
INSERT INTO "change" VALUES (4,3,X'01A20527578A7F24ABE76536DF4F9B06','phone','*',0,'','{"number":"+48 000 000 000","parent":"01a20527-5781-7df3-a5f2-b5607474e378","use":"office"}',X'8C806C4A112FAE4F8DBEA453C7898EF3',X'3729C71F3E1AC7BC504D09583B30C8E7E9700212A4797821ACE16EC9C684C0E2',0,NULL);
INSERT INTO "change" VALUES (4,4,X'01A20527578B702FA3E1BEC4318A59A7','external_id','*',0,'','{"parent":"01a20527-5781-7df3-a5f2-b5607474e378","scheme":"QID","value":"Q0"}',X'9435AD9EEE0DFFBEE14C294A9686B6A2',X'74E1C7AAD313D63AAD1B4BAB637578022E753D246F47628FFB874E847F81C456',0,NULL);
INSERT INTO "change" VALUES (5,1,X'01A2052757937EC4A2717727D84ED942','city','*',0,'','{"coords":"54.9 23.9","country":"01a20527-576f-7a3a-b5b7-205829fb43c6","name":"Kaunas"}',X'20A487CE57ACCDB6E1AB20B11099E791',X'D199D3B426D466C38530FA1C6150B2875DB4CE4C0C93DEFE58D03B0C0F1F9D98',0,NULL);
INSERT INTO "change" VALUES (5,2,X'01A205275794701AA72EC9F7139E17DA','twinning','*',0,'','{"first_contact":"~2008","type":"twinning"}',X'CD94ED53042F987F2EE61344D76981AF',X'55D1012876BB119C7F6F17154FE3DC4834505A322D797AFE70CBC6C011ED97DE',0,NULL);
INSERT INTO "change" VALUES (5,3,X'01A205275794702C8D654E4C401CF39A','partner','*',0,'','{"city":"01a20527-5793-7ec4-a271-7727d84ed942","level":"city","parent":"01a20527-5794-701a-a72e-c9f7139e17da"}',X'F35AC6A6F9457CB34008C0A293D7D508',X'01F1731E12067989EF9BCA2F7CBEAAEDE920FE3B8AACDDAA963171F55D198BEF',0,NULL);
INSERT INTO "change" VALUES (5,4,X'01A205275794703BA13BE83FBC2F3485','partner','*',0,'','{"city":"01a20527-5781-7c2b-b388-0fd9638305ab","level":"city","parent":"01a20527-5794-701a-a72e-c9f7139e17da"}',X'EC9E768B7FE0B109876CB8881FCBCF1F',X'F75D3E4DD001B792FC15212ABA1EF2B22111B5E80B664D1845E9953D31EB9247',0,NULL);
INSERT INTO "change" VALUES (5,5,X'01A20527579471F781D93724292F3616','instrument','*',0,'','{"instrument":"protocol_of_intent","parent":"01a20527-5794-701a-a72e-c9f7139e17da","signed_on":"2016-02-26"}',X'55EEC9693360C3F498821A90BCEDBAB5',X'ED6ECE8B7A4CD845450958BB735AD9CC64911B21128582F6A0FA058D1478BAA4',0,NULL);
INSERT INTO "change" VALUES (5,6,X'01A205275794720980123AA59007BC91','instrument','*',0,'','{"instrument":"cooperation_agreement","parent":"01a20527-5794-701a-a72e-c9f7139e17da","signed_on":"2018-02-16"}',X'53EBCD9297F703D67E9651E879A6557C',X'5B57E5267ECAF3FB5C4C66EA481BE0EB528A6AFDDEE4C5CCC3829BDDBEA9F98B',0,NULL);
INSERT INTO "change" VALUES (5,7,X'01A2052757947213A1A43E054CF71FC1','resolution','*',0,'','{"city":"01a20527-5781-7c2b-b388-0fd9638305ab","date":"2018","number":"7","parent":"01a20527-5794-7209-8012-3aa59007bc91"}',X'CED666E67B51955ED372C4ECD65875B7',X'3B3CBAD400A61E08235DC77AFCA05F3F19FBFFF1F4F3892EF01113C6FF39C9FF',0,NULL);
INSERT INTO "change" VALUES (5,8,X'01A2052757947225AB9E0A3787EB2E2F','event','*',0,'','{"about":"[\"01a20527-5781-7df3-a5f2-b5607474e378\",\"01a20527-5785-7b66-8ec6-2bccf74a6478\",\"01a20527-5794-701a-a72e-c9f7139e17da\"]","event":"visit","from":"2023-05-12","title":"Anniversary","until":"2023-05-14"}',X'59E521842A3B4039A0896D2FD5A0763E',X'C4EECE867282EEC74B32D7884FD2FD9EC507FC34F644BC7FEB6D867A76DC90DC',0,NULL);
INSERT INTO "change" VALUES (6,1,X'01A2052757997259BF924F710ABDA541','sending_rule','*',0,'','{"parent":"01a20527-576f-7a3a-b5b7-205829fb43c6","term_basis":"exequatur","term_months":"36"}',X'1BF0114D0FB036631D70112F758041EC',X'4B331F01365F733C7D85027129473714AF5CAFFDDB13776B222CE65894A0F832',0,NULL);
INSERT INTO "change" VALUES (6,10,X'01A20527579B75ED8EF059E0DE738B9A','leave','*',0,'','{"from":"2024-07","parent":"01a20527-5785-7bcc-9041-99dba4ca69e1","until":"2024-08"}',X'9EE0ED9E23D129A9B07039E7F2270078',X'7446799EBB4780E2B3C94813BAAD1AF9BD6FC4E177A6CD744676B9DD2DB9B407',0,NULL);
INSERT INTO "change" VALUES (6,11,X'01A20527579B760582D22BBCA8881775','vetting','*',0,'','{"asked_on":"2022-11","outcome":"no_objection","person":"01a20527-5785-7b66-8ec6-2bccf74a6478","subject":"conduct"}',X'62A5739A1B36A986A59BDA5C4516B229',X'DE7A88CDB25C98164B8EBA633BD4F81B8873085E6939A790D835639779F52B9E',0,NULL);
INSERT INTO "change" VALUES (6,12,X'01A20527579B7638BC4B243C2D0300F6','inventory_item','*',0,'','{"issued_on":"2023-05-12","item":"seal","number":"1","post":"01a20527-5781-7df3-a5f2-b5607474e378"}',X'D270F437028CC0F2EBA15981F173C95D',X'945B21D1A61ADF81127F48AB3C0413D1E2C650E9FEA3FC38DE0419F5C7FA0C24',0,NULL);
INSERT INTO "change" VALUES (6,13,X'01A20527579B7656AA7BE29F80F6DA74','correspondence','*',0,'','{"about":"[\"01a20527-5781-7df3-a5f2-b5607474e378\"]","date":"2023-01-09","direction":"out","number":"1","prefix":"LT","subject":"Exequatur","year":"2023"}',X'68909BD5441B13E9E6A87E29C4704789',X'24962D58903C88B8A96FE19903018B565DDF41BA7D3EBC01AE109BDB9A2A71D0',0,NULL);
INSERT INTO "change" VALUES (6,14,X'01A20527579C7CB3A9FDD829C1C0C82F','service','*',0,'','{"count":"1","date":"2024-02-01","fee":"15.00 EUR","post":"01a20527-5781-7df3-a5f2-b5607474e378","service":"notarial"}',X'D7728F683031F6D6A92B31DB166FF204',X'186AB60390A06416D806D30C0CDCED2439397D0485665903E7E551C0971E8A0B',0,NULL);
INSERT INTO "change" VALUES (6,15,X'01A20527579C7CD6869679C2378402B6','activity_report','*',0,'','{"due_on":"2026-01-31","from":"2025-01-01","post":"01a20527-5781-7df3-a5f2-b5607474e378","sort":"activity","until":"2025-12-31"}',X'6430140CD5B77C4D54287A5470848853',X'4242E5323C33A9D3D248F5AE3AC2364C7270E0C32467F54A9DC087DA2E2BC5B2',0,NULL);
INSERT INTO "change" VALUES (6,16,X'01A20527579C7CF4B1FF167277831A10','award','*',0,'','{"name":"Medal","person":"01a20527-5785-7b66-8ec6-2bccf74a6478"}',X'1AEB14E999D578C9985363FDC096F659',X'927AF97E29BE291A3B818F5B49FD6C1F568EA7899D72460D13F25EE31C17FA9F',0,NULL);
INSERT INTO "change" VALUES (6,17,X'01A20527579C7D19BA01735CC1BCA11B','incident','*',0,'','{"date":"2024","post":"01a20527-5781-7df3-a5f2-b5607474e378","sort":"complaint","title":"Hours"}',X'8ED307C4CDE528EB2CF361D4B7A82564',X'E85697C956711E57E06FFA35F221BFAA4CE73C19D1ACEFB55EE06B7F04B606ED',0,NULL);
INSERT INTO "change" VALUES (6,18,X'01A20527579C7D2E9D3FB95BDF464EF9','gift','*',0,'','{"date":"2023-05-12","direction":"given","number":"1","value":"180.00 EUR","what":"Miniature","year":"2023"}',X'956A1A8B013C7FDFFD31F238E839ABA7',X'A4853936D0F2F5347E37C124798DADC5DEF195DF2CA4F6933EBC9FA000EEC83F',0,NULL);
INSERT INTO "change" VALUES (6,19,X'01A20527579D7901B78E62EBAAFE6D81','task','*',0,'','{"about":"[\"01a20527-5781-7df3-a5f2-b5607474e378\"]","title":"Ask again","until":"2027"}',X'42652D6B3E7C81AAB08710BBE36282E9',X'3BC165E5141D8B44FE9ACF449B10022BC627AFAD7E195D4E264DE6150F055919',0,NULL);
INSERT INTO "change" VALUES (6,2,X'01A20527579973D38861EB511530D878','receiving_rule','*',0,'','{"classes":"[\"consul\"]","from":"2017","overlap":"forbidden","parent":"01a20527-576f-7a3a-b5b7-205829fb43c6"}',X'56BE5CFD4A7F759395FAEA31A41D616F',X'7179DF01F2603A27294CFC29912EF3C92BADAE3B3CE0B3E16DD6C51E17A8C99F',0,NULL);
INSERT INTO "change" VALUES (6,20,X'01A20527579D791DA15FF98E7C28BC88','acceptance','*',0,'','{"code":"archive_not_apart","of":"01a20527-5781-7df3-a5f2-b5607474e378","reason":"no archives"}',X'8B4DC99EF1EACE7342AA3234F85CC321',X'63FED9D05DF93C01980CD99008EEA81117274DA583464A56584ACD60818487B9',0,NULL);
INSERT INTO "change" VALUES (6,21,X'01A20527579D792F8C5ECDEF6C71188D','attachment','*',0,'','{"hash":"c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06","media":"application/pdf","name":"note.pdf","of":"01a20527-5781-7df3-a5f2-b5607474e378","size":"17"}',X'2383D717B638D20B0AD9A9244449C68F',X'8F0B3C350221C1EF5982ECFB061245F4C9EFDDA5B7D062AA189EEBD15D609B8C',0,NULL);
INSERT INTO "change" VALUES (6,22,X'01A20527579D7942BC472CEC22EB4751','figure','*',0,'','{"count":"2","parent":"01a20527-579c-7cd6-8696-79c2378402b6","service":"notarial"}',X'3032127E8200919E6B61838AF60C4D1A',X'31105068E6BA9CAB953DB9884E92650B3F9BD18C79B153554B406D6C79C8CB2C',0,NULL);
INSERT INTO "change" VALUES (6,3,X'01A205275799741092BEBE0C95C9FF63','contact','*',0,'','{"parent":"01a20527-5785-7b66-8ec6-2bccf74a6478","use":"mobile","value":"+48 000"}',X'6F9AFB5EBF4E8E3EF372E94F7CEBAEA9',X'757878CAE38E34B420F55293C31AEE9EF0BAE0E75CD66F705CDCB2D47141401B',0,NULL);
INSERT INTO "change" VALUES (6,4,X'01A20527579A77CBA203A61212B00543','mission','*',0,'','{"name":"{\"en\":\"Embassy\"}","state":"01a20527-576f-7a3a-b5b7-205829fb43c6","type":"embassy"}',X'F97043B459790FBC26BCFDBB120B5C73',X'B22EEFE2CA6BD4946431C12693E4A88B739B46F35982F9A520B8D997E38A7D9D',0,NULL);
INSERT INTO "change" VALUES (6,5,X'01A20527579A786D9A14BF34DB112F6E','opening','*',0,'','{"from":"09:00","parent":"01a20527-5781-7df3-a5f2-b5607474e378","until":"12:30","weekday":"monday"}',X'E6DEE65CDE3F2A1DD3FEF755CEC65417',X'BFDE7EB149273E0C079D6DD7E2FD430CA2777EC2D2FAD0E891C30B75C84D34FA',0,NULL);
INSERT INTO "change" VALUES (6,6,X'01A20527579A7C97A999935D70348DE0','branch','*',0,'','{"city":"01a20527-5781-7c2b-b388-0fd9638305ab","parent":"01a20527-5781-7df3-a5f2-b5607474e378"}',X'CF0E66865BD4AB335B8B22D45B891041',X'2DC4CE98AD24002F98363C5FC5A59FE8AE6E750343103702C3FEA6FA138BDBEF',0,NULL);
INSERT INTO "change" VALUES (6,7,X'01A20527579A7D169F4B4C471568495A','also_serves','*',0,'','{"notified_on":"2024","parent":"01a20527-5781-7df3-a5f2-b5607474e378","state":"01a20527-576f-7a3a-b5b7-205829fb43c6"}',X'1F1D367A9F723473F5D2A5AD4C630E52',X'AB2D1E225421F733FA23EBBF60D1C79F913280F10B40885728ECFEA93E9AB597',0,NULL);
INSERT INTO "change" VALUES (6,8,X'01A20527579A7D30A5F1173768F1039A','post_form','*',0,'','{"case":"locative","language":"lt","of":"title","parent":"01a20527-5781-7df3-a5f2-b5607474e378","text":"konsulate"}',X'F7528EBE7A1C5402DB55BC4D82DA192D',X'57A8D6139E4FD6A79356059C4EAC9DEE3E5A9CAA1E7D912B6E76D388BFCC20F4',0,NULL);
INSERT INTO "change" VALUES (6,9,X'01A20527579A7D51897C33B59B3D5489','renewal','*',0,'','{"from":"2028-05-12","parent":"01a20527-5785-7bcc-9041-99dba4ca69e1","term_until":"2033-05-11"}',X'91FFAF1F32CB59B014D941882D3F7D8A',X'4F1F81D51292C1FACD8F3CA960DEA59A8C8AE571039C232B08A10D50856A876C',0,NULL);
INSERT INTO "change" VALUES (7,1,X'01A2052757A97080AC91CB0D07112640','post','*',0,'','{"note":"entered twice","receiving_state":"01a20527-576f-7d37-88bc-583a89b99ce4","sending_state":"01a20527-576f-7a3a-b5b7-205829fb43c6"}',X'2E95B18B47D3850CD51A777ABD850A1E',X'BE3E5A38569CF3F0413A01E3FF8AD3DE1AE797BEB350B19D2E33283145218CC7',0,NULL);
INSERT INTO "change" VALUES (8,1,X'01A2052757A97080AC91CB0D07112640','post','void',0,'','entered twice',X'63691CD6037C7BBE7B2D1AE2DF2B03F1',X'F05B7A3D3162037087621632B684E32BEB6F1CD4D33B3C9781C6B2DDFD3C4A65',117659672248320006,X'105FD5BB655B48A9A04ACE3C093B8692');
INSERT INTO "change" VALUES (9,1,X'01A2052757BA7BD9BA2B2F28F27B6D58','post','*',0,'','{"receiving_state":"01a20527-576f-7a3a-b5b7-205829fb43c6","sending_state":"01a20527-576f-7d5e-b2e9-436fb1db2ad9"}',X'9ED4BB5D241D031CCF364699BFF315F3',X'B8B270AABEBD36E3F81DB752A234575EFDC69AAD1FA27A6BB5FF365C2A76077D',0,NULL);
INSERT INTO "change" VALUES (9,2,X'01A2052757BA7D95A2F1D788AD1DC573','post_event','*',0,'','{"date":"\u003e2001","event":"established","parent":"01a20527-57ba-7bd9-ba2b-2f28f27b6d58"}',X'A0D17638860C6938BE0C52B28B674653',X'311CA1C6A76AEB6C57BE098D171C3629FA4C0DF20C24403EA601DCDA02C9DE78',0,NULL);
INSERT INTO "change" VALUES (9,3,X'01A2052757BA7F2E937749F91E341C36','person','*',0,'','{"family_name":"Erfunden","gender_form":"f","given_name":"Erika"}',X'8976230E6C6FB52A17B755B6C6AE5628',X'374E2879AF423FBEAC12B523C308C3A17F2DA546E995362F973FF751C6BE7324',0,NULL);
INSERT INTO "change" VALUES (9,4,X'01A2052757BB70098F8F598BFDF1B786','appointment','*',0,'','{"category":"honorary","end_reason":"resigned","ended_on":"2012","person":"01a20527-57ba-7f2e-9377-49f91e341c36","post":"01a20527-57ba-7bd9-ba2b-2f28f27b6d58","role":"head","took_up":"2010-05"}',X'C44DFE528785A0B55FADAE5A15F1F0B7',X'32F32B9394759EA18861065403565AFB46C84876197B96D2A74B6EB7A5ABB375',0,NULL);
INSERT INTO "city" VALUES (16,0,'Kaunas','',1,'','',54.9,23.9,0,0);
INSERT INTO "city" VALUES (5,0,'Toruń','',2,'Kujawsko-Pomorskie','PL-04',NULL,NULL,0,0);
INSERT INTO "contact" VALUES (26,0,'mobile','+48 000','');
INSERT INTO "correspondence" VALUES (36,0,'out','LT',2023,1,'2023-01-09',19366,19366,'','Exequatur','','',NULL,'',-2147483648,2147483647,'');
INSERT INTO "event" VALUES (23,0,'visit','Anniversary','2023-05-12',19489,19489,'2023-05-14',19491,19491,NULL,'','','','','');
INSERT INTO "external_id" VALUES (15,0,'QID','Q0');
INSERT INTO "figure" VALUES (45,0,'notarial',2,0,0,'');
INSERT INTO "gift" VALUES (41,0,'given',2023,1,'2023-05-12',19489,19489,'Miniature','','',NULL,NULL,NULL,18000,'EUR','','','','',-2147483648,2147483647,'');
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
INSERT INTO "meta" VALUES ('seal','d81def5a62901abdd6eed390da4386c2a9860efe3ef7d10d06642b7a41e0513d');
INSERT INTO "meta" VALUES ('site','105fd5bb-655b-48a9-a04a-ce3c093b8692');
INSERT INTO "meta" VALUES ('sort','en/2');
INSERT INTO "mission" VALUES (27,0,1,'embassy','{"en":"Embassy"}',NULL,'','','','');
INSERT INTO "opening" VALUES (28,0,'monday','09:00','12:30','');
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
INSERT INTO "post" VALUES (6,0,1,2,'PL-1','','','','["torun@example.org"]','','','','',NULL,'','','','','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "post_event" VALUES (10,0,'ceremony','2023-05-12',19489,19489,'',NULL,'','','','','',262144,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (48,0,'established','>2001',11688,2147483647,'',NULL,'','','','','',0,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (7,0,'established','',-2147483648,2147483647,'',5,'consulate','Kujawsko-Pomorskie','{"en":"Honorary Consulate of Lithuania in Toruń","lt":"Lietuvos garbės konsulatas Torunėje"}','','',65536,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (8,0,'closed_temporarily','2022',18993,19357,'',NULL,'','','','','',131072,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (9,0,'reopened','2023-05-12',19489,19489,'',NULL,'','','','','',196608,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_form" VALUES (31,0,'title','lt','locative','konsulate');
INSERT INTO "receiving_rule" VALUES (25,0,'2017',17167,17531,'',-2147483648,2147483647,'','["consul"]','','','forbidden','',0,'',0,'','');
INSERT INTO "record" VALUES (1,X'01A20527576F7A3AB5B7205829FB43C6','state',NULL,1,'','Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (10,X'01A20527578273E195E2A10A1828B03B','post_event',6,1,'','ceremony 2023-05-12',X'');
INSERT INTO "record" VALUES (11,X'01A2052757857B668EC62BCCF74A6478','person',NULL,1,'','Przemysław Przykładowski',X'01179617BD1895188016FF171115EF16311771187117F316FF16CD0109179617BD1895164C1741188017F3171115EF18710000002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020007D00200020');
INSERT INTO "record" VALUES (12,X'01A2052757857BA59671EF53DCA2CF4A','spelling',11,1,'','Pšemeslav Pavyzdys',X'');
INSERT INTO "record" VALUES (13,X'01A2052757857BCC904199DBA4CA69E1','appointment',NULL,1,'','Przemysław Przykładowski – Honorary Consulate of Lithuania in Toruń',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD01090115010916B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (14,X'01A20527578A7F24ABE76536DF4F9B06','phone',6,1,'','+48 000 000 000',X'');
INSERT INTO "record" VALUES (15,X'01A20527578B702FA3E1BEC4318A59A7','external_id',6,1,'','QID Q0',X'');
INSERT INTO "record" VALUES (16,X'01A2052757937EC4A2717727D84ED942','city',NULL,1,'','Kaunas',X'0116FF15EF1836174F15EF17F30000002000200020002000200020');
INSERT INTO "record" VALUES (17,X'01A205275794701AA72EC9F7139E17DA','twinning',NULL,1,'','Kaunas – Toruń',X'0116FF15EF1836174F15EF17F30109011501091816177117BD1836174F0000002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (18,X'01A205275794702C8D654E4C401CF39A','partner',17,1,'','Kaunas',X'');
INSERT INTO "record" VALUES (19,X'01A205275794703BA13BE83FBC2F3485','partner',17,1,'','Toruń',X'');
INSERT INTO "record" VALUES (2,X'01A20527576F7D3788BC583A89B99CE4','state',NULL,1,'','Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (20,X'01A20527579471F781D93724292F3616','instrument',17,1,'','protocol_of_intent 2016-02-26',X'');
INSERT INTO "record" VALUES (21,X'01A205275794720980123AA59007BC91','instrument',17,1,'','cooperation_agreement 2018-02-16',X'');
INSERT INTO "record" VALUES (22,X'01A2052757947213A1A43E054CF71FC1','resolution',21,1,'','Toruń 7 2018',X'');
INSERT INTO "record" VALUES (23,X'01A2052757947225AB9E0A3787EB2E2F','event',NULL,1,'','Anniversary',X'0115EF174F174F16CD185F164C17BD17F315EF17BD1880000000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (24,X'01A2052757997259BF924F710ABDA541','sending_rule',1,1,'','–',X'');
INSERT INTO "record" VALUES (25,X'01A20527579973D38861EB511530D878','receiving_rule',1,1,'','2017 –',X'');
INSERT INTO "record" VALUES (26,X'01A205275799741092BEBE0C95C9FF63','contact',11,1,'','mobile +48 000',X'');
INSERT INTO "record" VALUES (27,X'01A20527579A77CBA203A61212B00543','mission',NULL,1,'','Embassy',X'01164C1741160515EF17F317F3188000000020002000200020002000200020');
INSERT INTO "record" VALUES (28,X'01A20527579A786D9A14BF34DB112F6E','opening',6,1,'','monday 09:00–12:30',X'');
INSERT INTO "record" VALUES (29,X'01A20527579A7C97A999935D70348DE0','branch',6,1,'','Toruń',X'');
INSERT INTO "record" VALUES (3,X'01A20527576F7D5EB2E9436FB1DB2AD9','state',NULL,1,'','Germany',X'011691164C17BD174115EF174F188000000020002000200020002000200020');
INSERT INTO "record" VALUES (30,X'01A20527579A7D169F4B4C471568495A','also_serves',6,1,'','Lithuania',X'');
INSERT INTO "record" VALUES (31,X'01A20527579A7D30A5F1173768F1039A','post_form',6,1,'','konsulate',X'');
INSERT INTO "record" VALUES (32,X'01A20527579A7D51897C33B59B3D5489','renewal',13,1,'','2028-05-12 – 2033-05-11',X'');
INSERT INTO "record" VALUES (33,X'01A20527579B75ED8EF059E0DE738B9A','leave',13,1,'','2024-07 – 2024-08',X'');
INSERT INTO "record" VALUES (34,X'01A20527579B760582D22BBCA8881775','vetting',NULL,1,'','conduct Przemysław Przykładowski',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020');
INSERT INTO "record" VALUES (35,X'01A20527579B7638BC4B243C2D0300F6','inventory_item',NULL,1,'','seal 1',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (36,X'01A20527579B7656AA7BE29F80F6DA74','correspondence',NULL,1,'','LT-2023-1 Exequatur',X'0117111816010D14F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (37,X'01A20527579C7CB3A9FDD829C1C0C82F','service',NULL,1,'','notarial 2024-02-01',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (38,X'01A20527579C7CD6869679C2378402B6','activity_report',NULL,1,'','activity 2025-01-01–2025-12-31',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (39,X'01A20527579C7CF4B1FF167277831A10','award',NULL,1,'','Medal – Przemysław Przykładowski',X'011741164C163115EF1711000000200020002000200020');
INSERT INTO "record" VALUES (4,X'01A20527576F7D8485B0EF9EB483EE41','register',NULL,1,'','Ministry Lithuania',X'01174116CD174F16CD17F3181617BD18800109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (40,X'01A20527579C7D19BA01735CC1BCA11B','incident',NULL,1,'','Hours',X'0116B41771183617BD17F3000000200020002000200020');
INSERT INTO "record" VALUES (41,X'01A20527579C7D2E9D3FB95BDF464EF9','gift',NULL,1,'','Miniature',X'0114F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (42,X'01A20527579D7901B78E62EBAAFE6D81','task',NULL,1,'','Ask again',X'0115EF17F316FF010915EF169115EF16CD174F0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (43,X'01A20527579D791DA15FF98E7C28BC88','acceptance',NULL,1,'','Honorary Consulate of Lithuania in Toruń – no archives',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F010901150109174F1771010915EF17BD161D16B416CD185F164C17F300000020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020003200200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (44,X'01A20527579D792F8C5ECDEF6C71188D','attachment',NULL,1,'','note.pdf',X'01174F17711816164C0172179616311684000000200020002000200020002000200020');
INSERT INTO "record" VALUES (45,X'01A20527579D7942BC472CEC22EB4751','figure',38,1,'','notarial 2',X'');
INSERT INTO "record" VALUES (46,X'01A2052757A97080AC91CB0D07112640','post',NULL,2,'entered twice','Lithuania – Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (47,X'01A2052757BA7BD9BA2B2F28F27B6D58','post',NULL,1,'','Germany – Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (48,X'01A2052757BA7D95A2F1D788AD1DC573','post_event',47,1,'','established >2001',X'');
INSERT INTO "record" VALUES (49,X'01A2052757BA7F2E937749F91E341C36','person',NULL,1,'','Erika Erfunden',X'01164C17BD16841836174F1631164C174F0109164C17BD16CD16FF15EF000000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (5,X'01A2052757817C2BB3880FD9638305AB','city',NULL,1,'','Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (50,X'01A2052757BB70098F8F598BFDF1B786','appointment',NULL,1,'','Erika Erfunden – Germany – Lithuania',X'01164C17BD16CD16FF15EF0109164C17BD16841836174F1631164C174F0109011501091691164C17BD174115EF174F1880010901150109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (6,X'01A2052757817DF3A5F2B5607474E378','post',NULL,2,'','Honorary Consulate of Lithuania in Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (7,X'01A2052757827378B484474E55A25BC0','post_event',6,1,'','established',X'');
INSERT INTO "record" VALUES (8,X'01A20527578273B8AD256060E7EF629C','post_event',6,1,'','closed_temporarily 2022',X'');
INSERT INTO "record" VALUES (9,X'01A20527578273CDBCBBCFEE2442F2FB','post_event',6,1,'','reopened 2023-05-12',X'');
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
INSERT INTO "search_text" VALUES (44,'note.pdf Honorary Consulate of Lithuania in Toruń');
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
