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
INSERT INTO "action" VALUES (1,X'0B60771606F14E0EB0C73D3C03CD46B7',1,117659672248320000,'begin','R. Example','root','vm',X'01A204C78BFA73FF9EB7FD7563D17144',1795344120000,'',NULL,4,'','',X'1522637713A828E98659396697253048',X'C0344D266E890666DB528277AB0D376D6F704509A22FA2CC60530C27E8FA1E3E',X'4C1D5AFE8BB2D788F8F764E92C7C813468C16664D016E3868510C739B196FD73');
INSERT INTO "action" VALUES (2,X'0B60771606F14E0EB0C73D3C03CD46B7',2,117659672248320001,'add_post','R. Example','root','vm',X'01A204C78C027BFCB0CF8526E1B5D5C4',1795344120000,'',NULL,6,'','',X'F5E479BD3D6162869BBF52DFC3890B88',X'B648F6786189087B12877232BFB1DD7A445A586E7EFF513F235CD70E7FBDD7FA',X'7192B0D0FA796C6ED6324222303EFE4769D124FF3BB5A0FF79E561DAA54BF8B5');
INSERT INTO "action" VALUES (3,X'0B60771606F14E0EB0C73D3C03CD46B7',3,117659672248320002,'appoint','R. Example','root','vm',X'01A204C78C047D5FA8006D42FC7A0290',1795344120000,'',NULL,3,'','',X'E81F106DED5A692DEBB4A1C3FA7EBAD3',X'4A5EF1ADB49220ED8F62F96E029E6ED26DE2A52289176CF3A7C0B39512B59265',X'4A0C68A3120B682BC24FB5068962AAEAE7BBA42E1412338AAA63E595A8B96FA3');
INSERT INTO "action" VALUES (4,X'0B60771606F14E0EB0C73D3C03CD46B7',4,117659672248320003,'edit','R. Example','root','vm',X'01A204C78C027DB691D2CACD6EE8EDA2',1795344120000,'',NULL,4,'','',X'B383B620727165C4C56455770E791252',X'C1E7DDA1413885F5B5B063A0BF1836D46AE53A195E403A00819B48A1C55C8E71',X'9BDA5DAFE189E61AEDAF69F756852132D7E350486A5EC2C9DC49454CC6914C5C');
INSERT INTO "action" VALUES (5,X'0B60771606F14E0EB0C73D3C03CD46B7',5,117659672248320004,'twin','R. Example','root','vm',X'01A204C78C0A70529BCE8B89AD385B04',1795344120000,'',NULL,8,'','',X'B06114D4DD7F073AAA9F3284D158CB09',X'D67CAE6097D52D2311344828A2D3550A34F25DF5F155DD5A6E05ACA911494117',X'CC2B16DBE0E41CFFA1D341BB50BE91C9D4A3201C09D7DDE13A77451300066558');
INSERT INTO "action" VALUES (6,X'0B60771606F14E0EB0C73D3C03CD46B7',6,117659672248320005,'add','R. Example','root','vm',X'01A204C78C0C7A259ACE7CBF7F84D4D2',1795344120000,'',NULL,1,'','',X'FE71BCD64419B44ADAADB1C8AAFF8180',X'C58C58E25AE28A9C2D223E8CDFC93B09B92AB9ED38C33F9FF393846DF49B8DAD',X'AF40FE1D24BE345BA07FAD4AEA04DD369C3D0D9B3BC2C6DA82EBA1C311849B8F');
INSERT INTO "action" VALUES (7,X'0B60771606F14E0EB0C73D3C03CD46B7',7,117659672248320006,'remove','R. Example','root','vm',X'01A204C78C0C7A259ACE7CBF7F84D4D2',1795344120000,'',NULL,1,'','',X'C7CD8A74F3C75EB89852F441F7E23FD1',X'749A90D867DD3EF6C65356FCF980AA9C31636B4D90DA9533016848B4588E3BFB',X'56B621DB3E98B96E280F6344331EEEF415D83E9A1C4E9FB34E816EC112E6A264');
INSERT INTO "action" VALUES (8,X'0B60771606F14E0EB0C73D3C03CD46B7',8,117659672248320007,'add','R. Example','root','vm',X'01A204C78C1072F389A815FA4924BEEA',1795344120000,'',NULL,4,'','',X'3726265DE3091F892413F3A6917828C1',X'1B4AA25BA5757DAE7E53FE7063B04928BA6BF78214641C77A6012DE31890D147',X'16EBE7DD3B24232FF44D4F019D65C29004D9EAC631BA43BE7FB40FFD5691AB67');
INSERT INTO "appointment" VALUES (13,0,6,11,'honorary','head','consul','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'2023-04-20',19467,19467,'',-2147483648,2147483647,'2023-05-12',19489,19489,'2028-05-11',21315,21315,'',-2147483648,2147483647,'','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "appointment" VALUES (28,0,25,27,'honorary','head','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'2010-05',14730,14760,'',-2147483648,2147483647,'2012',15340,15705,'resigned','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "change" VALUES (1,1,X'01A204C78BFA7346A9D28C4C3AE5D766','state','*',0,'','{"code":"LT","name":"{\"en\":\"Lithuania\",\"lt\":\"Lietuva\",\"pl\":\"Litwa\"}"}',X'1F944C667273C380D4186D0D200D4A0E',X'82454326DC1908464E81E63E6430A035A2ED6AEDD34670EF7AA419FF199E4EAD',0,NULL);
INSERT INTO "change" VALUES (1,2,X'01A204C78BFA73C69241E1FAE85536C6','state','*',0,'','{"code":"PL","name":"{\"en\":\"Poland\",\"lt\":\"Lenkija\",\"pl\":\"Polska\"}"}',X'EDD478F2993BCE1C6EEDC5202CD4E1DF',X'4AC09C14D191EFD402D10E7F512C1A6561A1D5BEAFB92F28A780A4BEB43830E1',0,NULL);
INSERT INTO "change" VALUES (1,3,X'01A204C78BFA73E1A256F8129A352057','state','*',0,'','{"code":"DE","name":"{\"en\":\"Germany\",\"lt\":\"Vokietija\",\"pl\":\"Niemcy\"}"}',X'7FB6FC4F1C36607D75084984D298DD33',X'76C132910D79C201CBC1747B0EE6ACA65D04795459B96F61231D58A11CEE1E94',0,NULL);
INSERT INTO "change" VALUES (1,4,X'01A204C78BFA73FF9EB7FD7563D17144','register','*',0,'','{"keeper":"ministry","language":"en","name":"Ministry","state":"01a204c7-8bfa-7346-a9d2-8c4c3ae5d766"}',X'47262F854C38EDFE321F651FEFCD7032',X'7B54478958DD571294A2620256A268F9E8408825BBDB1516159A1A05F62C0D6B',0,NULL);
INSERT INTO "change" VALUES (2,1,X'01A204C78C027BFCB0CF8526E1B5D5C4','city','*',0,'','{"country":"01a204c7-8bfa-73c6-9241-e1fae85536c6","name":"Toruń","region":"Kujawsko-Pomorskie","region_code":"PL-04"}',X'C7C4AEC33C524510CF043CD78CD87111',X'8FF18D2F6C1B6BA0BDAB63147CDBFF6CDD9AFAAA897DCE14E4A9D56569F9E9B2',0,NULL);
INSERT INTO "change" VALUES (2,2,X'01A204C78C027DB691D2CACD6EE8EDA2','post','*',0,'','{"receiving_state":"01a204c7-8bfa-73c6-9241-e1fae85536c6","sending_state":"01a204c7-8bfa-7346-a9d2-8c4c3ae5d766"}',X'A4D4516FDA86448E9F6C252F9AFF4FED',X'AACAA7C2EED0BEB71878725D13F3601C15946C048E762618DE7031EFC864D1FC',0,NULL);
INSERT INTO "change" VALUES (2,3,X'01A204C78C037035810313537D6AE018','post_event','*',0,'','{"class":"consulate","district":"Kujawsko-Pomorskie","event":"established","ordinal":"65536","parent":"01a204c7-8c02-7db6-91d2-cacd6ee8eda2","seat":"01a204c7-8c02-7bfc-b0cf-8526e1b5d5c4","title":"{\"en\":\"Honorary Consulate of Lithuania in Toruń\",\"lt\":\"Lietuvos garbės konsulatas Torunėje\"}"}',X'64405948B997497E42CFA08D43A03A98',X'16DEB86F1D7546B64BC8829BCB1B6DF36F82CD742EA7E71268ABEDCC12B954DF',0,NULL);
INSERT INTO "change" VALUES (2,4,X'01A204C78C037096B4E4D59AE2528459','post_event','*',0,'','{"date":"2022","event":"closed_temporarily","ordinal":"131072","parent":"01a204c7-8c02-7db6-91d2-cacd6ee8eda2"}',X'D628E8D0616EA31659D86842DF282577',X'D082D6141981D431128010F9E5BB62705D8900B497EBCB46C8FEEF0A11C3045C',0,NULL);
INSERT INTO "change" VALUES (2,5,X'01A204C78C0370A7994B7A37D25C06C7','post_event','*',0,'','{"date":"2023-05-12","event":"reopened","ordinal":"196608","parent":"01a204c7-8c02-7db6-91d2-cacd6ee8eda2"}',X'4CC4D4B95CB2D725BFDE1E39259FDFDD',X'FBBF8439A2D6ABA65F895D57C3A130B3B72AFE9922B85C1547A3453AD16C628D',0,NULL);
INSERT INTO "change" VALUES (2,6,X'01A204C78C0370B8A298E53F74F2B63C','post_event','*',0,'','{"date":"2023-05-12","event":"ceremony","ordinal":"262144","parent":"01a204c7-8c02-7db6-91d2-cacd6ee8eda2"}',X'6064965ABFC5836AF049FF52B6056B8B',X'12DDF77B6A9A1487ED994FDA95A83EFA72395BB94DF54621144E8BE0C3D23DD5',0,NULL);
INSERT INTO "change" VALUES (3,1,X'01A204C78C047D5FA8006D42FC7A0290','person','*',0,'','{"family_name":"Przykładowski","gender_form":"m","given_name":"Przemysław"}',X'AC0AA343A5ABD2F27B2329EE000AF94A',X'6563BB0A29C1770C6E8BF9C03A927D9DED9B00863AEC5149EF8E1EDC6C4372AF',0,NULL);
INSERT INTO "change" VALUES (3,2,X'01A204C78C047D9A806681F1B465721E','spelling','*',0,'','{"name":"Pšemeslav Pavyzdys","parent":"01a204c7-8c04-7d5f-a800-6d42fc7a0290","use":"keeper"}',X'5781390A766578A59ECA3CCE5DFF091C',X'6CE97FD150F91D2F115EC73485DDB99BE62A2620087D7FDE7B37764A7AF58CDF',0,NULL);
INSERT INTO "change" VALUES (3,3,X'01A204C78C047DB9B4F86EE45B8F60DB','appointment','*',0,'','{"category":"honorary","class":"consul","exequatur_on":"2023-04-20","person":"01a204c7-8c04-7d5f-a800-6d42fc7a0290","post":"01a204c7-8c02-7db6-91d2-cacd6ee8eda2","role":"head","term_until":"2028-05-11","took_up":"2023-05-12"}',X'993729F530D8B1330327B1E1361306CA',X'DB4BE4C1BEEEC8481E9BBC1218CBD5A2C9A03592C54D034452AD7907B520379C',0,NULL);
INSERT INTO "change" VALUES (4,1,X'01A204C78C027DB691D2CACD6EE8EDA2','post','register_no',0,'','PL-1',X'E7735BD9A67C743EB45C2A59FAB4A2EB',X'F61E9B24AB74E3F190D1DAE7C3BE9FED1CD5736349B6869889A4E08F6E658198',117659672248320001,X'0B60771606F14E0EB0C73D3C03CD46B7');
INSERT INTO "change" VALUES (4,2,X'01A204C78C027DB691D2CACD6EE8EDA2','post','emails',0,'','["torun@example.org"]',X'EBE8FD505336ED651A8320CDAF224B48',X'D3581AF695AA47EFBC6F2237F3CAE7C75061BB2AD72FB3DE707A02741FA34D71',117659672248320001,X'0B60771606F14E0EB0C73D3C03CD46B7');
INSERT INTO "change" VALUES (4,3,X'01A204C78C0876CCBC4A8D6FE23BCAAD','phone','*',0,'','{"number":"+48 000 000 000","parent":"01a204c7-8c02-7db6-91d2-cacd6ee8eda2","use":"office"}',X'A9F4542DDB175C0AF6E035AFF9296C20',X'5CB1987EDA69C831F15716D06DA65FF122672A0F7AC01FB6677AA4640A272280',0,NULL);
INSERT INTO "change" VALUES (4,4,X'01A204C78C08772694618CA17B63B201','external_id','*',0,'','{"parent":"01a204c7-8c02-7db6-91d2-cacd6ee8eda2","scheme":"QID","value":"Q0"}',X'098BED66DEDC65F3941CB2FD184FB4F8',X'6101AAE365F0BFFA12535AC2E2A74C62EE4FA8ADEDFBC830C095BE7DF2B87BA9',0,NULL);
INSERT INTO "change" VALUES (5,1,X'01A204C78C0A70529BCE8B89AD385B04','city','*',0,'','{"coords":"54.9 23.9","country":"01a204c7-8bfa-7346-a9d2-8c4c3ae5d766","name":"Kaunas"}',X'9BF1943D1EF89F74194F10129C7996C2',X'38CF25B89E0F1888937E94A2ECEA41BFFA235E5CED0E5F9A6DEFA19232F959F8',0,NULL);
INSERT INTO "change" VALUES (5,2,X'01A204C78C0A70D1A11C1669F58802CA','twinning','*',0,'','{"first_contact":"~2008","type":"twinning"}',X'71B605A2FCA668B1027E7B6E6FB08D79',X'60872AA54DAF56D263834CE752D78310F24C9AC7B6AEEAD69C36AFC31FB1F384',0,NULL);
INSERT INTO "change" VALUES (5,3,X'01A204C78C0A70E39745847408276951','partner','*',0,'','{"city":"01a204c7-8c0a-7052-9bce-8b89ad385b04","level":"city","parent":"01a204c7-8c0a-70d1-a11c-1669f58802ca"}',X'827E14A75CD21DA3FE690384151BF664',X'F014D66FCD4F9BC0DC2F8E24D7ED82D187DD766D1C8F8E2628B1F1185CEB4253',0,NULL);
INSERT INTO "change" VALUES (5,4,X'01A204C78C0A70F593BCB3D5ADE72C14','partner','*',0,'','{"city":"01a204c7-8c02-7bfc-b0cf-8526e1b5d5c4","level":"city","parent":"01a204c7-8c0a-70d1-a11c-1669f58802ca"}',X'C5BB08CE34F1C70BD35093087F9757D9',X'EFFFF83867108184497773C7014315A9B0EDD9772DBB618AABAE73922B8F8082',0,NULL);
INSERT INTO "change" VALUES (5,5,X'01A204C78C0A72E6BC8FCACEBD842036','instrument','*',0,'','{"instrument":"protocol_of_intent","parent":"01a204c7-8c0a-70d1-a11c-1669f58802ca","signed_on":"2016-02-26"}',X'7BD09C9D998B74196AA058463AE27559',X'0CAF1E570CACE4E0D8472ACC37B6CAE0C8BCDDB4230FB4AF73932CD82D6137E6',0,NULL);
INSERT INTO "change" VALUES (5,6,X'01A204C78C0A72F7944C98556CDAFB9F','instrument','*',0,'','{"instrument":"cooperation_agreement","parent":"01a204c7-8c0a-70d1-a11c-1669f58802ca","signed_on":"2018-02-16"}',X'A40862B0CAAF0B3C075D4851F3362AFD',X'828F44887B4F0A5AA80502930FD0B161BAD0885B98040FC6D095239E4B42F457',0,NULL);
INSERT INTO "change" VALUES (5,7,X'01A204C78C0A7302975D767D10111AF2','resolution','*',0,'','{"city":"01a204c7-8c02-7bfc-b0cf-8526e1b5d5c4","date":"2018","number":"7","parent":"01a204c7-8c0a-72f7-944c-98556cdafb9f"}',X'4C93F98202D8C8652EFF4483A6DC5124',X'8D40587BD2F175D87B348EF21DEC047FF90CEDDA8CD34CDE80337568B26850F2',0,NULL);
INSERT INTO "change" VALUES (5,8,X'01A204C78C0A731A91BA55E7EAE06CD2','event','*',0,'','{"about":"[\"01a204c7-8c02-7db6-91d2-cacd6ee8eda2\",\"01a204c7-8c04-7d5f-a800-6d42fc7a0290\",\"01a204c7-8c0a-70d1-a11c-1669f58802ca\"]","event":"visit","from":"2023-05-12","title":"Anniversary","until":"2023-05-14"}',X'29A6E5333D731E01EAF39F85F8345547',X'CFD83BFC0D349CD2204310751B45BFF209D823493C050BCD4E72083224F9BB8C',0,NULL);
INSERT INTO "change" VALUES (6,1,X'01A204C78C0C7A259ACE7CBF7F84D4D2','post','*',0,'','{"note":"entered twice","receiving_state":"01a204c7-8bfa-73c6-9241-e1fae85536c6","sending_state":"01a204c7-8bfa-7346-a9d2-8c4c3ae5d766"}',X'D41573DC382FBDF781E30AA949EB3339',X'31158903E906DDA42B297FAFF47CF50FC1F00137AD90C03B0588EDA9F94560A0',0,NULL);
INSERT INTO "change" VALUES (7,1,X'01A204C78C0C7A259ACE7CBF7F84D4D2','post','void',0,'','entered twice',X'51D4406DF380590E4E3D560C9341E07A',X'7DF2F57C6DB7134B5CBE1F54B75E964D0993B9266E46A1853B7E17BF9CEA92AF',117659672248320005,X'0B60771606F14E0EB0C73D3C03CD46B7');
INSERT INTO "change" VALUES (8,1,X'01A204C78C1072F389A815FA4924BEEA','post','*',0,'','{"receiving_state":"01a204c7-8bfa-7346-a9d2-8c4c3ae5d766","sending_state":"01a204c7-8bfa-73e1-a256-f8129a352057"}',X'DC51608216890A704D78B1E1399FE122',X'F15A262786482DCA4C13149F86CB505763DE59E3F0689977A3250418024257A7',0,NULL);
INSERT INTO "change" VALUES (8,2,X'01A204C78C1073D0B0135762DD98871E','post_event','*',0,'','{"date":"\u003e2001","event":"established","parent":"01a204c7-8c10-72f3-89a8-15fa4924beea"}',X'8D83B99E1566D8B49C31A4571C0515CB',X'8820C0D0E9B396B7C6387BF483949377133464F42467AB53E53039A8CF49BB9C',0,NULL);
INSERT INTO "change" VALUES (8,3,X'01A204C78C1073F087C1AB59E33BDDD6','person','*',0,'','{"family_name":"Erfunden","gender_form":"f","given_name":"Erika"}',X'6D524CAD16D00ACDC585D1AE06A72CE4',X'BF0CB3453EE8C29FCF63D4F5A93F7ADE5A5B44B138588702A8BE6345A6638D85',0,NULL);
INSERT INTO "change" VALUES (8,4,X'01A204C78C1074058E97C87030F2F510','appointment','*',0,'','{"category":"honorary","end_reason":"resigned","ended_on":"2012","person":"01a204c7-8c10-73f0-87c1-ab59e33bddd6","post":"01a204c7-8c10-72f3-89a8-15fa4924beea","role":"head","took_up":"2010-05"}',X'6733A18C74401DC0C84948219811F9E0',X'FB0A9EF87027EE954CD09C37A9A1DD9F2C7B5934D6539BF12610C90D21BCF71D',0,NULL);
INSERT INTO "city" VALUES (16,0,'Kaunas','',1,'','',54.9,23.9,0,0);
INSERT INTO "city" VALUES (5,0,'Toruń','',2,'Kujawsko-Pomorskie','PL-04',NULL,NULL,0,0);
INSERT INTO "event" VALUES (23,0,'visit','Anniversary','2023-05-12',19489,19489,'2023-05-14',19491,19491,NULL,'','','','','');
INSERT INTO "external_id" VALUES (15,0,'QID','Q0');
INSERT INTO "instrument" VALUES (20,0,'protocol_of_intent','2016-02-26',16857,16857,'','','',-2147483648,2147483647,'','');
INSERT INTO "instrument" VALUES (21,0,'cooperation_agreement','2018-02-16',17578,17578,'','','',-2147483648,2147483647,'','');
INSERT INTO "link" VALUES (23,'about',11);
INSERT INTO "link" VALUES (23,'about',17);
INSERT INTO "link" VALUES (23,'about',6);
INSERT INTO "meta" VALUES ('seal','be3961edc58c979d25988865dfb89acbc2530c1237290eb79b91fb5e1e214e79');
INSERT INTO "meta" VALUES ('site','0b607716-06f1-4e0e-b0c7-3d3c03cd46b7');
INSERT INTO "meta" VALUES ('sort','en/2');
INSERT INTO "partner" VALUES (18,0,16,'city','');
INSERT INTO "partner" VALUES (19,0,5,'city','');
INSERT INTO "period" VALUES (25,'head','',27,28,1,'2010-05',14730,14760,15341,15706);
INSERT INTO "period" VALUES (25,'status','not_open',0,26,0,'',-2147483648,-2147483648,11688,2147483647);
INSERT INTO "period" VALUES (25,'status','open',0,26,1,'>2001',11688,2147483647,2147483647,2147483647);
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
INSERT INTO "person" VALUES (27,0,'Erfunden','Erika','','f','','','','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'');
INSERT INTO "phone" VALUES (14,0,'office','+48 000 000 000','');
INSERT INTO "post" VALUES (24,1,1,2,'','','','','','','','entered twice','',NULL,'','','','','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "post" VALUES (25,0,3,1,'','','','','','','','','',NULL,'','','','','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "post" VALUES (6,0,1,2,'PL-1','','','','["torun@example.org"]','','','','',NULL,'','','','','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "post_event" VALUES (10,0,'ceremony','2023-05-12',19489,19489,'',NULL,'','','','','',262144,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (26,0,'established','>2001',11688,2147483647,'',NULL,'','','','','',0,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (7,0,'established','',-2147483648,2147483647,'',5,'consulate','Kujawsko-Pomorskie','{"en":"Honorary Consulate of Lithuania in Toruń","lt":"Lietuvos garbės konsulatas Torunėje"}','','',65536,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (8,0,'closed_temporarily','2022',18993,19357,'',NULL,'','','','','',131072,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "post_event" VALUES (9,0,'reopened','2023-05-12',19489,19489,'',NULL,'','','','','',196608,'','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'','');
INSERT INTO "record" VALUES (1,X'01A204C78BFA7346A9D28C4C3AE5D766','state',NULL,1,'','Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (10,X'01A204C78C0370B8A298E53F74F2B63C','post_event',6,1,'','ceremony 2023-05-12',X'');
INSERT INTO "record" VALUES (11,X'01A204C78C047D5FA8006D42FC7A0290','person',NULL,1,'','Przemysław Przykładowski',X'01179617BD1895188016FF171115EF16311771187117F316FF16CD0109179617BD1895164C1741188017F3171115EF18710000002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020007D00200020');
INSERT INTO "record" VALUES (12,X'01A204C78C047D9A806681F1B465721E','spelling',11,1,'','Pšemeslav Pavyzdys',X'');
INSERT INTO "record" VALUES (13,X'01A204C78C047DB9B4F86EE45B8F60DB','appointment',NULL,1,'','Przemysław Przykładowski – Honorary Consulate of Lithuania in Toruń',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD01090115010916B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (14,X'01A204C78C0876CCBC4A8D6FE23BCAAD','phone',6,1,'','+48 000 000 000',X'');
INSERT INTO "record" VALUES (15,X'01A204C78C08772694618CA17B63B201','external_id',6,1,'','QID Q0',X'');
INSERT INTO "record" VALUES (16,X'01A204C78C0A70529BCE8B89AD385B04','city',NULL,1,'','Kaunas',X'0116FF15EF1836174F15EF17F30000002000200020002000200020');
INSERT INTO "record" VALUES (17,X'01A204C78C0A70D1A11C1669F58802CA','twinning',NULL,1,'','Kaunas – Toruń',X'0116FF15EF1836174F15EF17F30109011501091816177117BD1836174F0000002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (18,X'01A204C78C0A70E39745847408276951','partner',17,1,'','Kaunas',X'');
INSERT INTO "record" VALUES (19,X'01A204C78C0A70F593BCB3D5ADE72C14','partner',17,1,'','Toruń',X'');
INSERT INTO "record" VALUES (2,X'01A204C78BFA73C69241E1FAE85536C6','state',NULL,1,'','Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (20,X'01A204C78C0A72E6BC8FCACEBD842036','instrument',17,1,'','protocol_of_intent 2016-02-26',X'');
INSERT INTO "record" VALUES (21,X'01A204C78C0A72F7944C98556CDAFB9F','instrument',17,1,'','cooperation_agreement 2018-02-16',X'');
INSERT INTO "record" VALUES (22,X'01A204C78C0A7302975D767D10111AF2','resolution',21,1,'','Toruń 7 2018',X'');
INSERT INTO "record" VALUES (23,X'01A204C78C0A731A91BA55E7EAE06CD2','event',NULL,1,'','Anniversary',X'0115EF174F174F16CD185F164C17BD17F315EF17BD1880000000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (24,X'01A204C78C0C7A259ACE7CBF7F84D4D2','post',NULL,2,'entered twice','Lithuania – Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (25,X'01A204C78C1072F389A815FA4924BEEA','post',NULL,1,'','Germany – Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (26,X'01A204C78C1073D0B0135762DD98871E','post_event',25,1,'','established >2001',X'');
INSERT INTO "record" VALUES (27,X'01A204C78C1073F087C1AB59E33BDDD6','person',NULL,1,'','Erika Erfunden',X'01164C17BD16841836174F1631164C174F0109164C17BD16CD16FF15EF000000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (28,X'01A204C78C1074058E97C87030F2F510','appointment',NULL,1,'','Erika Erfunden – Germany – Lithuania',X'01164C17BD16CD16FF15EF0109164C17BD16841836174F1631164C174F0109011501091691164C17BD174115EF174F1880010901150109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (3,X'01A204C78BFA73E1A256F8129A352057','state',NULL,1,'','Germany',X'011691164C17BD174115EF174F188000000020002000200020002000200020');
INSERT INTO "record" VALUES (4,X'01A204C78BFA73FF9EB7FD7563D17144','register',NULL,1,'','Ministry Lithuania',X'01174116CD174F16CD17F3181617BD18800109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (5,X'01A204C78C027BFCB0CF8526E1B5D5C4','city',NULL,1,'','Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (6,X'01A204C78C027DB691D2CACD6EE8EDA2','post',NULL,2,'','Honorary Consulate of Lithuania in Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (7,X'01A204C78C037035810313537D6AE018','post_event',6,1,'','established',X'');
INSERT INTO "record" VALUES (8,X'01A204C78C037096B4E4D59AE2528459','post_event',6,1,'','closed_temporarily 2022',X'');
INSERT INTO "record" VALUES (9,X'01A204C78C0370A7994B7A37D25C06C7','post_event',6,1,'','reopened 2023-05-12',X'');
INSERT INTO "register" VALUES (4,0,'ministry',1,'Ministry','en','',0,'','',0,0,0);
INSERT INTO "resolution" VALUES (22,0,5,'7','2018',17532,17896);
INSERT INTO "search_text" VALUES (1,'LT Lithuania Lietuva Litwa');
INSERT INTO "search_text" VALUES (11,'Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys');
INSERT INTO "search_text" VALUES (13,'');
INSERT INTO "search_text" VALUES (16,'Kaunas LT Lithuania Lietuva Litwa');
INSERT INTO "search_text" VALUES (17,'Kaunas Kaunas LT Lithuania Lietuva Litwa Toruń Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska Kaunas – Toruń');
INSERT INTO "search_text" VALUES (2,'PL Poland Lenkija Polska');
INSERT INTO "search_text" VALUES (23,'Anniversary Honorary Consulate of Lithuania in Toruń Przemysław Przykładowski Kaunas – Toruń');
INSERT INTO "search_text" VALUES (24,'LT Lithuania Lietuva Litwa Lithuania – Poland PL Poland Lenkija Polska');
INSERT INTO "search_text" VALUES (25,'DE Germany Vokietija Niemcy Erika Erfunden Erfunden Erika Germany – Lithuania LT Lithuania Lietuva Litwa');
INSERT INTO "search_text" VALUES (27,'Erika Erfunden Erfunden Erika');
INSERT INTO "search_text" VALUES (28,'');
INSERT INTO "search_text" VALUES (3,'DE Germany Vokietija Niemcy');
INSERT INTO "search_text" VALUES (4,'');
INSERT INTO "search_text" VALUES (5,'Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska');
INSERT INTO "search_text" VALUES (6,'+48 000 000 000 Honorary Consulate of Lithuania in Toruń Kujawsko-Pomorskie LT Lithuania Lietuva Litwa Lietuvos garbės konsulatas Torunėje PL Poland Lenkija Polska PL-1 Przemysław Przykładowski Przykładowski Przemysław Pšemeslav Pavyzdys Q0 Toruń Kujawsko-Pomorskie PL-04 PL Poland Lenkija Polska torun@example.org');
INSERT INTO "spelling" VALUES (12,0,'keeper','Pšemeslav Pavyzdys','',-2147483648,2147483647,'',-2147483648,2147483647,'');
INSERT INTO "state" VALUES (1,0,'LT','{"en":"Lithuania","lt":"Lietuva","pl":"Litwa"}','','',-2147483648,2147483647,'',-2147483648,2147483647);
INSERT INTO "state" VALUES (2,0,'PL','{"en":"Poland","lt":"Lenkija","pl":"Polska"}','','',-2147483648,2147483647,'',-2147483648,2147483647);
INSERT INTO "state" VALUES (3,0,'DE','{"en":"Germany","lt":"Vokietija","pl":"Niemcy"}','','',-2147483648,2147483647,'',-2147483648,2147483647);
INSERT INTO "twinning" VALUES (17,0,'twinning','','~2008',13514,14609,'','');
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
