-- The first schema of a register. Kind and field keys are file format: never renamed.
-- Instants are UTC milliseconds, days count from 1970-01-01, an unknown boundary of time is -2147483648 or 2147483647.
-- What is derived (record.title, record.sort_key, search_text, period) is rebuilt in the transaction that changes the facts.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
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
-- Lists are of kinds of their own; children carry no sort key and stay out.
CREATE INDEX record_list ON record (kind, sort_key, id) WHERE void = '' AND sort_key > x'';
CREATE INDEX record_parent ON record (parent) WHERE parent IS NOT NULL;

CREATE TABLE search_text (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  text TEXT NOT NULL
) STRICT;

CREATE TABLE link (
  from_id INTEGER NOT NULL REFERENCES record (id),
  role TEXT NOT NULL,
  to_id INTEGER NOT NULL REFERENCES record (id),
  PRIMARY KEY (from_id, role, to_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_to ON link (to_id);

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
CREATE INDEX period_status ON period (value, from_lo, to_lo) WHERE what = 'status';

-- The log. Each site's chain hashes keys and digests, never values, so that a value can be erased and the chain still verifies.
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
CREATE INDEX change_record ON change (record, field, action);
CREATE INDEX action_undoes ON action (undoes) WHERE undoes IS NOT NULL;

-- A row put in the place of another one would pass for no deletion.
CREATE TRIGGER action_once BEFORE INSERT ON action
WHEN EXISTS (SELECT 1 FROM action WHERE seq = NEW.seq OR (site = NEW.site AND site_seq = NEW.site_seq))
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER change_once BEFORE INSERT ON change
WHEN EXISTS (SELECT 1 FROM change WHERE action = NEW.action AND n = NEW.n)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER action_kept BEFORE DELETE ON action BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER action_fixed BEFORE UPDATE ON action
WHEN NOT (NEW.reason IS NULL AND NEW.source_file IS NULL AND NEW.salt IS NULL AND NEW.seq = OLD.seq AND NEW.site = OLD.site
  AND NEW.site_seq = OLD.site_seq AND NEW.hlc = OLD.hlc AND NEW.kind = OLD.kind AND NEW.author = OLD.author AND NEW.account = OLD.account
  AND NEW.machine = OLD.machine AND NEW.subject IS OLD.subject AND NEW.at = OLD.at AND NEW.source_hash = OLD.source_hash
  AND NEW.undoes IS OLD.undoes AND NEW.changes = OLD.changes AND NEW.digest = OLD.digest AND NEW.chain = OLD.chain)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;
CREATE TRIGGER change_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the log is never deleted'); END;
CREATE TRIGGER change_fixed BEFORE UPDATE ON change
WHEN NOT (NEW.old IS NULL AND NEW.new IS NULL AND NEW.salt IS NULL AND NEW.action = OLD.action AND NEW.n = OLD.n
  AND NEW.record = OLD.record AND NEW.kind = OLD.kind AND NEW.field = OLD.field AND NEW.line = OLD.line AND NEW.digest = OLD.digest
  AND NEW.base_hlc = OLD.base_hlc AND NEW.base_site IS OLD.base_site)
BEGIN SELECT RAISE(ABORT, 'the log is never changed'); END;

-- Half-typed forms: outside the log, dropped from backups and copies.
CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  at INTEGER NOT NULL
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

CREATE TABLE "register" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "keeper" TEXT NOT NULL DEFAULT '',
  "state" INTEGER REFERENCES record (id),
  "name" TEXT NOT NULL DEFAULT '',
  "language" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX register_state ON "register" ("state") WHERE "state" IS NOT NULL;

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
CREATE INDEX city_country ON "city" ("country") WHERE "country" IS NOT NULL;

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
) STRICT;
CREATE INDEX post_sending_state ON "post" ("sending_state") WHERE "sending_state" IS NOT NULL;
CREATE INDEX post_receiving_state ON "post" ("receiving_state") WHERE "receiving_state" IS NOT NULL;

CREATE TABLE "phone" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "use" TEXT NOT NULL DEFAULT '',
  "number" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE "external_id" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "scheme" TEXT NOT NULL DEFAULT '',
  "value" TEXT NOT NULL DEFAULT ''
) STRICT;

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
) STRICT;
CREATE INDEX post_event_seat ON "post_event" ("seat") WHERE "seat" IS NOT NULL;

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
) STRICT;
CREATE INDEX appointment_post ON "appointment" ("post") WHERE "post" IS NOT NULL;
CREATE INDEX appointment_person ON "appointment" ("person") WHERE "person" IS NOT NULL;

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

CREATE TABLE "partner" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "level" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX partner_city ON "partner" ("city") WHERE "city" IS NOT NULL;

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

CREATE TABLE "resolution" (
  id INTEGER PRIMARY KEY REFERENCES record (id),
  void INTEGER NOT NULL DEFAULT 0,
  "city" INTEGER REFERENCES record (id),
  "number" TEXT NOT NULL DEFAULT '',
  "date" TEXT NOT NULL DEFAULT '' CHECK ("date" = '' OR (length(ltrim("date", '~<>')) <= 10 AND date(substr(ltrim("date", '~<>') || '-01-01', 1, 10)) IS substr(ltrim("date", '~<>') || '-01-01', 1, 10))),
  "date_lo" INTEGER NOT NULL DEFAULT -2147483648, "date_hi" INTEGER NOT NULL DEFAULT 2147483647
) STRICT;
CREATE INDEX resolution_city ON "resolution" ("city") WHERE "city" IS NOT NULL;

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
CREATE INDEX event_city ON "event" ("city") WHERE "city" IS NOT NULL;

CREATE UNIQUE INDEX state_code_once ON "state" ("code") WHERE void = 0;
CREATE UNIQUE INDEX post_register_no_once ON "post" ("register_no") WHERE void = 0 AND "register_no" <> '';
CREATE INDEX external_id_value ON "external_id" ("scheme", "value") WHERE void = 0;
CREATE INDEX city_gazetteer ON "city" ("gazetteer_id") WHERE "gazetteer_id" <> 0;
