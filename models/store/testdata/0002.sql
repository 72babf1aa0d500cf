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
INSERT INTO "action" VALUES (1,X'E8F6BB60E9274EDC90EA655549F535F4',1,117659672248320000,'begin','R. Example','root','vm',X'01A205366C777E0B8BF1868BC8265C26',1795344120000,'',NULL,4,'','',X'2833C5CA2ABFB19A0439F6FDEDC090AA',X'7DF716BF5E118FAB17883B3B0BBB428389746704EAF45B359770E071E381A756',X'C121906B6D6BB55CFBDC638009E58FDCBFC112A8AFBD22F39C4BCBA9AF84478D');
INSERT INTO "action" VALUES (2,X'E8F6BB60E9274EDC90EA655549F535F4',2,117659672248320001,'add_post','R. Example','root','vm',X'01A205366C9E785ABA86A5184A1D5F22',1795344120000,'',NULL,6,'','',X'0A606040E305E4792F9EDED6E675C8A9',X'461D4D3E43ABF924044DC15EFE087C62852BCFF8F069508C0FD2E87F92F7711C',X'1936A73FCD1502A60084EAC3981AFD9693D00323B3731164924F07C3DC77D21D');
INSERT INTO "action" VALUES (3,X'E8F6BB60E9274EDC90EA655549F535F4',3,117659672248320002,'appoint','R. Example','root','vm',X'01A205366CAC7435A9685539BEB524B3',1795344120000,'',NULL,3,'','',X'E7EC5C230C62A5558C0838EA31299ED9',X'4B3C4854AB166AFC981C7BE37D309B96A8032C7B1BED07E10A35134D2ED48046',X'72076B0103BC787DAAC29C4E10DB763FB6157EA640F28AD436BF707954637356');
INSERT INTO "action" VALUES (4,X'E8F6BB60E9274EDC90EA655549F535F4',4,117659672248320003,'edit','R. Example','root','vm',X'01A205366C9E7A56B5D27A74A9734DF4',1795344120000,'',NULL,4,'','',X'4F5FEFAF636E2BDCB085F7220F88A67D',X'F89223141A586016255290A0484EDA66DBB5D18B494F1D6D73BFAB3A92369FCF',X'415FB8DF62404D40059C66B97FD1270F625FB51FD27156A2C9CE5865B8D839A8');
INSERT INTO "action" VALUES (5,X'E8F6BB60E9274EDC90EA655549F535F4',5,117659672248320004,'twin','R. Example','root','vm',X'01A205366CBA792D854F0B667C0D8481',1795344120000,'',NULL,8,'','',X'A52C022D7EE2E4F212E195AD3C61C43B',X'C329CDBC7E1CACBAC647AACBB0861F6E9BEE310C86C40785A1A2C06CB0CFC75C',X'B24053C91329F91F1D2CDE4ECDE7EA805446D1FBBA35B961B3602C3FAD5196B6');
INSERT INTO "action" VALUES (6,X'E8F6BB60E9274EDC90EA655549F535F4',6,117659672248320005,'file','R. Example','root','vm',X'01A205366CBD71FDAA4C14B282527C58',1795344120000,'',NULL,22,'','',X'D3EE914EA0EE3879C3D2F611329E3D36',X'7AB1E6E54CA11108FD26753B3CE9E878CD791DF850A1BD469CF34B283EA157C2',X'F107C1FC54F85CA6ED54B7111FA6D3BD849A6611E12AC99BAF2A611FCA05A4F7');
INSERT INTO "action" VALUES (7,X'E8F6BB60E9274EDC90EA655549F535F4',7,117659672248320006,'add','R. Example','root','vm',X'01A205366CC77DABA3FC4FC9D8F48F54',1795344120000,'',NULL,1,'','',X'CDC739F209032DF54F8A070672830138',X'CE99BB4A363509F45CDE3AEBAAA26F283F9D2BB9C7E535F291C785B2901FB16C',X'1986340A439359A2D1F36325905B6507A44FDB3D77C38B72B8E374DAFDE6DE1D');
INSERT INTO "action" VALUES (8,X'E8F6BB60E9274EDC90EA655549F535F4',8,117659672248320007,'remove','R. Example','root','vm',X'01A205366CC77DABA3FC4FC9D8F48F54',1795344120000,'',NULL,1,'','',X'0C7E57AF02B7450E5EFBF8688D6C3942',X'2FAF280CDC6CEDD69A45E8AA126644CD60C73DDF46C4B4EC0E40990A99EE6F81',X'68150559B5EE03FC8E265F1B2BC88EE9564E73684DA51344F6686AE8B8B81C0C');
INSERT INTO "action" VALUES (9,X'E8F6BB60E9274EDC90EA655549F535F4',9,117659672248320008,'add','R. Example','root','vm',X'01A205366CD27120B41DDFF10BC2FDCD',1795344120000,'',NULL,4,'','',X'5C96D3EB3CD246E395AE31DB86FF0819',X'9765BB4B4B4EC11319458F4643673924D3202C758BEF5BA1F836D9276FEDCA9C',X'92958CC6670CAD588A0154B0D2B8103D76283E91F2C0E0B6D60A7221D3E27533');
INSERT INTO "activity_report" VALUES (38,0,6,NULL,'activity','2025-01-01',20089,20089,'2025-12-31',20453,20453,'2026-01-31',20484,20484,'',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "also_serves" VALUES (30,0,1,'2024',19723,20088,'','',-2147483648,2147483647,'');
INSERT INTO "appointment" VALUES (13,0,6,11,'honorary','head','consul','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'2023-04-20',19467,19467,'',-2147483648,2147483647,'2023-05-12',19489,19489,'2028-05-11',21315,21315,'',-2147483648,2147483647,'','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "appointment" VALUES (50,0,47,49,'honorary','head','','','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'2010-05',14730,14760,'',-2147483648,2147483647,'2012',15340,15705,'resigned','','',0,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'',-2147483648,2147483647,'','','');
INSERT INTO "attachment" VALUES (44,0,6,'note.pdf','','',-2147483648,2147483647,'note.pdf','application/pdf',17,'c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06');
INSERT INTO "award" VALUES (39,0,11,'Medal','','','',-2147483648,2147483647,'',-2147483648,2147483647,NULL,'','');
INSERT INTO "blob" VALUES ('c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06',17,X'255044462D312E3720696E76656E746564',0);
INSERT INTO "branch" VALUES (29,0,5,'','','',-2147483648,2147483647,'',-2147483648,2147483647,'','',-2147483648,2147483647,'');
INSERT INTO "change" VALUES (1,1,X'01A205366C777A978A8E2E2E77F7EEA1','state','*',0,'','{"code":"LT","name":"{\"en\":\"Lithuania\",\"lt\":\"Lietuva\",\"pl\":\"Litwa\"}"}',X'D6C6FD411D7128A60CA978C227A1AC1E',X'0A35A4856DAA71F9B5EEEF69366044E39D1E5E5E4DD2ED52BA8D3E1544CE437F',0,NULL);
INSERT INTO "change" VALUES (1,2,X'01A205366C777BAF8A1085C84024AA81','state','*',0,'','{"code":"PL","name":"{\"en\":\"Poland\",\"lt\":\"Lenkija\",\"pl\":\"Polska\"}"}',X'3057B787FEF6CF41CC4EA86AC03429C2',X'3224440D874E1EB20F3403E2E845D58B86CE32162F370C1426CE31E61E6BBB32',0,NULL);
INSERT INTO "change" VALUES (1,3,X'01A205366C777DE8A6CB5E738B6D77F0','state','*',0,'','{"code":"DE","name":"{\"en\":\"Germany\",\"lt\":\"Vokietija\",\"pl\":\"Niemcy\"}"}',X'C8B8B23E5175348592A9460186B6F481',X'F1CCC752BDFF9B8CB000D31941AA20C0DD469854D98CAB0578EC666E1D394C6C',0,NULL);
INSERT INTO "change" VALUES (1,4,X'01A205366C777E0B8BF1868BC8265C26','register','*',0,'','{"keeper":"ministry","language":"en","name":"Ministry","state":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1"}',X'BE1F5CA4335D1A33089530C31DA8A618',X'071589656DD63CB0CC14F566384B6660AFE48278F899D6C2D43555C340CD9D5D',0,NULL);
INSERT INTO "change" VALUES (2,1,X'01A205366C9E785ABA86A5184A1D5F22','city','*',0,'','{"country":"01a20536-6c77-7baf-8a10-85c84024aa81","name":"Toruń","region":"Kujawsko-Pomorskie","region_code":"PL-04"}',X'8869F3959E42C5241EF680BCCF71519B',X'B9031D0CF24D66FECA13042A961202F400C7C8D798368C9E404D4BFBCC6523A7',0,NULL);
INSERT INTO "change" VALUES (2,2,X'01A205366C9E7A56B5D27A74A9734DF4','post','*',0,'','{"receiving_state":"01a20536-6c77-7baf-8a10-85c84024aa81","sending_state":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1"}',X'70503BF78E2295385497868FD9AD37F8',X'BE5BF6D66313F43C1F10321AA232F45E2670036C651497A3A669BA0DE69F2944',0,NULL);
INSERT INTO "change" VALUES (2,3,X'01A205366C9E7BDD9D43A0E5DD027AE4','post_event','*',0,'','{"class":"consulate","district":"Kujawsko-Pomorskie","event":"established","ordinal":"65536","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","seat":"01a20536-6c9e-785a-ba86-a5184a1d5f22","title":"{\"en\":\"Honorary Consulate of Lithuania in Toruń\",\"lt\":\"Lietuvos garbės konsulatas Torunėje\"}"}',X'9F9B39E598C8DE9297E7ACA18D540190',X'BBC4A87924D09BC04A0CD558DCD94B206289B9F1D1EAB0EB07FDCC7D1CFCCF5C',0,NULL);
INSERT INTO "change" VALUES (2,4,X'01A205366C9E7C4BA05EFFEE41A61FB9','post_event','*',0,'','{"date":"2022","event":"closed_temporarily","ordinal":"131072","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4"}',X'B9D7E633CE7C32812E86CC00483BEDCD',X'0DFCAA41F6535D834CDBCE603FA8A63F2FC107631523278BFEBD951DAE07BD74',0,NULL);
INSERT INTO "change" VALUES (2,5,X'01A205366C9E7C5FA5AC178253C0912F','post_event','*',0,'','{"date":"2023-05-12","event":"reopened","ordinal":"196608","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4"}',X'AB02D83099DE1AF9E371AFD2865CEC88',X'5DADF9D9ED3B4F183DC40BCB9583B7F410E036B7ABBCC87BEBFCE971A2DE8A62',0,NULL);
INSERT INTO "change" VALUES (2,6,X'01A205366C9E7C75B831DF22903A7496','post_event','*',0,'','{"date":"2023-05-12","event":"ceremony","ordinal":"262144","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4"}',X'2AC38FB3CC883E2820AD2306BE53FEE7',X'DBC13D5439ED0E594A1C15CB793EE907C6E27D3A70B113F1B03BD761448DB7EC',0,NULL);
INSERT INTO "change" VALUES (3,1,X'01A205366CAC7435A9685539BEB524B3','person','*',0,'','{"family_name":"Przykładowski","gender_form":"m","given_name":"Przemysław"}',X'87C79DAA1B624F22212C9669C6614B49',X'F1F13A8B15781889A50CFD4F33DBF59EB8E985021DD3C4603145E3D5F5A13F91',0,NULL);
INSERT INTO "change" VALUES (3,2,X'01A205366CAC7481B0D5E196DEF7FF73','spelling','*',0,'','{"name":"Pšemeslav Pavyzdys","parent":"01a20536-6cac-7435-a968-5539beb524b3","use":"keeper"}',X'24835BEB4FF3BCDB92487F572A0D37A3',X'70E3D6FDB02F7705B40E796328F51D2DFE72F95F5151ECB7B6410F8B8EA6091E',0,NULL);
INSERT INTO "change" VALUES (3,3,X'01A205366CAC7516843110C138840A06','appointment','*',0,'','{"category":"honorary","class":"consul","exequatur_on":"2023-04-20","person":"01a20536-6cac-7435-a968-5539beb524b3","post":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","role":"head","term_until":"2028-05-11","took_up":"2023-05-12"}',X'B3B745894349E409862FB4B2D8AFB44B',X'32252723F760966073C1E685977BE811DD8EE12E023A1CE33544BAFA545DAD90',0,NULL);
INSERT INTO "change" VALUES (4,1,X'01A205366C9E7A56B5D27A74A9734DF4','post','register_no',0,'','PL-1',X'9779F5EB25C70B15365405C909721387',X'C5198BAD746A106DD6B8B57237E78AEBFC1740296EAE0F57E3A82D43C002D15F',117659672248320001,X'E8F6BB60E9274EDC90EA655549F535F4');
INSERT INTO "change" VALUES (4,2,X'01A205366C9E7A56B5D27A74A9734DF4','post','emails',0,'','["torun@example.org"]',X'8358741A3E440D60E5A39725C10B5B2D',X'94D955F38D61A1DC88BF8AC15E1DC74A7CBC7AE85BDAED000D25D4A69892899E',117659672248320001,X'E8F6BB60E9274EDC90EA655549F535F4');
INSERT INTO "change" VALUES (4,3,X'01A205366CB17B5C95233D803B0F86AB','phone','*',0,'','{"number":"+48 000 000 000","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","use":"office"}',X'C8CB06E510365AEEBFF3922F37E54387',X'C0FA07F6CEAE11DBFDA8E9A05E3B8670F96E23BD037FDD3D7A67723865DEA377',0,NULL);
INSERT INTO "change" VALUES (4,4,X'01A205366CB17C48BE13ACC7F3BAE405','external_id','*',0,'','{"parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","scheme":"QID","value":"Q0"}',X'342EFACF6A6F29F6153A481247A236DE',X'DDC17F7507EBB66510E955E5357DA4F5C2EB3AA241F168EB3DFB16B4D8227801',0,NULL);
INSERT INTO "change" VALUES (5,1,X'01A205366CBA792D854F0B667C0D8481','city','*',0,'','{"coords":"54.9 23.9","country":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1","name":"Kaunas"}',X'BCA980A2A503B4089F60E74233FE38A2',X'15311CC479083AE3C393376C5C5FE6F863B8E907EB134E30FDAD6BE32A4E2EAF',0,NULL);
INSERT INTO "change" VALUES (5,2,X'01A205366CBA79AD94A11AB9C888254E','twinning','*',0,'','{"first_contact":"~2008","type":"twinning"}',X'3AD631D4BDD17832E399A56C5F06DB6C',X'5B0D63F647C4092620DA6C679E2857C2B2E7E247395D700584D3F4E43057D34A',0,NULL);
INSERT INTO "change" VALUES (5,3,X'01A205366CBA79C09A0D469F02FAB9B4','partner','*',0,'','{"city":"01a20536-6cba-792d-854f-0b667c0d8481","level":"city","parent":"01a20536-6cba-79ad-94a1-1ab9c888254e"}',X'4963E2CD712D068B7809DF3839F2FF3E',X'4F334535B600C0B0176B0723353C7360D45ABC4D2B9665B0642BEADF51654A94',0,NULL);
INSERT INTO "change" VALUES (5,4,X'01A205366CBA7A9A8CF203F9681E62B3','partner','*',0,'','{"city":"01a20536-6c9e-785a-ba86-a5184a1d5f22","level":"city","parent":"01a20536-6cba-79ad-94a1-1ab9c888254e"}',X'F28730963A115D702534BBFF51C9DCA6',X'FFDE0E6A98C0904167FBD723D5624B34D5B4FC0D91E9B1BD317C614D2E05B2D2',0,NULL);
INSERT INTO "change" VALUES (5,5,X'01A205366CBA7D19B4CDD997C1D288E9','instrument','*',0,'','{"instrument":"protocol_of_intent","parent":"01a20536-6cba-79ad-94a1-1ab9c888254e","signed_on":"2016-02-26"}',X'62CBF9C64ECB1C8CC68AD00F0590EBAA',X'51080A362E727D7A4C261DF6C540F158A3C204D5BACF2388EBF013651A7B98A5',0,NULL);
INSERT INTO "change" VALUES (5,6,X'01A205366CBA7D2EBBB1CF6AD4366C80','instrument','*',0,'','{"instrument":"cooperation_agreement","parent":"01a20536-6cba-79ad-94a1-1ab9c888254e","signed_on":"2018-02-16"}',X'B68F85A7DD52A87506C6504B7943A3B5',X'53D1AF1E4C68152433EEE7D35F315183EB62A69627EDCD16712181F108293222',0,NULL);
INSERT INTO "change" VALUES (5,7,X'01A205366CBA7D3BB121CFE995532E7E','resolution','*',0,'','{"city":"01a20536-6c9e-785a-ba86-a5184a1d5f22","date":"2018","number":"7","parent":"01a20536-6cba-7d2e-bbb1-cf6ad4366c80"}',X'40C609F9D33445EE4E33A5F9E544449F',X'9E422C2E094A02995CA5006394E2D077E0D66F8BB982D1B23F45467104BFFF04',0,NULL);
INSERT INTO "change" VALUES (5,8,X'01A205366CBA7D519B55882872C8DB2F','event','*',0,'','{"about":"[\"01a20536-6c9e-7a56-b5d2-7a74a9734df4\",\"01a20536-6cac-7435-a968-5539beb524b3\",\"01a20536-6cba-79ad-94a1-1ab9c888254e\"]","event":"visit","from":"2023-05-12","title":"Anniversary","until":"2023-05-14"}',X'31829CC193B8D4376958D7E8777600BD',X'6DD7464021E315A52BAF44BBAAE59F5F0811FCD5381AD3433C606AA0EA6703AA',0,NULL);
INSERT INTO "change" VALUES (6,1,X'01A205366CBD71FDAA4C14B282527C58','sending_rule','*',0,'','{"parent":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1","term_basis":"exequatur","term_months":"36"}',X'D47000950BDF0696146E0F7EC443EB8F',X'8449D8E80F243D6DB4ED80F0DD8131A3F444DC374D6F0AB6E9415EB93CC62C44',0,NULL);
INSERT INTO "change" VALUES (6,10,X'01A205366CBE717AAB35ED22BF0EFB17','leave','*',0,'','{"from":"2024-07","parent":"01a20536-6cac-7516-8431-10c138840a06","until":"2024-08"}',X'B3D1ABD1276E422A7100C98A9AE97438',X'02EB7931DA077EB1787CF79B7E3419B8741C367DA58E68A2CA8D0D2879FB956E',0,NULL);
INSERT INTO "change" VALUES (6,11,X'01A205366CBE718E981018A85DEDC8E0','vetting','*',0,'','{"asked_on":"2022-11","outcome":"no_objection","person":"01a20536-6cac-7435-a968-5539beb524b3","subject":"conduct"}',X'0C01886CBBE934361BCAF26939031873',X'DC04D5A58594E7A6FBDCF59F7E467DA499280594416A596D4DEBD70C8394091E',0,NULL);
INSERT INTO "change" VALUES (6,12,X'01A205366CBE71AD90BF9C14FED6C8F0','inventory_item','*',0,'','{"issued_on":"2023-05-12","item":"seal","number":"1","post":"01a20536-6c9e-7a56-b5d2-7a74a9734df4"}',X'9009780F5BDEB012310072B7B5D0961B',X'CEAC2B505C5F2262EF5CD194240A04B2D23C6928BEED4C066DB66830D075D68B',0,NULL);
INSERT INTO "change" VALUES (6,13,X'01A205366CBE71CCABD43FFC8D1C5DE2','correspondence','*',0,'','{"about":"[\"01a20536-6c9e-7a56-b5d2-7a74a9734df4\"]","date":"2023-01-09","direction":"out","number":"1","prefix":"LT","subject":"Exequatur","year":"2023"}',X'2E6A7441FFF2581A6E22911C74A3E70D',X'C60DEED0F346D9E56BB773E55AE1D6C77AA9B502927E8C11948E3668053A4D34',0,NULL);
INSERT INTO "change" VALUES (6,14,X'01A205366CBE784DA9EF77CA57396412','service','*',0,'','{"count":"1","date":"2024-02-01","fee":"15.00 EUR","post":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","service":"notarial"}',X'9AC39A00F428765356A4D7B2DC14AB96',X'9019D4DAE9968623B7AC4E183748CC380CC9355A9510A6216600245B5D40951F',0,NULL);
INSERT INTO "change" VALUES (6,15,X'01A205366CBE7909A97B982608B8B3F8','activity_report','*',0,'','{"due_on":"2026-01-31","from":"2025-01-01","post":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","sort":"activity","until":"2025-12-31"}',X'E150C5B091880FCD025B3CD80E670F31',X'EA235D065ED0C49A55BF02CE60C6216186C736C9095ABF15096EDE320AA2CBC7',0,NULL);
INSERT INTO "change" VALUES (6,16,X'01A205366CBE79208385536B9ECB5AD2','award','*',0,'','{"name":"Medal","person":"01a20536-6cac-7435-a968-5539beb524b3"}',X'4A5FC69D647CE680BCC981BF26FCFDB3',X'2B8F8D781D26020297653F523C65B66F27587F705E1275EDF9F6FF7E9C8C893A',0,NULL);
INSERT INTO "change" VALUES (6,17,X'01A205366CBE792F9F2F25D95EE822DA','incident','*',0,'','{"date":"2024","post":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","sort":"complaint","title":"Hours"}',X'A3D5A146FBB1D9B0BA9FF89531578EF1',X'4957DC9825E21B3E6962DEC7884CCD1319B331E37B929F5C05122B1FBC106EF8',0,NULL);
INSERT INTO "change" VALUES (6,18,X'01A205366CBE79408F55FA39C02C6647','gift','*',0,'','{"date":"2023-05-12","direction":"given","number":"1","value":"180.00 EUR","what":"Miniature","year":"2023"}',X'CC7FB41B46EF8DDEF813D1B87700C585',X'4C46FB49A4AC14B3EAA9777EC73D74ED3C2BE8249EF548D0A3554939142FE70F',0,NULL);
INSERT INTO "change" VALUES (6,19,X'01A205366CBE7EA184E9DBB6C9B02383','task','*',0,'','{"about":"[\"01a20536-6c9e-7a56-b5d2-7a74a9734df4\"]","title":"Ask again","until":"2027"}',X'B53F2F0E96C4CD61164CE5F590204ABE',X'432C3F035ECB827E8119D182459F8B5213E02AD0E19EA3E12847D378D9563139',0,NULL);
INSERT INTO "change" VALUES (6,2,X'01A205366CBD72CAA39D4CA2D5299F05','receiving_rule','*',0,'','{"classes":"[\"consul\"]","from":"2017","overlap":"forbidden","parent":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1"}',X'7D87C426B5FCAC3F8F9F438E1BCE543F',X'6361CF2DA911E36134B95A629646A3CBF802A146711EEE0DAA3D9443374B61F4',0,NULL);
INSERT INTO "change" VALUES (6,20,X'01A205366CBE7EB7A096436F8A06F0A7','acceptance','*',0,'','{"code":"archive_not_apart","of":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","reason":"no archives"}',X'3C24C42509716E9E5915C79E1AA98337',X'0E32505F9C583E4D06C38082BB8711140FE14C9863C95F5C32546EA7A1BA4506',0,NULL);
INSERT INTO "change" VALUES (6,21,X'01A205366CBF700DBC7DF32B50AEA01D','attachment','*',0,'','{"hash":"c9bb893bb6dcd937afc196fe4b710f495225d15b25cf98780a8fbd3b37fedb06","media":"application/pdf","name":"note.pdf","of":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","size":"17","title":"note.pdf"}',X'B1D9EB8E2DB3A459DA7738E00B3F6C69',X'5044C61B3FF43B4E091012F33323FBDD27F66F1AA75742CE4A7B147D1F96913E',0,NULL);
INSERT INTO "change" VALUES (6,22,X'01A205366CBF7020A1E8C3545B7AF23D','figure','*',0,'','{"count":"2","parent":"01a20536-6cbe-7909-a97b-982608b8b3f8","service":"notarial"}',X'99BC5E7662B32B3E3E65F4538BA750D9',X'9A7EFFBD4D6C98961EEF5FDF09CAF0FA6F33AD0C6D3A6527B419D2C22EC8A3B5',0,NULL);
INSERT INTO "change" VALUES (6,3,X'01A205366CBD72F0AD153707717EA3E2','contact','*',0,'','{"parent":"01a20536-6cac-7435-a968-5539beb524b3","use":"mobile","value":"+48 000"}',X'EF7446555DE61D40208C725401D194C8',X'6020FCDB71688F9B463267E1511CADF7AB4F94C0EC665502CCF14EB4483F8D15',0,NULL);
INSERT INTO "change" VALUES (6,4,X'01A205366CBD77B09FE24D1231F26134','mission','*',0,'','{"name":"{\"en\":\"Embassy\"}","state":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1","type":"embassy"}',X'0759E2FFF589AF403E0FF745ED7BFD6E',X'F03634770EC7C6138521D5EF2853F4F01A419D5B2A89ACE788E13503DE805C52',0,NULL);
INSERT INTO "change" VALUES (6,5,X'01A205366CBD78A19A7B2FC7746429BB','opening','*',0,'','{"from":"09:00","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","until":"12:30","weekday":"monday"}',X'E6C3DC19B448D37E13A1B0BF544C5E24',X'D67940FA34E83DA87C4838C74D036885B9F2E2E271AB04DB5B27DBEDCF4DD8D1',0,NULL);
INSERT INTO "change" VALUES (6,6,X'01A205366CBD7C5E9EC81512A9E4FAB6','branch','*',0,'','{"city":"01a20536-6c9e-785a-ba86-a5184a1d5f22","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4"}',X'A3F368E9F5B06FDBAF496F6D319DAF9F',X'07EC9DEF36D102B4B715612710E9330CA3BB3C8B0D1F7D09ADCCBB2771946CCD',0,NULL);
INSERT INTO "change" VALUES (6,7,X'01A205366CBD7D4DAC64F162A2815B7F','also_serves','*',0,'','{"notified_on":"2024","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","state":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1"}',X'CBB847088E5396DCD59853250CEB4126',X'E3D5AFFA6D155D0C94782DF5B0C52FB0D9861444EE90B30F33A833C75AD0AF61',0,NULL);
INSERT INTO "change" VALUES (6,8,X'01A205366CBD7D61850CB0BB28182223','post_form','*',0,'','{"case":"locative","language":"lt","of":"title","parent":"01a20536-6c9e-7a56-b5d2-7a74a9734df4","text":"konsulate"}',X'09E369EB2876C61098624A58CA46A0FA',X'18B80E01CF4427CC3B0AC38D82C0ED9B25B0878CAF0FA0C452431EBD02D5D09F',0,NULL);
INSERT INTO "change" VALUES (6,9,X'01A205366CBD7D7194861E08FECCA63D','renewal','*',0,'','{"from":"2028-05-12","parent":"01a20536-6cac-7516-8431-10c138840a06","term_until":"2033-05-11"}',X'B84499A26A942D7A0A2FB7A8F507FB6E',X'222D3B891FA1456FBB803D95F35F9216B2806EDDC1E12B06D570152C67B453D6',0,NULL);
INSERT INTO "change" VALUES (7,1,X'01A205366CC77DABA3FC4FC9D8F48F54','post','*',0,'','{"note":"entered twice","receiving_state":"01a20536-6c77-7baf-8a10-85c84024aa81","sending_state":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1"}',X'FD9A7760A12B02022A72B2225E15C225',X'D93981F08FE2676CFEFCB7251F158BA100BE18DC32E240DCFBEA7490AA149060',0,NULL);
INSERT INTO "change" VALUES (8,1,X'01A205366CC77DABA3FC4FC9D8F48F54','post','void',0,'','entered twice',X'AAAD446551CAC7BA338B122DEDDF0994',X'47DD1F7B41C55B40BA363740CF42D5A2DD48A0F0F0D4DFCD57DB9535E3B12835',117659672248320006,X'E8F6BB60E9274EDC90EA655549F535F4');
INSERT INTO "change" VALUES (9,1,X'01A205366CD27120B41DDFF10BC2FDCD','post','*',0,'','{"receiving_state":"01a20536-6c77-7a97-8a8e-2e2e77f7eea1","sending_state":"01a20536-6c77-7de8-a6cb-5e738b6d77f0"}',X'BC24461BC60551E2BCB67877CA4B3F75',X'A96C29D670B6784E380FC20DD296D4A40272C84FE6D1E75FD6C5CE49E89B744D',0,NULL);
INSERT INTO "change" VALUES (9,2,X'01A205366CD27329904360B1CEF379CB','post_event','*',0,'','{"date":"\u003e2001","event":"established","parent":"01a20536-6cd2-7120-b41d-dff10bc2fdcd"}',X'2F4F430AA34A859A9CF8B10561AAB871',X'D2769D875EFD968CA0F1EF6085A3FF326867F31124C14D560270F81050D52156',0,NULL);
INSERT INTO "change" VALUES (9,3,X'01A205366CD2734C91244377846D87F4','person','*',0,'','{"family_name":"Erfunden","gender_form":"f","given_name":"Erika"}',X'A04B1150E1060AD87B83F99AD8A27D53',X'895C00F1589704F2FE88A2AAB20F0789EA84CAE51D4ACC3069FB2D8AB3F7DAF4',0,NULL);
INSERT INTO "change" VALUES (9,4,X'01A205366CD27368B8590337362652BE','appointment','*',0,'','{"category":"honorary","end_reason":"resigned","ended_on":"2012","person":"01a20536-6cd2-734c-9124-4377846d87f4","post":"01a20536-6cd2-7120-b41d-dff10bc2fdcd","role":"head","took_up":"2010-05"}',X'AED073BD9915ABBFEFEB4E71D1F75C58',X'829AB15E8153332691B21E0E25373216788586C2AE9BE1C40691827D5E265DDC',0,NULL);
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
INSERT INTO "meta" VALUES ('seal','dfcfb8b4f711e931d67e078ffc30b23f06c12e6fdaa50893e8cf3c8bea6a06b0');
INSERT INTO "meta" VALUES ('site','e8f6bb60-e927-4edc-90ea-655549f535f4');
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
INSERT INTO "record" VALUES (1,X'01A205366C777A978A8E2E2E77F7EEA1','state',NULL,1,'','Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (10,X'01A205366C9E7C75B831DF22903A7496','post_event',6,1,'','ceremony 2023-05-12',X'');
INSERT INTO "record" VALUES (11,X'01A205366CAC7435A9685539BEB524B3','person',NULL,1,'','Przemysław Przykładowski',X'01179617BD1895188016FF171115EF16311771187117F316FF16CD0109179617BD1895164C1741188017F3171115EF18710000002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020007D00200020');
INSERT INTO "record" VALUES (12,X'01A205366CAC7481B0D5E196DEF7FF73','spelling',11,1,'','Pšemeslav Pavyzdys',X'');
INSERT INTO "record" VALUES (13,X'01A205366CAC7516843110C138840A06','appointment',NULL,1,'','Przemysław Przykładowski – Honorary Consulate of Lithuania in Toruń',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD01090115010916B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (14,X'01A205366CB17B5C95233D803B0F86AB','phone',6,1,'','+48 000 000 000',X'');
INSERT INTO "record" VALUES (15,X'01A205366CB17C48BE13ACC7F3BAE405','external_id',6,1,'','QID Q0',X'');
INSERT INTO "record" VALUES (16,X'01A205366CBA792D854F0B667C0D8481','city',NULL,1,'','Kaunas',X'0116FF15EF1836174F15EF17F30000002000200020002000200020');
INSERT INTO "record" VALUES (17,X'01A205366CBA79AD94A11AB9C888254E','twinning',NULL,1,'','Kaunas – Toruń',X'0116FF15EF1836174F15EF17F30109011501091816177117BD1836174F0000002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (18,X'01A205366CBA79C09A0D469F02FAB9B4','partner',17,1,'','Kaunas',X'');
INSERT INTO "record" VALUES (19,X'01A205366CBA7A9A8CF203F9681E62B3','partner',17,1,'','Toruń',X'');
INSERT INTO "record" VALUES (2,X'01A205366C777BAF8A1085C84024AA81','state',NULL,1,'','Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (20,X'01A205366CBA7D19B4CDD997C1D288E9','instrument',17,1,'','protocol_of_intent 2016-02-26',X'');
INSERT INTO "record" VALUES (21,X'01A205366CBA7D2EBBB1CF6AD4366C80','instrument',17,1,'','cooperation_agreement 2018-02-16',X'');
INSERT INTO "record" VALUES (22,X'01A205366CBA7D3BB121CFE995532E7E','resolution',21,1,'','Toruń 7 2018',X'');
INSERT INTO "record" VALUES (23,X'01A205366CBA7D519B55882872C8DB2F','event',NULL,1,'','Anniversary',X'0115EF174F174F16CD185F164C17BD17F315EF17BD1880000000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (24,X'01A205366CBD71FDAA4C14B282527C58','sending_rule',1,1,'','–',X'');
INSERT INTO "record" VALUES (25,X'01A205366CBD72CAA39D4CA2D5299F05','receiving_rule',1,1,'','2017 –',X'');
INSERT INTO "record" VALUES (26,X'01A205366CBD72F0AD153707717EA3E2','contact',11,1,'','mobile +48 000',X'');
INSERT INTO "record" VALUES (27,X'01A205366CBD77B09FE24D1231F26134','mission',NULL,1,'','Embassy',X'01164C1741160515EF17F317F3188000000020002000200020002000200020');
INSERT INTO "record" VALUES (28,X'01A205366CBD78A19A7B2FC7746429BB','opening',6,1,'','monday 09:00–12:30',X'');
INSERT INTO "record" VALUES (29,X'01A205366CBD7C5E9EC81512A9E4FAB6','branch',6,1,'','Toruń',X'');
INSERT INTO "record" VALUES (3,X'01A205366C777DE8A6CB5E738B6D77F0','state',NULL,1,'','Germany',X'011691164C17BD174115EF174F188000000020002000200020002000200020');
INSERT INTO "record" VALUES (30,X'01A205366CBD7D4DAC64F162A2815B7F','also_serves',6,1,'','Lithuania',X'');
INSERT INTO "record" VALUES (31,X'01A205366CBD7D61850CB0BB28182223','post_form',6,1,'','konsulate',X'');
INSERT INTO "record" VALUES (32,X'01A205366CBD7D7194861E08FECCA63D','renewal',13,1,'','2028-05-12 – 2033-05-11',X'');
INSERT INTO "record" VALUES (33,X'01A205366CBE717AAB35ED22BF0EFB17','leave',13,1,'','2024-07 – 2024-08',X'');
INSERT INTO "record" VALUES (34,X'01A205366CBE718E981018A85DEDC8E0','vetting',NULL,1,'','conduct Przemysław Przykładowski',X'01179617BD1895164C1741188017F3171115EF18710109179617BD1895188016FF171115EF16311771187117F316FF16CD000000200020002000200020002000200020007D002000200020002000200020002000200020007D0020002000200020002000200020');
INSERT INTO "record" VALUES (35,X'01A205366CBE71AD90BF9C14FED6C8F0','inventory_item',NULL,1,'','seal 1',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (36,X'01A205366CBE71CCABD43FFC8D1C5DE2','correspondence',NULL,1,'','LT-2023-1 Exequatur',X'0117111816010D14F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (37,X'01A205366CBE784DA9EF77CA57396412','service',NULL,1,'','notarial 2024-02-01',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (38,X'01A205366CBE7909A97B982608B8B3F8','activity_report',NULL,1,'','activity 2025-01-01–2025-12-31',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F000000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200032');
INSERT INTO "record" VALUES (39,X'01A205366CBE79208385536B9ECB5AD2','award',NULL,1,'','Medal – Przemysław Przykładowski',X'011741164C163115EF1711000000200020002000200020');
INSERT INTO "record" VALUES (4,X'01A205366C777E0B8BF1868BC8265C26','register',NULL,1,'','Ministry Lithuania',X'01174116CD174F16CD17F3181617BD18800109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (40,X'01A205366CBE792F9F2F25D95EE822DA','incident',NULL,1,'','Hours',X'0116B41771183617BD17F3000000200020002000200020');
INSERT INTO "record" VALUES (41,X'01A205366CBE79408F55FA39C02C6647','gift',NULL,1,'','Miniature',X'0114F0000414E814E614E814E9010D14F0000114E700000020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (42,X'01A205366CBE7EA184E9DBB6C9B02383','task',NULL,1,'','Ask again',X'0115EF17F316FF010915EF169115EF16CD174F0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (43,X'01A205366CBE7EB7A096436F8A06F0A7','acceptance',NULL,1,'','Honorary Consulate of Lithuania in Toruń – no archives',X'0116B41771174F177117BD15EF17BD18800109161D1771174F17F31836171115EF1816164C0109177116840109171116CD181616B4183615EF174F16CD15EF010916CD174F01091816177117BD1836174F010901150109174F1771010915EF17BD161D16B416CD185F164C17F300000020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020003200200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (44,X'01A205366CBF700DBC7DF32B50AEA01D','attachment',NULL,1,'','note.pdf',X'01174F17711816164C0172179616311684000000200020002000200020002000200020');
INSERT INTO "record" VALUES (45,X'01A205366CBF7020A1E8C3545B7AF23D','figure',38,1,'','notarial 2',X'');
INSERT INTO "record" VALUES (46,X'01A205366CC77DABA3FC4FC9D8F48F54','post',NULL,2,'entered twice','Lithuania – Poland',X'0117961771171115EF174F16310000002000200020002000200020');
INSERT INTO "record" VALUES (47,X'01A205366CD27120B41DDFF10BC2FDCD','post',NULL,1,'','Germany – Lithuania',X'01171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020');
INSERT INTO "record" VALUES (48,X'01A205366CD27329904360B1CEF379CB','post_event',47,1,'','established >2001',X'');
INSERT INTO "record" VALUES (49,X'01A205366CD2734C91244377846D87F4','person',NULL,1,'','Erika Erfunden',X'01164C17BD16841836174F1631164C174F0109164C17BD16CD16FF15EF000000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (5,X'01A205366C9E785ABA86A5184A1D5F22','city',NULL,1,'','Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (50,X'01A205366CD27368B8590337362652BE','appointment',NULL,1,'','Erika Erfunden – Germany – Lithuania',X'01164C17BD16CD16FF15EF0109164C17BD16841836174F1631164C174F0109011501091691164C17BD174115EF174F1880010901150109171116CD181616B4183615EF174F16CD15EF0000002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020002000200020');
INSERT INTO "record" VALUES (6,X'01A205366C9E7A56B5D27A74A9734DF4','post',NULL,2,'','Honorary Consulate of Lithuania in Toruń',X'011816177117BD1836174F0000002000200020002000200032');
INSERT INTO "record" VALUES (7,X'01A205366C9E7BDD9D43A0E5DD027AE4','post_event',6,1,'','established',X'');
INSERT INTO "record" VALUES (8,X'01A205366C9E7C4BA05EFFEE41A61FB9','post_event',6,1,'','closed_temporarily 2022',X'');
INSERT INTO "record" VALUES (9,X'01A205366C9E7C5FA5AC178253C0912F','post_event',6,1,'','reopened 2023-05-12',X'');
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
